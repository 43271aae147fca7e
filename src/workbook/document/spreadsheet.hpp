// A Calc document.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace berakhlak::workbook {

using Spreadsheet = host::Reference<com::sun::star::sheet::XSpreadsheetDocument>;

} // namespace berakhlak::workbook
