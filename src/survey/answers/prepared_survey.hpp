// What a survey has become: who is used, who is not and why, and what was wrong.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"
#include "core/reading/ballots.hpp"
#include "survey/answers/cleaning.hpp"
#include "survey/columns/generation.hpp"
#include "survey/columns/header_match.hpp"
#include "survey/columns/layout.hpp"
#include "survey/table/refusal.hpp"
#include "survey/table/table.hpp"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace berakhlak::survey {

enum class DropReason {
    blank,
    repeated_header,
    technical,
    summary,
    not_submitted,
    no_answers, ///< a row with other cells but without a single answer
    duplicate,
    test_answer,
    before_start,
    incomplete,
    straight_line,
    invalid_answer,
    wrong_picks
};
[[nodiscard]] core::Text name_of(DropReason reason);

struct DroppedRow {
    std::size_t row; ///< 0-based in the Table
    DropReason why;
};

/// A cell that is not what its column asks for. Rows and columns are 0-based in the Table.
struct Fault {
    std::size_t row;
    std::size_t column;
    std::string text;
    core::Text what;
    bool is_no_answer = true; ///< false: real picks, that break the instrument's rules of picking
};

/// When respondents were born, by a column of Role::generation.
struct GenerationColumn {
    std::size_t column;
    std::vector<std::optional<Generation>> of; ///< per respondent that is used; none: can't be told
};

/// Cells (row, column of the Table) that count as if nobody had written there.
using BlankedCells = std::set<std::pair<std::size_t, std::size_t>>;

struct PreparedSurvey {
    std::vector<std::size_t> rows; ///< of the Table, one per respondent that is used
    std::vector<DroppedRow> dropped;
    /// Respondents x items; Kind::likert. With harapan/kinerja: `answers` is kinerja.
    core::Answers answers;
    std::optional<core::Answers> expectation;
    /// By core::PickQuestion; Kind::picks; none for a question that wasn't asked.
    std::array<std::optional<core::Ballots>, 3> ballots;
    std::vector<std::string> units;   ///< as first written; "" for respondents who gave none
    std::vector<std::size_t> unit_of; ///< per respondent: position in `units`; empty without a unit column
    std::vector<GenerationColumn> generations;
    std::vector<Fault> faults;     ///< invalid answers and picks of the respondents that are used or dropped
    std::vector<Fault> warnings;   ///< destroyed NIPs, unread dates, answers beyond the header
    std::vector<Finding> findings; ///< by kind, then by row; before anybody was dropped
    BlankedCells blanked;          ///< invalid answers that were chosen to count as not answered
    std::vector<core::Text> questions; ///< what a person should decide: the order of day and month

    [[nodiscard]] std::size_t respondents() const noexcept { return rows.size(); }
    [[nodiscard]] std::size_t dropped_for(DropReason reason) const;
    [[nodiscard]] std::size_t found(FindingKind kind) const;
};

/// The row as the source numbers it: 1-based, as a person sees it in the file or sheet.
[[nodiscard]] inline std::size_t source_row(Table const& table, std::size_t row) {
    return table.first_row + row;
}

} // namespace berakhlak::survey
