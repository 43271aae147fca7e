#include "workbook/guarding/guarded_cells.hpp"

#include "core/text/number_text.hpp"
#include "host/cells.hpp"
#include "host/properties.hpp"
#include "workbook/document/document_cells.hpp"
#include "workbook/document/undo_lock.hpp"
#include "workbook/formulas/computed_tables.hpp"
#include "workbook/formulas/guard.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using host::Reference;
using host::Sequence;
using host::UNO_QUERY_THROW;
using Values = GuardedCells::Values;

Reference<css::table::XCellRange> range(Reference<css::sheet::XSpreadsheet> const& sheet,
                                        CellBlock const& block) {
    return sheet->getCellRangeByPosition(block.first_column, block.first_row, block.last_column,
                                         block.last_row);
}

void set_array(Reference<css::table::XCellRange> const& cells, std::string const& formula) {
    UndoLock::keep();
    Reference<css::sheet::XArrayFormulaRange>(cells, UNO_QUERY_THROW)
        ->setArrayFormula(host::to_office(formula));
}

// As it stands in a formula.
std::string last_value(Reference<css::table::XCell> const& cell) {
    if (cell->getError() != 0)
        return "NA()";
    if (host::property_or(cell, "FormulaResultType2", sal_Int32(0)) == css::sheet::FormulaResult::VALUE)
        return core::text_from_number(cell->getValue());
    return quoted_text(host::to_utf8(Reference<css::text::XText>(cell, UNO_QUERY_THROW)->getString()));
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
// Excel would show 0. Calc 7.4 ends the office when it is given an error with values of other cells.
void write_values(Reference<css::sheet::XSpreadsheet> const& sheet, CellBlock const& block,
                  Values const& values) {
    auto const cells = range(sheet, block);
    Values plain(block.last_row - block.first_row + 1);
    for (sal_Int32 row = 0; row < plain.getLength(); ++row) {
        auto& line = plain.getArray()[row];
        line = values[row];
        for (sal_Int32 column = 0; column < line.getLength(); ++column)
            if (!line[column].hasValue())
                line.getArray()[column] <<= OUString();
    }
    UndoLock::keep();
    Reference<css::sheet::XCellRangeData>(cells, UNO_QUERY_THROW)->setDataArray(plain);
    for (sal_Int32 row = 0; row < plain.getLength(); ++row)
        for (sal_Int32 column = 0; column < plain[row].getLength(); ++column) {
            OUString text;
            if (!((plain[row][column] >>= text) && text.isEmpty()))
                continue;
            bool const error = !values[row][column].hasValue();
            UndoLock::keep();
            cells->getCellByPosition(column, row)->setFormula(error ? OUString("=NA()") : OUString("=\"\""));
        }
}

sal_Int32 first_free_row(Reference<css::sheet::XSpreadsheet> const& sheet) {
    auto const last = host::used_area(sheet).EndRow;
    auto const content = sheet->getCellByPosition(0, 0)->getType();
    return last == 0 && content == css::table::CellContentType_EMPTY ? 0 : last + 2;
}

// Formulas are entered and computed in here.
class Entering {
public:
    explicit Entering(CallMemo const& calls) : calls_(calls) {
        if (calls_.is())
            calls_->lock();
    }
    ~Entering() {
        try {
            if (calls_.is())
                calls_->unlock();
        } catch (host::uno::Exception const&) {
            // The office is gone.
        }
    }
    Entering(Entering const&) = delete;
    Entering& operator=(Entering const&) = delete;

private:
    CallMemo const& calls_;
};

// A live formula for as long as it takes to see what it gives. It is no part of the undo step, where each
// undo would compute it again.
class Trial {
public:
    Trial(Spreadsheet const& document, Reference<css::table::XCellRange> const& cells)
        : unnoticed_(document), cells_(cells) {}
    ~Trial() {
        try {
            UndoLock::keep();
            Reference<css::sheet::XSheetOperation>(cells_, UNO_QUERY_THROW)
                ->clearContents(css::sheet::CellFlags::FORMULA);
        } catch (host::uno::Exception const&) {
            // The document is being closed.
        }
    }
    Trial(Trial const&) = delete;
    Trial& operator=(Trial const&) = delete;

private:
    UndoLock unnoticed_;
    Reference<css::table::XCellRange> cells_;
};

Values values_of_array(Spreadsheet const& document, Reference<css::table::XCellRange> const& cells,
                       std::string const& live) {
    Trial const trial(document, cells);
    set_array(cells, "=" + live);
    return Reference<css::sheet::XCellRangeData>(cells, UNO_QUERY_THROW)->getDataArray();
}

std::string value_of_cell(Spreadsheet const& document, Reference<css::table::XCellRange> const& cells,
                          std::string const& live) {
    Trial const trial(document, cells);
    auto const cell = cells->getCellByPosition(0, 0);
    cell->setFormula(host::to_office("=" + live));
    return last_value(cell);
}

// A formula is computed when somebody asks for it: let that be now.
void compute(Reference<css::table::XCell> const& cell) {
    static_cast<void>(cell->getError());
}

} // namespace

