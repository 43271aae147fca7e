#include "workbook/report/words.hpp"

#include "core/instrument/bands.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace berakhlak::workbook::report {

namespace {

using core::Language;

constexpr char minus[] = "\u2212";
constexpr char dash[] = "\u2013";

std::string plain(double number, int decimals) {
    std::array<char, 64> digits{};
    std::snprintf(digits.data(), digits.size(), "%.*f", decimals, core::round_half_up(number, decimals));
    return digits.data();
}

} // namespace

Words::Words(Figures const& figures, Language language)
    : figures_(figures), instrument_(*figures.instrument), language_(language) {}

std::string Words::decimal(double number, int decimals) const {
    auto text = plain(std::abs(number), decimals);
    if (auto const point = text.find('.'); point != text.npos && language_ == Language::indonesian)
        text[point] = ',';
    bool const is_zero = text.find_first_of("123456789") == text.npos;
    return number < 0.0 && !is_zero ? minus + text : text;
}

std::string Words::whole(double number) const {
    auto digits = plain(number, 0);
    char const sign = language_ == Language::indonesian ? '.' : ',';
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, sign);
    return digits;
}

std::string Words::change(double number) const {
    auto const text = decimal(number, 1);
    bool const is_zero = text.find_first_of("123456789") == text.npos;
    return number > 0.0 && !is_zero ? "+" + text : text;
}

std::string Words::index(Figure const& figure) const {
    return figure.number ? decimal(*figure.number, instrument_.bands.decimals) : instead(figure.instead);
}
std::string Words::count(Figure const& figure) const {
    return figure.number ? whole(*figure.number) : instead(figure.instead);
}
std::string Words::percent(Figure const& figure) const {
    return figure.number ? decimal(*figure.number, 1) : instead(figure.instead);
}

std::string Words::interval(Result const& result) const {
    if (!result.lower.number || !result.upper.number)
        return {};
    return index(result.lower) + dash + index(result.upper);
}

std::string Words::instead(std::string const& word) const {
    if (word == "disembunyikan" || word == "hidden")
        return text({"disembunyikan", "hidden"});
    return word.empty() ? dash : word; // "n < 5" is the same in both
}

std::string Words::difference(Figure const& a, Figure const& b) const {
    if (a.number && b.number)
        return change(*a.number - *b.number);
    return instead(a.number ? b.instead : a.instead);
}

core::Band const* Words::band(Figure const& index) const {
    return index.number ? core::classify(instrument_.bands, *index.number) : nullptr;
}
std::string Words::letter(Figure const& index) const {
    auto const* found = band(index);
    return found == nullptr ? std::string() : found->letter;
}
std::string Words::category(Figure const& index) const {
    auto const* found = band(index);
    return found == nullptr ? std::string() : text(found->label);
}

std::string Words::value(std::size_t position) const {
    return text(instrument_.values.at(position).name);
}
std::string Words::item(std::size_t position) const {
    return text(instrument_.items.at(position).text);
}
std::string Words::group(std::string const& name) const {
    return name.empty() ? text({"(tidak menyebut)", "(not given)"}) : name;
}

std::string Words::list(std::vector<std::string> const& names) const {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i) {
        bool const last = i + 1 == names.size();
        if (i > 0)
            all += !last ? ", " : names.size() == 2 ? text({" dan ", " and "}) : text({", dan ", ", and "});
        all += names[i];
    }
    return all;
}

bool Words::is_public_survey() const {
    return instrument_.report.outline == core::Outline::public_service;
}
std::string Words::index_name() const {
    return text(instrument_.report.index);
}
std::string Words::value_word() const {
    return text(instrument_.report.value);
}

} // namespace berakhlak::workbook::report
