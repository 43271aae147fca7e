#include "survey/answers/unit_names.hpp"

#include "core/text/edit_distance.hpp"
#include "core/text/text.hpp"
#include "survey/columns/header_parts.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <unordered_map>

namespace berakhlak::survey {

namespace {

constexpr std::array<std::string_view, 8> places{"kabupaten", "kab",      "kota",   "provinsi",
                                                 "prov",      "propinsi", "pemkab", "pemkot"};
constexpr std::array<std::string_view, 4> joints{"dan", "the", "of", "and"};
constexpr std::array<std::string_view, 12> romans{"i",   "ii",   "iii", "iv", "v",  "vi",
                                                  "vii", "viii", "ix",  "x",  "xi", "xii"};

template <class List>
bool is_one_of(List const& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_number(std::string_view word) {
    return std::ranges::all_of(word, is_digit) || is_one_of(romans, word);
}

struct Name {
    std::vector<std::string> words; ///< without the place behind it and without joints
    std::vector<std::string> numbers;
    std::string joined;
};

/// "dinas sosial" of "01. dinas sosial": the number of a list, with its mark.
std::string_view without_number(std::string_view key) {
    auto const mark = key.find_first_not_of("0123456789");
    if (mark == 0 || mark == key.npos)
        return key;
    auto const name = key.find_first_not_of(".):- ", mark);
    bool const marked = key.substr(mark, name - mark).find_first_of(".):-") != key.npos;
    return marked && name != key.npos ? key.substr(name) : key;
}

Name name_of(std::string_view text) {
    Name name;
    std::string word;
    bool place = false;
    auto const end_word = [&] {
        if (word.empty())
            return;
        place = place || (!name.words.empty() && is_one_of(places, word));
        if (is_number(word))
            name.numbers.push_back(word);
        if (!place && !is_one_of(joints, word))
            name.words.push_back(word);
        word.clear();
    };
    auto const key = core::match_key(text);
    for (char const c : without_number(key)) {
        if ((c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80)
            word.push_back(c);
        else
            end_word();
    }
    end_word();
    for (auto const& part : name.words)
        name.joined += part;
    return name;
}

/// As edit_distance, but two letters that changed places are one mistake.
bool mistyped(std::string const& a, std::string const& b) {
    auto const longer = std::max(a.size(), b.size());
    std::size_t const limit = longer >= 9 ? 2 : longer >= 5 ? 1 : 0;
    if (core::edit_distance(a, b, limit) <= limit)
        return true;
    if (limit == 0 || a.size() != b.size())
        return false;
    auto const [at, other] = std::ranges::mismatch(a, b);
    auto swapped = a;
    auto const first = static_cast<std::size_t>(at - a.begin());
    if (first + 1 < a.size())
        std::swap(swapped[first], swapped[first + 1]);
    return swapped == b;
}

/// "kec" for "kecamatan": the beginning of a word, of three letters at least.
bool shortens(std::string const& a, std::string const& b) {
    auto const& shorter = a.size() < b.size() ? a : b;
    auto const& longer = a.size() < b.size() ? b : a;
    return shorter.size() >= 3 && longer.starts_with(shorter);
}

bool alike_by_words(Name const& a, Name const& b) {
    if (a.words.size() != b.words.size())
        return false;
    std::size_t others = 0;
    for (std::size_t i = 0; i < a.words.size(); ++i) {
        auto const &one = a.words[i], &two = b.words[i];
        if (one == two)
            continue;
        if (++others > 1 && !shortens(one, two))
            return false;
        if (!shortens(one, two) && !mistyped(one, two))
            return false;
    }
    return a.words.size() > 1 || others == 0 || a.joined.size() >= 5;
}

/// "rsud": the first letters of all words.
bool is_initials(std::string const& word, Name const& of) {
    return word.size() >= 3 && word.size() == of.words.size() &&
           std::ranges::equal(word, of.words, [](char c, auto const& part) { return part.front() == c; });
}

bool is_within(std::string_view letters, std::string_view word) {
    std::size_t at = 0;
    for (char const c : word)
        at += at < letters.size() && letters[at] == c;
    return at == letters.size();
}

/// "dinkes", "disdik": a piece of two or more letters of each word, the first one from its beginning.
bool is_syllables(std::string_view word, Name const& of, std::size_t from = 0) {
    if (from == of.words.size())
        return word.empty();
    for (std::size_t length = 2; length <= std::min<std::size_t>(word.size(), 5); ++length) {
        auto const piece = word.substr(0, length);
        if ((from > 0 || piece.front() == of.words[0].front()) && is_within(piece, of.words[from]) &&
            is_syllables(word.substr(length), of, from + 1))
            return true;
    }
    return false;
}

bool shortens_name(Name const& a, Name const& b) {
    return a.words.size() == 1 && b.words.size() >= 2 && b.words.size() <= 6 &&
           (is_initials(a.joined, b) ||
            (a.joined.size() >= 5 && a.joined.size() <= 20 && is_syllables(a.joined, b)));
}

bool alike(Name const& a, Name const& b) {
    if (a.joined.empty() || b.joined.empty() || a.numbers != b.numbers)
        return false;
    return a.joined == b.joined || alike_by_words(a, b) || shortens_name(a, b) || shortens_name(b, a);
}

struct Spelling {
    std::string text;
    std::size_t times = 0;
    Name name;
};

std::vector<Spelling> spellings_of(Column const& column, std::size_t first_row) {
    std::vector<Spelling> list; // in the order of the table
    std::unordered_map<std::string, std::size_t> by_key;
    std::vector<std::optional<std::size_t>> of_code(column.distinct());
    for (auto row = first_row; row < column.size(); ++row) {
        auto const code = column.code(row);
        auto const& text = column.word(code);
        if (!of_code[code]) {
            if (is_blank(text))
                continue;
            auto const [known, is_new] = by_key.try_emplace(core::match_key(text), list.size());
            if (is_new)
                list.push_back({std::string(trimmed(text)), 0, name_of(text)});
            of_code[code] = known->second;
        }
        ++list[*of_code[code]].times;
    }
    std::ranges::stable_sort(list, [](auto const& a, auto const& b) { return a.times > b.times; });
    return list;
}

} // namespace

bool look_alike(std::string_view a, std::string_view b) {
    return alike(name_of(a), name_of(b));
}

std::vector<std::vector<std::string>> like_units(Column const& column, std::size_t first_row,
                                                 std::vector<std::string> const& apart) {
    constexpr std::size_t most_kinds = 1000; // of more, nobody has units
    auto const list = spellings_of(column, first_row);
    if (list.size() > most_kinds)
        return {};
    std::set<std::string> separate;
    for (auto const& text : apart)
        separate.insert(core::match_key(text));
    auto const is_separate = [&](Spelling const& s) { return separate.contains(core::match_key(s.text)); };
    std::vector<std::size_t> group(list.size());
    std::iota(group.begin(), group.end(), std::size_t{0});
    auto const root = [&](std::size_t i) {
        while (group[i] != i)
            i = group[i] = group[group[i]];
        return i;
    };
    for (std::size_t i = 0; i < list.size(); ++i)
        for (std::size_t j = i + 1; j < list.size(); ++j)
            if (!(is_separate(list[i]) && is_separate(list[j])) && alike(list[i].name, list[j].name)) {
                auto const [low, high] = std::minmax({root(i), root(j)}); // values: of two, it refers to them
                group[high] = low;
            }
    std::map<std::size_t, std::vector<std::string>> groups;
    for (std::size_t i = 0; i < list.size(); ++i)
        groups[root(i)].push_back(list[i].text);
    std::vector<std::vector<std::string>> found;
    for (auto& [first, texts] : groups)
        if (texts.size() > 1)
            found.push_back(std::move(texts));
    return found;
}

} // namespace berakhlak::survey
