// All sheets of results of a workbook.
#pragma once

#include "workbook/data_sheet.hpp"
#include "workbook/import.hpp"
#include "workbook/sheet_choice.hpp"
#include "workbook/workbook.hpp"

namespace berakhlak::workbook {

void write_result_sheets(Workbook& book, ImportedSurvey const& survey, DataSheet const& data,
                         SheetChoice const& sheets);

} // namespace berakhlak::workbook
