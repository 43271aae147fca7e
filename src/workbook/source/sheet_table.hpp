// The cells of a sheet as a table of text.
#pragma once

#include "core/text/text.hpp"
#include "host/uno.hpp"
#include "survey/table/table.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

namespace berakhlak::workbook {

struct SheetContent {
    survey::Table table;
    bool only_texts = false; ///< no cell is a number, a date or a formula
};

/// Numbers, dates and times become texts as cell_text.hpp says, errors the error that the sheet shows; texts
/// stay as they are. Empty rows at the end are left out. Hidden rows and columns are read too.
[[nodiscard]] SheetContent
content_of_sheet(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
                 host::Reference<com::sun::star::sheet::XSpreadsheet> const& sheet);
[[nodiscard]] survey::Table
table_of_sheet(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
               host::Reference<com::sun::star::sheet::XSpreadsheet> const& sheet);

/// The same of a part of a sheet; its first row stands in `first_row` of the table.
[[nodiscard]] survey::Table
table_of_range(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
               host::Reference<com::sun::star::sheet::XSpreadsheet> const& sheet,
               com::sun::star::table::CellRangeAddress const& area);

/// Whether a sheet uses at least two rows and two columns.
[[nodiscard]] bool looks_like_a_table(host::Reference<com::sun::star::sheet::XSpreadsheet> const& sheet);

/// Tells how many rows and columns of what a sheet uses are hidden or filtered out.
[[nodiscard]] std::vector<core::Text>
remarks_on_hidden(host::Reference<com::sun::star::sheet::XSpreadsheet> const& sheet);

} // namespace berakhlak::workbook
