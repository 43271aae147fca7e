#include "workbook/guarding/last_values.hpp"

#include "core/text/number_text.hpp"
#include "workbook/formulas/computed_tables.hpp"
#include "workbook/formulas/references.hpp"

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

Guard LastValues::keep(OurFormula const& formula) {
    auto const values = values_of(document_, formula.where);
    auto const& live = formula.live();
    if (!formula.array) {
        auto text = literal(values[0][0]);
        return {text ? std::move(*text) : values_.keep(values).reference(), live};
    }
    auto const kept = values_.keep(values);
    auto const elsewhere = References(document_).absolute(live, formula.where);
    if (!elsewhere)
        return {kept.reference(), live};
    return {kept.reference(), *elsewhere, computed_beside(kept).reference()};
}

Guard LastValues::renew(OurFormula const& formula) {
    auto const kept = hidden_cells(document_, formula.guard->last);
    if (!kept || !same_size(*kept, formula.where))
        return keep(formula);
    auto const values = values_of(document_, formula.where);
    if (!same_values(values, values_of(document_, *kept)))
        values_.renew(*kept, values);
    return *formula.guard;
}

} // namespace berakhlak::workbook
