// The import note: where the workbook came from, every decision, and every row that isn't used.
#pragma once

#include "survey/sources/imported_survey.hpp"
#include "workbook/sheets/data_sheet.hpp"
#include "workbook/sheets/workbook.hpp"

namespace berakhlak::workbook {

void write_note_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                      bool keep_identities, std::string const& name);

} // namespace berakhlak::workbook
