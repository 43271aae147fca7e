#include "workbook/document/document_cells.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/sheets/population_sheet.hpp"
#include "workbook/sheets/result_sheets.hpp"

#include <algorithm>

namespace berakhlak::workbook {

namespace {

constexpr sal_Int32 first_column = 4; // one column between what is entered and what is computed
constexpr sal_Int32 last_column = 8;
constexpr sal_Int32 rows_besides_units = 3; // header, without a unit, all together

} // namespace

void write_response_rates(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data) {
    auto const& population = *data.population;
    auto const sheet = sheet_named(book.document, population.sheet);
    auto const awaited = population.last_row - population.first_row;
    auto const rows = static_cast<sal_Int32>(survey.prepared.units.size()) + awaited + rows_besides_units;
    auto const table = book.guarded.write_array(
        {population.sheet, first_column, 0, last_column, rows - 1},
        function_call("responserate", data.main().reference() + ";" + data.units.reference() + ";" +
                                          population.reference() + ";" + book.argument(*survey.instrument)));
    auto const first = table.first_row + 1;
    style_cells(book, sheet, {{}, first_column, 0, last_column, 0}, Style::header);
    style_cells(book, sheet, {{}, first_column, first, first_column, table.last_row}, Style::text);
    style_cells(book, sheet, {{}, first_column + 1, first, first_column + 2, table.last_row}, Style::integer);
    style_cells(book, sheet, {{}, first_column + 3, first, first_column + 3, table.last_row}, Style::number);
    style_cells(book, sheet, {{}, last_column, first, last_column, table.last_row}, Style::phrase);
    style_cells(book, sheet, {{}, first_column, table.last_row, first_column, table.last_row}, Style::total);
    fit_column(sheet, first_column, 4000, 14000);
    for (auto column = first_column + 1; column < last_column; ++column)
        set_column_width(sheet, column, 3000);
    set_column_width(sheet, last_column, 6500);
    fit_rows(sheet, 0, table.last_row);
    set_printed(book, sheet, last_column, std::max(table.last_row, population.last_row), Paper::portrait);
}

} // namespace berakhlak::workbook
