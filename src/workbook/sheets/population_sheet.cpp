#include "workbook/sheets/population_sheet.hpp"

#include "core/text/number_text.hpp"
#include "host/cells.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <cmath>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::Reference;
using host::UNO_QUERY_THROW;

constexpr double largest = 1e9;

void put_number(Sheet const& sheet, sal_Int32 column, sal_Int32 row, std::optional<unsigned> number) {
    if (number)
        sheet->getCellByPosition(column, row)->setValue(*number);
}

std::optional<unsigned> whole_number_in(Any const& cell) {
    auto const number = core::number_from_text(host::text_or_number_in(cell));
    if (!number || *number < 0.0 || *number > largest || *number != std::floor(*number))
        return std::nullopt;
    return static_cast<unsigned>(*number);
}

} // namespace

core::Text const& population_sheet_name() {
    static core::Text const name{"Populasi", "Population"};
    return name;
}

std::optional<CellBlock> write_population_sheet(Workbook& book, std::vector<UnitPopulation> const& units) {
    if (units.empty())
        return std::nullopt;
    auto const& name = book.text(population_sheet_name());
    auto const sheet = book.add_sheet(name);
    put_texts(sheet, 0, 0,
              {{book.text({"Unit", "Unit"}), book.text({"Jumlah pegawai", "Headcount"}),
                book.text({"Minimum responden (bila ditetapkan sendiri)",
                           "Minimum respondents (if the office has set one)"})}});
    sal_Int32 row = 1;
    for (auto const& unit : units) {
        put_text(sheet, 0, row, unit.unit);
        put_number(sheet, 1, row, unit.population);
        put_number(sheet, 2, row, unit.minimum);
        ++row;
    }
    CellBlock const cells{name, 0, 0, 2, row - 1};
    style_cells(book, sheet, {name, 0, 0, 2, 0}, Style::header);
    style_cells(book, sheet, {name, 0, 1, 0, cells.last_row}, Style::text);
    style_cells(book, sheet, {name, 1, 1, 2, cells.last_row}, Style::input);
    fit_column(sheet, 0, 4000, 14000);
    set_column_width(sheet, 1, 3000);
    set_column_width(sheet, 2, 4500);
    fit_rows(sheet, 0, 0);
    return cells;
}

core::Text const& agency_population_label() {
    static core::Text const label{"Jumlah seluruh pegawai atau pengguna (isi bila diketahui)",
                                  "Everybody who could have answered (fill in if known)"};
    return label;
}

std::optional<unsigned> agency_population_on(Sheet const& sheet) {
    Reference<css::sheet::XCellRangeData> const cells(
        sheet->getCellRangeByPosition(0, 0, agency_population_column, host::used_area(sheet).EndRow),
        UNO_QUERY_THROW);
    for (auto const& row : cells->getDataArray())
        if (auto const label = host::text_or_number_in(row[0]);
            label == agency_population_label().id || label == agency_population_label().en)
            return whole_number_in(row[agency_population_column]);
    return std::nullopt;
}

std::vector<UnitPopulation> population_on(Sheet const& sheet) {
    Reference<css::sheet::XCellRangeData> const cells(
        sheet->getCellRangeByPosition(0, 0, 2, host::used_area(sheet).EndRow), UNO_QUERY_THROW);
    std::vector<UnitPopulation> units;
    bool header = true;
    for (auto const& row : cells->getDataArray()) {
        UnitPopulation unit{host::text_or_number_in(row[0]), whole_number_in(row[1]),
                            whole_number_in(row[2])};
        if (!header && !unit.unit.empty())
            units.push_back(std::move(unit));
        header = false;
    }
    return units;
}

} // namespace berakhlak::workbook
