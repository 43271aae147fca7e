// The workbook of a source that is longer than a sheet: results only.
#pragma once

#include "survey/answers/plan.hpp"
#include "workbook/document/document_cells.hpp"
#include "workbook/import/workbook_writer.hpp"

namespace berakhlak::workbook {

/// Counts all of the source and writes what the counts give (see counts/counted_workbook.hpp), in a new
/// document: the answers stay in the file. Throws survey::Refusal or GivenUp; no document is left open then.
[[nodiscard]] Spreadsheet write_counted_file(host::Context const& context, survey::ImportedSurvey survey,
                                             survey::ImportPlan const& plan, WriteChoices const& choices,
                                             WritingWatcher const& watcher = {});

/// write_workbook, or write_counted_file where the source is longer than a sheet.
[[nodiscard]] Spreadsheet write_any_workbook(host::Context const& context, survey::ImportedSurvey survey,
                                             survey::ImportPlan const& plan, WriteChoices const& choices,
                                             WritingWatcher const& watcher = {});

} // namespace berakhlak::workbook
