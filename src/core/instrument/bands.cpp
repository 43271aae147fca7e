#include "core/instrument/bands.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace berakhlak::core {

namespace {

constexpr int significant = 15;

struct Decimal {
    std::string digits; // `significant` of them
    int exponent = 0;   // of the first digit
};

Decimal decimal_digits(double magnitude) {
    std::array<char, 40> buffer{};
    auto const written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude,
                                       std::chars_format::scientific, significant - 1);
    std::string_view const text(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data()));
    auto const e = text.find('e');
    Decimal result;
    result.digits = std::string(text.substr(0, 1)).append(text.substr(2, e - 2));
    auto const* first = text.data() + e + (text[e + 1] == '+' ? 2 : 1);
    std::from_chars(first, text.data() + text.size(), result.exponent);
    return result;
}

// Indices come out of sums; 100.00000000000001 is 100.
double without_noise(double figure) {
    return round_half_up(figure, 9);
}

} // namespace

double round_half_up(double value, int decimals) {
    if (!std::isfinite(value) || value == 0.0)
        return value;
    auto const decimal = decimal_digits(std::fabs(value));
    int const keep = decimal.exponent + decimals + 1;
    if (keep >= significant)
        return value;
    if (keep < 0)
        return 0.0;
    auto const kept = static_cast<std::size_t>(keep);
    std::uint64_t whole = 0;
    std::from_chars(decimal.digits.data(), decimal.digits.data() + kept, whole);
    if (decimal.digits[kept] >= '5')
        ++whole;
    if (whole == 0)
        return 0.0;
    auto const text = (value < 0 ? "-" : "") + std::to_string(whole) + "e" + std::to_string(-decimals);
    double rounded = 0.0;
    std::from_chars(text.data(), text.data() + text.size(), rounded);
    return rounded;
}

Band const* classify(Bands const& bands, double figure) {
    double const clean = without_noise(figure);
    if (!(clean >= 0.0 && clean <= 100.0))
        return nullptr;
    double const compared = bands.round_first ? round_half_up(figure, bands.decimals) : clean;
    for (auto const& band : bands.list)
        if (compared >= band.lower)
            return &band;
    return nullptr;
}

} // namespace berakhlak::core
