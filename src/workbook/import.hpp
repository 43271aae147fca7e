// From a file to a prepared survey: sniff, load, recognise, match, prepare. No document is made here.
#pragma once

#include "host/instruments.hpp"
#include "survey/survey.hpp"
#include "workbook/request.hpp"
#include "workbook/source_file.hpp"

#include <memory>

namespace berakhlak::workbook {

struct ImportedSurvey {
    SourceFile source;
    survey::Layout layout;
    std::shared_ptr<core::Instrument const> instrument;
    survey::Mapping mapping;
    survey::PreparedSurvey prepared;
    std::vector<core::Text> decisions; ///< what was decided on the way and by whom, for the note
};

/// Throws survey::Refusal for whatever can't be decided; its place names the file.
[[nodiscard]] ImportedSurvey import_survey(host::Context const& context, host::Instruments& instruments,
                                           ImportRequest const& request);

} // namespace berakhlak::workbook
