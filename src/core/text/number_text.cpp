#include "core/text/number_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace berakhlak::core {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    auto const first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace

std::optional<double> number_from_text(std::string_view text) {
    std::string digits(trimmed(text));
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), [](char c) {
            return (c >= '0' && c <= '9') || c == '-' || c == ',' || c == '.';
        }))
        return std::nullopt;
    std::replace(digits.begin(), digits.end(), ',', '.');
    double number = 0.0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return number;
}

std::string text_from_number(double number) {
    std::array<char, 32> buffer{};
    auto const [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

} // namespace berakhlak::core
