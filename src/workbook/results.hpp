// All sheets of results of a workbook.
#pragma once

#include "workbook/data_sheet.hpp"
#include "workbook/import.hpp"
#include "workbook/sheet_choice.hpp"
#include "workbook/workbook.hpp"

#include <map>

namespace berakhlak::workbook {

using ResultPages = std::map<ResultSheet, Sheet>;

/// Empty sheets, in their order: they stand before the data, but can be filled only after it.
[[nodiscard]] ResultPages add_result_sheets(Workbook& book, SheetChoice const& sheets);

void write_result_sheets(Workbook& book, ImportedSurvey const& survey, DataSheet const& data,
                         ResultPages const& pages);

} // namespace berakhlak::workbook
