// Criteria of our functions as COUNTIFS takes them.
#pragma once

#include "workbook/formulas/formula_text.hpp"
#include "workbook/formulas/references.hpp"

#include <optional>
#include <string>
#include <vector>

namespace berakhlak::workbook {

/// One condition: the cells beside the answers, and the criterion as it stands in a formula.
struct Condition {
    CellBlock cells; ///< one column, a row per respondent
    std::string criterion;
};

/// The columns of criteria of a call, cut to the rows of `respondents`, and their criteria; empty for a
/// function without. `answers` is the range of answers as the call has it: a criteria range stands beside it,
/// row by row. None when a condition can't stand in a formula of its own.
[[nodiscard]] std::optional<std::vector<Condition>> conditions_of(References const& references,
                                                                  Call const& call, CellBlock const& where,
                                                                  CellBlock const& answers,
                                                                  CellBlock const& respondents);

/// "$'Data'.$D2": the first of the cells, with a row that moves when the formula is filled down.
[[nodiscard]] std::string first_cell(CellBlock const& cells);

} // namespace berakhlak::workbook
