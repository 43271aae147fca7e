// Change between two surveys, for example last year's and this year's.
#pragma once

#include "core/index/figure.hpp"
#include "core/statistics/estimate.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace berakhlak::core {

struct Change {
    Figure before;
    Figure after;
    Figure difference;         ///< after - before, unrounded
    Figure standard_error;     ///< of the difference
    Figure degrees_of_freedom; ///< Welch-Satterthwaite; of pairs n - 1
    Figure p;                  ///< two-sided, Student's t
    Interval interval;         ///< of the difference
    Figure effect; ///< Cohen's d (1988): the difference over the pooled standard deviation of the scores
};

/// Welch (1947): two independent surveys with unequal variances. The variances are those of the estimates, so
/// a population (a near-census knows its offices well) and clusters count. A side with fewer than
/// `minimum_group` scores is Absent::too_few, and so is everything that is computed from it. With one score
/// on a side there is a difference and no error; with no variance at all the error is 0 and p is undefined.
[[nodiscard]] Change change(IndexEstimate const& before, IndexEstimate const& after, unsigned minimum_group,
                            double confidence = 0.95);

/// The rows of two surveys that the same person answered, by the match_key of a key. Blank keys and keys that
/// stand twice in one survey pair nobody.
struct Pair {
    std::size_t before = 0;
    std::size_t after = 0;
};
[[nodiscard]] std::vector<Pair> pairs_of(std::span<std::string const> before,
                                         std::span<std::string const> after);

/// A panel: the paired t-test of those who answered twice. `before` and `after` have the pairs in the same
/// order; who has no score on one side counts on neither. The variance is that of one index of all items,
/// this year's less last year's, so what was left out and a population count here too.
[[nodiscard]] Change change_of_pairs(Contributions const& before, Contributions const& after,
                                     unsigned minimum_group, Sampling const& sampling = {},
                                     double confidence = 0.95);

} // namespace berakhlak::core
