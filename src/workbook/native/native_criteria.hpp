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

/// The pairs of range and criterion that a call has from its argument `first` on, cut to the rows of
/// `respondents`. `answers` is the range of answers as the call has it: a criteria range begins beside its
/// first row. None when a pair can't stand in a formula of its own.
[[nodiscard]] std::optional<std::vector<Condition>>
conditions_of(References const& references, Call const& call, std::size_t first, CellBlock const& where,
              CellBlock const& answers, CellBlock const& respondents);

/// Who meets them all, as our functions see it.
[[nodiscard]] std::vector<bool> who_meets(Spreadsheet const& document,
                                          std::vector<Condition> const& conditions);

/// "$'Data'.$D2": the first of the cells, with a row that moves when the formula is filled down.
[[nodiscard]] std::string first_cell(CellBlock const& cells);

} // namespace berakhlak::workbook
