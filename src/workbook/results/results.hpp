// All sheets of results of a workbook.
#pragma once

#include "survey/sources/imported_survey.hpp"
#include "survey/sources/sheet_choice.hpp"
#include "workbook/sheets/data_sheet.hpp"
#include "workbook/sheets/workbook.hpp"

namespace berakhlak::workbook {

void write_result_sheets(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                         survey::SheetChoice const& sheets);

} // namespace berakhlak::workbook
