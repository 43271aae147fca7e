// Who did not answer, and what that may have done to an index.
#pragma once

#include "core/index/figure.hpp"
#include "core/statistics/change.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace berakhlak::core {

/// Respondents over headcount, in percent. Absent::undefined without a headcount; more than 100 is shown as
/// it is, since it tells of a mistake.
[[nodiscard]] Figure response_rate(std::uint64_t respondents, std::uint64_t headcount);

enum class Wave { none, early, middle, late };

/// The first and the last third of respondents by the time of their answer (NaN = unknown). Everybody with
/// the time of a boundary is in the middle, so that waves don't depend on the order of rows.
[[nodiscard]] std::vector<Wave> waves(std::span<double const> times);

/// Who answered late is taken to be like who never answered (Armstrong & Overton 1977, "last wave").
struct NonResponse {
    Change late_against_early; ///< before: the first third; after: the last third
    Figure rate;
    Figure index;    ///< of all respondents
    Figure adjusted; ///< rate x index + (1 - rate) x index of the last third
    Figure shift;    ///< adjusted - index
};
[[nodiscard]] NonResponse non_response(IndexEstimate const& all, IndexEstimate const& early,
                                       IndexEstimate const& late, std::optional<std::uint64_t> headcount,
                                       unsigned minimum_group, double confidence = 0.95);

} // namespace berakhlak::core
