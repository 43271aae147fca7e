// From a file to a prepared survey: sniff, load, recognise, match, prepare. No document is made here.
#pragma once

#include "host/instruments.hpp"
#include "workbook/request.hpp"
#include "workbook/source_file.hpp"

namespace berakhlak::workbook {

/// Throws survey::Refusal for whatever can't be decided; its place names the file.
[[nodiscard]] ImportedSurvey import_survey(host::Context const& context, host::Instruments& instruments,
                                           ImportRequest const& request);

} // namespace berakhlak::workbook
