#include "workbook/sheets/workbook.hpp"

#include "core/instrument/instrument_name.hpp"
#include "host/properties.hpp"
#include "workbook/document/document_cells.hpp"
#include "workbook/formulas/guard.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using css::beans::XPropertySet;
using host::Any;
using host::Reference;
using host::Sequence;
using host::UNO_QUERY_THROW;

constexpr sal_Int32 width_of_letter = 165; // of the note style, 1/100 mm, on the wide side
constexpr sal_Int32 height_of_line = 420;

Reference<XPropertySet> column_of(Sheet const& sheet, sal_Int32 column) {
    Reference<css::table::XColumnRowRange> const range(sheet, UNO_QUERY_THROW);
    Reference<css::container::XIndexAccess> const columns(range->getColumns(), UNO_QUERY_THROW);
    return {columns->getByIndex(column), UNO_QUERY_THROW};
}

Reference<XPropertySet> rows_of(Sheet const& sheet, sal_Int32 first, sal_Int32 last) {
    Reference<css::table::XColumnRowRange> const range(sheet->getCellRangeByPosition(0, first, 0, last),
                                                       UNO_QUERY_THROW);
    return {range->getRows(), UNO_QUERY_THROW};
}

sal_Int32 width_of(Sheet const& sheet, sal_Int32 column) {
    auto const properties = column_of(sheet, column);
    return host::property_or(properties, "IsVisible", false)
               ? host::property_or(properties, "Width", sal_Int32(0))
               : 0;
}

Sequence<Any> texts(std::vector<std::string> const& row) {
    Sequence<Any> cells(static_cast<sal_Int32>(row.size()));
    std::transform(row.begin(), row.end(), cells.getArray(),
                   [](std::string const& text) { return Any(host::to_office(text)); });
    return cells;
}

} // namespace

std::string Workbook::argument(core::Instrument const& instrument) const {
    if (!instrument_on_sheet.empty())
        return instrument_on_sheet;
    core::InstrumentName wanted{instrument.name};
    if (instrument.language != language)
        wanted.language = language;
    wanted.minimum_group = minimum_group;
    return quoted_text(wanted.text());
}

