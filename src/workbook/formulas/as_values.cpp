#include "workbook/formulas/as_values.hpp"

#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>

namespace berakhlak::workbook {

namespace css = com::sun::star;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

namespace {

std::string error_formula(int code) {
    switch (code) {
    case 32767:
        return "NA()";
    case 519:
        return "#VALUE!";
    case 532:
        return "#DIV/0!";
    case 503:
        return "#NUM!";
    case 525:
        return "#NAME?";
    case 524:
        return "#REF!";
    default:
        return "#ERR" + std::to_string(code) + "!";
    }
}

} // namespace

std::string Shown::text(sal_Int32 row, sal_Int32 column) const {
    OUString found;
    return (values[row][column] >>= found) ? host::to_utf8(found) : std::string();
}

bool Shown::is_number(sal_Int32 row, sal_Int32 column) const {
    return values[row][column].getValueTypeClass() == host::uno::TypeClass_DOUBLE;
}

Shown shown_by(Spreadsheet const& document, CellBlock const& block) {
    Shown shown{values_of(document, block), {}};
    auto const cells = cells_of(document, block);
    for (sal_Int32 row = 0; row < shown.values.getLength(); ++row)
        for (sal_Int32 column = 0; column < shown.values[row].getLength(); ++column)
            if (!shown.values[row][column].hasValue()) {
                shown.errors[{row, column}] = cells->getCellByPosition(column, row)->getError();
                shown.values.getArray()[row].getArray()[column] <<= OUString();
            }
    return shown;
}

void write_as_values(Spreadsheet const& document, OurFormula const& formula, Shown const& shown) {
    auto const cells = cells_of(document, formula.where);
    if (formula.array)
        Reference<css::sheet::XArrayFormulaRange>(cells, UNO_QUERY_THROW)->setArrayFormula(OUString());
    Reference<css::sheet::XCellRangeData>(cells, UNO_QUERY_THROW)->setDataArray(shown.values);
    for (auto const& [place, code] : shown.errors)
        cells->getCellByPosition(place.second, place.first)
            ->setFormula(host::to_office("=" + error_formula(code)));
}

void write_as_values(Spreadsheet const& document, OurFormula const& formula) {
    write_as_values(document, formula, shown_by(document, formula.where));
}

} // namespace berakhlak::workbook
