#include "survey/table/identifiers.hpp"

#include <string>

namespace berakhlak::survey {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The digits alone; empty when anything but digits, spaces, dots, dashes and a leading + stands there.
std::string digits_of(std::string_view text) {
    std::string digits;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const c = text[at];
        if (is_digit(c))
            digits.push_back(c);
        else if (c != ' ' && c != '.' && c != '-' && c != '\'' && !(c == '+' && digits.empty()))
            return {};
    }
    return digits;
}

/// 18 digits that begin with a birth date: yyyymmdd.
bool is_nip(std::string const& digits) {
    if (digits.size() != 18)
        return false;
    int const year = std::stoi(digits.substr(0, 4));
    int const month = std::stoi(digits.substr(4, 2));
    int const day = std::stoi(digits.substr(6, 2));
    return year >= 1930 && year < 2030 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool is_phone(std::string_view text, std::string const& digits) {
    bool const international = text.find('+') != text.npos || digits.starts_with("628");
    return (international || digits.starts_with("08")) && digits.size() >= 9 && digits.size() <= 15;
}

bool is_email(std::string_view text) {
    auto const at = text.find('@');
    return at != text.npos && at > 0 && text.find('@', at + 1) == text.npos &&
           text.find('.', at) != text.npos && text.find(' ') == text.npos;
}

} // namespace

Identifier identifier_of(std::string_view text) {
    if (is_email(text))
        return Identifier::email;
    auto const digits = digits_of(text);
    if (is_nip(digits))
        return Identifier::nip;
    if (digits.size() == 16)
        return Identifier::nik;
    return is_phone(text, digits) ? Identifier::phone : Identifier::none;
}

bool is_destroyed_number(std::string_view text) {
    auto const first = text.find_first_not_of(" '");
    if (first == text.npos)
        return false;
    text.remove_prefix(first);
    std::size_t at = 0;
    std::size_t marks = 0;
    while (at < text.size() && (is_digit(text[at]) || text[at] == '.' || text[at] == ','))
        marks += is_digit(text[at++]) ? 0 : 1;
    if (at == 0 || marks > 1 || at >= text.size() || (text[at] != 'E' && text[at] != 'e'))
        return false;
    ++at;
    if (at < text.size() && text[at] == '+')
        ++at;
    auto const exponent = text.substr(at, text.find_last_not_of(' ') + 1 - at);
    // Below ten digits there is nothing that a program would have shortened.
    return exponent.size() == 2 && is_digit(exponent[0]) && is_digit(exponent[1]) &&
           (exponent[0] != '0' || exponent[1] == '9');
}

} // namespace berakhlak::survey
