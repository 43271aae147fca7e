// The last values of guarded formulas: in the formula itself, or in the hidden sheet.
#pragma once

#include "workbook/formulas/our_formulas.hpp"
#include "workbook/guarding/guarded_cells.hpp"

namespace berakhlak::workbook {

class LastValues {
public:
    explicit LastValues(Spreadsheet const& document) : document_(document), values_(document) {}

    /// The guard of a formula with what its cells show now: number, quoted text or NA() for a single cell; a
    /// reference to the hidden sheet, into which the values are written, for arrays and long texts. An array
    /// whose formula means the same in other cells is computed there.
    [[nodiscard]] Guard keep(OurFormula const& formula);
    /// The same for a formula that has a guard: values in the hidden sheet are written over.
    [[nodiscard]] Guard renew(OurFormula const& formula);

private:
    Spreadsheet document_;
    GuardedCells values_;
};

/// A cell's value as it stands in a formula; none for a text that is too long for one.
[[nodiscard]] std::optional<std::string> literal(host::Any const& value);

} // namespace berakhlak::workbook
