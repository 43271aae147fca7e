#include "workbook/document/document_cells.hpp"

#include "core/text/refusal.hpp"
#include "host/cells.hpp"
#include "workbook/document/undo_lock.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace berakhlak::workbook {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;
using SheetReference = Reference<css::sheet::XSpreadsheet>;

std::vector<std::string> sheet_names(Spreadsheet const& document) {
    std::vector<std::string> names;
    for (OUString const& name : document->getSheets()->getElementNames())
        names.push_back(host::to_utf8(name));
    return names;
}

bool has_sheet(Spreadsheet const& document, std::string const& name) {
    return document->getSheets()->hasByName(host::to_office(name));
}

SheetReference sheet_named(Spreadsheet const& document, std::string const& name) {
    return {document->getSheets()->getByName(host::to_office(name)), UNO_QUERY_THROW};
}

SheetReference append_sheet(Spreadsheet const& document, std::string const& name, bool visible) {
    auto const sheets = document->getSheets();
    auto const count = Reference<css::container::XIndexAccess>(sheets, UNO_QUERY_THROW)->getCount();
    refuse_locked_sheets(document);
    UndoLock::keep();
    sheets->insertNewByName(host::to_office(name), static_cast<sal_Int16>(count));
    auto const sheet = sheet_named(document, name);
    if (!visible)
        set_property(sheet, "IsVisible", Any(false));
    return sheet;
}

void refuse_locked_sheets(Spreadsheet const& document) {
    if (Reference<css::util::XProtectable>(document, UNO_QUERY_THROW)->isProtected())
        throw core::Refusal{{"Susunan lembar buku kerja ini dilindungi, sehingga tidak ada lembar yang dapat "
                             "ditambah atau dihapus.",
                             "The sheets of this workbook are protected, so none can be added or deleted."},
                            {"Buka perlindungan susunan lembar di menu Perkakas, lalu ulangi.",
                             "Take the protection of the structure off in the menu Tools, then try again."}};
}

bool is_visible(Spreadsheet const& document, std::string const& sheet) {
    bool visible = true;
    property_of(sheet_named(document, sheet), "IsVisible") >>= visible;
    return visible;
}

CellRange cells_of(Spreadsheet const& document, CellBlock const& block) {
    return sheet_named(document, block.sheet)
        ->getCellRangeByPosition(block.first_column, block.first_row, block.last_column, block.last_row);
}

CellBlock block_of(Spreadsheet const& document, css::table::CellRangeAddress const& address) {
    Reference<css::container::XIndexAccess> const sheets(document->getSheets(), UNO_QUERY_THROW);
    Reference<css::container::XNamed> const sheet(sheets->getByIndex(address.Sheet), UNO_QUERY_THROW);
    return {host::to_utf8(sheet->getName()), address.StartColumn, address.StartRow, address.EndColumn,
            address.EndRow};
}

CellBlock used_block(Spreadsheet const& document, std::string const& sheet) {
    auto const end = host::used_area(sheet_named(document, sheet));
    return {sheet, 0, 0, end.EndColumn, end.EndRow};
}

CellValues values_of(Spreadsheet const& document, CellBlock const& block) {
    return Reference<css::sheet::XCellRangeData>(cells_of(document, block), UNO_QUERY_THROW)->getDataArray();
}

void set_formula(Spreadsheet const& document, CellBlock const& where, bool array, std::string const& bare) {
    UndoLock::keep();
    auto const cells = cells_of(document, where);
    OUString const formula = host::to_office("=" + bare);
    if (array)
        Reference<css::sheet::XArrayFormulaRange>(cells, UNO_QUERY_THROW)->setArrayFormula(formula);
    else
        cells->getCellByPosition(0, 0)->setFormula(formula);
}

void set_property(Reference<host::uno::XInterface> const& object, char const* name, Any const& value) {
    UndoLock::keep();
    Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
        ->setPropertyValue(host::to_office(name), value);
}

namespace {

constexpr char heights_adjusted[] = "IsAdjustHeightEnabled";

} // namespace

FixedHeights::FixedHeights(Spreadsheet const& document) : document_(document) {
    property_of(document_, heights_adjusted) >>= adjusted_;
    set_property(document_, heights_adjusted, Any(false));
}

FixedHeights::~FixedHeights() {
    try {
        set_property(document_, heights_adjusted, Any(adjusted_));
    } catch (host::uno::Exception const&) {
        // The document is gone.
    }
}

} // namespace berakhlak::workbook