namespace {

// Formulas of the user's that refer to the sheet stay what they are, and so do comments.
Sheet emptied(Sheet const& sheet) {
    using namespace css::sheet::CellFlags;
    Reference<css::sheet::XSheetCellCursor> const used(sheet->createCursor(), UNO_QUERY_THROW);
    Reference<css::sheet::XUsedAreaCursor>(used, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
    Reference<css::util::XMergeable>(used, UNO_QUERY_THROW)->merge(false);
    Reference<css::sheet::XSheetOperation>(used, UNO_QUERY_THROW)
        ->clearContents(VALUE | DATETIME | STRING | FORMULA | HARDATTR | STYLES);
    return sheet;
}

} // namespace

void Workbook::add_sheets(std::vector<std::string> const& names) {
    for (auto const& name : names)
        waiting_.emplace(name, add_sheet(name));
}

Sheet Workbook::add_sheet(std::string const& name) {
    if (auto const added = waiting_.extract(name))
        return added.mapped();
    if (renews && has_sheet(document, name))
        return emptied(sheet_named(document, name));
    return append_sheet(document, name, true);
}

void Workbook::take_loaded_as(std::string const& name) {
    Reference<css::container::XNamed> const named(loaded, UNO_QUERY_THROW);
    auto const sheets = document->getSheets();
    auto const added = Reference<css::sheet::XCellRangeAddressable>(add_sheet(name), UNO_QUERY_THROW);
    auto const position = added->getRangeAddress().Sheet;
    sheets->moveByName(named->getName(), position);
    sheets->removeByName(host::to_office(name));
    named->setName(host::to_office(name));
    loaded.clear();
}

void put_text(Sheet const& sheet, sal_Int32 column, sal_Int32 row, std::string const& text) {
    Reference<css::text::XText>(sheet->getCellByPosition(column, row), UNO_QUERY_THROW)
        ->setString(host::to_office(text));
}

void put_texts(Sheet const& sheet, sal_Int32 column, sal_Int32 row, TextRows const& rows) {
    if (rows.empty())
        return;
    Sequence<Sequence<Any>> cells(static_cast<sal_Int32>(rows.size()));
    std::transform(rows.begin(), rows.end(), cells.getArray(), texts);
    auto const last_column = column + static_cast<sal_Int32>(rows.front().size()) - 1;
    Reference<css::sheet::XCellRangeData>(
        sheet->getCellRangeByPosition(column, row, last_column, row + cells.getLength() - 1), UNO_QUERY_THROW)
        ->setDataArray(cells);
}

void style_cells(Workbook const& book, Sheet const& sheet, CellBlock const& cells, Style style) {
    if (cells.last_row < cells.first_row || cells.last_column < cells.first_column)
        return;
    book.styles.apply(
        sheet->getCellRangeByPosition(cells.first_column, cells.first_row, cells.last_column, cells.last_row),
        style);
}

void set_column_width(Sheet const& sheet, sal_Int32 column, sal_Int32 width) {
    column_of(sheet, column)->setPropertyValue("Width", Any(width));
}

void fit_column(Sheet const& sheet, sal_Int32 column, sal_Int32 least, sal_Int32 most) {
    column_of(sheet, column)->setPropertyValue("OptimalWidth", Any(true));
    set_column_width(sheet, column, std::clamp(width_of(sheet, column), least, most));
}

void show_column(Sheet const& sheet, sal_Int32 column, bool shown) {
    column_of(sheet, column)->setPropertyValue("IsVisible", Any(shown));
}

void merge_cells(Sheet const& sheet, CellBlock const& cells) {
    Reference<css::util::XMergeable>(
        sheet->getCellRangeByPosition(cells.first_column, cells.first_row, cells.last_column, cells.last_row),
        UNO_QUERY_THROW)
        ->merge(true);
}

void fit_rows(Sheet const& sheet, sal_Int32 first, sal_Int32 last) {
    rows_of(sheet, first, last)->setPropertyValue("OptimalHeight", Any(true));
}

void put_paragraph(Workbook const& book, Sheet const& sheet, sal_Int32 row, sal_Int32 last_column,
                   std::string const& text) {
    sal_Int32 width = 0;
    for (sal_Int32 column = 0; column <= last_column; ++column)
        width += width_of(sheet, column);
    put_text(sheet, 0, row, text);
    auto const cells = sheet->getCellRangeByPosition(0, row, last_column, row);
    Reference<css::util::XMergeable>(cells, UNO_QUERY_THROW)->merge(true);
    book.styles.apply(cells, Style::note);
    auto const letters = std::max<sal_Int32>(1, width / width_of_letter);
    auto const lines = (static_cast<sal_Int32>(text.size()) + letters - 1) / letters;
    rows_of(sheet, row, row)
        ->setPropertyValue("Height", Any(std::max<sal_Int32>(1, lines) * height_of_line + 80));
}

namespace {

// The cells up to these; with a negative row none.
void set_print_area(Sheet const& sheet, sal_Int32 last_column, sal_Int32 last_row) {
    Sequence<css::table::CellRangeAddress> areas;
    if (last_row >= 0) {
        auto area = Reference<css::sheet::XCellRangeAddressable>(sheet, UNO_QUERY_THROW)->getRangeAddress();
        area.StartColumn = 0;
        area.StartRow = 0;
        area.EndColumn = last_column;
        area.EndRow = last_row;
        areas = host::sequence({area});
    }
    Reference<css::sheet::XPrintAreas>(sheet, UNO_QUERY_THROW)->setPrintAreas(areas);
}

} // namespace

void expect_printed(Sheet const& sheet) {
    set_print_area(sheet, 0, 0);
}

void set_printed(Workbook const& book, Sheet const& sheet, sal_Int32 last_column, sal_Int32 last_row,
                 Paper paper) {
    set_print_area(sheet, last_column, last_row);
    if (book.page_styles && last_row >= 0)
        apply_page_style(book.document, sheet, paper);
}

void repeat_row(Sheet const& sheet, sal_Int32 row) {
    Reference<css::sheet::XPrintAreas> const print(sheet, UNO_QUERY_THROW);
    css::table::CellRangeAddress rows;
    rows.StartRow = row;
    rows.EndRow = row;
    print->setTitleRows(rows);
    print->setPrintTitleRows(true);
}

void begin_page(Sheet const& sheet, sal_Int32 row) {
    rows_of(sheet, row, row)->setPropertyValue("IsStartOfNewPage", Any(true));
}

void set_row_heights(Sheet const& sheet, sal_Int32 first, sal_Int32 last, sal_Int32 height) {
    rows_of(sheet, first, last)->setPropertyValue("Height", Any(height));
}

void put_formula(Sheet const& sheet, sal_Int32 column, sal_Int32 row, std::string const& formula) {
    sheet->getCellByPosition(column, row)->setFormula(host::to_office("=" + formula));
}

void fill_down(Sheet const& sheet, CellBlock const& cells) {
    if (cells.last_row == cells.first_row)
        return;
    Reference<css::sheet::XCellSeries>(
        sheet->getCellRangeByPosition(cells.first_column, cells.first_row, cells.last_column, cells.last_row),
        UNO_QUERY_THROW)
        ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
}

} // namespace berakhlak::workbook
