#include "workbook/document/undo_lock.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

namespace berakhlak::workbook {

namespace css = com::sun::star;
using host::Reference;
using host::UNO_QUERY_THROW;
using host::UNO_SET_THROW;

Reference<css::document::XUndoManager> undo_of(Spreadsheet const& document) {
    return {Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager(),
            UNO_SET_THROW};
}

thread_local UndoLock const* UndoLock::current_ = nullptr;

UndoLock::UndoLock(Spreadsheet const& document)
    : outer_(current_), document_(document), undo_(undo_of(document)),
      modified_(Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->isModified()) {
    undo_->lock();
    current_ = this;
}

void UndoLock::keep() {
    if (!current_)
        return;
    current_->undo_->unlock();
    current_->undo_->lock();
}

UndoLock::~UndoLock() {
    current_ = outer_;
    try {
        undo_->unlock();
        Reference<css::util::XModifiable>(document_, UNO_QUERY_THROW)->setModified(modified_);
    } catch (host::uno::Exception const&) {
        // A document that is read only keeps its flag by itself.
    }
}

} // namespace berakhlak::workbook
