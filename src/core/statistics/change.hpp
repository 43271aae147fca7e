// Change between two independent surveys, for example last year's and this year's.
#pragma once

#include "core/index/figure.hpp"

#include <span>

namespace berakhlak::core {

/// Welch (1947): difference of two means with unequal variances.
struct Change {
    Figure before;
    Figure after;
    Figure difference;         ///< after - before, unrounded
    Figure standard_error;     ///< of the difference
    Figure degrees_of_freedom; ///< Welch-Satterthwaite
    Figure p;                  ///< two-sided, Student's t
};

/// `before` and `after` are respondents' scores (see core/respondent_scores.hpp), NaN = none. A side with
/// fewer than `minimum_group` scores is Absent::too_few, and so is everything that is computed from it. With
/// one score on a side there is a difference and no error; with no variance at all the error is 0 and p is
/// undefined. No finite population correction: the two years are samples of what the offices are, not of who
/// happened to work there.
[[nodiscard]] Change change(std::span<double const> before, std::span<double const> after,
                            unsigned minimum_group);

} // namespace berakhlak::core
