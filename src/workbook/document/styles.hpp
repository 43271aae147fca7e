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
    subtitle,
    text,   ///< kept as text, also when it is edited
    phrase, ///< a text of a table, wrapped
    number, ///< one decimal
    integer,
    mean,        ///< two decimals: on the scale of the answers
    coefficient, ///< three decimals: correlations, alpha
    input,       ///< what a person may fill in
    note,        ///< wrapped, small
    category,    ///< letters and labels of bands
    total,       ///< the names of the rows that sum up
    status,      ///< of the line that speaks up without the extension
    formula      ///< no look of its own: for formulas that a user has left without any style
};

/// How figures of a band look.
struct BandLook {
    std::string name; ///< of the style
    std::string letter;
    int decimals = 1;
    sal_Int32 background = 0;
    bool white_text = false;
};

class Styles {
public:
    /// Creates the styles "BerAKHLAK ..." that the document hasn't yet.
    explicit Styles(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document);

    /// The name of the style, which is made when the document hasn't it yet.
    [[nodiscard]] host::OUString band(BandLook const& look) const;

    void apply(host::Reference<com::sun::star::table::XCellRange> const& cells, Style style) const;

private:
    host::Reference<com::sun::star::sheet::XSpreadsheetDocument> document_;
};

enum class Paper { landscape, portrait };

/// A page style: A4, as wide as one page. It can't be undone, and clears what could (tdf#46561).
void apply_page_style(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
                      host::Reference<com::sun::star::uno::XInterface> const& sheet, Paper paper);

} // namespace berakhlak::workbook
