#include "workbook/sheets/band_colours.hpp"

#include "core/text/number_text.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>

#include <algorithm>
#include <array>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::Reference;
using host::UNO_QUERY_THROW;

// Blue, sand, orange, brown.
constexpr std::array<sal_Int32, 4> colours{0xDCEBF7, 0xF2CF8A, 0xDE8F4A, 0x7A2E12};
// Blue, ochre, rust, brown: 4.8, 3.3, 4.5 and 9.4 to 1 on white.
constexpr std::array<sal_Int32, 4> chart_colours{0x2E75B6, 0xB5862B, 0xC2570C, 0x7A2E12};
constexpr double white_text_below = 0.35;

constexpr double channel(sal_Int32 colour, int shift) {
    return static_cast<double>((colour >> shift) & 0xFF);
}

sal_Int32 between(sal_Int32 a, sal_Int32 b, double share) {
    sal_Int32 mixed = 0;
    for (int shift : {16, 8, 0})
        mixed |= static_cast<sal_Int32>(channel(a, shift) + share * (channel(b, shift) - channel(a, shift)))
                 << shift;
    return mixed;
}

sal_Int32 shade(std::array<sal_Int32, 4> const& of, std::size_t position, std::size_t count) {
    double const place =
        count < 2 ? 0.0 : static_cast<double>(position * (of.size() - 1)) / static_cast<double>(count - 1);
    auto const before = std::min(static_cast<std::size_t>(place), of.size() - 2);
    return between(of[before], of[before + 1], place - static_cast<double>(before));
}

double lightness(sal_Int32 colour) {
    return (0.2126 * channel(colour, 16) + 0.7152 * channel(colour, 8) + 0.0722 * channel(colour, 0)) / 255.0;
}

std::string rounded(std::string const& cell, core::Bands const& bands) {
    return bands.round_first ? "ROUND(" + cell + ";" + std::to_string(bands.decimals) + ")" : cell;
}

BandLook look(core::Bands const& bands, std::size_t position) {
    auto const colour = band_colour(position, bands.list.size());
    return {"BerAKHLAK Pita " + bands.list[position].letter + " " + std::to_string(position + 1) + "-" +
                std::to_string(bands.list.size()) + "-" + std::to_string(bands.decimals),
            bands.list[position].letter, bands.decimals, colour, lightness(colour) < white_text_below};
}

css::beans::PropertyValue property(char const* name, Any const& value) {
    css::beans::PropertyValue result;
    result.Name = host::to_office(name);
    result.Value = value;
    return result;
}

void add_conditions(Workbook const& book, Sheet const& sheet, CellBlock const& cells,
                    std::string const& figure, core::Bands const& bands) {
    auto const range =
        sheet->getCellRangeByPosition(cells.first_column, cells.first_row, cells.last_column, cells.last_row);
    Reference<css::beans::XPropertySet> const properties(range, UNO_QUERY_THROW);
    Reference<css::sheet::XSheetConditionalEntries> const entries(
        properties->getPropertyValue("ConditionalFormat"), UNO_QUERY_THROW);
    entries->clear();
    auto const source =
        Reference<css::sheet::XCellAddressable>(range->getCellByPosition(0, 0), UNO_QUERY_THROW)
            ->getCellAddress();
    for (std::size_t position = 0; position < bands.list.size(); ++position)
        entries->addNew(
            host::sequence({property("Operator", Any(css::sheet::ConditionOperator_FORMULA)),
                            property("Formula1", Any(host::to_office(is_in_band(figure, bands, position)))),
                            property("SourcePosition", Any(source)),
                            property("StyleName", Any(book.styles.band(look(bands, position))))}));
    properties->setPropertyValue("ConditionalFormat", Any(entries));
}

} // namespace

sal_Int32 band_colour(std::size_t position, std::size_t count) {
    return shade(colours, position, count);
}

sal_Int32 band_chart_colour(std::size_t position, std::size_t count) {
    return shade(chart_colours, position, count);
}

std::string is_in_band(std::string const& cell, core::Bands const& bands, std::size_t position) {
    auto const figure = rounded(cell, bands);
    auto condition = figure + ">=" + core::text_from_number(bands.list[position].lower);
    if (position > 0)
        condition += ";" + figure + "<" + core::text_from_number(bands.list[position - 1].lower);
    // AND would look at the rounding of a text too.
    return "IF(ISNUMBER(" + cell + ");AND(" + condition + ");FALSE())";
}

void colour_by_band(Workbook const& book, Sheet const& sheet, CellBlock const& cells,
                    core::Bands const& bands) {
    add_conditions(book, sheet, cells,
                   column_letters(cells.first_column) + std::to_string(cells.first_row + 1), bands);
}

void colour_by_band_of(Workbook const& book, Sheet const& sheet, CellBlock const& cells,
                       sal_Int32 figure_column, core::Bands const& bands) {
    add_conditions(book, sheet, cells,
                   "$" + column_letters(figure_column) + std::to_string(cells.first_row + 1), bands);
}

} // namespace berakhlak::workbook
