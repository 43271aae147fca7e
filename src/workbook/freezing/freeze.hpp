// Keluar: formulas of ours to values and back.
#pragma once

#include "core/text/text.hpp"
#include "workbook/document/spreadsheet.hpp"
#include "workbook/formulas/our_formulas.hpp"

namespace berakhlak::workbook {

/// Name of the visible sheet that keeps the formulas.
inline constexpr char frozen_formulas_sheet[] = "Rumus beku";

/// The formulas that the sheet "Rumus beku" keeps, as far as their sheets are there; none without one.
[[nodiscard]] std::vector<OurFormula> frozen_formulas(Spreadsheet const& document);

/// Replaces every formula of ours by what it shows; errors stay errors. The formulas are kept on the sheet
/// "Rumus beku". One undo step. Gives the number of formulas (an array formula counts once); 0 changes
/// nothing.
std::size_t freeze(host::Context const& context, Spreadsheet const& document, core::Language language);

/// Writes the formulas of the sheet "Rumus beku" back and removes the sheet; one undo step. What was typed
/// over a frozen cell is kept: then the sheet stays with that formula and says so. Throws core::Refusal when
/// there is no such sheet, a sheet that it names is gone, or the note was edited to hold something else than
/// a formula of ours; nothing is changed then.
std::size_t thaw(host::Context const& context, Spreadsheet const& document);

} // namespace berakhlak::workbook
