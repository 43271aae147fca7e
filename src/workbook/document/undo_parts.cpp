#include "workbook/document/undo_parts.hpp"

#include "workbook/document/undo_lock.hpp"

namespace berakhlak::workbook {

namespace {

constexpr int actions_of_a_part = 40; // of at most 100: 4,000 actions at the usual setting
constexpr char part_title[] = "BerAKHLAK";

} // namespace

UndoParts::UndoParts(Spreadsheet const& document, host::OUString const& title)
    : title_(title), undo_(undo_of(document)) {}

void UndoParts::begin() {
    undo_->addUndoManagerListener(this);
    undo_->enterUndoContext(title_);
    undo_->enterUndoContext(part_title);
    stage_ = Stage::open;
}

bool UndoParts::end(Action const& last) {
    stage_ = Stage::leaving;
    undo_->leaveUndoContext();
    if (changed_ && last.is())
        undo_->addUndoAction(last);
    added_ = false;
    undo_->leaveUndoContext();
    undo_->removeUndoManagerListener(this);
    return added_;
}

void UndoParts::enteredContext(Event const& event) {
    if (stage_ == Stage::entering)
        depth_ = event.UndoContextDepth;
}

void UndoParts::leftContext(Event const&) {
    added_ = stage_ == Stage::leaving;
}

void UndoParts::undoActionAdded(Event const& event) {
    if (stage_ != Stage::open)
        return;
    changed_ = true;
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

} // namespace berakhlak::workbook
