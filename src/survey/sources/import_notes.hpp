// What an import has decided, for the sheet that notes it.
#pragma once

#include "survey/answers/plan.hpp"
#include "survey/sources/imported_survey.hpp"

namespace berakhlak::survey {

/// Form of the file, layout, instrument, what each column is, and which of it a person has said.
[[nodiscard]] std::vector<core::Text> decisions_of(ImportedSurvey const& survey, ImportPlan const& plan);

} // namespace berakhlak::survey
