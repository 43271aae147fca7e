// The one undo step that a command is.
#pragma once

#include "workbook/document/undo_parts.hpp"

#include <rtl/ref.hxx>

#include <functional>
#include <string>

namespace berakhlak::workbook {

/// Enters again what LibreOffice doesn't bring back by a redo: it reads array formulas of ours in another
/// grammar than they were written in, and they would show #NAME?.
using Redone = std::function<void(Spreadsheet const&)>;

/// What happens while it lives is one step of undo; without done() it is undone at the end. A step in which
/// nothing was done is none, and what the user did before stays as it is.
class UndoStep {
public:
    UndoStep(Spreadsheet const& document, std::string const& title, Redone redone);
    ~UndoStep();
    UndoStep(UndoStep const&) = delete;
    UndoStep& operator=(UndoStep const&) = delete;
    void done() { done_ = true; }

private:
    void take_back() const;

    Spreadsheet document_;
    host::OUString title_;
    Redone redone_;
    rtl::Reference<UndoParts> parts_;
    bool done_ = false;
};

} // namespace berakhlak::workbook
