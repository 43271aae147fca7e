// Keluar: formulas of ours to values and back.
#pragma once

#include "core/text/text.hpp"
#include "workbook/document/spreadsheet.hpp"

namespace berakhlak::workbook {

/// Name of the visible sheet that keeps the formulas.
inline constexpr char frozen_formulas_sheet[] = "Rumus beku";

/// Replaces every formula of ours by what it shows; errors stay errors. The formulas are kept on the sheet
/// "Rumus beku". One undo step. Gives the number of formulas (an array formula counts once); 0 changes
/// nothing.
std::size_t freeze(host::Context const& context, Spreadsheet const& document, core::Language language);

/// Writes the formulas of the sheet "Rumus beku" back and removes the sheet; one undo step. Throws
/// core::Refusal when there is no such sheet or a sheet that it names is gone.
std::size_t thaw(host::Context const& context, Spreadsheet const& document);

} // namespace berakhlak::workbook
