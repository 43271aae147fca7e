// A checksum of the answers that any spreadsheet program computes: it tells, without the extension, that
// somebody has edited answers since our figures were computed.
#pragma once

#include "workbook/formulas/our_formulas.hpp"

namespace berakhlak::workbook {

/// The columns that the formulas read, cut to the rows in use; cells that formulas of ours fill are none of
/// them.
[[nodiscard]] std::vector<CellBlock> data_columns(Spreadsheet const& document,
                                                  std::vector<OurFormula> const& formulas);

/// The sum over a column of w(content) * (1 + row mod 997), as an array formula without '='. With at most 16
/// distinct contents, each has a w of its own and so every change of one of its cells changes the sum; else w
/// is made of length, letters and their places. Linear in the cells; LibreOffice and Excel agree on it.
[[nodiscard]] std::string column_sum(Spreadsheet const& document, CellBlock const& column);

/// Writes the sums and what they are now; gives the condition "nothing was edited since", or an empty text
/// when the formulas read no cells.
std::string write_checksum(Spreadsheet const& document, std::vector<OurFormula> const& formulas);

} // namespace berakhlak::workbook
