#include "workbook/document/document_cells.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/sheets/recap_table.hpp"
#include "workbook/sheets/result_sheets.hpp"

namespace berakhlak::workbook {

namespace {

constexpr sal_Int32 weighted_rows = 11; // of BERAKHLAK_WEIGHTED

// The index of the agency by its headcounts, beside the two of the recap; the row behind it.
sal_Int32 write_weighted(Workbook& book, core::Instrument const& instrument, DataSheet const& data,
                         Sheet const& sheet, std::string const& name, sal_Int32 row) {
    auto const call =
        function_call("weighted", data.main().reference() + ";" + data.units.reference() + ";" +
                                      data.population->reference() + ";;" + book.argument(instrument));
    put_text(sheet, 0, row, book.text({"Indeks tertimbang jumlah pegawai", "Headcount-weighted index"}));
    style_cells(book, sheet, {{}, 0, row, 0, row}, Style::subtitle);
    auto const first = row + 1;
    auto const last = row + weighted_rows;
    book.guarded.write_array({name, 0, first, 0, last}, "INDEX(" + call + ";0;2)");
    book.guarded.write_array({name, 1, first, 1, last}, "INDEX(" + call + ";0;1)");
    style_cells(book, sheet, {{}, 0, first, 0, last}, Style::phrase);
    style_cells(book, sheet, {{}, 1, first, 1, last}, Style::number);
    return last + 2;
}

} // namespace

CellBlock write_recap_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                            Sheet const& sheet, std::string const& name) {
    auto const& instrument = *survey.instrument;
    auto const last_column = last_recap_column(instrument);
    auto const units = static_cast<sal_Int32>(survey.prepared.units.size());
    // Units that nobody answered from stand in the recap too.
    auto const awaited = data.population ? data.population->last_row - data.population->first_row : 0;
    std::optional<FixedHeights> fixed(book.document); // once for all rows is enough
    auto filled = write_recap_table(book, instrument, {sheet, name, rows_of_heading}, data.main(), data.units,
                                    data.population, units + awaited);
    fixed.reset();
    set_recap_widths(instrument, sheet, data.population.has_value());
    fit_rows(sheet, filled.first_row, filled.last_row);
    write_heading(book, survey, sheet,
                  book.text({"Rekap: " + instrument.title.id,
                             "Recap: " + instrument.title.in(core::Language::english)}),
                  last_column);
    auto const below = filled.last_row + 2;
    auto const method = data.population ? write_weighted(book, instrument, data, sheet, name, below) : below;
    auto const end = write_method(book, survey, sheet, method, last_column);
    set_printed(book, sheet, last_column, end - 1);
    repeat_row(sheet, filled.first_row);
    return filled;
}

} // namespace berakhlak::workbook