CallMemo call_memo(host::Context const& context) {
    return {context->getServiceManager()->createInstanceWithContext("org.berakhlak.calc.CallMemo", context),
            UNO_QUERY_THROW};
}

Reference<css::sheet::XSpreadsheet> GuardedCells::sheet() {
    return has_sheet(document_, last_values_sheet_name)
               ? sheet_named(document_, last_values_sheet_name)
               : append_sheet(document_, last_values_sheet_name, false);
}

Reference<css::sheet::XSpreadsheet> GuardedCells::sheet_of(CellBlock const& where) const {
    return sheet_named(document_, where.sheet);
}

CellBlock GuardedCells::write_array(CellBlock const& where, std::string const& live) {
    Entering const entering(calls_);
    auto const target = sheet_of(where);
    auto const values = values_of_array(document_, range(target, where), live);
    sal_Int32 const rows = filled_rows(values);
    if (rows == 0)
        throw FormulaFailed(live);

    CellBlock result = where;
    result.last_row = where.first_row + rows - 1;
    Values shown(rows);
    std::copy_n(values.getConstArray(), rows, shown.getArray());
    auto const filled = range(target, result);
    auto const kept = keep(shown);
    enter_formula(document_, result, true,
                  guarded({kept.reference(), live, computed_beside(kept).reference()}));
    compute(filled->getCellByPosition(0, 0));
    return result;
}

CellBlock GuardedCells::write_padded(CellBlock const& where, std::string const& live) {
    auto const rows = std::to_string(where.last_row - where.first_row + 1);
    // Any cells have these rows; those far to the right don't change, which would compute the table again.
    return write_array(where, "IF(ROW($AZ$1:$AZ$" + rows + ")<=ROWS(" + live + ");" + live + ";\"\")");
}

void GuardedCells::write_cell(CellBlock const& where, std::string const& live) {
    Entering const entering(calls_);
    auto const target = sheet_of(where);
    auto const cell = target->getCellByPosition(where.first_column, where.first_row);
    auto const value = value_of_cell(document_,
                                     target->getCellRangeByPosition(where.first_column, where.first_row,
                                                                    where.first_column, where.first_row),
                                     live);
    cell->setFormula(host::to_office("=" + guarded(live, value)));
    compute(cell);
}

CellBlock GuardedCells::keep(Values const& values) {
    auto const target = sheet();
    if (!next_row_)
        next_row_ = first_free_row(target);
    CellBlock kept{last_values_sheet_name, 0, *next_row_, values[0].getLength() - 1,
                   *next_row_ + values.getLength() - 1};
    write_values(target, kept, values);
    *next_row_ += values.getLength() + 1;
    return kept;
}

void GuardedCells::renew(CellBlock const& kept, Values const& values) {
    write_values(sheet(), kept, values);
}

} // namespace berakhlak::workbook
