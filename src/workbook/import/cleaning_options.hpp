// What the option "Cleaning" of an import says: the choices of the wizard's page Pembersihan.
#pragma once

#include "survey/answers/cleaning.hpp"
#include "workbook/document/options.hpp"

namespace berakhlak::workbook {

/// Whether the choices and what is to be written fit: formulas on answers that stay invalid are errors, so
/// such answers can be kept only where no results are wanted. Throws survey::Refusal.
void refuse_results_of_invalid_answers(survey::CleaningChoices const& choices, bool results_wanted);

/// A list of names and words, in either language. Throws survey::Refusal for a name or word that isn't known.
[[nodiscard]] survey::CleaningChoices cleaning_of(Option const& option);

} // namespace berakhlak::workbook
