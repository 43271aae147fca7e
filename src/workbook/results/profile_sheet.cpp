#include "workbook/formulas/guard.hpp"
#include "workbook/sheets/band_colours.hpp"
#include "workbook/sheets/result_sheets.hpp"

namespace berakhlak::workbook {

namespace {

enum ProfileColumn : sal_Int32 { value, n, index, letter, category, beside, lower, upper };

void style(Workbook const& book, Sheet const& sheet, CellBlock const& all, core::Bands const& bands) {
    auto const first = all.first_row + 1;
    style_cells(book, sheet, {{}, value, all.first_row, upper, all.first_row}, Style::header);
    style_cells(book, sheet, {{}, value, first, value, all.last_row}, Style::text);
    style_cells(book, sheet, {{}, n, first, n, all.last_row}, Style::integer);
    style_cells(book, sheet, {{}, index, first, index, all.last_row}, Style::number);
    style_cells(book, sheet, {{}, letter, first, category, all.last_row}, Style::category);
    style_cells(book, sheet, {{}, beside, first, upper, all.last_row}, Style::number);
    style_cells(book, sheet, {{}, value, all.last_row, value, all.last_row}, Style::total);
    colour_by_band(book, sheet, {{}, index, first, index, all.last_row}, bands);
    colour_by_band_of(book, sheet, {{}, letter, first, category, all.last_row}, index, bands);
}

} // namespace

CellBlock write_profile_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                              Sheet const& sheet, std::string const& name) {
    auto const& instrument = *survey.instrument;
    auto const rows = static_cast<sal_Int32>(instrument.values.size()) + 2;
    auto filled = book.guarded.write_array(
        {name, value, rows_of_heading, beside, rows_of_heading + rows - 1},
        function_call("profile", data.main().reference() + ";" + book.argument(instrument)));
    // Of their own, so that the profile itself keeps its form in offices without the extension.
    auto const surely =
        function_call("profile", data.main().reference() + ";" + book.argument(instrument) + ";0.95");
    for (auto const column : {lower, upper})
        book.guarded.write_array({name, column, filled.first_row, column, filled.last_row},
                                 "INDEX(" + surely + ";0;" + std::to_string(column + 1) + ")");
    style(book, sheet, filled, instrument.bands);
    fit_column(sheet, value, 5000, 10000);
    set_column_width(sheet, n, 1800);
    set_column_width(sheet, index, 2400);
    set_column_width(sheet, letter, 1800);
    set_column_width(sheet, category, 4500);
    set_column_width(sheet, beside, 3200);
    set_column_width(sheet, lower, 2400);
    set_column_width(sheet, upper, 2400);
    fit_rows(sheet, filled.first_row, filled.first_row);
    write_heading(book, survey, sheet,
                  book.text({"Profil: " + instrument.title.id,
                             "Profile: " + instrument.title.in(core::Language::english)}),
                  upper);
    auto const end = write_method(book, survey, sheet, filled.last_row + 2, upper);
    set_printed(book, sheet, upper, end - 1);
    return filled;
}

} // namespace berakhlak::workbook
