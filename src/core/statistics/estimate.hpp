// An index as an estimate: how sure it is, for whom the respondents stand, and how they were found.
#pragma once

#include "core/index/figure.hpp"
#include "core/index/scores.hpp"
#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"
#include "core/reading/ballots.hpp"
#include "core/statistics/interval.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace berakhlak::core {

/// What each respondent contributes to an index.
struct Contributions {
    /// Linearised (core/index/respondent_scores.hpp): their mean is the index. NaN = none.
    std::vector<double> scores;
    /// weighted_points; empty when nobody left anything out, or nobody asks.
    ScoreMatrix points;
};

/// The points cost time and are only needed beside a population.
enum class For { any_population, a_known_population };
[[nodiscard]] Contributions contributions(Instrument const& instrument, Answers const& answers,
                                          std::optional<std::size_t> value = std::nullopt,
                                          For purpose = For::a_known_population);
/// A ballot has no items that could be left out of it.
[[nodiscard]] Contributions contributions(Instrument const& instrument, Ballots const& ballots,
                                          std::optional<std::size_t> value = std::nullopt);

/// How the respondents were found. Clusters (a number per respondent) are for whole units that were drawn:
/// they can't be combined with a population, which counts people (std::invalid_argument).
struct Sampling {
    std::optional<std::uint64_t> population;
    std::span<std::uint32_t const> clusters = {};
};

struct IndexEstimate {
    std::uint64_t n = 0;
    double index = 0.0;    ///< meaningful when n >= 1
    double scatter = 0.0;  ///< variance of the respondents' scores; n >= 2
    double variance = 0.0; ///< of the index: its squared standard error; NaN when it can't be known
    double freedom = 0.0;  ///< n - 1, or clusters - 1
};

/// The variance of the index, v - S2_T / N. v = n/(n-1) sum of the respondents' squared influences (Taylor
/// linearisation; Woodruff 1971), S2_T = the sum of all pairwise covariances of the points, i.e. the variance
/// of complete answers. The population takes away only the chance of who was asked (S2_T / n - S2_T / N);
/// what respondents left out keeps its own. For complete answers this is s^2/n (1 - n/N) (Cochran 1977). A
/// pair of items that nobody answered together counts as uncorrelated. Clusters: v = m/(m-1) sum over
/// clusters of squared sums of influences. Throws std::domain_error: population < n.
[[nodiscard]] IndexEstimate estimate(Contributions const& contributions, Sampling const& sampling = {});

/// Absent::no_answers without scores; Absent::undefined when the variance can't be known (one respondent).
[[nodiscard]] Figure standard_error(IndexEstimate const& estimate);
/// Half-width of the interval: Student's t of `freedom` degrees x standard error.
[[nodiscard]] Figure margin(IndexEstimate const& estimate, double confidence = 0.95);
[[nodiscard]] Interval interval(IndexEstimate const& estimate, double confidence = 0.95);

} // namespace berakhlak::core
