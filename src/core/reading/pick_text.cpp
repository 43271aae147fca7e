#include "core/reading/pick_text.hpp"

#include "core/text/number_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace berakhlak::core {

namespace {

bool is_separator(char c) {
    return c == ',' || c == ';' || c == '\n';
}

bool is_gap(char c) {
    return is_separator(c) || c == ' ';
}

std::string_view without_full_stop(std::string_view key) {
    while (!key.empty() && (key.back() == '.' || key.back() == ' '))
        key.remove_suffix(1);
    return key;
}

// match_key makes a line break a space; here it is a separator, so each line is folded for itself.
std::string folded_lines(std::string_view text) {
    std::string folded;
    while (!text.empty()) {
        auto const end = std::min(text.find_first_of("\r\n"), text.size());
        std::string const line = match_key(text.substr(0, end));
        if (!line.empty() && !folded.empty())
            folded.push_back('\n');
        folded += line;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return folded;
}

// A name may have been wrapped, so its spaces may be line breaks.
bool stands_at(std::string_view text, std::size_t start, std::string_view name) {
    if (text.size() - start < name.size())
        return false;
    return std::equal(name.begin(), name.end(), text.begin() + static_cast<std::ptrdiff_t>(start),
                      [](char n, char t) { return n == t || (n == ' ' && t == '\n'); });
}

} // namespace

PickParser::PickParser(Instrument const& instrument) : missing_(instrument.missing) {
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        Item const& it = instrument.items[item];
        learn(it.code, item);
        codes_.try_emplace(match_key(it.code), item);
        learn(it.text.id, item);
        learn(it.text.en, item);
        for (std::string const& alias : it.aliases)
            learn(alias, item);
    }
    std::stable_sort(names_.begin(), names_.end(),
                     [](Name const& a, Name const& b) { return a.key.size() > b.key.size(); });
    for (std::string const& prefix : instrument.picks.other_prefixes)
        if (std::string key = match_key(prefix); !key.empty())
            others_.push_back(std::move(key));
    for (std::string& word : missing_.words)
        word = match_key(word);
}

void PickParser::learn(std::string_view name, std::size_t item) {
    std::string const folded = match_key(name);
    std::string key(without_full_stop(folded));
    if (!key.empty() && exact_.try_emplace(key, item).second)
        names_.push_back({std::move(key), item});
}

std::optional<std::size_t> PickParser::exact(std::string_view key) const {
    auto const found = exact_.find(std::string(without_full_stop(key)));
    return found == exact_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<PickParser::Match> PickParser::name_at(std::string_view text, std::size_t start) const {
    for (Name const& name : names_) {
        if (!stands_at(text, start, name.key))
            continue;
        std::size_t end = start + name.key.size();
        while (end < text.size() && (text[end] == ' ' || text[end] == '.'))
            ++end;
        if (end == text.size() || is_separator(text[end]))
            return Match{name.item, end};
    }
    return std::nullopt;
}

bool PickParser::other_at(std::string_view text, std::size_t start) const {
    return std::any_of(others_.begin(), others_.end(), [&](std::string const& prefix) {
        std::size_t const end = start + prefix.size();
        if (!stands_at(text, start, prefix))
            return false;
        bool const whole_word = prefix.back() == ':' || end == text.size() || is_gap(text[end]) ||
                                text[end] == ':' || text[end] == '.' || text[end] == '-';
        return whole_word;
    });
}

// A text that is no behaviour may hold commas too: it ends where a behaviour begins, at ";" or at a line
// break.
std::size_t PickParser::end_of_foreign(std::string_view text, std::size_t start) const {
    std::size_t end = start;
    while (true) {
        end = std::min(text.find_first_of(",;\n", end), text.size());
        if (end == text.size() || text[end] != ',')
            return end;
        std::size_t const next = text.find_first_not_of(" ,", end);
        if (next == std::string_view::npos || is_separator(text[next]) || name_at(text, next) ||
            other_at(text, next))
            return end;
        end = next;
    }
}

// Codes joined by spaces, unless most words are none: a header "Pilihan 1" is no pick of the code 1.
void PickParser::add_foreign(PickText& picks, std::string_view part) const {
    std::vector<std::size_t> codes;
    std::vector<std::string> unknown;
    std::size_t at = 0;
    while (at != std::string_view::npos) {
        std::size_t const end = std::min(part.find_first_of(" ,", at), part.size());
        std::string word(part.substr(at, end - at));
        if (auto const code = codes_.find(word); code != codes_.end())
            codes.push_back(code->second);
        else
            unknown.push_back(std::move(word));
        at = part.find_first_not_of(" ,", end);
    }
    if (codes.size() <= unknown.size()) {
        picks.unknown.emplace_back(part);
        return;
    }
    picks.items.insert(picks.items.end(), codes.begin(), codes.end());
    std::move(unknown.begin(), unknown.end(), std::back_inserter(picks.unknown));
}

PickText PickParser::segments(std::string_view text) const {
    PickText picks;
    std::size_t at = 0;
    while (true) {
        while (at < text.size() && is_gap(text[at]))
            ++at;
        if (at == text.size())
            return picks;
        if (auto const match = name_at(text, at)) {
            picks.items.push_back(match->item);
            at = match->end;
            continue;
        }
        std::size_t const end = end_of_foreign(text, at);
        if (other_at(text, at))
            ++picks.others;
        else
            add_foreign(picks, text.substr(at, end - at));
        at = end;
    }
}

PickText PickParser::text(std::string_view utf8) const {
    std::string const key = match_key(utf8);
    if (std::find(missing_.words.begin(), missing_.words.end(), key) != missing_.words.end())
        return {};
    if (auto const item = exact(key))
        return {{*item}, {}, 0};
    // "1.0" is what some exports make of the code 1; "1,2" are two codes, whatever a comma means elsewhere.
    if (key.find(',') == std::string::npos)
        if (auto const value = number_from_text(key))
            return number(*value);
    return segments(folded_lines(utf8));
}

PickText PickParser::number(double value) const {
    if (std::find(missing_.codes.begin(), missing_.codes.end(), value) != missing_.codes.end())
        return {};
    std::string const code = text_from_number(value);
    if (auto const item = exact(code))
        return {{*item}, {}, 0};
    return {{}, {code}, 0};
}

std::optional<std::size_t> PickParser::header(std::string_view utf8) const {
    std::string const folded = match_key(utf8);
    std::string_view const key = folded;
    if (auto const item = exact(key))
        return item;
    if (auto const slash = key.rfind('/'); slash != std::string_view::npos)
        if (auto const item = exact(match_key(key.substr(slash + 1))))
            return item;
    auto const open = key.rfind('[');
    auto const close = key.rfind(']');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open)
        return std::nullopt;
    return exact(match_key(key.substr(open + 1, close - open - 1)));
}

} // namespace berakhlak::core
