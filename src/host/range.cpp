#include "host/range.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include <algorithm>

namespace berakhlak::host {

namespace {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;

table::CellRangeAddress address_of(Reference<uno::XInterface> const& range) {
    return Reference<sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
}

sal_Int32 last_used_row(Reference<table::XCellRange> const& range) {
    Reference<sheet::XSheetCellRange> const cells(range, UNO_QUERY_THROW);
    Reference<sheet::XSheetCellCursor> const cursor(cells->getSpreadsheet()->createCursor(), UNO_SET_THROW);
    Reference<sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    return address_of(cursor).EndRow;
}

} // namespace

RangeCells read_range(Reference<table::XCellRange> const& range) {
    table::CellRangeAddress const address = address_of(range);
    RangeCells cells;
    cells.columns = address.EndColumn - address.StartColumn + 1;
    cells.height = address.EndRow - address.StartRow + 1;
    cells.first_row = address.StartRow;
    cells.first_column = address.StartColumn;
    sal_Int32 const rows = std::min(address.EndRow, last_used_row(range)) - address.StartRow + 1;
    if (rows <= 0)
        return cells;
    Reference<sheet::XCellRangeData> const data(
        range->getCellRangeByPosition(0, 0, cells.columns - 1, rows - 1), UNO_QUERY_THROW);
    cells.rows = data->getDataArray();
    return cells;
}

} // namespace berakhlak::host
