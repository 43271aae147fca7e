// Whether groups of respondents differ by more than chance.
#pragma once

#include "core/index/figure.hpp"

#include <span>
#include <vector>

namespace berakhlak::core {

enum class GroupTest {
    welch,         ///< Welch (1951): means, variances may differ; of two groups it is Welch's t-test
    kruskal_wallis ///< Kruskal & Wallis (1952): ranks, with the correction for ties
};

struct GroupComparison {
    Figure statistic;      ///< Welch's F, or H
    Figure freedom;        ///< groups - 1
    Figure freedom_within; ///< Welch only
    Figure p;
    Figure effect; ///< share of the variance that the groups explain: eta squared; of ranks, H / (n - 1)
};

/// `groups` are the scores of each group's respondents (see core/index/respondent_scores.hpp); NaN = none,
/// groups without a score don't count. Absent::undefined: fewer than two groups; by Welch, a group of one, or
/// no variance in one of three or more groups or in both of two; by ranks, when all scores are equal. Scores
/// that differ by less than 1e-9 of the largest are ties.
[[nodiscard]] GroupComparison compare_groups(std::span<std::vector<double> const> groups, GroupTest test);

} // namespace berakhlak::core
