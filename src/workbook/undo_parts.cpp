#include "workbook/undo_parts.hpp"

#include "workbook/document_cells.hpp"
#include "workbook/our_formulas.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

namespace berakhlak::workbook {

namespace {

constexpr int actions_of_a_part = 40; // of at most 100: 4,000 actions at the usual setting
constexpr char part_title[] = "BerAKHLAK";

} // namespace

UndoParts::UndoParts(Spreadsheet const& document, host::OUString const& title)
    : document_(document), title_(title),
      undo_(host::Reference<com::sun::star::document::XUndoManagerSupplier>(document, host::UNO_QUERY_THROW)
                ->getUndoManager(),
            host::UNO_SET_THROW) {}

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
    Unnoticed const unnoticed(document_);
    for (auto const& formula : our_formulas(document_).formulas)
        if (formula.array)
            set_formula(document_, formula.where, true, formula.text);
}

void UndoParts::disposing(com::sun::star::lang::EventObject const&) {
    document_.clear();
    undo_.clear();
}

} // namespace berakhlak::workbook
