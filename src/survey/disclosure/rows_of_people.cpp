#include "survey/disclosure/rows_of_people.hpp"

#include "core/text/text.hpp"
#include "survey/columns/role_words.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/identifiers.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace berakhlak::survey {

namespace {

constexpr std::size_t header_rows = 10;
constexpr std::size_t fewest_people = 3;
constexpr std::size_t fewest_answers = 5; // in a column, and columns of answers
constexpr std::size_t most_levels = 11;
constexpr std::size_t titles = 3; // rows that are no answers

bool identifies_people(Column const& cells) {
    std::size_t filled = 0, identifiers = 0;
    for (std::size_t row = cells.size(); row-- > 0;) {
        auto const& text = cells.at(row);
        if (is_blank(text))
            continue;
        if (row < header_rows && filled >= fewest_people &&
            role_by_words(spaced(core::match_key(text))) == Role::identity)
            return true;
        ++filled;
        identifiers += identifier_of(text) != Identifier::none ? 1 : 0;
    }
    return identifiers >= fewest_people && identifiers * 2 > filled;
}

bool holds_digits(Column const& cells) {
    std::size_t digits = 0;
    for (std::size_t row = 0; row < cells.size(); ++row) {
        auto const& text = cells.at(row);
        digits += text.size() == 1 && text[0] >= '1' && text[0] <= '9' ? 1 : 0;
    }
    return digits >= fewest_answers && digits + titles >= cells.size();
}

// What a column says again and again, below its titles; nothing if it says anything else too.
std::set<std::string> words_of(Column const& cells) {
    std::map<std::string, std::size_t> often;
    std::size_t filled = 0;
    for (std::size_t row = 0; row < cells.size(); ++row)
        if (!is_blank(cells.at(row))) {
            ++often[core::match_key(cells.at(row))];
            ++filled;
        }
    std::set<std::string> words;
    std::size_t told = 0;
    for (auto const& [word, times] : often)
        if (times > 1) {
            words.insert(word);
            told += times;
        }
    return told >= fewest_answers && told + titles >= filled ? words : std::set<std::string>();
}

// Columns that say the same few words: a scale.
bool share_a_scale(Table const& table) {
    std::map<std::string, std::size_t> columns_with;
    for (auto const& column : table.columns)
        if (auto const words = words_of(column); !words.empty() && words.size() <= most_levels)
            for (auto const& word : words)
                ++columns_with[word];
    return std::count_if(columns_with.begin(), columns_with.end(),
                         [](auto const& word) { return word.second >= fewest_answers; }) >= 2;
}

} // namespace

bool are_rows_of_people(Table const& table) {
    std::size_t answers = 0;
    for (auto const& column : table.columns) {
        if (identifies_people(column))
            return true;
        answers += holds_digits(column) ? 1 : 0;
    }
    return answers >= fewest_answers || share_a_scale(table);
}

} // namespace berakhlak::survey
