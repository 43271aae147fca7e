// The sheet of a text file as LibreOffice has loaded it, cut down to what a workbook goes on with: taking
// cells out is much less work than writing all others once more.
#pragma once

#include "workbook/sheets/workbook.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace berakhlak::workbook {

struct KeptCells {
    std::vector<std::size_t> const& rows;            ///< 0-based in the loaded sheet
    std::vector<std::optional<std::size_t>> columns; ///< 0-based in the loaded sheet; none: an empty column
};

/// Whether keep_cells() can do it: rows and columns stand in the order in which the file has them, there is a
/// row in front, and not so many gaps that writing the cells would be faster.
[[nodiscard]] bool can_keep(KeptCells const& kept);

/// Leaves an empty row, then the kept rows; an empty column, then the kept columns. Cells lose their formats.
void keep_cells(Sheet const& sheet, KeptCells const& kept);

} // namespace berakhlak::workbook
