// How many slips of the pen lie between two texts.
#pragma once

#include <cstddef>
#include <string_view>

namespace berakhlak::core {

/// Levenshtein distance, or `limit + 1` as soon as it is larger than `limit`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

} // namespace berakhlak::core
