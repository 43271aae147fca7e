#include "workbook/document/document_cells.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/sheets/band_colours.hpp"
#include "workbook/sheets/result_sheets.hpp"

namespace berakhlak::workbook {

namespace {

constexpr sal_Int32 text_column = 1;

// kode, butir, n, kosong, rerata, one share per level, indeks, persen positif, persen negatif, neto,
// simpangan baku, median
constexpr sal_Int32 columns_behind_index = 5;
void style_scale(Workbook const& book, Sheet const& sheet, CellBlock const& all, core::Bands const& bands) {
    auto const first = all.first_row + 1;
    auto const index = all.last_column - columns_behind_index;
    style_cells(book, sheet, {{}, 2, first, 3, all.last_row}, Style::integer);
    style_cells(book, sheet, {{}, 4, first, 4, all.last_row}, Style::mean);
    style_cells(book, sheet, {{}, 5, first, all.last_column - 2, all.last_row}, Style::number);
    style_cells(book, sheet, {{}, all.last_column - 1, first, all.last_column, all.last_row}, Style::mean);
    colour_by_band(book, sheet, {{}, index, first, index, all.last_row}, bands);
}

// kode, perilaku, suara, persen responden, persen suara
void style_picks(Workbook const& book, Sheet const& sheet, CellBlock const& all) {
    auto const first = all.first_row + 1;
    style_cells(book, sheet, {{}, 2, first, 2, all.last_row}, Style::integer);
    style_cells(book, sheet, {{}, 3, first, all.last_column, all.last_row}, Style::number);
}

} // namespace

void write_items_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                       Sheet const& sheet, std::string const& name) {
    auto const& instrument = *survey.instrument;
    bool const picks = instrument.kind == core::Kind::picks;
    auto const last_column =
        picks ? 4 : 5 + static_cast<sal_Int32>(instrument.scale.levels.size()) + columns_behind_index;
    auto const items = static_cast<sal_Int32>(instrument.items.size());
    std::optional<FixedHeights> fixed(book.document); // once for all rows is enough
    auto const filled = book.guarded.write_array(
        {name, 0, rows_of_heading, last_column, rows_of_heading + items},
        function_call("items", data.main().reference() + ";" + book.argument(instrument)));
    auto const first = filled.first_row + 1;
    style_cells(book, sheet, {{}, 0, filled.first_row, last_column, filled.first_row}, Style::header);
    style_cells(book, sheet, {{}, 0, first, text_column, filled.last_row}, Style::phrase);
    if (picks)
        style_picks(book, sheet, filled);
    else
        style_scale(book, sheet, filled, instrument.bands);
    set_column_width(sheet, 0, 1500);
    set_column_width(sheet, text_column, picks ? 13000 : 9500);
    for (sal_Int32 column = text_column + 1; column <= last_column; ++column)
        set_column_width(sheet, column, picks ? 2800 : 1700);
    fixed.reset();
    fit_rows(sheet, filled.first_row, filled.last_row);
    write_heading(book, survey, sheet,
                  picks ? book.text({"Butir: pilihan budaya saat ini", "Items: picks of the current culture"})
                        : book.text({"Butir: " + instrument.title.id,
                                     "Items: " + instrument.title.in(core::Language::english)}),
                  last_column);
    auto row = filled.last_row + 2;
    if (!picks)
        row = write_drivers(book, survey, data, sheet, name, row, last_column);
    auto const end = write_method(book, survey, sheet, row, last_column);
    set_printed(book, sheet, last_column, end - 1, Paper::portrait);
    repeat_row(sheet, filled.first_row);
}

} // namespace berakhlak::workbook
