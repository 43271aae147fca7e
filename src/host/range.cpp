#include "host/range.hpp"

#include "core/text/number_text.hpp"
#include "host/cells.hpp"
#include "host/document.hpp"
#include "host/properties.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>

namespace berakhlak::host {

namespace {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;

table::CellRangeAddress address_of(Reference<uno::XInterface> const& range) {
    return Reference<sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
}

Rows rows_of(CellRange const& range, ColumnRun columns, sal_Int32 first, sal_Int32 count) {
    Reference<sheet::XCellRangeData> const data(
        range->getCellRangeByPosition(columns.first, first, columns.first + columns.count - 1,
                                      first + count - 1),
        UNO_QUERY_THROW);
    return data->getDataArray();
}

ColumnRun all_columns(RangeShape const& shape) {
    return {0, shape.columns};
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

bool is_on_one_sheet(CellRange const& range) {
    // "$'S 1'.$A$1:$C$9", and "$S1.$A$1:$S2.$C$9" over two
    auto const name = property_or(range, "AbsoluteName", OUString());
    int sheets = 0;
    bool quoted = false;
    for (sal_Int32 i = 0; i < name.getLength(); ++i) {
        if (name[i] == '\'')
            quoted = !quoted;
        else if (name[i] == '.' && !quoted)
            ++sheets;
    }
    return sheets == 1;
}

RangeCells read_range(CellRange const& range) {
    RangeCells cells{shape_of(range), {}};
    cells.rows = first_rows(range, cells, cells.used_rows);
    return cells;
}

Rows first_rows(CellRange const& range, RangeShape const& shape, sal_Int32 most) {
    auto const count = std::min(most, shape.used_rows);
    return count > 0 ? rows_of(range, all_columns(shape), 0, count) : Rows();
}

Any cell_of(CellRange const& range, sal_Int32 column, sal_Int32 row) {
    Reference<sheet::XCellRangeData> const cell(range->getCellRangeByPosition(column, row, column, row),
                                                UNO_QUERY_THROW);
    return cell->getDataArray()[0][0];
}

std::optional<sal_Int32> number_format(Reference<uno::XInterface> const& cells) {
    Reference<com::sun::star::beans::XPropertyState> const state(cells, UNO_QUERY_THROW);
    if (state->getPropertyState("NumberFormat") == com::sun::star::beans::PropertyState_AMBIGUOUS_VALUE)
        return std::nullopt;
    return property_or(cells, "NumberFormat", sal_Int32(0));
}

std::string shown_number(CellRange const& column, sal_Int32 row, double number) {
    auto const cell = column->getCellByPosition(0, row);
    constexpr sal_Int32 formats_of_a_language = 10000; // the first of them is the general one
    if (number_format(cell).value_or(0) % formats_of_a_language == 0)
        return core::text_from_number(number);
    return to_utf8(Reference<com::sun::star::text::XText>(cell, UNO_QUERY_THROW)->getString());
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
    read_blocks(range, shape, all_columns(shape), use);
}

void read_blocks(CellRange const& range, RangeShape const& shape, ColumnRun columns,
                 std::function<void(Rows const&)> const& use) {
    constexpr sal_Int32 block = 1024;
    for (sal_Int32 row = 0; row < shape.used_rows; row += block)
        use(rows_of(range, columns, row, std::min(block, shape.used_rows - row)));
}

} // namespace berakhlak::host
