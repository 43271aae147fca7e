// Rows in words: a list that stays readable, and short, however many they are.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace berakhlak::survey {

/// "3–9, 44, 45" of ascending rows; after the first few runs "…".
[[nodiscard]] std::string row_list(std::vector<std::size_t> const& rows, std::size_t most_runs = 6);

} // namespace berakhlak::survey
