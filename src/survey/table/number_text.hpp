// Numbers as people type them, with a decimal comma or point; grouped numbers stay text.
#pragma once

#include <optional>
#include <string_view>

namespace berakhlak::survey {

enum class NumberForm { number, grouped, not_a_number };
struct NumberText {
    NumberForm form = NumberForm::not_a_number;
    std::optional<double> value; ///< only of NumberForm::number
};
/// "4", "4,5" and "4.5" are numbers, with spaces around and a sign in front. "334.327,57", "1.234.567" and
/// "1,234.5" are grouped: which mark is the decimal one isn't guessed, so they have no value and are
/// reported. Anything else isn't a number.
[[nodiscard]] NumberText read_number(std::string_view text);

} // namespace berakhlak::survey
