// An instrument that a workbook carries on a sheet of its own, where formulas refer to it.
#pragma once

#include "core/text/cells.hpp"
#include "workbook/sheets/workbook.hpp"

namespace berakhlak::workbook {

/// {"Instrumen", "Instrument"}
[[nodiscard]] core::Text const& instrument_sheet_name();

/// Writes the cells of an instrument (see core::instrument_cells) from A1 on, with the minimum group of the
/// workbook where that is another one; what the workbook writes next names them as its instrument.
void write_instrument_sheet(Workbook& book, core::CellGrid const& cells);

} // namespace berakhlak::workbook
