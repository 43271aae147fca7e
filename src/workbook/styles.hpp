// The looks of a workbook as its own cell styles. Every result cell has one: a formula without a style shows
// #NAME? in an office without the extension.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCellRange.hpp>

namespace berakhlak::workbook {

enum class Style {
    title,
    header,
    text,   ///< kept as text, also when it is edited
    number, ///< one decimal
    integer,
    note,     ///< wrapped, small
    category, ///< letters and labels of bands
    total,    ///< the names of the rows that sum up
    status,   ///< of the line that speaks up without the extension
    formula   ///< no look of its own: for formulas that a user has left without any style
};

class Styles {
public:
    /// Creates the styles "BerAKHLAK ..." that the document hasn't yet.
    explicit Styles(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document);

    void apply(host::Reference<com::sun::star::table::XCellRange> const& cells, Style style) const;
};

/// A page style: A4, landscape, as wide as one page.
void apply_page_style(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
                      host::Reference<com::sun::star::uno::XInterface> const& sheet);

} // namespace berakhlak::workbook
