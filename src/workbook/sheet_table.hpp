// The cells of a sheet as a table of text.
#pragma once

#include "host/uno.hpp"
#include "survey/table.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

namespace berakhlak::workbook {

/// Numbers become their shortest text, dates and times the text that the sheet shows, errors the error that
/// it shows; texts stay as they are. Empty rows at the end are left out. Hidden rows and columns are read
/// too.
[[nodiscard]] survey::Table
table_of_sheet(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
               host::Reference<com::sun::star::sheet::XSpreadsheet> const& sheet,
               host::Context const& context);

/// The same of a part of a sheet; its first row stands in `first_row` of the table.
[[nodiscard]] survey::Table
table_of_range(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
               host::Reference<com::sun::star::sheet::XSpreadsheet> const& sheet,
               com::sun::star::table::CellRangeAddress const& area, host::Context const& context);

} // namespace berakhlak::workbook
