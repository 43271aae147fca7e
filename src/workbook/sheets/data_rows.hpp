// The rows of the sheet Data, to see which came and went when a source is read again.
#pragma once

#include "workbook/document/spreadsheet.hpp"

#include <cstddef>
#include <vector>

namespace berakhlak::workbook {

/// One number per respondent that two rows share only if all their cells do, but for the row of the source;
/// sorted. Empty without such a sheet.
[[nodiscard]] std::vector<std::size_t> rows_of_data(Spreadsheet const& document);

struct RowChanges {
    std::size_t came = 0;
    std::size_t went = 0;
};
[[nodiscard]] RowChanges changes(std::vector<std::size_t> const& before,
                                 std::vector<std::size_t> const& after);

} // namespace berakhlak::workbook
