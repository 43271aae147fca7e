#include "survey/columns/wording.hpp"

#include "core/text/edit_distance.hpp"
#include "core/text/text.hpp"
#include "survey/columns/header_parts.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace berakhlak::survey {

namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 62> empty_words{
    "saya",   "aku",      "kami",   "kita",    "anda",   "saudara", "dan",   "atau",       "yang",
    "untuk",  "dengan",   "secara", "dalam",   "di",     "ke",      "dari",  "pada",       "para",
    "agar",   "serta",    "selalu", "telah",   "sudah",  "dapat",   "mampu", "senantiasa", "akan",
    "ini",    "itu",      "oleh",   "sebagai", "adalah", "juga",    "bisa",  "suatu",      "sebuah",
    "kepada", "terhadap", "bagi",   "guna",    "i",      "we",      "my",    "our",        "your",
    "you",    "and",      "or",     "the",     "a",      "an",      "of",    "to",         "with",
    "for",    "in",       "on",     "always",  "is",     "am",      "are",   "be"};

constexpr std::array<std::string_view, 12> numbered_things{"no",         "nomor", "butir",    "pernyataan",
                                                           "pertanyaan", "soal",  "item",     "indikator",
                                                           "perilaku",   "unsur", "question", "statement"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

template <class List>
bool is_one_of(List const& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

Words split(std::string_view text) {
    Words words;
    std::string word;
    auto const end_word = [&] {
        if (!word.empty())
            words.push_back(std::move(word));
        word.clear();
    };
    for (char const c : core::match_key(without_markup(text))) {
        if (is_letter(c) || is_digit(c))
            word.push_back(c);
        else
            end_word();
    }
    end_word();
    return words;
}

bool is_roman(std::string_view word) {
    return word.size() <= 5 && word.find_first_not_of("ivx") == word.npos;
}

/// "3", "iv", "b", "q12", "b1a".
bool is_numbering(std::string_view word) {
    auto const letters = static_cast<std::size_t>(std::ranges::count_if(word, is_letter));
    return letters == 0 || is_roman(word) || word.size() == 1 || (letters <= 3 && word.size() > letters);
}

bool begins_with(Words const& words, std::size_t from, Words const& part) {
    return !part.empty() && from + part.size() <= words.size() &&
           std::equal(part.begin(), part.end(), words.begin() + static_cast<std::ptrdiff_t>(from));
}

std::string joined(Words const& words) {
    std::string text;
    for (auto const& word : words)
        text += word + " ";
    return text;
}

/// How much two words are one: 1, or what an edit distance of at most a quarter of the letters leaves.
double equality(std::string const& a, std::string const& b) {
    if (a == b)
        return 1.0;
    auto const longer = std::max(a.size(), b.size());
    auto const limit = longer / 4;
    auto const distance = core::edit_distance(a, b, limit);
    return distance > limit ? 0.0 : 1.0 - static_cast<double>(distance) / static_cast<double>(longer);
}

} // namespace

Wordings::Wordings(core::Instrument const& instrument) {
    for (auto const& value : instrument.values)
        for (auto const& name : {value.name.id, value.name.en, value.code})
            if (auto words = split(name); !words.empty())
                values_.push_back(std::move(words));
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        auto const& of = instrument.items[item];
        learn(of.text.id, item);
        learn(of.text.en, item);
        for (auto const& alias : of.aliases)
            learn(alias, item);
    }
    weigh();
}

Words Wordings::words_of(std::string_view text) const {
    auto const all = split(text);
    std::size_t from = 0, to = all.size();
    for (bool more = true; more && from < to;) {
        more = false;
        if (from + 1 < to && (is_numbering(all[from]) ||
                              (is_one_of(numbered_things, all[from]) && is_numbering(all[from + 1])))) {
            ++from;
            more = true;
        }
        for (auto const& value : values_)
            if (!more && begins_with(all, from, value) && from + value.size() < to) {
                from += value.size();
                more = true;
            }
    }
    for (auto const& value : values_)
        if (to >= from + value.size() + 1 && begins_with(all, to - value.size(), value)) {
            to -= value.size();
            break;
        }
    Words words;
    for (auto at = from; at < to; ++at)
        if (!is_one_of(empty_words, all[at]))
            words.push_back(all[at]);
    return words;
}

void Wordings::learn(std::string const& text, std::size_t item) {
    auto words = words_of(text);
    if (words.empty())
        return;
    auto const [entry, is_new] = same_.try_emplace(joined(words), item);
    if (!is_new && entry->second != item)
        entry->second.reset();
    names_.push_back({std::move(words), item});
}

void Wordings::weigh() {
    std::unordered_map<std::string, std::set<std::size_t>> items;
    std::set<std::size_t> all;
    for (auto const& name : names_) {
        all.insert(name.item);
        for (auto const& word : name.words)
            items[word].insert(name.item);
    }
    auto const count = static_cast<double>(all.size());
    for (auto const& [word, having] : items)
        weights_[word] = std::log(1.0 + count / static_cast<double>(having.size()));
    most_ = std::log(1.0 + count);
}

double Wordings::weight(std::string const& word) const {
    auto const known = weights_.find(word);
    return known == weights_.end() ? most_ : known->second;
}

double Wordings::likeness(Words const& words, Name const& name) const {
    std::vector<bool> met(name.words.size());
    double product = 0.0, ours = 0.0, theirs = 0.0;
    std::size_t found = 0;
    for (auto const& word : name.words)
        theirs += weight(word) * weight(word);
    for (auto const& word : words) {
        std::size_t best = name.words.size();
        double most = 0.0;
        for (std::size_t i = 0; i < name.words.size(); ++i)
            if (auto const equal = met[i] ? 0.0 : equality(word, name.words[i]); equal > most) {
                most = equal;
                best = i;
            }
        // A mistyped word weighs what the word weighs that it was meant to be.
        auto const its = best < name.words.size() ? weight(name.words[best]) : weight(word);
        ours += its * its;
        if (best == name.words.size())
            continue;
        met[best] = true;
        ++found;
        product += most * its * its;
    }
    auto const cosine = product / std::sqrt(ours * theirs);
    constexpr double least = 0.45, within = 0.5;
    bool const telling =
        found >= 2 || (words.size() == 1 && words[0].size() >= 5 && weight(words[0]) == most_);
    bool const all_of_one = found == words.size() || found == name.words.size();
    return cosine >= least                      ? cosine
           : all_of_one && telling && found > 0 ? std::max(cosine, within * 0.8)
                                                : 0.0;
}

std::optional<std::size_t> Wordings::same(std::string_view text) const {
    auto const words = words_of(text);
    if (words.empty())
        return std::nullopt;
    auto const found = same_.find(joined(words));
    return found == same_.end() ? std::nullopt : found->second;
}

std::vector<LikelyItem> Wordings::like(std::string_view text) const {
    auto const words = words_of(text);
    std::vector<LikelyItem> list;
    if (words.empty())
        return list;
    for (auto const& name : names_)
        if (auto const share = likeness(words, name); share > 0.0) {
            auto const known = std::ranges::find(list, name.item, &LikelyItem::item);
            if (known == list.end())
                list.push_back({name.item, share});
            else
                known->likeness = std::max(known->likeness, share);
        }
    std::ranges::stable_sort(list, [](auto const& a, auto const& b) { return a.likeness > b.likeness; });
    return list;
}

} // namespace berakhlak::survey
