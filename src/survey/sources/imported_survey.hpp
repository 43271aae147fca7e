// A source and what it became: what the stages of an import fill in, one after the other.
#pragma once

#include "survey/answers/account.hpp"
#include "survey/answers/prepared_survey.hpp"
#include "survey/sources/source.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace berakhlak::survey {

struct ImportedSurvey {
    SourceFile source;
    Layout layout;
    std::shared_ptr<core::Instrument const> instrument;
    std::optional<unsigned> minimum_group; ///< of the instrument, where a person has raised it
    Mapping mapping;
    Account account;
    PreparedSurvey prepared;
    std::vector<core::Text> told;      ///< stands beside the figures, see told.hpp
    std::vector<core::Text> decisions; ///< what was decided on the way and by whom, for the note
};

} // namespace berakhlak::survey
