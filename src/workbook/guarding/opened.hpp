// A workbook that comes back from another office.
#pragma once

#include "workbook/document/spreadsheet.hpp"

#include <string>

namespace berakhlak::workbook {

/// Gives formulas their names again that Excel has changed, and computes everything once more when the
/// answers aren't those that the stored figures were computed from: an XLSX shows what was stored, whatever
/// has been edited. A document without guarded formulas costs a look at the names of its sheets.
void bring_up_to_date(Spreadsheet const& document);

[[nodiscard]] bool is_protected(Spreadsheet const& document, std::string const& sheet);

/// Enters formulas of ours whose names Excel has changed; false when some are left, on protected sheets.
bool restore_names(Spreadsheet const& document);

} // namespace berakhlak::workbook
