// Instruments on a sheet of the workbook.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/text/cells.hpp"

namespace berakhlak::core {

/// Reads and validates an instrument from a range: the first column holds a keyword (Indonesian or English,
/// see docs/instruments.md), the next ones what it says. Blank rows and rows that begin with '#' are skipped.
/// The rules are those of the JSON files. Throws InstrumentError whose place is the row of the range, from 1:
/// "12".
[[nodiscard]] Instrument instrument_from_sheet(CellGrid const& cells);

/// The same range with nothing but the cells that the instrument is read from: no comments, and nothing that
/// stands beside them.
[[nodiscard]] CellGrid instrument_cells(CellGrid const& cells);

} // namespace berakhlak::core
