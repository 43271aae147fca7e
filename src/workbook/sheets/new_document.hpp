// A new workbook that is either whole or not there.
#pragma once

#include "workbook/document/document_cells.hpp"
#include "workbook/sheets/workbook.hpp"

#include <functional>

namespace berakhlak::workbook {

/// A new document with the sheets that `write` adds, without undo steps. Nothing is left open when `write`
/// throws.
[[nodiscard]] Spreadsheet new_document(host::Context const& context, core::Language language, bool hidden,
                                       std::function<void(Workbook&)> const& write);

} // namespace berakhlak::workbook
