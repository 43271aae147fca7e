// A checksum of the answers that any spreadsheet program computes: it tells, without the extension, that
// somebody has edited answers since our figures were computed.
#pragma once

#include "workbook/formulas/our_formulas.hpp"

namespace berakhlak::workbook {

/// What the checksum sheet can say, as conditions of a formula; empty when the formulas read no cells.
struct ChecksumConditions {
    std::string connected;     ///< the sheet is one of this document
    std::string unchanged;     ///< no answer was edited; rows may have changed places
    std::string rows_in_place; ///< as above, and rows stand where they stood: for formulas that name rows
    std::string none_below;    ///< no row was appended where no formula reads it
};

/// Writes the sums of what the formulas read, and what they are now. Letter case and the order of rows change
/// none, but a pair of answers that change places between respondents does: of each column there is
/// SUM(w(content)), where of up to about 100 distinct contents each has a w of its own; of columns beside
/// each other SUM(h(row)^2), where h adds up all cells of a row. In blocks of more than 20,000 cells that
/// would cost too much with each edit: there the order of rows counts. Linear in the cells; LibreOffice,
/// Excel and Gnumeric agree on it. Cells that formulas of ours fill are no answers.
[[nodiscard]] ChecksumConditions write_checksum(Spreadsheet const& document,
                                                std::vector<OurFormula> const& formulas);

/// Whether a formula tells rows by their number.
[[nodiscard]] bool names_rows(OurFormula const& formula);

/// Whether the sums are what they were when the figures were computed; true without a checksum.
[[nodiscard]] bool agrees_with_checksum(Spreadsheet const& document);

} // namespace berakhlak::workbook
