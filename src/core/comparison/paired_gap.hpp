// How sure a gap is whose two ratings come from the same respondents.
#pragma once

#include "core/index/scores.hpp"
#include "core/instrument/instrument.hpp"
#include "core/statistics/welch.hpp"

#include <optional>
#include <vector>

namespace berakhlak::core {

struct PairedGaps {
    std::vector<Difference> items;  ///< as Instrument::items
    std::vector<Difference> values; ///< as Instrument::values
    Difference overall;
};

/// The differences of core/index/gap.hpp (performance - expectation, on the scale's scores) with their test
/// and interval. Row i of both is the same respondent. The error is that of the difference of the two means,
/// linearised (Taylor; Cochran 1977, ch. 6): with complete answers it is Student's paired t-test; a
/// respondent who rated only one side still counts on that side, as in the means. n - 1 degrees of freedom.
/// Absent as the gap is; Absent::undefined for one respondent. Throws std::invalid_argument when the
/// numbers of respondents differ; std::domain_error for a confidence outside (0, 1).
[[nodiscard]] PairedGaps paired_gaps(Instrument const& instrument, ScoreMatrix const& performance,
                                     ScoreMatrix const& expectation, double confidence = 0.95);

} // namespace berakhlak::core
