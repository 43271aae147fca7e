// Cells as what they show, errors included.
#pragma once

#include "workbook/formulas/our_formulas.hpp"

#include <map>
#include <string>
#include <utility>

namespace berakhlak::workbook {

struct Shown {
    CellValues values;
    std::map<std::pair<sal_Int32, sal_Int32>, int> errors; ///< Calc's code by row and column

    [[nodiscard]] std::string text(sal_Int32 row, sal_Int32 column) const; ///< "" for a number
    [[nodiscard]] bool is_number(sal_Int32 row, sal_Int32 column) const;
};

[[nodiscard]] Shown shown_by(Spreadsheet const& document, CellBlock const& block);

/// Numbers and texts become values; an error stays the error that it is, as an error constant. Styles stay.
void write_as_values(Spreadsheet const& document, OurFormula const& formula, Shown const& shown);
void write_as_values(Spreadsheet const& document, OurFormula const& formula);

} // namespace berakhlak::workbook
