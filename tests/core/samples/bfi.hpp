// The data set bfi (25 items, 2,800 respondents) as a survey, and a reader for the plain CSV files under
// tests/data.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace berakhlak::core::test {

/// Rows of a CSV file without quotes, header included; `path` is relative to tests/data.
[[nodiscard]] std::vector<std::vector<std::string>> csv_rows(std::string const& path);
[[nodiscard]] double number(std::string const& text);

/// examples/bfi/bfi.json: values A C E N O of five items each, scale 1-6, points by min-max; on demand with
/// no item reversed.
[[nodiscard]] Instrument bfi_instrument(bool reverse = true);

struct Bfi {
    Answers answers;
    std::vector<int> gender;
    std::vector<int> education; ///< 1-5; 0: not said
};
[[nodiscard]] Bfi const& bfi();

} // namespace berakhlak::core::test
