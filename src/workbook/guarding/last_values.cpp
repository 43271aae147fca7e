#include "workbook/guarding/last_values.hpp"

#include "core/text/number_text.hpp"
#include "workbook/formulas/guard.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>

namespace berakhlak::workbook {

namespace {

constexpr sal_Int32 longest_text = 250; // Excel takes texts of 255 characters in a formula

bool same_size(CellBlock const& a, CellBlock const& b) {
    return a.last_column - a.first_column == b.last_column - b.first_column &&
           a.last_row - a.first_row == b.last_row - b.first_row;
}

bool same_values(CellValues const& a, CellValues const& b) {
    for (sal_Int32 row = 0; row < a.getLength(); ++row)
        for (sal_Int32 column = 0; column < a[row].getLength(); ++column)
            if (a[row][column] != b[row][column])
                return false;
    return true;
}

} // namespace

std::optional<std::string> literal(host::Any const& value) {
    double number = 0.0;
    if (value >>= number)
        return core::text_from_number(number);
    host::OUString text;
    if (!(value >>= text))
        return "NA()";
    if (text.getLength() > longest_text)
        return std::nullopt;
    return quoted_text(host::to_utf8(text));
}

std::string LastValues::keep(OurFormula const& formula) {
    auto const values = values_of(document_, formula.where);
    if (!formula.array)
        if (auto text = literal(values[0][0]))
            return std::move(*text);
    return values_.keep(values).reference();
}

std::string LastValues::renew(OurFormula const& formula) {
    auto const kept = kept_block(formula.guard->last);
    if (!kept || !same_size(*kept, formula.where))
        return keep(formula);
    auto const values = values_of(document_, formula.where);
    if (!same_values(values, values_of(document_, *kept)))
        values_.renew(*kept, values);
    return formula.guard->last;
}

std::optional<CellBlock> LastValues::kept_block(std::string const& last) const {
    auto const dot = last.rfind('.');
    if (last.find(last_values_sheet_name) == last.npos || dot == last.npos ||
        !has_sheet(document_, last_values_sheet_name))
        return std::nullopt;
    try {
        auto const cells = sheet_named(document_, last_values_sheet_name)
                               ->getCellRangeByName(host::to_office(last.substr(dot + 1)));
        return block_of(document_, host::Reference<com::sun::star::sheet::XCellRangeAddressable>(
                                       cells, host::UNO_QUERY_THROW)
                                       ->getRangeAddress());
    } catch (host::uno::Exception const&) {
        return std::nullopt; // #REF!: somebody has deleted rows of the hidden sheet
    }
}

} // namespace berakhlak::workbook
