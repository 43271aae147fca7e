// What the contents of a column mean: the spellings of each level, tick or behaviour, as the database holds
// them. They are read by the readers that read a file's cells; the database only compares.
#pragma once

#include "core/instrument/instrument.hpp"
#include "survey/database/statement.hpp"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace berakhlak::survey {

enum class Meaning {
    rating,    ///< a level of the scale
    indicator, ///< 0 or 1 for one behaviour
    pick       ///< one behaviour
};

class Spellings {
public:
    Spellings() = default;
    /// The instrument's own words are known from the start, so that one scan is enough for most tables.
    /// Throws Refusal for a type that holds no answers.
    Spellings(core::Instrument const& instrument, Meaning meaning, DatabaseColumn const& column);

    /// Contents of the column, as text. Gives whether any of them is known now that wasn't before.
    bool learn(core::Instrument const& instrument, std::span<std::string const> contents);

    /// By level; no and yes; by item.
    [[nodiscard]] std::vector<std::vector<SqlValue>> const& of() const { return of_; }
    [[nodiscard]] std::vector<SqlValue> const& missing() const { return missing_; }
    /// Picks that are known to be none of the behaviours ("Lainnya: ...").
    [[nodiscard]] std::vector<SqlValue> const& others() const { return others_; }
    /// All that is an answer, and all that is known at all.
    [[nodiscard]] std::vector<SqlValue> answers() const;
    [[nodiscard]] std::vector<SqlValue> all() const;
    /// Whether contents can be met that no spelling tells yet; a column of numbers holds levels or mistakes.
    [[nodiscard]] bool is_open() const { return type_ == ColumnType::text; }

private:
    bool add(std::vector<SqlValue>& list, std::string const& text);
    bool learn_rating(core::Instrument const& instrument, std::span<std::string const> contents);
    bool learn_picks(core::Instrument const& instrument, std::span<std::string const> contents);

    Meaning meaning_ = Meaning::rating;
    ColumnType type_ = ColumnType::text;
    std::vector<std::vector<SqlValue>> of_;
    std::vector<SqlValue> missing_;
    std::vector<SqlValue> others_;
    std::set<std::string> known_;
};

} // namespace berakhlak::survey
