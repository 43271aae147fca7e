// Finds the respondents that a person may want to look at.
#pragma once

#include "survey/answers/reading.hpp"

#include <optional>
#include <vector>

namespace berakhlak::survey {

/// The time of each respondent, from the first time column that holds dates.
struct Times {
    std::optional<std::size_t> column;
    DateColumn look;
    std::vector<std::optional<Moment>> of; ///< per respondent; in `order`, day first where it isn't decided
    std::optional<DateOrder> order;
};

struct DetectedFindings {
    Times times;
    std::vector<Finding> findings; ///< by kind, then by row
};
[[nodiscard]] DetectedFindings find_all(Table const& table, Layout const& layout, Mapping const& mapping,
                                        ReadSurvey const& survey, CleaningChoices const& choices);

} // namespace berakhlak::survey
