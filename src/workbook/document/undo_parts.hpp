// A long undo step in parts. LibreOffice keeps as many actions of one step as the user wants steps at all
// (Undo/Steps, 100), and silently forgets the ones before: the undo would then be half of one.
#pragma once

#include "workbook/document/spreadsheet.hpp"

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <cppuhelper/implbase1.hxx>

namespace berakhlak::workbook {

/// The undo context that a command is: every few actions in it become a context of their own. It listens from
/// begin() to end() only.
class UndoParts : public cppu::WeakImplHelper1<com::sun::star::document::XUndoManagerListener> {
public:
    using Event = com::sun::star::document::UndoManagerEvent;
    using Action = host::Reference<com::sun::star::document::XUndoAction>;
    UndoParts(Spreadsheet const& document, host::OUString const& title);

    void begin();
    /// Whether the step is now the last one that can be undone; LibreOffice drops one in which nothing was
    /// done. `last` is added to a step in which something was done.
    [[nodiscard]] bool end(Action const& last);

    void SAL_CALL undoActionAdded(Event const& event) override;
    void SAL_CALL actionUndone(Event const&) override {}
    void SAL_CALL actionRedone(Event const&) override {}
    void SAL_CALL allActionsCleared(com::sun::star::lang::EventObject const&) override {}
    void SAL_CALL redoActionsCleared(com::sun::star::lang::EventObject const&) override {}
    void SAL_CALL resetAll(com::sun::star::lang::EventObject const&) override {}
    void SAL_CALL enteredContext(Event const& event) override;
    void SAL_CALL enteredHiddenContext(Event const&) override {}
    void SAL_CALL leftContext(Event const& event) override;
    void SAL_CALL leftHiddenContext(Event const&) override {}
    void SAL_CALL cancelledContext(Event const&) override {}
    void SAL_CALL disposing(com::sun::star::lang::EventObject const&) override {}

private:
    enum class Stage { entering, open, leaving };

    host::OUString title_;
    host::Reference<com::sun::star::document::XUndoManager> undo_;
    Stage stage_ = Stage::entering;
    sal_Int32 depth_ = 0;  ///< of a part, as events tell it
    int actions_ = 0;      ///< in the part that is open
    bool changed_ = false; ///< something was done
    bool added_ = false;   ///< the step was left, and not dropped
};

} // namespace berakhlak::workbook
