// The documents that are shared, and what sharing can refuse.
#pragma once

#include "host/uno.hpp"
#include "workbook/document/sharing_refused.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace berakhlak::workbook {

using Spreadsheet = host::Reference<com::sun::star::sheet::XSpreadsheetDocument>;

} // namespace berakhlak::workbook
