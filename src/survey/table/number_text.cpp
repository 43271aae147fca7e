#include "survey/table/number_text.hpp"

#include "core/text/number_text.hpp"

#include <algorithm>

namespace berakhlak::survey {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_grouped(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\r\n+-");
    auto const last = text.find_last_not_of(" \t\r\n");
    if (first == text.npos || first > last || !is_digit(text[first]) || !is_digit(text[last]))
        return false;
    auto const digits = text.substr(first, last - first + 1);
    auto const marks =
        std::count_if(digits.begin(), digits.end(), [](char c) { return c == '.' || c == ','; });
    auto const others = std::count_if(digits.begin(), digits.end(),
                                      [](char c) { return !is_digit(c) && c != '.' && c != ','; });
    return marks > 1 && others == 0;
}

} // namespace

NumberText read_number(std::string_view text) {
    if (auto const value = core::number_from_text(text))
        return {NumberForm::number, value};
    return {is_grouped(text) ? NumberForm::grouped : NumberForm::not_a_number, std::nullopt};
}

} // namespace berakhlak::survey
