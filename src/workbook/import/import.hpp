// From a file to a prepared survey: LibreOffice reads it, survey/sources/import.hpp goes on. No document is
// made here.
#pragma once

#include "host/instruments.hpp"
#include "survey/sources/import.hpp"
#include "workbook/import/request.hpp"
#include "workbook/source/source_file.hpp"

#include <vector>

namespace berakhlak::workbook {

/// All instruments that are installed, and those that can't be read.
[[nodiscard]] survey::KnownInstruments known_instruments(host::Instruments& instruments);

/// Throws survey::Refusal for whatever can't be decided; its place names the file.
[[nodiscard]] survey::ImportedSurvey import_survey(host::Context const& context,
                                                   host::Instruments& instruments,
                                                   ImportRequest const& request,
                                                   TextReading const& reading = {});

/// Several files of one form as one survey (see join_sources.hpp): the figures are those of the files put
/// together. `request.url` is not looked at. Throws survey::Refusal also for a file with other headers.
[[nodiscard]] survey::ImportedSurvey import_surveys(host::Context const& context,
                                                    host::Instruments& instruments,
                                                    std::vector<host::OUString> const& urls,
                                                    ImportRequest const& request);

} // namespace berakhlak::workbook
