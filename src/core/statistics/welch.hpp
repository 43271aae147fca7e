// The difference of two independent means, each with its own error.
#pragma once

#include "core/index/figure.hpp"
#include "core/statistics/sampling.hpp"

namespace berakhlak::core {

/// A mean and how sure it is: the squared standard error, and the degrees of freedom that it stands on.
struct Estimate {
    double mean = 0.0;
    double squared_error = 0.0;
    double freedom = 0.0; ///< n - 1
    std::uint64_t n = 0;
};

/// The mean of n >= 2 scores: error s^2 / n, n - 1 degrees of freedom.
[[nodiscard]] Estimate estimate_of(ScoreSummary const& summary);

/// A difference with its test and interval. Without any error on either side the interval is the difference
/// itself, and p and the degrees of freedom are Absent::undefined.
struct Difference {
    Figure value;
    Figure standard_error;
    Figure freedom; ///< of t
    Figure lower;
    Figure upper;
    Figure p; ///< two-sided, Student's t
};

/// Welch (1947): second - first, unequal variances, degrees of freedom by Welch-Satterthwaite. n is that of
/// both. Throws std::domain_error: confidence outside (0, 1).
[[nodiscard]] Difference welch(Estimate const& first, Estimate const& second, double confidence = 0.95);

/// The same for a difference whose error is already known: one sample, or pairs.
[[nodiscard]] Difference tested_difference(Estimate const& difference, double confidence = 0.95);

} // namespace berakhlak::core
