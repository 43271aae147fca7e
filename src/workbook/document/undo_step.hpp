// The one undo step that a command is.
#pragma once

#include "workbook/document/undo_parts.hpp"

#include <string>

namespace berakhlak::workbook {

/// What happens while it lives is one step of undo; without done() it is undone at the end.
class UndoStep {
public:
    UndoStep(Spreadsheet const& document, std::string const& title, Redone redone);
    ~UndoStep();
    UndoStep(UndoStep const&) = delete;
    UndoStep& operator=(UndoStep const&) = delete;
    void done() { done_ = true; }

private:
    [[nodiscard]] bool has_window() const;

    Spreadsheet document_;
    host::Reference<com::sun::star::document::XUndoManager> undo_;
    rtl::Reference<UndoParts> parts_;
    bool done_ = false;
};

} // namespace berakhlak::workbook
