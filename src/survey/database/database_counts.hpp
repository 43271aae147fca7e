// What a database has counted, as far as it may be shown.
#pragma once

#include "survey/database/tally.hpp"

namespace berakhlak::survey {

/// Counts by the values of one column.
struct GroupCounts {
    std::string header;
    std::vector<core::UnitSurvey> groups;
};

struct DatabaseCounts {
    std::shared_ptr<core::Instrument const> instrument;
    std::vector<core::UnitSurvey> units; ///< one without a name where the table has no units
    std::vector<GroupCounts> groups;     ///< none that, beside the units, would tell about a few people
    std::uint64_t rows = 0;              ///< that met the criteria
    std::uint64_t without_answers = 0;
    std::uint64_t dropped = 0; ///< rows left out for an answer that is none
    std::uint64_t blanked = 0; ///< answers that are none and count as not given
    std::vector<core::Text> told;
};

/// Groups of more than most_groups values, or of one, are told instead; and so are those whose table together
/// with that of the units and earlier groups would leave fewer than the instrument's minimum_group people
/// over (see core/disclosure/shown_groups.hpp). Units that look alike are told, too.
[[nodiscard]] DatabaseCounts database_counts(CountingTask const& task, Tally const& tally,
                                             ImportPlan const& plan, std::vector<core::Text> told);

} // namespace berakhlak::survey
