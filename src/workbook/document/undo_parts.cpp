#include "workbook/document/undo_parts.hpp"

#include "workbook/document/undo_lock.hpp"

namespace berakhlak::workbook {

namespace {

constexpr int actions_of_a_part = 40; // of at most 100: 4,000 actions at the usual setting
constexpr char part_title[] = "BerAKHLAK";

} // namespace

UndoParts::UndoParts(Spreadsheet const& document, host::OUString const& title, Redone redone)
    : document_(document), title_(title), redone_(std::move(redone)), undo_(undo_of(document)) {}

void UndoParts::begin() {
    open_ = true;
    undo_->enterUndoContext(part_title);
    undo_->addUndoManagerListener(this);
}

void UndoParts::end() {
    open_ = false;
    undo_->leaveUndoContext();
}

void UndoParts::undoActionAdded(Event const& event) {
    if (!open_)
        return;
    if (depth_ == 0)
        depth_ = event.UndoContextDepth;
    // What LibreOffice itself groups is left together.
    if (event.UndoContextDepth != depth_ || ++actions_ < actions_of_a_part)
        return;
    // Locking and unlocking a document's controllers adds one that has no title, and waits for this: a
    // context can't be left meanwhile.
    if (event.UndoActionTitle.isEmpty())
        return;
    actions_ = 0;
    undo_->leaveUndoContext();
    undo_->enterUndoContext(part_title);
}

void UndoParts::actionRedone(Event const& event) {
    if (event.UndoActionTitle != title_ || !document_.is())
        return;
    UndoLock const lock(document_);
    redone_(document_);
}

void UndoParts::disposing(com::sun::star::lang::EventObject const&) {
    document_.clear();
    undo_.clear();
}

} // namespace berakhlak::workbook
