#include "workbook/sheets/recap_table.hpp"

#include "workbook/formulas/guard.hpp"
#include "workbook/sheets/band_colours.hpp"

namespace berakhlak::workbook {

namespace {

constexpr sal_Int32 columns_before_values = 4; // group, n, minimum, minimum met
constexpr sal_Int32 first_minimum_column = 2;
constexpr sal_Int32 rows_besides_groups = 4; // header, without a group, pooled, mean of groups

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

sal_Int32 last_recap_column(core::Instrument const& instrument) {
    return columns_before_values + static_cast<sal_Int32>(instrument.values.size()) + 1;
}

CellBlock write_recap_table(Workbook& book, core::Instrument const& instrument, RecapPlace const& place,
                            CellBlock const& answers, CellBlock const& groups,
                            std::optional<CellBlock> const& required, sal_Int32 most_groups) {
    auto const last_row = place.first_row + most_groups + rows_besides_groups - 1;
    auto filled =
        book.guarded.write_array({place.name, 0, place.first_row, last_recap_column(instrument), last_row},
                                 function_call("recap", answers.reference() + ";" + groups.reference() + ";" +
                                                            book.argument(instrument) +
                                                            (required ? ";" + required->reference() : "")));
    style(book, place.sheet, filled, instrument.bands);
    fit_rows(place.sheet, filled.first_row, filled.first_row);
    return filled;
}

void set_recap_widths(core::Instrument const& instrument, Sheet const& sheet, bool with_minimum) {
    auto const last_column = last_recap_column(instrument);
    fit_column(sheet, 0, 4000, 14000);
    set_column_width(sheet, 1, 1500);
    for (sal_Int32 column = columns_before_values; column < last_column; ++column)
        set_column_width(sheet, column, 2600);
    set_column_width(sheet, last_column, 3200);
    show_column(sheet, first_minimum_column, with_minimum);
    show_column(sheet, first_minimum_column + 1, with_minimum);
}

} // namespace berakhlak::workbook
