// What the numbers of a sheet are shown as, where that says more than the number: a date, a time, TRUE.
#pragma once

#include "workbook/source/cell_text.hpp"

#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <optional>
#include <string>
#include <vector>

namespace berakhlak::workbook {

class NumberLooks {
public:
    NumberLooks(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
                host::Reference<com::sun::star::table::XCellRange> const& range);

    /// "2026-09-03", "08:15:30", "TRUE"; none if the cell is just a number.
    [[nodiscard]] std::optional<std::string> text(sal_Int32 column, sal_Int32 row, double value) const;

private:
    enum class Look { moment, time, truth };
    struct Area {
        com::sun::star::table::CellRangeAddress where;
        Look look;
    };

    Calendar calendar_;
    std::vector<Area> areas_;
};

} // namespace berakhlak::workbook
