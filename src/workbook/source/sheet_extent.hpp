// Where the table of a sheet ends, whatever stands alone far below it or far to its right.
#pragma once

#include "core/text/text.hpp"
#include "host/uno.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <vector>

namespace berakhlak::workbook {

struct SheetExtent {
    com::sun::star::table::CellRangeAddress area; ///< from A1 to the last cell that belongs to the table
    std::vector<core::Text> strays;               ///< cells with content beyond it, each told
};

/// What a sheet uses, without the few cells behind a gap of a thousand empty rows or a hundred empty columns:
/// a space that somebody typed in row 1,000,000 must not cost a minute. A block of more than a few cells
/// behind such a gap belongs to the table. Cells that hold only spaces aren't told.
[[nodiscard]] SheetExtent extent_of(host::Reference<com::sun::star::sheet::XSpreadsheet> const& sheet);

} // namespace berakhlak::workbook
