// The cells of a sheet as a table of text.
#pragma once

#include "core/text/text.hpp"
#include "host/uno.hpp"
#include "survey/sources/source.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

namespace berakhlak::workbook {

struct SheetContent {
    survey::Table table;
    bool only_texts = false; ///< no cell is a number, a date or a formula
    std::vector<survey::MergedCells> merged;
    std::vector<core::Text> strays; ///< cells far away from the table, which were not read
};

/// Numbers, dates, times and TRUE become texts as cell_text.hpp and number_looks.hpp say, errors the error
/// that the sheet shows; texts stay as they are. Rows of nothing but spaces are empty, and empty rows at the
/// end are left out, as are cells far away from all others (see sheet_extent.hpp). Hidden rows and columns
/// are read too.
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

/// At most so many rows from the top, to see what the sheet is.
[[nodiscard]] survey::Table
first_rows_of_sheet(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
                    host::Reference<com::sun::star::sheet::XSpreadsheet> const& sheet, std::size_t rows);

/// Whether a sheet uses at least two rows and two columns.
[[nodiscard]] bool looks_like_a_table(host::Reference<com::sun::star::sheet::XSpreadsheet> const& sheet);

/// Tells how many rows and columns of what a sheet uses are hidden or filtered out.
[[nodiscard]] std::vector<core::Text>
remarks_on_hidden(host::Reference<com::sun::star::sheet::XSpreadsheet> const& sheet);

} // namespace berakhlak::workbook
