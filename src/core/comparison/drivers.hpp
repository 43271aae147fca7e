// What moves an outcome: how much each item has to do with it, beside the others.
#pragma once

#include "core/index/figure.hpp"
#include "core/index/scores.hpp"
#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"

#include <optional>
#include <span>
#include <vector>

namespace berakhlak::core {

struct Driver {
    Figure correlation; ///< Pearson's, with the outcome
    Figure beta;        ///< standardised regression coefficient
    Figure weight;      ///< Johnson's relative weight: the item's part of R squared
    Figure percent;     ///< the same in percent of R squared
};

struct Drivers {
    std::vector<Driver> items; ///< as the columns of the matrix
    Figure r_squared;
    Figure adjusted_r_squared; ///< 1 - (1 - R^2)(n - 1)/(n - k - 1)
};

/// Below so many respondents the weights of a questionnaire's items change places from survey to survey.
inline constexpr std::uint64_t least_respondents_of_drivers = 100;

/// Johnson (2000), Multivariate Behavioral Research 35: the items are replaced by the uncorrelated variables
/// nearest to them, R = Q D^2 Q', so that weights are never negative and add up to R squared however the
/// items are correlated. Respondents who answered every item and the outcome count (listwise); `outcome` has
/// one score per row, NaN = none. An item without variance explains nothing: its figures are
/// Absent::undefined and the others are computed without it. All are undefined when the outcome has no
/// variance, when there are no more respondents than items + 1, or when an item is a sum of others (R
/// singular).
[[nodiscard]] Drivers drivers(ScoreMatrix const& items, std::span<double const> outcome);

/// What drives an item of the instrument, or (none) its index: all other items, in their order. Of the index,
/// that its items add up to, R squared is 1, and the weights say how its differences between respondents
/// divide among them.
[[nodiscard]] Drivers drivers(Instrument const& instrument, Answers const& answers,
                              std::optional<std::size_t> outcome);

} // namespace berakhlak::core
