#include "workbook/document/undo_step.hpp"

#include "workbook/document/undo_lock.hpp"

#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <cppuhelper/weakref.hxx>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Reference;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;

// Stands last in a step, so that a redo comes to it when all else is there again. It belongs to the document,
// and so must not keep it alive.
class Again : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    Again(Spreadsheet const& document, host::OUString const& title, Redone redone)
        : document_(document), title_(title), redone_(std::move(redone)) {}

    host::OUString SAL_CALL getTitle() override { return title_; }
    void SAL_CALL undo() override {}
    void SAL_CALL redo() override {
        if (Spreadsheet const document{document_}; document.is()) {
            UndoLock const lock(document);
            redone_(document);
        }
    }

private:
    host::uno::WeakReference<css::sheet::XSpreadsheetDocument> document_;
    host::OUString title_;
    Redone redone_;
};

// Without a window LibreOffice 7.4 crashes when it undoes the insertion of a sheet.
bool has_window(Spreadsheet const& document) {
    auto const controller = Reference<css::frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController();
    if (!controller.is() || !controller->getFrame().is())
        return false;
    Reference<css::awt::XWindow2> const window(controller->getFrame()->getContainerWindow(), UNO_QUERY);
    return window.is() && window->isVisible();
}

} // namespace

UndoStep::UndoStep(Spreadsheet const& document, std::string const& title, Redone redone)
    : document_(document), title_(host::to_office(title)), redone_(std::move(redone)),
      parts_(new UndoParts(document, title_)) {
    parts_->begin();
}

UndoStep::~UndoStep() {
    try {
        if (done_)
            static_cast<void>(parts_->end(new Again(document_, title_, std::move(redone_))));
        else if (parts_->end({}))
            take_back();
    } catch (...) {
        // The document is being closed, or no memory is left: there is nobody to tell here.
    }
}

// What was given up isn't to be done again either.
void UndoStep::take_back() const {
    if (!has_window(document_))
        return;
    auto const undo = undo_of(document_);
    undo->undo();
    undo->clearRedo();
}

} // namespace berakhlak::workbook
