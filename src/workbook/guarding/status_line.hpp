// The line on each sheet with figures of ours that speaks up in an office without the extension.
#pragma once

#include "core/text/text.hpp"
#include "workbook/formulas/our_formulas.hpp"

namespace berakhlak::workbook {

/// Volatile, or it would keep the text of the office that saved the file. Empty with the extension; without
/// it, it says when the figures were computed and by which version, and where `unchanged` (a condition, see
/// checksum.hpp; may be empty) isn't met, that answers were edited since. Without '='.
[[nodiscard]] std::string status_formula(std::string const& unchanged, core::Language language);

/// What stands in its place once the figures are guarded.
[[nodiscard]] std::string frozen_line(core::Language language);

/// The same for some cells of a sheet: "$A$16:$M$21".
[[nodiscard]] std::string frozen_cells_line(std::string const& cells, core::Language language);

/// The same in a file whose formulas any program computes.
[[nodiscard]] std::string native_line(core::Language language);

/// Renews the checksum and the status lines that stand in the document, and with `where_missing` writes one
/// below the cells of each sheet that has formulas of ours and none.
void write_status(Spreadsheet const& document, OurFormulas const& ours, core::Language language,
                  bool where_missing);

/// The language in which a document's status lines speak; `fallback` when it has none.
[[nodiscard]] core::Language language_of(OurFormulas const& ours, core::Language fallback);

} // namespace berakhlak::workbook
