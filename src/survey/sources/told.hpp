// What stands beside the figures of an import, so that nobody reads them without it: what was not used, and
// what was decided about it.
#pragma once

#include "survey/sources/imported_survey.hpp"
#include "survey/sources/sheet_question.hpp"

namespace berakhlak::survey {

/// Questions without a column, rows that are no respondents, answers in merged cells, sheets that were not
/// read; one sentence each, empty where all was used. Needs a prepared survey.
[[nodiscard]] std::vector<core::Text> told_beside_figures(ImportedSurvey const& survey,
                                                          std::optional<SheetQuestion> const& sheets);

} // namespace berakhlak::survey
