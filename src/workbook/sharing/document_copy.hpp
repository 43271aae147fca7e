// A copy of an open document in memory, in a document of its own; the original is only read.
#pragma once

#include "workbook/document/open_document.hpp"
#include "workbook/document/spreadsheet.hpp"

#include <memory>

namespace berakhlak::workbook {

/// Hidden; macros don't run in it; without the history of changes. Nothing of it is written to a disk.
[[nodiscard]] std::unique_ptr<OpenDocument> copy_of(host::Context const& context,
                                                    Spreadsheet const& document);

} // namespace berakhlak::workbook
