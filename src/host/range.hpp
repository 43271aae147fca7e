// Cells of a Calc range, read once.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/table/XCellRange.hpp>

#include <functional>
#include <optional>

namespace berakhlak::host {

using CellRange = Reference<com::sun::star::table::XCellRange>;
using Rows =
    Sequence<Sequence<Any>>; ///< an empty cell is an empty string, a cell that shows an error is void

/// Where a range lies, and how many of its rows the sheet uses: a whole column costs its used rows.
struct RangeShape {
    sal_Int32 columns = 0;
    sal_Int32 height = 0;       ///< as it was given, unused rows included
    sal_Int32 used_rows = 0;    ///< from the first row of the range to the last one that the sheet uses
    sal_Int32 first_row = 0;    ///< 0-based, on the sheet
    sal_Int32 first_column = 0; ///< 0-based, on the sheet
};

[[nodiscard]] RangeShape shape_of(CellRange const& range);

/// Whether a range lies on one sheet: S1.A1:S2.C9 reaches further, and shows its first sheet only.
[[nodiscard]] bool is_on_one_sheet(CellRange const& range);

/// A shape with the content of its used rows.
struct RangeCells : RangeShape {
    Rows rows;
};

[[nodiscard]] RangeCells read_range(CellRange const& range);

/// One cell, 0-based in the range.
[[nodiscard]] Any cell_of(CellRange const& range, sal_Int32 column, sal_Int32 row);

/// The number format that all cells of a range (or of several) have; none when they have several.
[[nodiscard]] std::optional<sal_Int32> number_format(Reference<uno::XInterface> const& cells);

/// How a number in the first column of a range looks on the sheet: "1-5" of a date. A number in no format of
/// its own is written in full.
[[nodiscard]] std::string shown_number(CellRange const& column, sal_Int32 row, double number);

/// The number in a cell or an argument; a text that is a number counts.
[[nodiscard]] std::optional<double> number_in(Any const& cell);

/// A run of neighbouring columns, 0-based in a range.
struct ColumnRun {
    sal_Int32 first = 0;
    sal_Int32 count = 0;
};

/// So many used rows from the top, or as many as there are.
[[nodiscard]] Rows first_rows(CellRange const& range, RangeShape const& shape, sal_Int32 most);

/// Hands over the used rows in blocks, from the top; each is released before the next is read. For the large
/// ranges of answers: 100,000 x 21 cells at once are 50 MB that are touched for the first time, which costs
/// more than the blocks do.
void read_blocks(CellRange const& range, RangeShape const& shape,
                 std::function<void(Rows const&)> const& use);
/// The same of some of the columns: the others cost nothing.
void read_blocks(CellRange const& range, RangeShape const& shape, ColumnRun columns,
                 std::function<void(Rows const&)> const& use);

} // namespace berakhlak::host
