// A source that is longer than a sheet: all of it is counted, piece by piece.
#pragma once

#include "survey/answers/plan.hpp"
#include "survey/sources/survey_count.hpp"

#include <functional>

namespace berakhlak::workbook {

/// Told which share of the records has been counted, 0-1; gives false when it is to be given up.
using CountingWatcher = std::function<bool(double)>;

/// `survey` has gone through all stages, with the first piece as its table (SourceFile::records_in_all isn't
/// 0). No document is left open. Throws survey::Refusal, whose rows are those of the file, or GivenUp.
[[nodiscard]] survey::CountedFile count_source(survey::ImportedSurvey survey, survey::ImportPlan const& plan,
                                               CountingWatcher const& watcher = {});

} // namespace berakhlak::workbook
