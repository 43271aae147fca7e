// What sharing a workbook can refuse, and the undo step that every command is.
#pragma once

#include "core/text.hpp"
#include "host/uno.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace berakhlak::workbook {

using Spreadsheet = host::Reference<com::sun::star::sheet::XSpreadsheetDocument>;

/// Thrown when a command can't be done; nothing was changed or written then. Both in plain words.
struct SharingRefused {
    core::Text message;
    core::Text advice;
};

} // namespace berakhlak::workbook
