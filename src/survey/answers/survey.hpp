// From a table whose columns are known to answers: who is used, who isn't and why, and what was wrong.
#pragma once

#include "survey/answers/prepared_survey.hpp"

namespace berakhlak::survey {

/// rows used + rows dropped = rows of the table below the header. Throws Refusal when no column holds an item
/// or a pick question, when an ambiguous word was not decided, and when invalid answers are to be refused.
[[nodiscard]] PreparedSurvey prepare(Table const& table, Layout const& layout, Mapping const& mapping,
                                     core::Instrument const& instrument, CleaningChoices const& choices = {});

} // namespace berakhlak::survey
