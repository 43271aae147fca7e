// Formulas on the user's own sheets: what they show in a copy is computed from what is in the copy.
#pragma once

#include "workbook/document/document_cells.hpp"
#include "workbook/sharing/figures_survey.hpp"

#include <map>
#include <set>

namespace berakhlak::workbook {

struct OwnFigures {
    struct OnSheet {
        std::vector<std::string> written; ///< cells whose figure is in the copy, as a value
        std::vector<std::string> unclear; ///< that stay: it can't be told what they read, or it isn't there
        std::vector<std::string> telling; ///< that stay: with other figures they tell about a few
    };
    std::map<std::string, OnSheet> sheets;
};

/// Computes the formulas of the chosen sheets in the copy, which has these sheets and the sheet of rows, and
/// makes values of them; the row of a figure of ours tells the date. A formula may read the chosen sheets
/// and, if `rows` leave, whole columns of the respondents that are in the copy; if they don't, only functions
/// of ours that count may read them, and a figure stays when something about a few people follows from it and
/// all others that are shown (see survey::exposing_figures). `missing` are cells that aren't in the copy:
/// what reads them stays as well.
[[nodiscard]] OwnFigures write_own_figures(Spreadsheet const& document, FiguresSurvey const& survey,
                                           Spreadsheet const& copy, std::string const& rows_sheet,
                                           std::set<std::string> const& chosen,
                                           std::vector<CellBlock> const& missing, bool rows);

} // namespace berakhlak::workbook
