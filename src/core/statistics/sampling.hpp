// How many respondents are needed, and how sure an index is.
#pragma once

#include "core/index/figure.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace berakhlak::core {

/// Krejcie & Morgan (1970): X^2 N P(1-P) / (d^2 (N-1) + X^2 P(1-P)) with X^2 = 3.841, P = 0.5, rounded to the
/// nearest whole number as their table is. `error` is d, a share: 0.05. Throws std::domain_error unless 0 <
/// error < 1.
[[nodiscard]] std::uint64_t krejcie_morgan(std::uint64_t population, double error = 0.05);

/// Slovin: N / (1 + N e^2), rounded up. Throws std::domain_error unless 0 < error < 1.
[[nodiscard]] std::uint64_t slovin(std::uint64_t population, double error = 0.05);

/// The minimum number of respondents of a unit when its office gave none: Krejcie & Morgan on its headcount.
[[nodiscard]] std::uint64_t required_minimum(std::uint64_t headcount);

/// What a margin of error refers to. Without a population there is no finite population correction.
struct Survey {
    double confidence = 0.95;
    std::optional<std::uint64_t> population;
};

/// Half-width of the confidence interval of a share, in the unit of the share (0-100): z sqrt(p (100-p) / n)
/// sqrt((N-n) / (N-1)), z of the normal distribution, as survey reports print it.
/// Throws std::domain_error: share outside 0-100, confidence outside (0, 1), population < respondents.
[[nodiscard]] Figure margin_of_share(double share, std::uint64_t respondents, Survey const& survey = {});

/// Size, mean and variance (denominator n - 1) of respondents' scores; NaN is a respondent without a score.
struct ScoreSummary {
    std::uint64_t n = 0;
    double mean = 0.0;     ///< meaningful when n >= 1
    double variance = 0.0; ///< meaningful when n >= 2
};
[[nodiscard]] ScoreSummary summarise(std::span<double const> scores);

} // namespace berakhlak::core
