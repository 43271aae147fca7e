// A table of respondents on a sheet.
#pragma once

#include <sal/types.h>

#include <set>
#include <string>

namespace berakhlak::workbook {

/// Rows are those of the answers, without the header.
struct RespondentTable {
    std::string sheet;
    sal_Int32 first_row = 0;
    sal_Int32 last_row = 0;
    sal_Int32 header_row = -1; ///< -1: none
    std::set<sal_Int32> answers;
    std::set<sal_Int32> groups;          ///< units and criteria of our formulas
    std::set<std::string> hidden_groups; ///< contents (as match_key) that a result of ours hides
};

} // namespace berakhlak::workbook
