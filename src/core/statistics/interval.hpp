// A confidence interval, or the reason why there is none.
#pragma once

#include "core/index/figure.hpp"

#include <cstdint>

namespace berakhlak::core {

struct Interval {
    Figure lower;
    Figure upper;
};

/// The quantile of Student's t that leaves (1 - confidence) / 2 above it. Throws std::domain_error unless
/// 0 < confidence < 1.
[[nodiscard]] double t_quantile(double degrees_of_freedom, double confidence);

/// figure +- half_width, cut at the ends of the scale, which no index passes. Absent for the reason of
/// whichever is absent.
[[nodiscard]] Interval index_interval(Figure const& figure, Figure const& half_width);

/// Wilson's score interval (1927) of a share, in the unit of the share (0-100). It holds where the share is
/// near 0 or 100, where share +- margin has no width left. With a population, n counts as n (N-1)/(N-n)
/// (the share of everybody is then the share itself). Throws std::domain_error as margin_of_share does.
[[nodiscard]] Interval share_interval(double share, std::uint64_t respondents, double confidence = 0.95,
                                      std::uint64_t population = 0);

} // namespace berakhlak::core
