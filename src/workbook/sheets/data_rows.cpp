#include "workbook/sheets/data_rows.hpp"

#include "core/text/number_text.hpp"
#include "workbook/document/document_cells.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace berakhlak::workbook {

namespace {

constexpr char data_sheet[] = "Data";

std::size_t fingerprint(host::Sequence<host::Any> const& cells) {
    std::string content;
    for (sal_Int32 column = 1; column < cells.getLength();
         ++column) { // the first one is the row of the source
        double number = 0.0;
        host::OUString text;
        if (cells[column] >>= number)
            content += core::text_from_number(number);
        else if (cells[column] >>= text)
            content += host::to_utf8(text);
        content += '\0';
    }
    return std::hash<std::string>()(content);
}

} // namespace

std::vector<std::size_t> rows_of_data(Spreadsheet const& document) {
    std::vector<std::size_t> rows;
    if (!has_sheet(document, data_sheet))
        return rows;
    auto const cells = values_of(document, used_block(document, data_sheet));
    for (sal_Int32 row = 1; row < cells.getLength(); ++row)
        rows.push_back(fingerprint(cells[row]));
    std::ranges::sort(rows);
    return rows;
}

RowChanges changes(std::vector<std::size_t> const& before, std::vector<std::size_t> const& after) {
    std::vector<std::size_t> came, went;
    std::ranges::set_difference(after, before, std::back_inserter(came));
    std::ranges::set_difference(before, after, std::back_inserter(went));
    return {came.size(), went.size()};
}

} // namespace berakhlak::workbook
