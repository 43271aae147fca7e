// The line on each sheet with figures of ours that speaks up in an office without the extension.
#pragma once

#include "core/text/text.hpp"
#include "workbook/guarding/checksum.hpp"

namespace berakhlak::workbook {

/// Volatile, or it would keep the text of the office that saved the file. Without the extension it says when
/// the figures were computed and by which version, and that answers were edited since; with and without, that
/// its sheet was copied into a document where its answers aren't, and that rows below those that formulas
/// read aren't counted. Empty when there is nothing to say. Without '='.
[[nodiscard]] std::string status_formula(ChecksumConditions const& checksum, bool names_rows,
                                         core::Language language);

/// What stands in its place once the figures are guarded.
[[nodiscard]] std::string frozen_line(core::Language language);

/// The same in a file whose formulas any program computes.
[[nodiscard]] std::string native_line(core::Language language);

/// Renews the checksum and the status lines that stand in the document, and with `where_missing` writes one
/// below the cells of each sheet that has formulas of ours and none.
void write_status(Spreadsheet const& document, OurFormulas const& ours, core::Language language,
                  bool where_missing);

/// The language in which a document's status lines speak; `fallback` when it has none.
[[nodiscard]] core::Language language_of(OurFormulas const& ours, core::Language fallback);

} // namespace berakhlak::workbook
