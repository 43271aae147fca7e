#include "survey/columns/generation.hpp"

#include "survey/table/clean_text.hpp"
#include "survey/table/dates.hpp"

#include <array>
#include <charconv>

namespace berakhlak::survey {

namespace {

// People who work and answer surveys.
constexpr int earliest_birth = 1900, latest_birth = 2020, youngest = 14, oldest = 99;
constexpr std::array<std::string_view, 7> units_of_age = {"", "tahun", "thn", "th", "year", "years", "yo"};

std::optional<int> whole_number(std::string_view text) {
    int number = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const read = fault == std::errc() && end == text.data() + text.size();
    return read ? std::optional(number) : std::nullopt;
}

std::optional<int> between(std::optional<int> number, int least, int most) {
    return number && *number >= least && *number <= most ? number : std::nullopt;
}

std::optional<int> age(std::string_view text) {
    auto const digits = text.substr(0, text.find_first_not_of("0123456789"));
    auto const unit = core::match_key(text.substr(digits.size()));
    for (auto const known : units_of_age)
        if (unit == known || unit == std::string(known) + ".")
            return between(whole_number(digits), youngest, oldest);
    return std::nullopt;
}

// The year stands where it stands, whichever of the others is the day.
std::optional<int> year_of_date(std::string_view text) {
    for (auto const order : {DateOrder::day_first, DateOrder::month_first})
        if (auto const moment = read_moment(text, order))
            return between(moment->year, earliest_birth, latest_birth);
    return std::nullopt;
}

} // namespace

core::Text name_of(Generation generation) {
    switch (generation) {
    case Generation::pre_boomer:
        return {"Pre-Boomer (≤1945)", {}};
    case Generation::baby_boomer:
        return {"Baby Boomer (1946–1964)", {}};
    case Generation::x:
        return {"Generasi X (1965–1980)", "Generation X (1965–1980)"};
    case Generation::millennial:
        return {"Milenial (1981–1996)", "Millennial (1981–1996)"};
    case Generation::z:
        return {"Generasi Z (1997–2012)", "Generation Z (1997–2012)"};
    case Generation::post_z:
        break;
    }
    return {"Post Generasi Z (≥2013)", "Post-Generation Z (≥2013)"};
}

Generation generation_of(int birth_year) {
    return birth_year <= 1945   ? Generation::pre_boomer
           : birth_year <= 1964 ? Generation::baby_boomer
           : birth_year <= 1980 ? Generation::x
           : birth_year <= 1996 ? Generation::millennial
           : birth_year <= 2012 ? Generation::z
                                : Generation::post_z;
}

std::optional<int> birth_year(std::string_view text, BirthForm form, std::optional<int> year_of_survey) {
    text = trimmed(text);
    if (form == BirthForm::year)
        return between(whole_number(text), earliest_birth, latest_birth);
    if (form == BirthForm::date)
        return year_of_date(text);
    auto const years = age(text);
    return years && year_of_survey ? std::optional(*year_of_survey - *years) : std::nullopt;
}

std::optional<BirthForm> birth_form(Column const& column, std::size_t first_row) {
    constexpr std::array forms = {BirthForm::year, BirthForm::date, BirthForm::age};
    constexpr int any_year = 2000; // whether a text is an age doesn't depend on it
    std::vector<std::size_t> times(column.distinct());
    for (auto row = first_row; row < column.size(); ++row)
        ++times[column.code(row)];
    std::array<std::size_t, forms.size()> read{};
    std::size_t filled = 0;
    for (std::uint32_t code = 0; code < times.size(); ++code) {
        auto const& text = column.word(code);
        if (is_blank(text))
            continue;
        filled += times[code];
        for (std::size_t form = 0; form < forms.size(); ++form)
            if (birth_year(text, forms[form], any_year))
                read[form] += times[code];
    }
    for (std::size_t form = 0; form < forms.size(); ++form)
        if (filled > 0 && read[form] * 10 >= filled * 9)
            return forms[form];
    return std::nullopt;
}

} // namespace berakhlak::survey
