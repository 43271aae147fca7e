// Amankan rumus untuk kantor lain: every formula of ours, whoever typed it, survives an office without the
// extension.
#pragma once

#include "core/text/text.hpp"
#include "workbook/document/spreadsheet.hpp"

namespace berakhlak::workbook {

struct ProtectReport {
    std::size_t guarded = 0; ///< formulas that got their guard now
    std::size_t already = 0; ///< had it before
    std::size_t skipped = 0; ///< too long for XLSX with a guard: left as they are
};

/// Guards every formula that calls one of our functions at any depth, gives unstyled ones a style, and gives
/// each of their sheets a status line; one undo step. Throws core::Refusal or a UNO exception; the document
/// is as before then.
ProtectReport protect(host::Context const& context, Spreadsheet const& document, core::Language language);

/// Renews the last values of the guards and the status lines. No undo step; the modified flag stays as it is.
/// A document without formulas of ours is not touched.
void refresh(host::Context const& context, Spreadsheet const& document);

} // namespace berakhlak::workbook
