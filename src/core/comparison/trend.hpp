// Several surveys in the order of their years, each against the one before it.
#pragma once

#include "core/index/figure.hpp"
#include "core/statistics/multiple_tests.hpp"
#include "core/statistics/welch.hpp"

#include <span>
#include <string>
#include <vector>

namespace berakhlak::core {

/// One survey's result as its office has it: the respondents themselves are not needed.
struct Period {
    Figure index;           ///< absent: no survey in that year
    Figure margin;          ///< half-width of its interval (see core/statistics/estimate.hpp)
    std::uint64_t n = 0;    ///< respondents: n - 1 degrees of freedom
    std::string instrument; ///< name and version; empty: nothing said
};

enum class Comparable {
    yes,
    first,            ///< nothing stands before it
    other_instrument, ///< another instrument or version than the one before: the totals can't be compared
    no_figure         ///< no index, or no margin to test with
};

struct TrendStep {
    Figure lower; ///< of the index
    Figure upper;
    Comparable comparable = Comparable::no_figure;
    Difference change; ///< from the latest period before it that has an index
    Figure corrected_p;
};

/// Index +- margin, and the change by Welch from the margins: standard error = margin / t of n - 1 degrees of
/// freedom at `confidence`, which has to be that of the margins. p is corrected for the number of changes in
/// the table. Instruments are compared by match_key. Throws std::domain_error: confidence outside (0, 1), a
/// negative margin.
[[nodiscard]] std::vector<TrendStep> trend(std::span<Period const> periods, double confidence = 0.95,
                                           Correction correction = Correction::holm);

} // namespace berakhlak::core
