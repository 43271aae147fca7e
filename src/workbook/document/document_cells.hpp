// Cells of an open document by their blocks.
#pragma once

#include "host/properties.hpp"
#include "workbook/document/cell_block.hpp"
#include "workbook/document/spreadsheet.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <optional>
#include <vector>

namespace berakhlak::workbook {

using CellRange = host::Reference<com::sun::star::table::XCellRange>;
using CellValues = host::Sequence<host::Sequence<host::Any>>;

/// In the order of the tabs, hidden ones among them.
[[nodiscard]] std::vector<std::string> sheet_names(Spreadsheet const& document);
[[nodiscard]] bool has_sheet(Spreadsheet const& document, std::string const& name);
[[nodiscard]] host::Reference<com::sun::star::sheet::XSpreadsheet> sheet_named(Spreadsheet const& document,
                                                                               std::string const& name);
/// A new sheet behind the others.
host::Reference<com::sun::star::sheet::XSpreadsheet> append_sheet(Spreadsheet const& document,
                                                                  std::string const& name, bool visible);
/// Throws core::Refusal where sheets can't be added or deleted; append_sheet() does so by itself.
void refuse_locked_sheets(Spreadsheet const& document);
[[nodiscard]] bool is_visible(Spreadsheet const& document, std::string const& sheet);

[[nodiscard]] CellRange cells_of(Spreadsheet const& document, CellBlock const& block);
[[nodiscard]] CellBlock block_of(Spreadsheet const& document,
                                 com::sun::star::table::CellRangeAddress const& address);
/// From the first cell to the last one that the sheet uses; of an empty sheet the first cell.
[[nodiscard]] CellBlock used_block(Spreadsheet const& document, std::string const& sheet);

[[nodiscard]] CellValues values_of(Spreadsheet const& document, CellBlock const& block);
void set_formula(Spreadsheet const& document, CellBlock const& where, bool array, std::string const& bare);

using host::property_of;
void set_property(host::Reference<host::uno::XInterface> const& object, char const* name,
                  host::Any const& value);

/// Whatever is written, Calc looks how high its row should be, but not while this lives.
class FixedHeights {
public:
    explicit FixedHeights(Spreadsheet const& document);
    ~FixedHeights();
    FixedHeights(FixedHeights const&) = delete;
    FixedHeights& operator=(FixedHeights const&) = delete;

private:
    Spreadsheet document_;
    bool adjusted_ = true;
};

} // namespace berakhlak::workbook
