// Instruments and made-up surveys for the tests.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace berakhlak::core::test {

/// The text of an instrument file that travels in the extension, and the instrument that it is.
[[nodiscard]] std::string shipped_json(std::string const& name);
[[nodiscard]] Instrument shipped(std::string const& name);

/// One value per entry of `items_of_value`, on a scale whose levels score 1, 2, ... and are worth `points`.
[[nodiscard]] Instrument scale_instrument(std::vector<std::size_t> const& items_of_value,
                                          std::vector<double> const& points);

[[nodiscard]] Answers answers(std::vector<std::vector<Answer>> const& rows);

/// Any level with equal chance; about one cell in ten is missing or invalid.
[[nodiscard]] Answers random_answers(Instrument const& instrument, std::size_t respondents,
                                     std::uint32_t seed);

/// Answers of `respondents` to one item whose scores add up to `sum` on a scale 1, 2, ...
[[nodiscard]] std::vector<Answer> answers_with_sum(std::size_t respondents, std::size_t levels,
                                                   std::size_t sum);

} // namespace berakhlak::core::test
