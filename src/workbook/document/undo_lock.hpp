// Changes that are no steps of undo.
#pragma once

#include "workbook/document/spreadsheet.hpp"

#include <com/sun/star/document/XUndoManager.hpp>

namespace berakhlak::workbook {

[[nodiscard]] host::Reference<com::sun::star::document::XUndoManager> undo_of(Spreadsheet const& document);

/// No undo steps while it lives, and the modified flag is as before afterwards. Calc 7.4 breaks a lock of the
/// undo manager with each painting, so every change under it begins with `keep()`.
class UndoLock {
public:
    explicit UndoLock(Spreadsheet const& document);
    ~UndoLock();
    UndoLock(UndoLock const&) = delete;
    UndoLock& operator=(UndoLock const&) = delete;

    /// The one of this thread locks again, if there is one. Whatever changes cells here calls it before each
    /// single change.
    static void keep();

private:
    static thread_local UndoLock const* current_;

    UndoLock const* outer_;
    Spreadsheet document_;
    host::Reference<com::sun::star::document::XUndoManager> undo_;
    bool modified_;
};

} // namespace berakhlak::workbook
