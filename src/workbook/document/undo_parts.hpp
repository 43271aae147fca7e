// A long undo step in parts. LibreOffice keeps as many actions of one step as the user wants steps at all
// (Undo/Steps, 100), and silently forgets the ones before: the undo would then be half of one. And what it
// does again after an undo it reads in another grammar than it was written in: array formulas of ours need to
// be entered once more then, or they show #NAME?.
#pragma once

#include "workbook/document/spreadsheet.hpp"

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <functional>

namespace berakhlak::workbook {

/// Enters again what LibreOffice does not bring back by a redo.
using Redone = std::function<void(Spreadsheet const&)>;

/// Between begin() and end(), which stand within an open undo context, every few actions become a context of
/// their own. It goes on listening for a redo of that context for as long as the document lives.
class UndoParts : public cppu::WeakImplHelper1<com::sun::star::document::XUndoManagerListener> {
public:
    using Event = com::sun::star::document::UndoManagerEvent;
    UndoParts(Spreadsheet const& document, host::OUString const& title, Redone redone);

    void begin();
    void end();

    void SAL_CALL undoActionAdded(Event const& event) override;
    void SAL_CALL actionUndone(Event const&) override {}
    void SAL_CALL actionRedone(Event const& event) override;
    void SAL_CALL allActionsCleared(com::sun::star::lang::EventObject const&) override {}
    void SAL_CALL redoActionsCleared(com::sun::star::lang::EventObject const&) override {}
    void SAL_CALL resetAll(com::sun::star::lang::EventObject const&) override {}
    void SAL_CALL enteredContext(Event const&) override {}
    void SAL_CALL enteredHiddenContext(Event const&) override {}
    void SAL_CALL leftContext(Event const&) override {}
    void SAL_CALL leftHiddenContext(Event const&) override {}
    void SAL_CALL cancelledContext(Event const&) override {}
    void SAL_CALL disposing(com::sun::star::lang::EventObject const&) override;

private:
    Spreadsheet document_;
    host::OUString title_;
    Redone redone_;
    host::Reference<com::sun::star::document::XUndoManager> undo_;
    sal_Int32 depth_ = 0; ///< of a part, as events tell it
    int actions_ = 0;     ///< in the part that is open
    bool open_ = false;
};

} // namespace berakhlak::workbook
