// Which column holds what: columns matched to an instrument's items and to the roles of a survey.
#pragma once

#include "core/answers.hpp"
#include "core/instrument.hpp"
#include "survey/layout.hpp"
#include "survey/table.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace berakhlak::survey {

enum class Role {
    item,
    picks_personal,
    picks_current,
    picks_expected,
    expectation_item, ///< harapan
    performance_item, ///< kinerja
    unit,
    cut,
    generation, ///< a birth year, date of birth or age; the cut is the generation (see generation.hpp)
    identity,
    time,
    ignore
};

/// A role by which respondents are looked at besides their unit.
[[nodiscard]] constexpr bool is_cut(Role role) noexcept {
    return role == Role::cut || role == Role::generation;
}

enum class How {
    none,     ///< nothing was recognised
    exact,    ///< the whole header, normalised
    code,     ///< the item's or the tool's code
    numbered, ///< without its leading number
    grid,     ///< the row of a grid, "Pertanyaan [Baris]", or the name within a group
    words,    ///< words of the role: "unit kerja"
    near,     ///< nearly: a proposal that a person must confirm
    given     ///< said by a person
};

struct ColumnRole {
    Role role = Role::ignore;
    /// Of an item; also of a pick column that stands for one behaviour (0/1 columns).
    std::optional<std::size_t> item;
    double confidence = 0.0;
    How how = How::none;
    core::Text note;

    /// A proposal counts as nothing until it was confirmed (how = given).
    [[nodiscard]] bool settled() const noexcept { return how != How::near; }
};

/// What an ambiguous answer word stands for: asked once, remembered.
struct WordChoice {
    std::string word;
    core::Answer level;
};

struct Mapping {
    std::vector<ColumnRole> columns; ///< one per column of the Table
    std::vector<WordChoice> words;

    /// Columns of a settled role, in the order of the table.
    [[nodiscard]] std::vector<std::size_t> of(Role role) const;
    /// The settled columns for which is_cut() holds.
    [[nodiscard]] std::vector<std::size_t> cuts() const;
    /// The settled column of an item in a role, or none.
    [[nodiscard]] std::optional<std::size_t> column_of(Role role, std::size_t item) const;
};

/// What a column is as a cut: the generation where it holds birth years, dates of birth, or ages and the time
/// of the answer is known; else what it says.
[[nodiscard]] Role role_as_cut(Layout const& layout, Table const& table, std::size_t column);

/// One column per item and role: where two would match, the first is taken and the second proposed.
[[nodiscard]] Mapping match_headers(Layout const& layout, Table const& table,
                                    core::Instrument const& instrument);

struct InstrumentProposal {
    std::size_t instrument;  ///< position in the candidates
    std::size_t items_found; ///< settled item columns, or pick questions
    double answers_read;     ///< share of the non-empty cells there that are answers, on the first 200 rows
    double fit;              ///< share of its questions that were found, times the square of answers_read
};
/// The candidates that fit at all, best first. Empty: this isn't a survey of any of them. Where the first two
/// fit about equally well (`tells_apart` is false), a person has to choose: answers 1-4 fit a scale of five
/// too.
[[nodiscard]] std::vector<InstrumentProposal> propose_instrument(std::span<core::Instrument const> candidates,
                                                                 Layout const& layout, Table const& table);

[[nodiscard]] bool tells_apart(std::span<InstrumentProposal const> proposals);

} // namespace berakhlak::survey
