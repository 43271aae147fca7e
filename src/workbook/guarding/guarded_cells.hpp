// Guarded array formulas, and the hidden sheet that holds the last values of each.
#pragma once

#include "host/uno.hpp"
#include "workbook/document/cell_block.hpp"
#include "workbook/document/hidden_sheets.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/XLockable.hpp>

#include <optional>
#include <stdexcept>

namespace berakhlak::workbook {

/// Thrown when a formula that we have written gives an error: then nothing of the workbook can be trusted.
struct FormulaFailed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Keeps what the cell functions compute, while it is locked and for as long as it lives: see
/// calc/arguments/call_memo.hpp.
using CallMemo = host::Reference<com::sun::star::util::XLockable>;
[[nodiscard]] CallMemo call_memo(host::Context const& context);

class GuardedCells {
public:
    /// With `calls`, nobody may change cells that the formulas read until the last formula is written.
    explicit GuardedCells(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
                          CallMemo const& calls = {})
        : document_(document), calls_(calls) {}

    /// Writes `live` (API syntax, without '=') as a guarded array formula with its first cell at `where`,
    /// whose last row and column are the most that it may need, and gives the cells that it fills: the
    /// formula is written live, its values are kept in the hidden sheet, then it is written with its guard.
    CellBlock write_array(CellBlock const& where, std::string const& live);

    /// A table whose number of rows changes with the answers: all rows of `where` are filled, with empty
    /// texts below the table; a longer table is cut.
    CellBlock write_padded(CellBlock const& where, std::string const& live);

    /// One guarded cell, the first of `where`: its last value stands in the formula itself.
    void write_cell(CellBlock const& where, std::string const& live);

    /// Makes the hidden sheet now, instead of with the first values.
    void add_sheet() { static_cast<void>(sheet()); }

    using Values = host::Sequence<host::Sequence<host::Any>>;
    /// Keeps values behind all others; errors as #N/A.
    CellBlock keep(Values const& values);
    /// Writes values over those kept in a block of the same size.
    void renew(CellBlock const& kept, Values const& values);

private:
    [[nodiscard]] host::Reference<com::sun::star::sheet::XSpreadsheet> sheet();
    [[nodiscard]] host::Reference<com::sun::star::sheet::XSpreadsheet> sheet_of(CellBlock const& where) const;

    host::Reference<com::sun::star::sheet::XSpreadsheetDocument> document_;
    CallMemo calls_;
    std::optional<sal_Int32> next_row_; ///< none: behind what the sheet holds
};

} // namespace berakhlak::workbook
