// From a file to a prepared survey: sniff, load, recognise, match, prepare. No document is made here.
#pragma once

#include "host/instruments.hpp"
#include "workbook/import/request.hpp"
#include "workbook/source/source_file.hpp"

#include <vector>

namespace berakhlak::workbook {

/// Throws survey::Refusal for whatever can't be decided; its place names the file.
[[nodiscard]] ImportedSurvey import_survey(host::Context const& context, host::Instruments& instruments,
                                           ImportRequest const& request,
                                           AfterReading then = AfterReading::close);

/// The same for a source that was loaded already.
[[nodiscard]] ImportedSurvey import_source(SourceFile source, host::Instruments& instruments,
                                           ImportRequest const& request);

/// Several files of one form as one survey (see join_sources.hpp): the figures are those of the files put
/// together. `request.url` is not looked at. Throws survey::Refusal also for a file with other headers.
[[nodiscard]] ImportedSurvey import_surveys(host::Context const& context, host::Instruments& instruments,
                                            std::vector<host::OUString> const& urls,
                                            ImportRequest const& request);

} // namespace berakhlak::workbook
