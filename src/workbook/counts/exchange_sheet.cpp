#include "workbook/counts/exchange_sheet.hpp"

#include "host/cell_grid.hpp"
#include "survey/table/refusal.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

using core::CellGrid;

constexpr sal_Int32 header_row = 7; // below the head, see docs/exchange.md

void make_room(Workbook const& book) {
    if (!has_sheet(book.document, exchange_sheet_name))
        return;
    auto const there =
        host::cell_grid(values_of(book.document, used_block(book.document, exchange_sheet_name)));
    if (!core::is_exchange(there))
        throw survey::Refusal({},
                              {std::string("Buku kerja ini sudah punya lembar “") + exchange_sheet_name +
                                   "” yang bukan lembar pertukaran.",
                               std::string("This workbook has a sheet “") + exchange_sheet_name +
                                   "” already that is no exchange sheet."},
                              {"Ganti nama lembar itu dahulu.", "Rename that sheet first."});
    book.document->getSheets()->removeByName(host::to_office(exchange_sheet_name));
}

void style(Workbook const& book, Sheet const& sheet, CellGrid const& grid) {
    auto const last_row = static_cast<sal_Int32>(grid.rows()) - 1;
    auto const last_column = static_cast<sal_Int32>(grid.columns()) - 1;
    style_cells(book, sheet, {{}, 0, 0, 2, header_row - 1}, Style::text);
    style_cells(book, sheet, {{}, 0, 0, 0, 0}, Style::total);
    style_cells(book, sheet, {{}, 0, header_row, last_column, header_row}, Style::header);
    style_cells(book, sheet, {{}, 0, header_row + 1, 1, last_row}, Style::text);
    style_cells(book, sheet, {{}, 2, header_row + 1, last_column, last_row}, Style::integer);
    fit_column(sheet, 0, 5000, 9000);
    for (sal_Int32 column = 1; column <= last_column; ++column)
        set_column_width(sheet, column, column == 1 ? 4500 : column == last_column ? 4000 : 1900);
    set_column_width(sheet, 2, 4000); // the checksums of the head stand here
}

} // namespace

void write_exchange_sheet(Workbook& book, core::Instrument const& instrument,
                          core::ExchangeTable const& table) {
    auto const grid = core::grid_of(instrument, table);
    make_room(book);
    auto const sheet = book.add_sheet(exchange_sheet_name);
    host::Reference<com::sun::star::sheet::XCellRangeData>(
        sheet->getCellRangeByPosition(0, 0, static_cast<sal_Int32>(grid.columns()) - 1,
                                      static_cast<sal_Int32>(grid.rows()) - 1),
        host::UNO_QUERY_THROW)
        ->setDataArray(host::rows_of(grid));
    style(book, sheet, grid);
    set_printed(book, sheet, 0, -1);
}

std::optional<CellGrid> find_exchange_sheet(Spreadsheet const& document) {
    for (auto const& name : sheet_names(document)) {
        auto const first = host::cell_grid(values_of(document, {name, 0, 0, 0, 0}));
        if (core::is_exchange(first))
            return host::cell_grid(values_of(document, used_block(document, name)));
    }
    return std::nullopt;
}

void refuse_exchange(core::ExchangeError const& error) {
    core::Text advice{"Minta berkas itu dikirim ulang oleh unit atau instansi asalnya.",
                      "Ask the unit or agency where it comes from to send it again."};
    if (error.kind == core::ExchangeFault::newer_format)
        advice = {"Pasang versi BerAKHLAK yang terbaru.", "Install the latest version of BerAKHLAK."};
    if (error.kind == core::ExchangeFault::too_few)
        advice = {"Gabungkan dahulu dengan unit lain, di dalam instansi.",
                  "Merge it with other units first, within the agency."};
    throw survey::Refusal({{}, error.row, error.column, {}}, error.what, advice);
}

} // namespace berakhlak::workbook
