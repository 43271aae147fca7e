#include "workbook/band_colours.hpp"
#include "workbook/guard.hpp"
#include "workbook/result_sheets.hpp"

namespace berakhlak::workbook {

namespace {

constexpr sal_Int32 columns_before_values = 4; // unit, n, minimum, minimum met
constexpr sal_Int32 first_minimum_column = 2;
constexpr sal_Int32 rows_besides_units = 4; // header, no unit, pooled, mean of units

void set_widths(Sheet const& sheet, sal_Int32 last_column) {
    fit_column(sheet, 0, 4000, 14000);
    set_column_width(sheet, 1, 1500);
    for (sal_Int32 column = columns_before_values; column < last_column; ++column)
        set_column_width(sheet, column, 2600);
    set_column_width(sheet, last_column, 3200);
}

void style(Workbook const& book, Sheet const& sheet, CellBlock const& all, core::Bands const& bands) {
    auto const first = all.first_row + 1;
    auto const last = all.last_column;
    style_cells(book, sheet, {{}, 0, all.first_row, last, all.first_row}, Style::header);
    style_cells(book, sheet, {{}, 0, first, 0, all.last_row}, Style::text);
    style_cells(book, sheet, {{}, 1, first, columns_before_values - 1, all.last_row}, Style::integer);
    style_cells(book, sheet, {{}, columns_before_values, first, last - 1, all.last_row}, Style::number);
    style_cells(book, sheet, {{}, last, first, last, all.last_row}, Style::category);
    style_cells(book, sheet, {{}, 0, all.last_row - 1, 0, all.last_row}, Style::total);
    colour_by_band(book, sheet, {{}, columns_before_values, first, last - 1, all.last_row}, bands);
    colour_by_band_of(book, sheet, {{}, last, first, last, all.last_row}, last - 1, bands);
}

} // namespace

CellBlock write_recap_sheet(Workbook& book, ImportedSurvey const& survey, DataSheet const& data,
                            Sheet const& sheet, std::string const& name) {
    auto const& instrument = *survey.instrument;
    auto const values = static_cast<sal_Int32>(instrument.values.size());
    auto const last_column = columns_before_values + values + 1;
    auto const units = static_cast<sal_Int32>(survey.prepared.units.size());
    // Units that nobody answered from stand in the recap too.
    auto const awaited = data.population ? data.population->last_row - data.population->first_row : 0;
    auto const filled = book.frozen.write_array(
        {name, 0, rows_of_heading, last_column, rows_of_heading + units + awaited + rows_besides_units - 1},
        function_call("recap", data.main().reference() + ";" + data.units.reference() + ";" +
                                   book.argument(instrument) +
                                   (data.population ? ";" + data.population->reference() : "")));
    style(book, sheet, filled, instrument.bands);
    set_widths(sheet, last_column);
    // Without headcounts there is no minimum to show.
    show_column(sheet, first_minimum_column, data.population.has_value());
    show_column(sheet, first_minimum_column + 1, data.population.has_value());
    fit_rows(sheet, filled.first_row, filled.first_row);
    write_heading(book, survey, sheet,
                  book.text({"Rekap: " + instrument.title.id,
                             "Recap: " + instrument.title.in(core::Language::english)}),
                  last_column);
    auto const end = write_method(book, survey, sheet, filled.last_row + 2, last_column);
    set_printed(book, sheet, last_column, end - 1);
    repeat_row(sheet, filled.first_row);
    return filled;
}

} // namespace berakhlak::workbook
