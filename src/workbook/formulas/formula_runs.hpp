// Single formulas of ours that stand below one another: read and written at once. A call per cell costs more
// than the formulas do.
#pragma once

#include "workbook/formulas/our_formulas.hpp"

#include <functional>

namespace berakhlak::workbook {

struct FormulaRun {
    CellBlock where; ///< one column
    std::vector<OurFormula*> formulas;
};

/// Of the formulas that `chosen` takes, those of single cells; each in one run, and no run has gaps. A cell
/// with a comment is a run of its own: LibreOffice drops comments where it writes many cells.
[[nodiscard]] std::vector<FormulaRun> runs_of(Spreadsheet const& document, std::vector<OurFormula>& formulas,
                                              std::function<bool(OurFormula const&)> const& chosen);

/// One formula a row, without '='.
void set_formulas(Spreadsheet const& document, CellBlock const& where, std::vector<std::string> const& bare);

} // namespace berakhlak::workbook
