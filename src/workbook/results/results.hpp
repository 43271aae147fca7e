// All sheets of results of a workbook.
#pragma once

#include "workbook/sheets/data_sheet.hpp"
#include "workbook/sheets/workbook.hpp"
#include "workbook/source/sheet_choice.hpp"
#include "workbook/source/source.hpp"

namespace berakhlak::workbook {

void write_result_sheets(Workbook& book, ImportedSurvey const& survey, DataSheet const& data,
                         SheetChoice const& sheets);

} // namespace berakhlak::workbook
