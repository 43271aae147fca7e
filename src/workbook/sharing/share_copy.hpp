// Siapkan untuk dibagikan: a copy of a workbook that may leave the house. The original is only read.
#pragma once

#include "workbook/document/spreadsheet.hpp"
#include "workbook/sharing/share_choices.hpp"

namespace berakhlak::workbook {

/// What would leave the house, sheet by sheet. Nothing is written, the document isn't touched.
[[nodiscard]] ShareReport plan_share(host::Context const& context, Spreadsheet const& document,
                                     ShareOptions const& options);

/// Sheets of the user's own that may be chosen to leave: visible, not ours, and without rows of people.
[[nodiscard]] std::vector<std::string> own_sheets(Spreadsheet const& document);

/// Whether a document is kept in that file (a URL).
[[nodiscard]] bool is_file_of(Spreadsheet const& document, host::OUString const& target);

/// Writes the copy to `target` (a file URL): into a temporary file beside it, which is searched for what must
/// not leave and only then moved to its name. Gives the same report as plan_share. Throws core::Refusal or a
/// UNO exception; the target is as before then.
ShareReport write_share(host::Context const& context, Spreadsheet const& document,
                        host::OUString const& target, ShareOptions const& options);

} // namespace berakhlak::workbook
