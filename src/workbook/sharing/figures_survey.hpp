// The survey that the figures of a workbook are computed from, ready to be imported once more.
#pragma once

#include "host/instruments.hpp"
#include "survey/disclosure/shared_columns.hpp"
#include "survey/sources/sheet_choice.hpp"
#include "workbook/document/document_cells.hpp"
#include "workbook/sharing/share_choices.hpp"
#include "workbook/sheets/unit_population.hpp"

namespace berakhlak::workbook {

/// Its columns are those that stand beside the formulas' answers.
struct FiguresSurvey : survey::SharedColumns {
    std::string sheet;                      ///< that holds the respondents
    sal_Int32 first_row = 0, last_row = 0;  ///< of them, without the header
    std::vector<std::string> left_out;      ///< headers of the columns that no copy gets
    std::optional<CellBlock> instrument_at; ///< where it stands on a sheet of the workbook
    std::optional<unsigned> minimum_group;  ///< where the workbook has raised it
    survey::SheetChoice sheets;             ///< of results that the workbook has
    std::vector<UnitPopulation> population;
    std::vector<core::Text> remarks; ///< what is odd about the cells: rows below the formulas
};

/// From the formulas of ours, also from those that are frozen: their cells say which rows and columns are the
/// answers. Throws core::Refusal when there are none, or when one can't be resolved: its cell is named.
[[nodiscard]] FiguresSurvey survey_of_figures(host::Instruments& instruments, Spreadsheet const& document);

} // namespace berakhlak::workbook
