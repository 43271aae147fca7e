// Made-up surveys by unit.
#pragma once

#include "core/exchange/exchange.hpp"
#include "core/reading/ballots.hpp"

#include <cstdint>
#include <vector>

namespace berakhlak::core::test {

/// About one ballot in ten is missing or invalid; the others pick as many behaviours as the instrument asks.
[[nodiscard]] Ballots random_ballots(Instrument const& instrument, std::size_t respondents,
                                     std::uint32_t seed);

/// One random unit of so many respondents; a pick-list is asked all three questions, a scale only one.
[[nodiscard]] SurveyCounts unit_survey(Instrument const& instrument, std::size_t respondents,
                                       std::uint32_t seed);

/// "Unit 01" and so on, all of the same number of respondents.
[[nodiscard]] std::vector<UnitSurvey> units_of(Instrument const& instrument, std::size_t units,
                                               std::size_t respondents, std::uint32_t seed);

} // namespace berakhlak::core::test
