// What the columns left of the answers say about rows that are no respondents.
#pragma once

#include "core/text/text.hpp"
#include "host/range.hpp"

#include <string>
#include <vector>

namespace berakhlak::calc {

struct BesideRemark {
    sal_Int32 row = 0;    ///< 0-based, on the sheet
    sal_Int32 column = 0; ///< 0-based, on the sheet
    std::string content;  ///< as the cell shows it
    core::Text what;
};

/// Rows that are labelled as sums or means ("Jumlah", "Rata-rata"), and numbers or dates in a column of
/// texts: groups such as "1-5" that a spreadsheet took for dates. Looks at up to eight columns left of the
/// answers.
[[nodiscard]] std::vector<BesideRemark> remarks_beside(host::CellRange const& answers);

} // namespace berakhlak::calc
