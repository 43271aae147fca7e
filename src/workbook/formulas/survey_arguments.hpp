// Which cells of a formula hold respondents: the survey ranges of our functions, by their place.
#pragma once

#include "workbook/formulas/formula_text.hpp"
#include "workbook/formulas/our_formulas.hpp"
#include "workbook/formulas/references.hpp"

namespace berakhlak::workbook {

/// All calls of our functions in a formula, the inner ones too.
[[nodiscard]] std::vector<Call> calls_in(std::string_view bare);

/// What respondents have said or are: `answers` one respondent a row, `groups` units and criteria beside
/// them.
struct SurveyBlocks {
    std::vector<CellBlock> answers;
    std::vector<CellBlock> groups;
};
/// Cut to the rows in use; each block once.
[[nodiscard]] SurveyBlocks survey_blocks(Spreadsheet const& document,
                                         std::vector<OurFormula> const& formulas);

} // namespace berakhlak::workbook
