#include "core/comparison/drivers.hpp"
#include "workbook/document/document_cells.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/sheets/result_sheets.hpp"

namespace berakhlak::workbook {

namespace {

constexpr sal_Int32 last_column = 6;
constexpr sal_Int32 rows_behind_items = 4; // R squared, adjusted, n, and the warning where there is one

} // namespace

// A table of errors says nothing: where nothing can be computed, that is said in words.
sal_Int32 write_drivers(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                        Sheet const& sheet, std::string const& name, sal_Int32 row, sal_Int32 width) {
    auto const& instrument = *survey.instrument;
    put_text(
        sheet, 0, row,
        book.text({"Pendorong indeks (bobot relatif Johnson)", "Drivers of the index (Johnson's weights)"}));
    style_cells(book, sheet, {{}, 0, row, 0, row}, Style::subtitle);
    ++row;
    auto const now = core::drivers(instrument, survey.prepared.answers, std::nullopt);
    if (!now.r_squared.present() || now.r_squared.n < instrument.minimum_group) {
        put_paragraph(book, sheet, row, width,
                      book.text({"Tidak dihitung: responden yang menjawab semua butir terlalu sedikit, atau "
                                 "jawabannya tidak berbeda.",
                                 "Not computed: too few respondents answered every item, or their answers do "
                                 "not differ."}));
        return row + 2;
    }
    auto const items = static_cast<sal_Int32>(instrument.items.size());
    FixedHeights const fixed(book.document);
    auto const table = book.guarded.write_padded(
        {name, 0, row, last_column, row + items + rows_behind_items},
        function_call("drivers", data.main().reference() + ";;" + book.argument(instrument)));
    auto const first = table.first_row + 1;
    style_cells(book, sheet, {{}, 0, table.first_row, last_column, table.first_row}, Style::header);
    style_cells(book, sheet, {{}, 0, first, 1, table.last_row}, Style::phrase);
    style_cells(book, sheet, {{}, 2, first, 4, table.last_row}, Style::coefficient);
    style_cells(book, sheet, {{}, 5, first, 5, table.last_row}, Style::number);
    style_cells(book, sheet, {{}, last_column, first, last_column, table.last_row}, Style::integer);
    style_cells(book, sheet, {{}, 2, table.last_row - 1, 2, table.last_row - 1}, Style::integer); // n
    return table.last_row + 2;
}

} // namespace berakhlak::workbook
