// The last values of guarded formulas: in the formula itself, or in the hidden sheet.
#pragma once

#include "workbook/formulas/our_formulas.hpp"
#include "workbook/guarding/guarded_cells.hpp"

namespace berakhlak::workbook {

class LastValues {
public:
    explicit LastValues(Spreadsheet const& document) : document_(document), values_(document) {}

    /// What a formula's cells show now, as the guard has it: number, quoted text or NA() for a single cell; a
    /// reference to the hidden sheet, into which the values are written, for arrays and long texts.
    [[nodiscard]] std::string keep(OurFormula const& formula);
    /// The same for a formula that has a guard: values in the hidden sheet are written over.
    [[nodiscard]] std::string renew(OurFormula const& formula);

private:
    [[nodiscard]] std::optional<CellBlock> kept_block(std::string const& last) const;

    Spreadsheet document_;
    GuardedCells values_;
};

/// A cell's value as it stands in a formula; none for a text that is too long for one.
[[nodiscard]] std::optional<std::string> literal(host::Any const& value);

} // namespace berakhlak::workbook
