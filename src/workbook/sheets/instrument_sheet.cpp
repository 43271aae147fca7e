#include "workbook/sheets/instrument_sheet.hpp"

#include "host/cell_grid.hpp"
#include "workbook/document/document_cells.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>

namespace berakhlak::workbook {

core::Text const& instrument_sheet_name() {
    static core::Text const name{"Instrumen", "Instrument"};
    return name;
}

void write_instrument_sheet(Workbook& book, core::CellGrid const& cells) {
    auto const& name = book.text(instrument_sheet_name());
    auto const sheet = book.add_sheet(name);
    CellBlock block{name, 0, 0, static_cast<sal_Int32>(cells.columns()) - 1,
                    static_cast<sal_Int32>(cells.rows()) - 1};
    host::Reference<com::sun::star::sheet::XCellRangeData>(cells_of(book.document, block),
                                                           host::UNO_QUERY_THROW)
        ->setDataArray(host::rows_of(cells));
    if (book.minimum_group) {
        ++block.last_row; // a later row replaces an earlier one
        put_texts(sheet, 0, block.last_row, {{"minimum kelompok", std::to_string(*book.minimum_group)}});
    }
    style_cells(book, sheet, block, Style::text);
    for (sal_Int32 column = 0; column <= block.last_column; ++column)
        fit_column(sheet, column, 2000, 9000);
    set_printed(book, sheet, block.last_column, block.last_row);
    book.instrument_on_sheet = block.reference();
}

} // namespace berakhlak::workbook
