// Cells of an open document by their blocks, and the one undo step that a command is.
#pragma once

#include "workbook/cell_block.hpp"
#include "workbook/sharing.hpp"
#include "workbook/undo_parts.hpp"

#include <com/sun/star/document/XUndoManager.hpp>
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
[[nodiscard]] bool is_visible(Spreadsheet const& document, std::string const& sheet);

[[nodiscard]] CellRange cells_of(Spreadsheet const& document, CellBlock const& block);
[[nodiscard]] CellBlock block_of(Spreadsheet const& document,
                                 com::sun::star::table::CellRangeAddress const& address);
/// From the first cell to the last one that the sheet uses; of an empty sheet the first cell.
[[nodiscard]] CellBlock used_block(Spreadsheet const& document, std::string const& sheet);

[[nodiscard]] CellValues values_of(Spreadsheet const& document, CellBlock const& block);
void set_formula(Spreadsheet const& document, CellBlock const& where, bool array, std::string const& bare);

[[nodiscard]] host::Any property_of(host::Reference<host::uno::XInterface> const& object, char const* name);
void set_property(host::Reference<host::uno::XInterface> const& object, char const* name,
                  host::Any const& value);

/// What happens while it lives is one step of undo; without done() it is undone at the end.
class UndoStep {
public:
    UndoStep(Spreadsheet const& document, std::string const& title);
    ~UndoStep();
    UndoStep(UndoStep const&) = delete;
    UndoStep& operator=(UndoStep const&) = delete;
    void done() { done_ = true; }

private:
    [[nodiscard]] bool has_window() const;

    Spreadsheet document_;
    host::Reference<com::sun::star::document::XUndoManager> undo_;
    rtl::Reference<UndoParts> parts_;
    bool done_ = false;
};

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

/// No undo steps while it lives, and the modified flag is as before afterwards. Calc 7.4 breaks a lock of the
/// undo manager with each painting, so every change under it begins with `keep()`.
class Unnoticed {
public:
    explicit Unnoticed(Spreadsheet const& document);
    ~Unnoticed();
    Unnoticed(Unnoticed const&) = delete;
    Unnoticed& operator=(Unnoticed const&) = delete;

    /// The one of this thread locks again, if there is one. Whatever changes cells here calls it before each
    /// single change.
    static void keep();

private:
    static thread_local Unnoticed const* current_;

    Unnoticed const* outer_;
    Spreadsheet document_;
    host::Reference<com::sun::star::document::XUndoManager> undo_;
    bool modified_;
};

} // namespace berakhlak::workbook
