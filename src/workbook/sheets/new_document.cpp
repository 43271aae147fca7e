#include "workbook/sheets/new_document.hpp"

#include "workbook/document/open_document.hpp"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::Reference;
using host::UNO_QUERY_THROW;

} // namespace

Spreadsheet new_document(host::Context const& context, core::Language language, bool hidden,
                         std::function<void(Workbook&)> const& write) {
    OpenDocument document(context, "private:factory/scalc", {argument("Hidden", Any(true))});
    Reference<css::frame::XModel> const model(document.get(), UNO_QUERY_THROW);
    auto const undo =
        Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
    undo->lock(); // what made a new document isn't to be undone step by step
    model->lockControllers();
    auto const empty = sheet_names(document.get());
    Workbook book(document.get(), language);
    write(book);
    for (auto const& name : empty)
        document.get()->getSheets()->removeByName(host::to_office(name));
    model->unlockControllers();
    undo->unlock();
    undo->clear();
    if (!hidden)
        model->getCurrentController()->getFrame()->getContainerWindow()->setVisible(true);
    return document.release();
}

} // namespace berakhlak::workbook
