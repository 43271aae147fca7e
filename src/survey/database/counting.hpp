// What a database is asked to count, and the one statement that asks it: one scan, grouped by unit and
// groups; only counts come back.
#pragma once

#include "core/index/survey_counts.hpp"
#include "survey/answers/cleaning.hpp"
#include "survey/database/spellings.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace berakhlak::survey {

struct CountedColumn {
    std::size_t column;   ///< of the table
    std::size_t item = 0; ///< not of Meaning::pick
    Spellings spellings;
};

/// Of ratings one column an item (an item without one is missing everywhere); of picks one column a
/// behaviour, or one a pick.
struct CountedQuestion {
    core::Question question;
    Meaning meaning;
    std::vector<CountedColumn> columns;
};

struct CountingTask {
    DatabaseTable table;
    std::shared_ptr<core::Instrument const> instrument;
    std::vector<CountedQuestion> questions;
    std::vector<std::size_t> labels; ///< columns that rows are grouped by: the unit first, where there is one
    bool has_unit = false;
    std::vector<DatabaseCriterion> criteria;
    /// as_missing: what is no answer counts as not answered. drop_respondent: such a row isn't counted. Else
    /// it is counted apart.
    InvalidAnswers invalid = InvalidAnswers::refuse;
};

/// How a row's picks of one question stand to the instrument's rules: the values of the state columns.
enum class PickState { none, invalid, right, few, many, repeated };

/// Of ratings:
///   SELECT labels, COUNT(*), rows with any content,
///          per question: respondents; per column: filled, each level; per value: who reached it
///   FROM table WHERE criteria GROUP BY labels
/// Of picks the rows are grouped by their states too, so that the rules are applied to counts:
///   SELECT labels, per question: state, whether only others were picked; COUNT(*),
///          per question: votes of each item, per value: who reached it
///   FROM (SELECT ... per row) GROUP BY labels, states
/// Throws Refusal for a criterion that can't be used.
[[nodiscard]] Statement counting_statement(CountingTask const& task);

/// How many label, state and count columns a row of the answer has, in this order.
struct CountingShape {
    std::size_t labels;
    std::size_t states;
    std::size_t counts;
};
[[nodiscard]] CountingShape shape_of(CountingTask const& task);

/// The first rows with all columns, as they are to be recognised.
[[nodiscard]] Statement sample_statement(DatabaseTable const& table,
                                         std::vector<DatabaseCriterion> const& criteria, std::size_t rows);

/// How many contents of a column no spelling tells yet, and which.
[[nodiscard]] Statement unknown_number_statement(CountingTask const& task, CountedColumn const& column);
[[nodiscard]] Statement unknown_statement(CountingTask const& task, CountedColumn const& column,
                                          std::size_t most);

/// The first row whose cell is no answer: the columns of its key (or the label columns), then the cell.
[[nodiscard]] Statement first_invalid_statement(CountingTask const& task, CountedColumn const& column);
[[nodiscard]] std::vector<std::size_t> key_columns(CountingTask const& task);

} // namespace berakhlak::survey
