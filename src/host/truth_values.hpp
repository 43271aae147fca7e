// Cells that hold TRUE or FALSE: Calc hands them over as the numbers 1 and 0.
#pragma once

#include "host/range.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace berakhlak::host {

/// Row and column, 0-based in the range, of each cell in the used rows of these columns that shows a truth
/// value: typed, from an XLSX file, or given by a formula. Costs next to nothing where no cell is formatted
/// so and no formula stands.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>>
truth_values(CellRange const& range, RangeShape const& shape, ColumnRun columns);

} // namespace berakhlak::host
