// Kelompok: units and further groups, headcounts and minimums, and how small a group may be shown.
#pragma once

#include "wizard/presenters/draft.hpp"

namespace berakhlak::wizard {

struct UnitLine {
    std::string unit; ///< empty: respondents without a unit
    std::size_t respondents;
    Required required;
    std::optional<unsigned> minimum; ///< typed, or worked out from the headcount
    bool counted = true;             ///< false: a database hasn't been asked yet
    [[nodiscard]] core::Text text() const;
};

struct GroupLine {
    std::size_t column;
    std::string header;
    bool kept;
    bool generation; ///< a time of birth, kept as the generation
    [[nodiscard]] core::Text text() const;
};

class GroupPage {
public:
    explicit GroupPage(Draft& draft) : draft_(draft) {}

    /// Columns that may be the unit; the first entry is "no unit".
    [[nodiscard]] std::vector<core::Text> unit_columns() const;
    [[nodiscard]] std::size_t unit_column() const;
    void set_unit_column(std::size_t position);

    /// Columns that may be further groups, and whether they are.
    [[nodiscard]] std::vector<GroupLine> groups() const;
    void set_group(std::size_t position, bool kept);

    [[nodiscard]] std::vector<UnitLine> units() const;
    /// Whole numbers; empty: none. A text that is none is told as a problem.
    void set_population(std::size_t unit, std::string const& text);
    void set_minimum(std::size_t unit, std::string const& text);
    /// Rows of unit, headcount and, where there is a third column, minimum; a first row without a number is a
    /// header. Gives how many units were found in it.
    std::size_t take_required(std::vector<std::vector<std::string>> const& rows);

    /// Figures on fewer respondents are hidden. A number of people, not lower than the instrument's rule.
    [[nodiscard]] unsigned minimum_group() const { return draft_.instrument()->minimum_group; }
    void set_minimum_group(std::string const& text);
    /// What the minimum does, and whose rule it is.
    [[nodiscard]] core::Text about_minimum_group() const;
    [[nodiscard]] core::Text effect() const;
    [[nodiscard]] std::optional<core::Text> problem() const;
    [[nodiscard]] bool complete() const;

private:
    [[nodiscard]] std::vector<std::size_t> candidates() const;
    void set_number(std::size_t unit, std::string const& text, std::optional<unsigned> Required::*member);

    /// The instrument's own, whatever was chosen.
    [[nodiscard]] unsigned rule() const;

    Draft& draft_;
    std::string bad_number_;
    std::string bad_minimum_;
};

} // namespace berakhlak::wizard
