// Sheets and cells that the user has written: what they are, and what of them may leave.
#pragma once

#include "core/text/text.hpp"
#include "workbook/document/document_cells.hpp"

#include <string>
#include <vector>

namespace berakhlak::workbook {

/// Neither a sheet that an import or a command of ours has written, nor the one with the respondents, nor
/// hidden.
[[nodiscard]] bool is_own_sheet(Spreadsheet const& document, std::string const& rows_sheet,
                                std::string const& name);

/// Whether a sheet looks as if each of its rows were a person: columns that identify people by their header
/// or their content, or a grid of answers.
[[nodiscard]] bool holds_respondents(Spreadsheet const& document, std::string const& name);

struct OwnSheetCopy {
    std::vector<core::Text> remarks; ///< what is on it now, and what isn't
    std::vector<CellBlock> missing;  ///< cells that stay here
};
/// Writes what was typed there into a new sheet, as values. Formulas aren't written (see own_figures.hpp);
/// personal numbers stay here.
[[nodiscard]] OwnSheetCopy copy_own_sheet(Spreadsheet const& document, std::string const& name,
                                          Spreadsheet const& copy);

/// "B2, B3, ..." of some names of cells.
[[nodiscard]] std::string listed(std::vector<std::string> const& cells);

/// The cells of a sheet of ours whose text or number isn't on the sheet of the copy: changed by the user, so
/// not in it. Empty when there are none.
[[nodiscard]] core::Text changed_cells(Spreadsheet const& document, std::string const& name,
                                       Spreadsheet const& copy);

} // namespace berakhlak::workbook
