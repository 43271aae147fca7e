// Cells of a Calc range, read once.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/table/XCellRange.hpp>

namespace berakhlak::host {

/// The content of a range, cut to the rows that the sheet uses: a whole column costs its used rows. An empty
/// cell is an empty string, a cell that shows an error is void.
struct RangeCells {
    Sequence<Sequence<Any>> rows;
    sal_Int32 columns = 0;      ///< of the range, also when `rows` is empty
    sal_Int32 height = 0;       ///< of the range as it was given, unused rows included
    sal_Int32 first_row = 0;    ///< 0-based, on the sheet
    sal_Int32 first_column = 0; ///< 0-based, on the sheet

    [[nodiscard]] sal_Int32 row_count() const { return rows.getLength(); }
};

[[nodiscard]] RangeCells read_range(Reference<com::sun::star::table::XCellRange> const& range);

} // namespace berakhlak::host
