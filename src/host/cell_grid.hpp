// Cells as Calc hands them over, for those who know no UNO.
#pragma once

#include "core/text/cells.hpp"
#include "host/uno.hpp"

namespace berakhlak::host {

/// Numbers, texts, blanks ("") and errors (void) of a range. Every row must be as long as the first one.
[[nodiscard]] core::CellGrid cell_grid(Sequence<Sequence<Any>> const& rows);

/// The way back; errors become blanks.
[[nodiscard]] Sequence<Sequence<Any>> rows_of(core::CellGrid const& grid);

} // namespace berakhlak::host
