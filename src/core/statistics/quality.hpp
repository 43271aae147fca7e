// What a careful person would ask about before believing a survey: findings, never corrections.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"
#include "core/reading/ballots.hpp"
#include "core/text/text.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace berakhlak::core {

enum class FindingKind {
    same_answers,     ///< a respondent's answers are those of an earlier one, cell for cell
    same_id,          ///< an id that an earlier row has
    straight_line,    ///< one level for all items
    against_the_rest, ///< an item that correlates negatively with the other items of its value
    shares_not_100    ///< shares that don't add up to 100
};

/// Rows and columns count from 0 within the survey; `describe` adds where the survey begins.
struct Finding {
    FindingKind kind = FindingKind::same_answers;
    std::optional<std::size_t> row;     ///< none: the whole column
    std::optional<std::size_t> column;  ///< none: the whole row
    std::optional<std::size_t> earlier; ///< same_*: the first row like this one
    double figure = 0.0; ///< straight_line: number of answers; against_the_rest: r; shares_not_100: sum
    bool operator==(Finding const&) const = default;
};

/// Rows that repeat an earlier row: all answers equal, missing ones included, and at least `least_answers`
/// answers given. In order of rows; each names the first row like it.
[[nodiscard]] std::vector<Finding> repeated_answers(Answers const& answers, std::size_t least_answers = 3);

/// The same for ballots with at least `least_picks` picks.
[[nodiscard]] std::vector<Finding> repeated_ballots(Ballots const& ballots, std::size_t least_picks = 3);

/// Rows whose id stands in an earlier row; ids are compared by `match_key`, blank ones are no id.
[[nodiscard]] std::vector<Finding> repeated_ids(std::span<std::string const> ids);

/// Respondents who gave the same level to all items that they answered, at least `least_answers` of them. The
/// level is taken as answered: with reversed items it is the more telling.
[[nodiscard]] std::vector<Finding> straight_lines(Answers const& answers, std::size_t least_answers = 3);

/// Items that run against the rest, by item-rest correlation after the instrument's reversing and with its
/// missing rule, where that is significant (5 %, two-sided): the items of one value against each other; items
/// of values with fewer than three items, and of none, together (of two items it can't be said which one is
/// turned). `column` is the item's position in the instrument.
[[nodiscard]] std::vector<Finding> items_against(Instrument const& instrument, Answers const& answers);

/// The decimals with which a share is written: 2 of 33.25. Shares that are sums of computed parts have many.
[[nodiscard]] int decimals_of(double share);

/// True when the shares add up to 100 within what rounding each of them to `decimals` can do.
[[nodiscard]] bool shares_add_up(std::span<double const> shares, int decimals);

/// Rows of a table of shares that don't add up; `rows` has `columns` shares a row, NaN is a blank; a blank
/// row is skipped.
[[nodiscard]] std::vector<Finding> shares_not_100(std::span<double const> rows, std::size_t columns,
                                                  int decimals);

/// Findings that need nothing but the answers: items against the rest, then rows in their order. A straight
/// line is not reported as repeated as well: that several respondents chose "4" everywhere does not mean that
/// one of them sent it twice.
[[nodiscard]] std::vector<Finding> findings(Instrument const& instrument, Answers const& answers);

/// Where the survey begins, as a person counts: sheet row of the first respondent and names of the columns.
struct Place {
    std::size_t first_row = 1;
    std::vector<std::string> columns; ///< "B", "C", ... or headers; without one the column's number is said
};

/// One sentence in the plain words of an office.
[[nodiscard]] Text describe(Finding const& finding, Place const& place = {});

} // namespace berakhlak::core
