#include "core/instrument/instrument.hpp"

#include <algorithm>

namespace berakhlak::core {

namespace {

bool named(Text const& text, std::string_view key) {
    return match_key(text.id) == key || (!text.en.empty() && match_key(text.en) == key);
}

} // namespace

double Instrument::divisor_of_weights() const {
    if (weights_as_printed)
        return 1.0;
    double sum = 0.0;
    for (Value const& value : values)
        sum += value.weight;
    return sum;
}

double Instrument::share_of(std::size_t value) const {
    return values.at(value).weight / divisor_of_weights();
}

std::vector<std::size_t> Instrument::items_of(std::size_t value) const {
    std::vector<std::size_t> result;
    for (std::size_t item = 0; item < items.size(); ++item)
        if (items[item].value == value)
            result.push_back(item);
    return result;
}

std::optional<std::size_t> Instrument::find_value(std::string_view code_or_name) const {
    auto const key = match_key(code_or_name);
    if (key.empty())
        return std::nullopt;
    auto const found = std::find_if(values.begin(), values.end(), [&](Value const& value) {
        return match_key(value.code) == key || named(value.name, key);
    });
    return found == values.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - values.begin()));
}

std::optional<std::size_t> Instrument::find_item(std::string_view code_or_text) const {
    auto const key = match_key(code_or_text);
    if (key.empty())
        return std::nullopt;
    auto const found = std::find_if(items.begin(), items.end(), [&](Item const& item) {
        return match_key(item.code) == key || named(item.text, key) ||
               std::any_of(item.aliases.begin(), item.aliases.end(),
                           [&](std::string const& alias) { return match_key(alias) == key; });
    });
    return found == items.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - items.begin()));
}

} // namespace berakhlak::core
