#include "survey/columns/header_parts.hpp"

#include "core/text/text.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>

namespace berakhlak::survey {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

std::string_view strip(std::string_view key) {
    constexpr std::string_view edges = " \t*:;.,-\"'";
    auto const first = key.find_first_not_of(" \"'*-:");
    return first == key.npos ? std::string_view()
                             : key.substr(first, key.find_last_not_of(edges) - first + 1);
}

struct Readings {
    std::vector<HeaderReading> list;

    void add(How how, std::string_view key, std::string_view group) {
        auto const plain = strip(key);
        if (plain.empty())
            return;
        list.push_back({how, std::string(plain), std::string(strip(group))});
        auto const unnumbered = strip(without_number(plain));
        if (!unnumbered.empty() && unnumbered != plain)
            list.push_back({how == How::exact ? How::numbered : how, std::string(unnumbered),
                            std::string(strip(group))});
    }
};

/// "q1[sq001]. text": the tool's code in front of the question.
std::size_t leading_code(std::string_view key) {
    std::size_t at = 0;
    while (at < key.size() && (is_letter(key[at]) || is_digit(key[at]) || key[at] == '_'))
        ++at;
    bool const has_digit = std::any_of(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(at), is_digit);
    if (at == 0 || !has_digit)
        return 0;
    if (at < key.size() && key[at] == '[')
        at = std::min(key.find(']', at), key.size() - 1) + 1;
    return at + 1 < key.size() && (key[at] == '.' || key[at] == ':') && key[at + 1] == ' ' ? at : 0;
}

} // namespace

std::string item_key(std::string_view text) {
    return std::string(strip(core::match_key(without_markup(text))));
}

std::string_view without_number(std::string_view key) {
    std::size_t at = 0;
    if (key.starts_with('('))
        ++at;
    std::size_t letters = 0;
    while (at < key.size() && is_letter(key[at]) && letters < 3) {
        ++at;
        ++letters;
    }
    auto const digits_from = at;
    while (at < key.size() &&
           (is_digit(key[at]) || (key[at] == '.' && at + 1 < key.size() && is_digit(key[at + 1]))))
        ++at;
    // A single letter numbers as well ("a. ..."), but only with a mark behind it.
    bool const numbered = at > digits_from || letters == 1;
    if (!numbered || at >= key.size())
        return key;
    bool const mark = key[at] == '.' || key[at] == ')' || key[at] == ':' || key[at] == '-';
    if (mark)
        ++at;
    else if (letters > 0 || key[at] != ' ')
        return key;
    if (at < key.size() && key[at - 1] == '.' && key[at] == ')')
        ++at;
    return key.substr(std::min(key.find_first_not_of(" -.:", at), key.size()));
}

std::vector<HeaderReading> readings_of(std::string_view header) {
    auto const whole = core::match_key(without_markup(header));
    std::string_view const key = whole;
    Readings readings;
    readings.add(How::exact, key, {});
    if (auto const code = leading_code(key); code > 0) {
        readings.add(How::code, key.substr(0, code), {});
        readings.add(How::numbered, key.substr(code + 1), key.substr(0, code));
    }
    auto const last = strip(key);
    if (last.ends_with(']'))
        if (auto const open = last.rfind('['); open != last.npos)
            readings.add(How::grid, last.substr(open + 1, last.size() - open - 2), last.substr(0, open));
    if (auto const slash = key.rfind('/'); slash != key.npos)
        readings.add(How::grid, key.substr(slash + 1), key.substr(0, slash));
    // "Harapan - ...", "Kinerja: ...", "... - Harapan", "... (Kinerja)"
    for (std::string_view mark : {" - ", ": "}) {
        if (auto const at = key.find(mark); at != key.npos)
            readings.add(How::grid, key.substr(at + mark.size()), key.substr(0, at));
        if (auto const at = key.rfind(mark); at != key.npos) {
            readings.add(How::grid, key.substr(0, at), key.substr(at + mark.size()));
            readings.add(How::grid, key.substr(at + mark.size()), key.substr(0, at));
        }
    }
    // "... (Kinerja)", "U8 (Sarana dan Prasarana)"
    if (last.ends_with(')'))
        if (auto const open = last.rfind('('); open != last.npos) {
            auto const inside = last.substr(open + 1, last.size() - open - 2);
            readings.add(How::grid, last.substr(0, open), inside);
            readings.add(How::grid, inside, last.substr(0, open));
        }
    return std::move(readings.list);
}

} // namespace berakhlak::survey
