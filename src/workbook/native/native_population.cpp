#include "workbook/native/native_population.hpp"

#include "core/text/text.hpp"
#include "host/range.hpp"

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

enum Column : sal_Int32 { name, headcount, minimum };

// What a row of the table has in a column.
class Row {
public:
    Row(host::Rows const& rows, sal_Int32 row) : cells_(rows[row]) {}

    [[nodiscard]] bool is_of(std::string const& key) const {
        OUString text;
        return (cells_[name] >>= text) && core::match_key(host::to_utf8(text)) == key;
    }
    [[nodiscard]] bool is_number(sal_Int32 column) const {
        double number = 0.0;
        return column < cells_.getLength() && (cells_[column] >>= number);
    }
    [[nodiscard]] bool is_blank(sal_Int32 column) const {
        OUString text;
        return column >= cells_.getLength() || ((cells_[column] >>= text) && text.isEmpty());
    }

private:
    host::Sequence<host::Any> cells_;
};

// The largest of what `entry_of` makes of the unit's rows; "" is no entry, none is a row that can't be said.
template <class EntryOf>
std::optional<std::string> largest(Spreadsheet const& document, CellBlock const& table,
                                   std::string const& unit, EntryOf const& entry_of) {
    auto const rows = values_of(document, table);
    auto const key = core::match_key(unit);
    std::string entries;
    std::size_t count = 0;
    for (sal_Int32 row = 0; row < rows.getLength(); ++row) {
        Row const cells(rows, row);
        if (!cells.is_of(key))
            continue;
        std::optional<std::string> const entry = entry_of(cells, row);
        if (!entry)
            return std::nullopt;
        if (!entry->empty())
            entries += (count++ == 0 ? "" : ";") + *entry;
    }
    if (count == 0)
        return std::nullopt;
    return count == 1 ? entries : "MAX(" + entries + ")";
}

} // namespace

std::optional<std::string> required_formula(Spreadsheet const& document, CellBlock const& table,
                                            std::string const& unit) {
    return largest(document, table, unit, [&](Row const& cells, sal_Int32 row) -> std::optional<std::string> {
        if (cells.is_number(minimum))
            return "INT(" + cell(table, row, minimum) + ")";
        if (cells.is_blank(minimum) && cells.is_number(headcount))
            return krejcie_morgan("INT(" + cell(table, row, headcount) + ")");
        bool const blank = cells.is_blank(minimum) && cells.is_blank(headcount);
        return blank ? std::optional(std::string()) : std::nullopt;
    });
}

std::optional<std::string> headcount_formula(Spreadsheet const& document, CellBlock const& table,
                                             std::string const& unit) {
    return largest(document, table, unit, [&](Row const& cells, sal_Int32 row) -> std::optional<std::string> {
        return cells.is_number(headcount) ? "INT(" + cell(table, row, headcount) + ")" : std::string();
    });
}

} // namespace berakhlak::workbook
