#include "workbook/native/native_population.hpp"

#include "core/text/text.hpp"

namespace berakhlak::workbook {

namespace {

using host::OUString;

std::string cell(CellBlock const& table, sal_Int32 row, sal_Int32 column) {
    auto const reference = CellBlock{table.sheet, table.first_column + column, table.first_row + row,
                                     table.first_column + column, table.first_row + row}
                               .reference();
    return reference.substr(0, reference.rfind(':'));
}

// Krejcie and Morgan as core/sampling.hpp has it: chi-square 3.841, half of the people, 5 %.
std::string krejcie_morgan(std::string const& n) {
    return "IF(" + n + "=0;0;ROUND(0.96025*" + n + "/(0.0025*(" + n + "-1)+0.96025);0))";
}

} // namespace

std::optional<std::string> required_formula(Spreadsheet const& document, CellBlock const& table,
                                            std::string const& unit) {
    enum : sal_Int32 { name, headcount, minimum };
    auto const rows = values_of(document, table);
    auto const key = core::match_key(unit);
    std::string entries;
    std::size_t count = 0;
    for (sal_Int32 row = 0; row < rows.getLength(); ++row) {
        OUString text;
        if (!(rows[row][name] >>= text) || core::match_key(host::to_utf8(text)) != key)
            continue;
        double number = 0.0;
        auto const is_number = [&](sal_Int32 column) {
            return column < rows[row].getLength() && (rows[row][column] >>= number);
        };
        auto const is_blank = [&](sal_Int32 column) {
            return column >= rows[row].getLength() || ((rows[row][column] >>= text) && text.isEmpty());
        };
        std::string entry;
        if (is_number(minimum))
            entry = "INT(" + cell(table, row, minimum) + ")";
        else if (is_blank(minimum) && is_number(headcount))
            entry = krejcie_morgan("INT(" + cell(table, row, headcount) + ")");
        else if (!is_blank(minimum) || !is_blank(headcount))
            return std::nullopt;
        if (entry.empty())
            continue;
        entries += (count++ == 0 ? "" : ";") + entry;
    }
    if (count == 0)
        return std::nullopt;
    return count == 1 ? entries : "MAX(" + entries + ")";
}

} // namespace berakhlak::workbook
