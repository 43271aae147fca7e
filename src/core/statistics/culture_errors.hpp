// How sure the six culture indices are.
#pragma once

#include "core/index/culture.hpp"
#include "core/reading/ballots.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace berakhlak::core {

/// The respondents' three ballots, row by row the same person.
struct BallotSurvey {
    Ballots const& personal;
    Ballots const& current;
    Ballots const& expected;
};

struct CultureErrors {
    std::array<Figure, 6> standard_errors; ///< in the order of named_indices
    double freedom = 0.0;                  ///< of Student's t
};

/// Bootstrap (Efron 1979): respondents are drawn with replacement, all their ballots together, and the six
/// indices computed each time; a standard error is the standard deviation of 1,000 such results x
/// sqrt(n/(n-1)). Alignment by top matches and balance have no formula for it. Over 1,000 respondents are
/// drawn as 1,000 groups of every thousandth row. The draws come from the minimal standard generator
/// (std::minstd_rand, seed 1), so they are the same on every machine. With a population x sqrt(1 - n/N).
/// Absent where the index is absent, and Absent::undefined with one respondent. Throws std::invalid_argument
/// when the questions have different numbers of rows, std::domain_error: population < respondents.
[[nodiscard]] CultureErrors culture_errors(Instrument const& instrument, BallotSurvey const& survey,
                                           std::optional<std::uint64_t> population = std::nullopt);

} // namespace berakhlak::core
