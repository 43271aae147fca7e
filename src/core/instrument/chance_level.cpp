#include "core/instrument/chance_level.hpp"

#include "core/instrument/bands.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace berakhlak::core {

namespace {

constexpr double saturated = 80.0;

std::string one_decimal(double value, char separator) {
    std::array<char, 32> buffer{};
    auto const written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), round_half_up(value, 1),
                                       std::chars_format::fixed, 1);
    std::string text(buffer.data(), written.ptr);
    text[text.size() - 2] = separator;
    return text;
}

Text warning(Instrument const& instrument, Value const& value, double chance) {
    auto const picks = std::to_string(instrument.picks.picks);
    auto const items = std::to_string(instrument.items.size());
    return {
        "Nilai acak " + value.name.id + " adalah " + one_decimal(chance, ',') +
            " %: responden yang memilih " + picks + " dari " + items +
            " perilaku secara acak hampir selalu mengenainya. Kurangi jumlah pilihan atau tambah perilaku.",
        "The chance level of " + value.name.in(Language::english) + " is " + one_decimal(chance, '.') +
            " %: respondents who pick " + picks + " of " + items +
            " behaviours blindly nearly always reach it. Ask for fewer picks or offer more behaviours."};
}

} // namespace

double chance_level(std::size_t items, std::size_t of_value, std::size_t picks) {
    double none_of_them = 1.0;
    auto const others = items - of_value;
    for (std::size_t pick = 0; pick < picks; ++pick) {
        if (pick >= others)
            return 100.0;
        none_of_them *= static_cast<double>(others - pick) / static_cast<double>(items - pick);
    }
    return 100.0 * (1.0 - none_of_them);
}

std::optional<double> chance_level(Instrument const& instrument, std::size_t value) {
    if (instrument.kind != Kind::picks)
        return std::nullopt;
    auto const items = instrument.items.size();
    auto const of_value = instrument.items_of(value).size();
    switch (instrument.picks.implementation) {
    case ImplementationMeasure::selection_rate:
        return 100.0 * static_cast<double>(instrument.picks.picks) / static_cast<double>(items);
    case ImplementationMeasure::vote_share:
        return 100.0 * static_cast<double>(of_value) /
               static_cast<double>(
                   std::count_if(instrument.items.begin(), instrument.items.end(),
                                 [](Item const& item) { return item.polarity == Polarity::positive; }));
    case ImplementationMeasure::reach:
        break;
    }
    return chance_level(items, of_value, instrument.picks.picks);
}

std::vector<Text> warnings(Instrument const& instrument) {
    std::vector<Text> result;
    for (std::size_t value = 0; value < instrument.values.size(); ++value)
        if (auto const chance = chance_level(instrument, value);
            chance && *chance > saturated && instrument.picks.implementation == ImplementationMeasure::reach)
            result.push_back(warning(instrument, instrument.values[value], *chance));
    return result;
}

} // namespace berakhlak::core
