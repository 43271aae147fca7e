// Kolom: what each column is. Near misses are proposals until they are accepted.
#pragma once

#include "wizard/presenters/draft.hpp"

namespace berakhlak::wizard {

struct ColumnLine {
    std::size_t column; ///< of the table
    std::string header;
    core::Text meaning; ///< "butir B1", "unit"
    core::Text how;     ///< "pasti", "usulan: mohon dipastikan"
    bool settled;
    /// All of it in one line, the meaning in front.
    [[nodiscard]] core::Text text() const;
};

struct WordLine {
    std::string word;
    std::size_t times;
    std::optional<core::Answer> level;
};

class ColumnPage {
public:
    explicit ColumnPage(Draft& draft) : draft_(draft) {}

    // The instrument.
    [[nodiscard]] std::vector<core::Text> instruments() const;
    [[nodiscard]] std::optional<std::size_t> instrument() const;
    void set_instrument(std::size_t position);

    // The columns; those without header and content are left out.
    [[nodiscard]] std::vector<ColumnLine> lines() const;
    [[nodiscard]] static std::vector<survey::Role> roles(core::Instrument const& instrument);
    [[nodiscard]] std::vector<core::Text> role_names() const;
    [[nodiscard]] std::vector<core::Text> item_names() const;
    /// Position in roles() and in the items, of a column of the table.
    [[nodiscard]] std::size_t role_of(std::size_t column) const;
    [[nodiscard]] std::optional<std::size_t> item_of(std::size_t column) const;
    [[nodiscard]] bool takes_item(std::size_t column) const;
    /// The first answers of a column, and the note of a proposal.
    [[nodiscard]] core::Text about(std::size_t column) const;
    void set_role(std::size_t column, std::size_t role);
    void set_item(std::size_t column, std::size_t item);
    /// What was proposed becomes a decision.
    void accept(std::size_t column);
    void accept_all();

    // Words that mean different levels in different offices.
    [[nodiscard]] std::vector<WordLine> words() const;
    [[nodiscard]] std::vector<core::Text> levels() const;
    void set_level(std::size_t word, std::size_t level);

    [[nodiscard]] std::size_t undecided() const;
    [[nodiscard]] std::optional<core::Text> problem() const;
    [[nodiscard]] bool complete() const;

private:
    [[nodiscard]] survey::ColumnRole const& role(std::size_t column) const {
        return draft_.survey().mapping.columns[column];
    }
    [[nodiscard]] std::optional<std::size_t> holder_of(survey::ColumnRole const& wanted,
                                                       std::size_t besides) const;
    [[nodiscard]] std::optional<std::size_t> first_free_item(survey::Role wanted) const;
    void give(std::size_t column, survey::Role wanted, std::optional<std::size_t> item);

    Draft& draft_;
};

} // namespace berakhlak::wizard
