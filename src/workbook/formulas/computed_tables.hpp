// Tables of ours that hidden cells compute (see guard.hpp): entered and taken away with the formulas that
// show them. The hidden cells stand beside the last values of the same table.
#pragma once

#include "workbook/formulas/our_formulas.hpp"

namespace berakhlak::workbook {

/// Where a table is computed whose last values stand in `kept`.
[[nodiscard]] CellBlock computed_beside(CellBlock const& kept);

/// The cells that a guard refers to, in the hidden sheet; none when somebody has deleted them (#REF!).
[[nodiscard]] std::optional<CellBlock> hidden_cells(Spreadsheet const& document,
                                                    std::string const& reference);

/// Enters a formula, and what computes it when it shows a table.
void enter_formula(Spreadsheet const& document, CellBlock const& where, bool array, std::string const& bare);

/// Enters every array formula of ours once more: after a redo LibreOffice reads them in another grammar than
/// they were written in, and they show #NAME?.
void enter_arrays_again(Spreadsheet const& document);

/// Clears the hidden cells that compute a table; its last values stay.
void clear_computed(Spreadsheet const& document, OurFormula const& formula);

/// Clears the hidden tables, with their last values, that no formula shows: they would be computed for
/// nobody.
void drop_unused_tables(Spreadsheet const& document);

} // namespace berakhlak::workbook
