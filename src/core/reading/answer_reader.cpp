#include "core/reading/answer_reader.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace berakhlak::core {

namespace {

constexpr double same = 1e-9;                 // scales of 0.1 steps are not exact in binary
constexpr std::size_t most_remembered = 4096; // a column of free text must not fill the memory

constexpr Reading blank{missing, Unreadable::no};

Reading unreadable(Unreadable why) {
    return {invalid, why};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// "4", "4,5", "-9", "4.00". Three decimals could as well be thousands ("1.000"), so they are no number here,
// and nothing with two separators is.
std::optional<double> plain_number(std::string_view text) {
    bool const negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    auto const separator = text.find_first_of(".,");
    auto const whole = text.substr(0, separator);
    auto const decimals =
        separator == std::string_view::npos ? std::string_view() : text.substr(separator + 1);
    constexpr std::size_t longest = 15;
    if (!is_digits(whole) || whole.size() > longest)
        return std::nullopt;
    if (separator != std::string_view::npos &&
        (!is_digits(decimals) || decimals.size() == 3 || decimals.size() > 6))
        return std::nullopt;
    auto const digits = std::string(whole) + "." + (decimals.empty() ? "0" : std::string(decimals));
    double number = 0.0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return negative ? -number : number;
}

bool is_error_value(std::string_view key) {
    constexpr std::string_view errors[] = {"#n/a",  "#n/a!",  "#value!", "#ref!",  "#div/0!",
                                           "#num!", "#name?", "#null!",  "#nilai!"};
    auto const is_error = std::find(std::begin(errors), std::end(errors), key) != std::end(errors);
    return is_error || (key.starts_with("err:") && is_digits(key.substr(4)));
}

struct Pair {
    std::string_view number;
    std::string_view word;
};

// What stands between a digit and its word: "4 - setuju", "4. setuju", "(4) setuju", "setuju (4)",
// "4=setuju".
constexpr std::string_view between = " -.:=()[]";

bool in_number(char c) {
    return is_digit(c) || c == '.' || c == ',';
}

std::string_view without_ends(std::string_view text, std::string_view characters) {
    auto const first = text.find_first_not_of(characters);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(characters) - first + 1);
}

std::optional<Pair> number_first(std::string_view text) {
    auto const end = std::find_if_not(text.begin(), text.end(), in_number);
    auto length = static_cast<std::size_t>(end - text.begin());
    if (length > 0 && text[length - 1] == '.')
        --length;
    if (length == 0 || length == text.size() || between.find(text[length]) == std::string_view::npos)
        return std::nullopt;
    return Pair{text.substr(0, length), without_ends(text.substr(length), between)};
}

std::optional<Pair> number_last(std::string_view text) {
    auto const begin = std::find_if_not(text.rbegin(), text.rend(), in_number);
    auto const start = static_cast<std::size_t>(text.rend() - begin);
    if (start == 0 || start == text.size() || between.find(text[start - 1]) == std::string_view::npos)
        return std::nullopt;
    return Pair{text.substr(start), without_ends(text.substr(0, start), between)};
}

std::optional<double> first_of_consecutive_levels(std::vector<Level> const& levels) {
    if (levels.empty() || std::floor(levels.front().score) != levels.front().score)
        return std::nullopt;
    for (std::size_t level = 0; level < levels.size(); ++level)
        if (levels[level].score != levels.front().score + static_cast<double>(level))
            return std::nullopt;
    return levels.front().score;
}

} // namespace

AnswerReader::AnswerReader(Instrument const& instrument)
    : scale_(instrument.scale), missing_(instrument.missing) {
    if (auto const lowest = first_of_consecutive_levels(scale_.levels)) {
        lowest_ = *lowest;
        highest_ = scale_.levels.back().score;
    }
    for (auto const& word : missing_.words)
        words_.emplace(match_key(word), blank);
    for (auto const& word : scale_.ambiguous)
        words_.emplace(match_key(word), unreadable(Unreadable::ambiguous));
    for (std::size_t level = 0; level < scale_.levels.size(); ++level)
        for (auto const& word : scale_.levels[level].words)
            words_.emplace(match_key(word), Reading{static_cast<Answer>(level), Unreadable::no});
}

Reading AnswerReader::look_up(double value) const {
    if (std::isnan(value))
        return unreadable(Unreadable::error_value);
    auto const equals = [value](double other) { return std::fabs(value - other) < same; };
    auto const& levels = scale_.levels;
    auto const found =
        std::find_if(levels.begin(), levels.end(), [&](Level const& l) { return equals(l.score); });
    if (found != levels.end())
        return {static_cast<Answer>(found - levels.begin()), Unreadable::no};
    if (std::any_of(missing_.codes.begin(), missing_.codes.end(), equals))
        return blank;
    return unreadable(Unreadable::out_of_scale);
}

Reading AnswerReader::text(std::string_view utf8) {
    if (auto const known = seen_.find(utf8); known != seen_.end())
        return known->second;
    Reading const reading = read(utf8);
    if (seen_.size() < most_remembered)
        seen_.emplace(std::string(utf8), reading);
    return reading;
}

Reading AnswerReader::read(std::string_view utf8) const {
    auto const key = match_key(utf8);
    if (key.empty())
        return blank;
    if (auto const word = words_.find(key); word != words_.end())
        return word->second;
    if (is_error_value(key))
        return unreadable(Unreadable::error_value);
    if (auto const value = plain_number(key))
        return number(*value);
    return read_pair(key);
}

Reading AnswerReader::read_pair(std::string_view key) const {
    auto const open = without_ends(key, "()[] ");
    auto pair = number_first(open);
    if (!pair)
        pair = number_last(open);
    if (!pair)
        return unreadable(Unreadable::not_an_answer);
    auto const value = plain_number(pair->number);
    auto const word = words_.find(pair->word);
    if (!value || word == words_.end())
        return unreadable(Unreadable::not_an_answer);
    Reading const by_number = number(*value);
    // A word that offices use differently is clear once its digit stands beside it.
    bool const agree = word->second.why == Unreadable::ambiguous || word->second.answer == by_number.answer;
    return agree && by_number.why == Unreadable::no ? by_number : unreadable(Unreadable::not_an_answer);
}

} // namespace berakhlak::core
