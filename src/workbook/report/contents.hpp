// A whole report, as blocks. Knows no UNO.
#pragma once

#include "workbook/report/blocks.hpp"
#include "workbook/report/figures.hpp"
#include "workbook/report/particulars.hpp"

namespace berakhlak::workbook::report {

/// In the shape, and of the full ones in the order of the instrument's outline, that is wanted.
[[nodiscard]] Blocks contents(Figures const& figures, Particulars const& particulars);

} // namespace berakhlak::workbook::report
