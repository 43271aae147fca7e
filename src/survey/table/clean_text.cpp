#include "survey/table/clean_text.hpp"

#include "core/text/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace berakhlak::survey {

namespace {

constexpr std::string_view white = " \t\r\n\v\f";

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr std::array entities = {Entity{"&nbsp;", " "}, Entity{"&amp;", "&"},   Entity{"&lt;", "<"},
                                 Entity{"&gt;", ">"},   Entity{"&quot;", "\""}, Entity{"&#39;", "'"},
                                 Entity{"&apos;", "'"}};

/// "<p>", "</span>", "<br />", "<span style=...>": a letter or a slash behind the bracket.
std::size_t tag_length(std::string_view text) {
    if (text.size() < 3 || text[0] != '<')
        return 0;
    char const c = text[1] == '/' ? text[2] : text[1];
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    auto const end = text.find('>');
    return letter && end != text.npos ? end + 1 : 0;
}

} // namespace

std::string with_line_breaks(std::string_view text) {
    constexpr std::string_view mark = "_x000D_";
    std::string result;
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark)) {
        result += text.substr(0, at);
        text.remove_prefix(at + mark.size());
        if (!text.starts_with('\n'))
            result += '\n';
    }
    result += text;
    return result;
}

std::string without_markup(std::string_view text) {
    std::string const source = with_line_breaks(text);
    std::string result;
    result.reserve(source.size());
    for (std::size_t at = 0; at < source.size();) {
        auto const rest = std::string_view(source).substr(at);
        if (auto const length = tag_length(rest)) {
            result += ' ';
            at += length;
            continue;
        }
        bool replaced = false;
        for (auto const& entity : entities)
            if (!replaced && rest.starts_with(entity.name)) {
                result += entity.text;
                at += entity.name.size();
                replaced = true;
            }
        if (!replaced)
            result += source[at++];
    }
    return result;
}

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(white);
    return first == text.npos ? std::string_view()
                              : text.substr(first, text.find_last_not_of(white) - first + 1);
}

bool is_blank(std::string_view text) {
    while (!text.empty()) {
        if (white.find(text.front()) != white.npos)
            text.remove_prefix(1);
        else if (text.starts_with("\xC2\xA0"))
            text.remove_prefix(2);
        else if (text.starts_with("\xE2\x80\x8B") || text.starts_with("\xEF\xBB\xBF"))
            text.remove_prefix(3);
        else
            return false;
    }
    return true;
}

bool is_unticked(std::string_view text) {
    constexpr std::array<std::string_view, 5> no{"0", "false", "salah", "tidak", "no"};
    auto const key = core::match_key(text);
    return key.empty() || std::ranges::find(no, std::string_view(key)) != no.end();
}

bool says_as_above(std::string_view text) {
    constexpr std::size_t longest = 40;
    if (text.size() > longest)
        return false;
    std::string letters; // without the marks around them: "-sda-", "s.d.a."
    bool marks = false;
    for (char const c : core::match_key(text)) {
        bool const mark = c == '"' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
        marks = marks || mark;
        if (c != '.' && c != '-' && c != ' ' && c != '"' && c != '\'')
            letters.push_back(c);
    }
    constexpr std::array<std::string_view, 8> words{
        "idem",   "sda",   "ditto", "samadenganatas", "samadengandiatas", "samasepertidiatas",
        "\u3003", "\u201d"};
    return (letters.empty() && marks) || std::ranges::find(words, std::string_view(letters)) != words.end();
}

} // namespace berakhlak::survey
