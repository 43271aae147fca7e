#include "workbook/results/chart_sheet.hpp"

#include "workbook/document/document_cells.hpp"
#include "workbook/sheets/result_sheets.hpp"

#include <algorithm>

namespace berakhlak::workbook {

namespace {

constexpr sal_Int32 page_width = 18000; // A4 less margins, 1/100 mm
constexpr sal_Int32 columns_height = 8500, quadrants_height = 11500;
constexpr sal_Int32 row_height = 500;
constexpr sal_Int32 first_table_column = 2;

sal_Int32 last_table_column(ChartTables const& tables) {
    auto last = tables.values.cells.last_column;
    for (auto const& units : tables.units)
        last = std::max(last, units.cells.last_column);
    return tables.quadrants ? std::max(last, tables.quadrants->cells.last_column) : last;
}

} // namespace

sal_Int32 height_of(ChartTable const& units) {
    return 2800 + 540 * (units.cells.last_row - units.cells.first_row);
}

void add_values_chart(Workbook const& book, ChartTables const& tables, ChartPlace const& place) {
    auto const year = tables.national ? std::to_string(*tables.national) : std::string();
    add_columns(book, place,
                book.text(tables.national
                              ? core::Text{"Indeks tiap nilai dan angka nasional " + year,
                                           "Index of each value and the national figures of " + year}
                              : core::Text{"Indeks tiap nilai", "Index of each value"}),
                tables.values);
}

void add_units_chart(Workbook const& book, ChartTable const& units, ChartPlace const& place) {
    add_bars(book, place,
             book.text({"Indeks tiap unit, dari yang tertinggi", "Index of each unit, highest first"}),
             units);
}

void add_quadrants_chart(Workbook const& book, ChartTables const& tables, ChartPlace const& place) {
    add_quadrants(book, place,
                  book.text({"Kinerja dan harapan tiap butir", "Performance and expectation of each item"}),
                  *tables.quadrants, tables.scale, book.text({"Kinerja", "Performance"}),
                  book.text({"Harapan", "Expectation"}));
}

ChartTables write_chart_sheet(Workbook& book, survey::ImportedSurvey const& survey, Results const& results,
                              Sheet const& sheet, std::string const& name) {
    set_column_width(sheet, 0, page_width);
    set_column_width(sheet, 1, 800);
    write_heading(book, survey, sheet, book.text({"Grafik", "Charts"}), 0);
    // Rows are as high as the charts beside them need, so the tables' texts have one line each.
    FixedHeights const fixed(book.document);
    auto tables = write_chart_tables(book, survey, results, sheet, name, first_table_column);
    set_column_width(sheet, first_table_column, 13500);
    for (auto column = first_table_column + 1; column <= last_table_column(tables); ++column)
        set_column_width(sheet, column, 3200);

    sal_Int32 row = rows_of_heading;
    auto const place = [&](std::string const& chart, sal_Int32 height) {
        auto const rows = height / row_height + 2;
        set_row_heights(sheet, row, row + rows - 1, row_height);
        ChartPlace result{sheet, "BerAKHLAK " + chart, 0, row, page_width, height};
        row += rows;
        return result;
    };
    auto const values = place("nilai", columns_height);
    auto const quadrants =
        tables.quadrants ? std::optional(place("kuadran", quadrants_height)) : std::nullopt;
    std::vector<ChartPlace> units;
    for (std::size_t i = 0; i < tables.units.size(); ++i) {
        begin_page(sheet, row);
        units.push_back(place("unit " + std::to_string(i + 1), height_of(tables.units[i])));
    }
    set_printed(book, sheet, 0, row - 1, Paper::portrait);

    // Charts come last: whatever is set on a page asks for their outlines, and for those they are drawn.
    add_values_chart(book, tables, values);
    if (quadrants)
        add_quadrants_chart(book, tables, *quadrants);
    for (std::size_t i = 0; i < units.size(); ++i)
        add_units_chart(book, tables.units[i], units[i]);
    return tables;
}

} // namespace berakhlak::workbook
