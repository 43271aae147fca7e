#include "workbook/document/cell_block.hpp"

namespace berakhlak::workbook {

namespace {

std::string cell(sal_Int32 column, sal_Int32 row) {
    return "$" + column_letters(column) + "$" + std::to_string(row + 1);
}

} // namespace

std::string CellBlock::reference() const {
    std::string name = "$'";
    for (char c : sheet)
        name += c == '\'' ? std::string("''") : std::string(1, c);
    return name + "'." + address();
}

std::string CellBlock::address() const {
    return cell(first_column, first_row) + ":" + cell(last_column, last_row);
}

} // namespace berakhlak::workbook
