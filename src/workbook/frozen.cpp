#include "workbook/frozen.hpp"

#include "workbook/guard.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using host::Reference;
using host::Sequence;
using host::UNO_QUERY_THROW;
using Values = Sequence<Sequence<Any>>;

Reference<css::table::XCellRange> range(Reference<css::sheet::XSpreadsheet> const& sheet,
                                        CellBlock const& block) {
    return sheet->getCellRangeByPosition(block.first_column, block.first_row, block.last_column,
                                         block.last_row);
}

void set_array(Reference<css::table::XCellRange> const& cells, std::string const& formula) {
    Reference<css::sheet::XArrayFormulaRange>(cells, UNO_QUERY_THROW)
        ->setArrayFormula(host::to_office(formula));
}

// A result that is smaller than its range is filled up with #N/A, which arrives as void.
bool is_void(Sequence<Any> const& row) {
    for (sal_Int32 i = 0; i < row.getLength(); ++i)
        if (row[i].hasValue())
            return false;
    return true;
}

sal_Int32 filled_rows(Values const& values) {
    sal_Int32 rows = values.getLength();
    while (rows > 0 && is_void(values[rows - 1]))
        --rows;
    return rows;
}

// Errors and empty texts have no form in a table of values: an error stays #N/A, and an empty text a text, or
// Excel would show 0.
void write_values(Reference<css::sheet::XSpreadsheet> const& sheet, CellBlock const& block,
                  Values const& values) {
    auto const cells = range(sheet, block);
    Values plain(block.last_row - block.first_row + 1);
    for (sal_Int32 row = 0; row < plain.getLength(); ++row)
        plain.getArray()[row] = values[row];
    Reference<css::sheet::XCellRangeData>(cells, UNO_QUERY_THROW)->setDataArray(plain);
    for (sal_Int32 row = 0; row < plain.getLength(); ++row)
        for (sal_Int32 column = 0; column < plain[row].getLength(); ++column) {
            OUString text;
            if (!plain[row][column].hasValue())
                cells->getCellByPosition(column, row)->setFormula("=NA()");
            else if ((plain[row][column] >>= text) && text.isEmpty())
                cells->getCellByPosition(column, row)->setFormula("=\"\"");
        }
}

} // namespace

Reference<css::sheet::XSpreadsheet> Frozen::sheet() {
    auto const sheets = document_->getSheets();
    OUString const name(frozen_sheet_name);
    if (!sheets->hasByName(name)) {
        auto const count = Reference<css::container::XIndexAccess>(sheets, UNO_QUERY_THROW)->getCount();
        sheets->insertNewByName(name, static_cast<sal_Int16>(count));
        Reference<css::beans::XPropertySet>(sheets->getByName(name), UNO_QUERY_THROW)
            ->setPropertyValue("IsVisible", Any(false));
    }
    return {sheets->getByName(name), UNO_QUERY_THROW};
}

CellBlock Frozen::write_array(CellBlock const& where, std::string const& live) {
    Reference<css::sheet::XSpreadsheet> const target(
        document_->getSheets()->getByName(host::to_office(where.sheet)), UNO_QUERY_THROW);
    auto const widest = range(target, where);
    set_array(widest, "=" + live);
    auto const values = Reference<css::sheet::XCellRangeData>(widest, UNO_QUERY_THROW)->getDataArray();
    sal_Int32 const rows = filled_rows(values);
    if (rows == 0)
        throw FormulaFailed(live);
    set_array(widest, "");

    CellBlock result = where;
    result.last_row = where.first_row + rows - 1;
    CellBlock const kept{frozen_sheet_name, 0, next_row_, where.last_column - where.first_column,
                         next_row_ + rows - 1};
    write_values(sheet(), kept, values);
    next_row_ += rows + 1;
    set_array(range(target, result), "=" + guarded(live, kept.reference()));
    return result;
}

} // namespace berakhlak::workbook
