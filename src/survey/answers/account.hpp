// What an import would not use, and what it is not sure of, worked out before anything is written: the wizard
// asks, the service refuses or is told beforehand, and what was decided stands where the figures stand.
#pragma once

#include "core/instrument/instrument.hpp"
#include "survey/answers/plan.hpp"
#include "survey/answers/prepared_survey.hpp"
#include "survey/columns/layout.hpp"
#include "survey/columns/mapping.hpp"
#include "survey/table/refusal.hpp"

#include <functional>
#include <vector>

namespace berakhlak::survey {

enum class QuestionKind {
    column,         ///< a header that is nearly one of the instrument's questions, or can be two things
    second_column,  ///< columns that hold the same question: which, or two groups of people
    unread_answers, ///< a column of answers without a question, while questions are missing
    unit_column,    ///< no unit was recognised, but a column looks like one
    unit_gaps,      ///< units only in the first row of each block (merged cells)
    unit_spellings, ///< units that are likely the same
    excel_dates,    ///< groups that Excel made dates of
    last_rows       ///< rows at the end that are people, or figures of the rows above
};

/// One way to answer a question; `take` puts it into a plan.
struct QuestionChoice {
    core::Text label;
    std::function<void(ImportPlan&)> take;
};

/// Something that a person should decide. The likeliest choice comes first, leaving it as it is last.
struct ImportQuestion {
    QuestionKind kind;
    Place where; ///< row of the header, column (1-based) and its header
    core::Text text;
    std::vector<QuestionChoice> choices;
};

/// An item without a column, and the columns of answers without an item.
struct Account {
    std::size_t asked = 0;                   ///< items of the instrument, or pick questions
    std::size_t used = 0;                    ///< of them, those with a settled column
    std::vector<std::size_t> missing;        ///< items, or pick questions, without a settled column
    std::vector<std::size_t> unread_columns; ///< 0-based: answers of the scale that no question takes
    std::vector<ImportQuestion> questions;   ///< open ones, in the order of the table
    std::vector<core::Text>
        told; ///< what stands beside the figures: "20 dari 21 perilaku; Ramah … tidak ada"
};

/// By the mapping and the amended table as the plan has made them (see stages.hpp).
[[nodiscard]] Account account_for(Table const& table, Layout const& layout, Mapping const& mapping,
                                  core::Instrument const& instrument, ImportPlan const& plan);

/// One line per reason for which rows are not used: "2 baris rekap (baris 44, 45)". Empty where all are used.
[[nodiscard]] std::vector<core::Text> rows_told(Table const& table, PreparedSurvey const& survey);
/// Such a line: how many, and of them as many rows of the source as are to be named.
[[nodiscard]] core::Text row_told(DropReason why, std::size_t count, std::vector<std::size_t> const& rows);

/// Throws Refusal for the first open question: its place, and its choices in words.
void refuse_open(Account const& account);

} // namespace berakhlak::survey
