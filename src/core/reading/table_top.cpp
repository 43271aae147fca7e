#include "core/reading/table_top.hpp"

#include "core/text/edit_distance.hpp"
#include "core/text/number_text.hpp"
#include "core/text/text.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace berakhlak::core {

namespace {

constexpr std::size_t longest_code = 3; // letters alone: "TB", "SS"

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view around = " .:)-";
    auto const first = text.find_first_not_of(around);
    return first == text.npos ? std::string_view()
                              : text.substr(first, text.find_last_not_of(around) - first + 1);
}

// "3. setuju", "(3) setuju": without the number in front.
std::string_view without_number(std::string_view key) {
    auto const end = key.find_first_not_of("( 0123456789");
    return end == key.npos || end == 0 || (key[end] != '.' && key[end] != ')' && key[end] != '-')
               ? key
               : trimmed(key.substr(end));
}

// What stands in the last brackets, or after the last sign that parts a name.
std::vector<std::string_view> parts_of(std::string_view key) {
    std::vector<std::string_view> parts{key, trimmed(key), without_number(trimmed(key))};
    for (auto const& [open, close] : {std::pair('[', ']'), std::pair('(', ')')})
        if (auto const first = key.rfind(open), last = key.rfind(close);
            first != key.npos && last != key.npos && first < last) {
            parts.push_back(trimmed(key.substr(first + 1, last - first - 1)));
            parts.push_back(trimmed(key.substr(0, first)));
        }
    if (auto const slash = key.rfind('/'); slash != key.npos)
        parts.push_back(trimmed(key.substr(slash + 1)));
    return parts;
}

std::string_view first_word(std::string_view key) {
    return key.substr(0, key.find_first_of(" .:)-("));
}

bool is_letter(unsigned char c) {
    return (c >= 'a' && c <= 'z') || c >= 0x80;
}

std::size_t letters_in(std::string_view key) {
    return static_cast<std::size_t>(std::count_if(key.begin(), key.end(), is_letter));
}

bool has_digit(std::string_view key) {
    return key.find_first_of("0123456789") != key.npos;
}

// "cukup setuju", "seetuju": no word of the scale, but meant for one.
bool is_like(std::string_view key, std::string const& word) {
    if (letters_in(word) <= longest_code)
        return false;
    std::size_t const slips = word.size() >= 9 ? 2 : 1;
    if (edit_distance(key, word, slips) <= slips)
        return true;
    auto const at = key.find(word);
    auto const end = at + word.size();
    constexpr long most_spaces = 2;
    return at != key.npos && std::count(key.begin(), key.end(), ' ') <= most_spaces &&
           (at == 0 || !is_letter(static_cast<unsigned char>(key[at - 1]))) &&
           (end == key.size() || !is_letter(static_cast<unsigned char>(key[end])));
}

class Reader {
public:
    Reader(CellGrid const& rows, TopRules const& rules)
        : rows_(rows), rules_(rules), height_(std::min(rows.rows(), most_top_rows)) {
        for (auto const& word : rules.words)
            words_.push_back(match_key(word));
    }

    TableTop read() {
        TableTop top;
        for (std::size_t row = 0; row < height_; ++row) {
            if (is_header(row)) {
                top.header = row;
                top.first = row + 1;
                break;
            }
            if (!may_stand_above(row))
                break;
        }
        if (top.first < rows_.rows() && is_consecutive(top.first)) {
            top.numbered = !all_answers(top.first);
            top.maybe_numbered = !top.numbered && top.header.has_value();
            top.first += top.numbered ? 1 : 0;
        }
        return top;
    }

    [[nodiscard]] std::size_t rows_above() const {
        std::size_t row = 0;
        while (row < height_ && may_stand_above(row))
            ++row;
        return row;
    }

private:
    [[nodiscard]] std::string const& text(Cell cell) const { return rows_.word(cell.word); }

    bool is_header(std::size_t row) const {
        std::set<std::string> seen;
        std::size_t texts = 0;
        for (std::size_t column = 0; column < rows_.columns(); ++column) {
            Cell const cell = rows_.at(row, column);
            if (cell.kind == Cell::Kind::empty)
                continue;
            if (cell.kind == Cell::Kind::number && rules_.numbers_in_headers && !rules_.is_answer(cell))
                continue;
            if (cell.kind != Cell::Kind::text)
                return false;
            auto const key = match_key(text(cell));
            if (key.empty())
                continue;
            bool const named = rules_.names(text(cell));
            if ((!named && !could_name(cell, key)) || stands_below(row, column, key) ||
                (!seen.insert(key).second && !named))
                return false;
            ++texts;
        }
        return texts > 0 && texts * 2 >= rows_.columns();
    }

