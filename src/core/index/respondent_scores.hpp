// What each respondent contributes to an index: the scores whose mean is the index and whose spread is its
// error.
//
// An index is a mean of ratios (points over answers, item by item; votes over ballots), so with missing
// answers it is not the mean of the respondents' own indices. The scores here are linearised (Taylor;
// Cochran, Sampling Techniques, ch. 6; Woodruff 1971): index + n * (the respondent's influence on the index).
// Their mean is exactly the index that is shown, and variance / n is its squared standard error. Without
// missing answers a score is the respondent's own index. Items of one respondent are correlated: this is why
// the error is never computed from the variances of items.
#pragma once

#include "core/index/scores.hpp"
#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"
#include "core/reading/ballots.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace berakhlak::core {

/// One score per respondent, 0-100 without missing answers; NaN for a respondent without an answer to the
/// items that count, and for all when there is no index (a value that nobody answered). With `value` for the
/// index of that value, else for the instrument's index.
[[nodiscard]] std::vector<double> respondent_scores(Instrument const& instrument, Answers const& answers,
                                                    std::optional<std::size_t> value = std::nullopt);

/// Respondents x the items that the index stands on: the points of an answer by the weight of its item in the
/// index, so that who answered everything has the sum of the row as score. NaN: left out. No items when there
/// is no index.
[[nodiscard]] ScoreMatrix weighted_points(Instrument const& instrument, Answers const& answers,
                                          std::optional<std::size_t> value = std::nullopt);

/// Scores of one question of a pick-list, by the instrument's measure of implementation: reach (share of
/// the values reached), selection rate, or vote share. NaN for a respondent without a valid ballot.
[[nodiscard]] std::vector<double> respondent_scores(Instrument const& instrument, Ballots const& ballots,
                                                    std::optional<std::size_t> value = std::nullopt);

/// The same for an index that is the mean over several questions ("dialami & diamati"). All have the same
/// respondents in the same order; NaN for a respondent without any valid ballot. Throws std::invalid_argument
/// when the numbers of respondents differ.
[[nodiscard]] std::vector<double> respondent_scores(Instrument const& instrument,
                                                    std::span<Ballots const* const> questions,
                                                    std::optional<std::size_t> value = std::nullopt);

} // namespace berakhlak::core
