// Numbers as people type them, without any locale.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace berakhlak::core {

/// "4", " 4,5 ", "4.5", "-3": a number with at most one decimal sign, which may be a comma or a point, and no
/// thousands signs. Anything else, "1,2,3" and "334.327,57" among it, is none: a number is never guessed.
[[nodiscard]] std::optional<double> number_from_text(std::string_view text);

/// The shortest text that reads back as the same number: "4", "4.5".
[[nodiscard]] std::string text_from_number(double number);

} // namespace berakhlak::core
