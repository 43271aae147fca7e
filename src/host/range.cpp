#include "host/range.hpp"

#include "core/text/number_text.hpp"
#include "host/cells.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>

#include <algorithm>

namespace berakhlak::host {

namespace {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;

table::CellRangeAddress address_of(Reference<uno::XInterface> const& range) {
    return Reference<sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
}

Rows rows_of(CellRange const& range, RangeShape const& shape, sal_Int32 first, sal_Int32 count) {
    Reference<sheet::XCellRangeData> const data(
        range->getCellRangeByPosition(0, first, shape.columns - 1, first + count - 1), UNO_QUERY_THROW);
    return data->getDataArray();
}

} // namespace

RangeShape shape_of(CellRange const& range) {
    table::CellRangeAddress const address = address_of(range);
    RangeShape shape;
    shape.columns = address.EndColumn - address.StartColumn + 1;
    shape.height = address.EndRow - address.StartRow + 1;
    shape.first_row = address.StartRow;
    shape.first_column = address.StartColumn;
    auto const on = Reference<sheet::XSheetCellRange>(range, UNO_QUERY_THROW)->getSpreadsheet();
    shape.used_rows =
        std::max(std::min(address.EndRow, used_area(on).EndRow) - address.StartRow + 1, sal_Int32{0});
    return shape;
}

RangeCells read_range(CellRange const& range) {
    RangeCells cells{shape_of(range), {}};
    if (cells.used_rows > 0)
        cells.rows = rows_of(range, cells, 0, cells.used_rows);
    return cells;
}

Any cell_of(CellRange const& range, sal_Int32 column, sal_Int32 row) {
    Reference<sheet::XCellRangeData> const cell(range->getCellRangeByPosition(column, row, column, row),
                                                UNO_QUERY_THROW);
    return cell->getDataArray()[0][0];
}

std::optional<double> number_in(Any const& cell) {
    double number = 0.0;
    if (cell >>= number)
        return number;
    OUString text;
    return (cell >>= text) ? core::number_from_text(to_utf8(text)) : std::nullopt;
}

void read_blocks(CellRange const& range, RangeShape const& shape,
                 std::function<void(Rows const&)> const& use) {
    constexpr sal_Int32 block = 1024;
    for (sal_Int32 row = 0; row < shape.used_rows; row += block)
        use(rows_of(range, shape, row, std::min(block, shape.used_rows - row)));
}

} // namespace berakhlak::host
