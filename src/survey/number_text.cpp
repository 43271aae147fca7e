#include "survey/number_text.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace berakhlak::survey {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view white = " \t\r\n";
    auto const first = text.find_first_not_of(white);
    return first == text.npos ? std::string_view()
                              : text.substr(first, text.find_last_not_of(white) - first + 1);
}

bool has_only_digits_and_marks(std::string_view text) {
    return !text.empty() && is_digit(text.back()) &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

} // namespace

NumberText read_number(std::string_view text) {
    auto const whole = trimmed(text);
    auto digits = whole;
    if (!digits.empty() && (digits.front() == '-' || digits.front() == '+'))
        digits.remove_prefix(1);
    if (!has_only_digits_and_marks(digits) || !is_digit(digits.front()))
        return {};
    auto const marks = std::count_if(digits.begin(), digits.end(), [](char c) { return !is_digit(c); });
    if (marks > 1)
        return {NumberForm::grouped, std::nullopt};
    std::string plain(whole.front() == '-' ? "-" : "");
    plain += digits;
    std::replace(plain.begin(), plain.end(), ',', '.');
    double value = 0.0;
    auto const [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error != std::errc() || end != plain.data() + plain.size())
        return {};
    return {NumberForm::number, value};
}

} // namespace berakhlak::survey
