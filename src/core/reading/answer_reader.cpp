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

std::string_view without_ends(std::string_view text, std::string_view characters) {
    auto const first = text.find_first_not_of(characters);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(characters) - first + 1);
}

/// Marks around an answer that say nothing: "(4)", "'4", "setuju.".
constexpr std::string_view ends = " .,;:!*\"'`()[]{}";

/// Whether the character at `at` stands between two parts: "4 - setuju", "4. setuju", "(4) setuju",
/// "4=setuju", but not within "ragu-ragu", "4.5" or "4,5".
bool separates(std::string_view text, std::size_t at) {
    char const c = text[at];
    char const before = at > 0 ? text[at - 1] : ' ';
    char const after = at + 1 < text.size() ? text[at + 1] : ' ';
    if (c == '-')
        return before == ' ' || after == ' ' || is_digit(before) || is_digit(after);
    if (c == '.' || c == ',')
        return !(is_digit(before) && is_digit(after));
    return std::string_view("()[]{}/|=:;").find(c) != std::string_view::npos;
}

bool in_number(char c) {
    return is_digit(c) || c == '.' || c == ',';
}

/// A number and a word with only a space between them are two parts.
void add_part(std::string_view part, std::vector<std::string_view>& parts) {
    part = without_ends(part, " ");
    auto const first = std::find_if_not(part.begin(), part.end(), in_number);
    auto const front = static_cast<std::size_t>(first - part.begin());
    auto const last = std::find_if_not(part.rbegin(), part.rend(), in_number);
    auto const back = static_cast<std::size_t>(part.rend() - last);
    if (front > 0 && front < part.size() && part[front] == ' ') {
        parts.push_back(part.substr(0, front));
        add_part(part.substr(front), parts);
    } else if (back > 0 && back < part.size() && part[back - 1] == ' ') {
        add_part(part.substr(0, back), parts);
        parts.push_back(part.substr(back));
    } else if (!part.empty()) {
        parts.push_back(part);
    }
}

std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size(); ++at)
        if (at == text.size() || separates(text, at)) {
            add_part(text.substr(start, at - start), parts);
            start = at + 1;
        }
    return parts;
}

/// "4/5": where the part behind the stroke begins and ends, if both are whole numbers.
struct Fraction {
    std::size_t stroke = 0;
    std::size_t end = 0;
    double whole = 0.0;
};
std::optional<Fraction> fraction(std::string_view text) {
    auto const stroke = text.find('/');
    if (stroke == std::string_view::npos || stroke == 0 || !is_digit(text[stroke - 1]))
        return std::nullopt;
    auto end = stroke + 1;
    while (end < text.size() && is_digit(text[end]))
        ++end;
    auto const whole = plain_number(text.substr(stroke + 1, end - stroke - 1));
    return whole ? std::optional(Fraction{stroke, end, *whole}) : std::nullopt;
}

/// "setuju (-)": somebody says that the answer is none.
bool takes_back(std::string_view key) {
    return key.find("(-)") != std::string_view::npos;
}

/// "a. setuju", "c) setuju": the letter of an option of the form.
bool is_option_letter(std::string_view part, std::string_view text) {
    return part.size() == 1 && part[0] >= 'a' && part[0] <= 'z' && part.data() == text.data() &&
           text.size() > 2 && (text[1] == '.' || text[1] == ')');
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
    return read_parts(key);
}

Reading AnswerReader::read_parts(std::string_view key) const {
    if (takes_back(key))
        return unreadable(Unreadable::not_an_answer);
    std::string text(without_ends(key, ends));
    std::replace(text.begin(), text.end(), '_', ' ');
    if (auto const word = words_.find(text); word != words_.end())
        return word->second;
    if (auto const value = plain_number(text))
        return number(*value);
    if (auto const part = fraction(text)) {
        if (scale_.levels.empty() || part->whole != scale_.levels.back().score)
            return unreadable(Unreadable::not_an_answer);
        text.erase(part->stroke, part->end - part->stroke);
    }
    std::optional<Answer> level;
    bool ambiguous = false, agree = true;
    for (auto const part : parts_of(text)) {
        Reading reading = unreadable(Unreadable::not_an_answer);
        if (auto const word = words_.find(part); word != words_.end())
            reading = word->second;
        else if (auto const value = plain_number(part))
            reading = number(*value);
        else if (is_option_letter(part, text))
            continue;
        if (reading.why == Unreadable::ambiguous) {
            ambiguous = true;
            continue;
        }
        agree = agree && reading.why == Unreadable::no && reading.answer != missing &&
                (!level || *level == reading.answer);
        level = reading.answer;
    }
    if (!agree || (!level && !ambiguous))
        return unreadable(Unreadable::not_an_answer);
    // A word that offices use differently is clear once its digit, or a clear word, stands beside it.
    return level ? Reading{*level, Unreadable::no} : unreadable(Unreadable::ambiguous);
}

} // namespace berakhlak::core
