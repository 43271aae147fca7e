#include "workbook/document/undo_step.hpp"

#include "workbook/document/undo_lock.hpp"

#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/frame/XModel.hpp>

namespace berakhlak::workbook {

namespace css = com::sun::star;
using host::Reference;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;

UndoStep::UndoStep(Spreadsheet const& document, std::string const& title, Redone redone)
    : document_(document), undo_(undo_of(document)),
      parts_(new UndoParts(document, host::to_office(title), std::move(redone))) {
    undo_->enterUndoContext(host::to_office(title));
    parts_->begin();
}

UndoStep::~UndoStep() {
    try {
        parts_->end();
        undo_->leaveUndoContext();
        // Without a window LibreOffice 7.4 crashes when it undoes the insertion of a sheet.
        if (!done_ && has_window() && undo_->isUndoPossible())
            undo_->undo();
    } catch (host::uno::Exception const&) {
        // The document is being closed.
    }
}

bool UndoStep::has_window() const {
    auto const controller = Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController();
    if (!controller.is() || !controller->getFrame().is())
        return false;
    Reference<css::awt::XWindow2> const window(controller->getFrame()->getContainerWindow(), UNO_QUERY);
    return window.is() && window->isVisible();
}

} // namespace berakhlak::workbook
