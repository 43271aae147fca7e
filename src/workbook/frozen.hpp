// Guarded array formulas, and the hidden sheet that holds the last values of each.
#pragma once

#include "host/uno.hpp"
#include "workbook/cell_block.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <stdexcept>

namespace berakhlak::workbook {

inline constexpr char frozen_sheet_name[] = "_BerAKHLAK";

/// Thrown when a formula that we have written gives an error: then nothing of the workbook can be trusted.
struct FormulaFailed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Frozen {
public:
    explicit Frozen(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document)
        : document_(document) {}

    /// Writes `live` (API syntax, without '=') as a guarded array formula with its first cell at `where`,
    /// whose last row and column are the most that it may need, and gives the cells that it fills: the
    /// formula is written live, its values are frozen in the hidden sheet, then it is written with its guard.
    CellBlock write_array(CellBlock const& where, std::string const& live);

private:
    [[nodiscard]] host::Reference<com::sun::star::sheet::XSpreadsheet> sheet();

    host::Reference<com::sun::star::sheet::XSpreadsheetDocument> document_;
    sal_Int32 next_row_ = 0;
};

} // namespace berakhlak::workbook
