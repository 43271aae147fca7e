// The ways to read a header: whole, without its number, the row of a grid, the name within a group.
#pragma once

#include "survey/columns/mapping.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace berakhlak::survey {

struct HeaderReading {
    How how;
    std::string key;   ///< what may name an item, folded
    std::string group; ///< what stands around it, folded: the question of a grid, "harapan", the Kobo group
};

/// All readings, the most literal first.
[[nodiscard]] std::vector<HeaderReading> readings_of(std::string_view header);

/// Folded text without closing marks ("*", ":", ".") and enclosing quotes: what item texts are compared by.
[[nodiscard]] std::string item_key(std::string_view text);
/// "12. ", "2) ", "(3) ", "b1. " at the beginning are dropped.
[[nodiscard]] std::string_view without_number(std::string_view key);

} // namespace berakhlak::survey