    bool could_name(Cell cell, std::string const& key) const {
        auto const letters = letters_in(key);
        if (letters == 0 || (letters <= longest_code && !has_digit(key)) || rules_.is_answer(cell))
            return false;
        return std::none_of(words_.begin(), words_.end(),
                            [&](std::string const& word) { return is_like(key, word); });
    }

    bool stands_below(std::size_t row, std::size_t column, std::string const& key) const {
        for (std::size_t below = row + 1; below < height_; ++below)
            if (Cell const cell = rows_.at(below, column);
                cell.kind == Cell::Kind::text && match_key(text(cell)) == key)
                return true;
        return false;
    }

    // Blank, or a title: few texts, and none of them an answer.
    bool may_stand_above(std::size_t row) const {
        std::size_t filled = 0;
        for (std::size_t column = 0; column < rows_.columns(); ++column) {
            Cell const cell = rows_.at(row, column);
            if (cell.kind == Cell::Kind::empty)
                continue;
            ++filled;
            if (cell.kind != Cell::Kind::text || rules_.is_answer(cell))
                return false;
        }
        return filled * 3 <= rows_.columns();
    }

    std::optional<double> number(std::size_t row, std::size_t column) const {
        Cell const cell = rows_.at(row, column);
        if (cell.kind == Cell::Kind::number)
            return cell.number;
        return cell.kind == Cell::Kind::text ? number_from_text(text(cell)) : std::nullopt;
    }

    bool is_consecutive(std::size_t row) const {
        constexpr std::size_t least = 3;
        auto const first = number(row, 0);
        if (rows_.columns() < least || !first)
            return false;
        for (std::size_t column = 1; column < rows_.columns(); ++column)
            if (number(row, column) != *first + static_cast<double>(column))
                return false;
        return true;
    }

    bool all_answers(std::size_t row) const {
        for (std::size_t column = 0; column < rows_.columns(); ++column)
            if (!rules_.is_answer({number(row, column).value_or(0.0), 0, Cell::Kind::number}))
                return false;
        return true;
    }

    CellGrid const& rows_;
    TopRules const& rules_;
    std::size_t height_;
    std::vector<std::string> words_;
};

} // namespace

HeaderNames::HeaderNames(Instrument const& instrument) {
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        auto const& of = instrument.items[item];
        codes_.try_emplace(match_key(of.code), item);
        auto const learn = [&](std::string const& name) {
            if (auto const key = match_key(name); !key.empty())
                names_.try_emplace(std::string(trimmed(key)), item);
        };
        learn(of.text.id);
        learn(of.text.en);
        for (auto const& alias : of.aliases)
            learn(alias);
    }
}

std::optional<std::size_t> HeaderNames::item(std::string_view header) const {
    std::string const key = match_key(header);
    for (std::string_view const part : parts_of(key))
        if (auto const name = names_.find(std::string(part)); name != names_.end())
            return name->second;
    auto const code = first_word(trimmed(key));
    if (auto const text = names_.find(std::string(trimmed(trimmed(key).substr(code.size()))));
        text != names_.end())
        return text->second;
    for (std::string_view const part : parts_of(key))
        if (auto const entry = codes_.find(std::string(part)); entry != codes_.end())
            return entry->second;
    auto const entry = codes_.find(std::string(code));
    return entry == codes_.end() ? std::nullopt : std::optional(entry->second);
}

std::size_t rows_above(CellGrid const& rows, TopRules const& rules) {
    return Reader(rows, rules).rows_above();
}

TableTop read_top(CellGrid const& rows, TopRules const& rules) {
    return Reader(rows, rules).read();
}

NamedColumns name_columns(HeaderNames const& names, CellGrid const& rows, std::size_t header,
                          std::vector<std::size_t> by_place) {
    std::vector<std::optional<std::size_t>> named;
    for (std::size_t column = 0; column < rows.columns(); ++column) {
        Cell const cell = rows.at(header, column);
        named.push_back(cell.kind == Cell::Kind::text ? names.item(rows.word(cell.word)) : std::nullopt);
    }
    std::vector<std::size_t> all;
    for (auto const& item : named)
        if (item)
            all.push_back(*item);
    auto sorted = by_place;
    auto given = all;
    std::sort(sorted.begin(), sorted.end());
    std::sort(given.begin(), given.end());
    if (given == sorted)
        return {std::move(all), {}};
    NamedColumns columns{std::move(by_place), {}};
    for (std::size_t column = 0; column < named.size(); ++column)
        if (named[column] && *named[column] != columns.items[column])
            columns.contradicting.push_back(column);
    return columns;
}

} // namespace berakhlak::core
