// All formulas of ours in a document: scalar or array, guarded or not, whoever wrote them.
#pragma once

#include "workbook/document/document_cells.hpp"
#include "workbook/formulas/formula_text.hpp"

#include <string>
#include <vector>

namespace berakhlak::workbook {

struct OurFormula {
    CellBlock where; ///< of an array formula its whole range
    bool array = false;
    std::string text; ///< without '=' and braces
    std::optional<Guard> guard;
    bool renamed = false; ///< in the cell its names are as Excel has changed them: it computes nothing

    [[nodiscard]] std::string const& live() const { return guard ? guard->live : text; }
};

struct OurFormulas {
    std::vector<OurFormula> formulas;
    std::vector<OurFormula> status_lines;

    [[nodiscard]] bool empty() const { return formulas.empty() && status_lines.empty(); }
};

/// Sheet by sheet, in the order of the cells. Formulas that use a named expression which calls one of our
/// functions count too.
[[nodiscard]] OurFormulas our_formulas(Spreadsheet const& document);

/// The formulas that are not ours, without the hidden sheets of the guard.
[[nodiscard]] std::vector<OurFormula> other_formulas(Spreadsheet const& document);

/// The formulas on the hidden sheet of the last values that compute the tables (see computed_tables.hpp).
[[nodiscard]] std::vector<OurFormula> hidden_tables(Spreadsheet const& document);

/// Whether a document could hold any, at the price of a look at the names of its sheets and named
/// expressions.
[[nodiscard]] bool may_hold_guards(Spreadsheet const& document);

} // namespace berakhlak::workbook
