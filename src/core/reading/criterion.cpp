#include "core/reading/criterion.hpp"

#include "core/text/number_text.hpp"
#include "core/text/text.hpp"

#include <array>
#include <utility>

namespace berakhlak::core {

namespace {

// Greedy match with one step back, so that no pattern costs more than pattern times text.
bool wildcard_match(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t star_text = 0;
    while (t < text.size()) {
        bool const literal = p + 1 < pattern.size() && pattern[p] == '~';
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            star_text = t;
        } else if (literal && pattern[p + 1] == text[t]) {
            p += 2;
            ++t;
        } else if (!literal && p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++star_text;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace

Criterion::Criterion(double number) : number_(number) {}

Criterion::Criterion(std::string_view condition) {
    constexpr std::array<std::pair<std::string_view, Comparison>, 6> signs{
        {{"<>", Comparison::not_equal},
         {"<=", Comparison::less_or_equal},
         {">=", Comparison::greater_or_equal},
         {"<", Comparison::less},
         {">", Comparison::greater},
         {"=", Comparison::equal}}};
    for (auto const& [sign, comparison] : signs)
        if (condition.starts_with(sign)) {
            comparison_ = comparison;
            condition.remove_prefix(sign.size());
            break;
        }
    number_ = number_from_text(condition);
    key_ = match_key(condition);
}

bool Criterion::compare(double number) const {
    switch (comparison_) {
    case Comparison::equal:
        return number == *number_;
    case Comparison::not_equal:
        return number != *number_;
    case Comparison::less:
        return number < *number_;
    case Comparison::less_or_equal:
        return number <= *number_;
    case Comparison::greater:
        return number > *number_;
    case Comparison::greater_or_equal:
        return number >= *number_;
    }
    return false;
}

bool Criterion::matches(double number) const {
    return number_ ? compare(number) : comparison_ == Comparison::not_equal;
}

bool Criterion::matches(std::string_view text) const {
    if (number_) {
        auto const number = number_from_text(text);
        return number ? compare(*number) : comparison_ == Comparison::not_equal;
    }
    std::string const key = match_key(text);
    switch (comparison_) {
    case Comparison::equal:
        return wildcard_match(key_, key);
    case Comparison::not_equal:
        return !wildcard_match(key_, key);
    case Comparison::less:
        return key < key_;
    case Comparison::less_or_equal:
        return key <= key_;
    case Comparison::greater:
        return key > key_;
    case Comparison::greater_or_equal:
        return key >= key_;
    }
    return false;
}

} // namespace berakhlak::core
