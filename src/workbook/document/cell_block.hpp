// A rectangle of cells and how formulas refer to it.
#pragma once

#include "core/text/column_letters.hpp"

#include <sal/types.h>

#include <string>

namespace berakhlak::workbook {

/// "A", "Z", "AA": letters of a 0-based column.
[[nodiscard]] inline std::string column_letters(sal_Int32 column) {
    return core::column_letters(static_cast<std::size_t>(column));
}

/// 0-based, both ends included.
struct CellBlock {
    std::string sheet;
    sal_Int32 first_column = 0;
    sal_Int32 first_row = 0;
    sal_Int32 last_column = 0;
    sal_Int32 last_row = 0;

    /// "$'Kesehatan Budaya'.$B$1:$V$901"
    [[nodiscard]] std::string reference() const;
    /// "$B$1:$V$901"
    [[nodiscard]] std::string address() const;
};

} // namespace berakhlak::workbook
