#include "survey/answers/excel_dates.hpp"

#include "core/text/text.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace berakhlak::survey {

namespace {

struct Read {
    std::string range;
    std::string year; ///< "" where the text has none
};

std::string between(int a, int b) {
    auto const [low, high] = std::minmax(a, b);
    return std::to_string(low) + "-" + std::to_string(high);
}

/// "mei", "oct", "agustus": 1-12.
std::optional<int> month_named(std::string_view name) {
    constexpr std::array<std::array<std::string_view, 4>, 12> months{
        {{"jan", "januari", "january", ""},
         {"feb", "februari", "february", "peb"},
         {"mar", "maret", "march", ""},
         {"apr", "april", "", ""},
         {"mei", "may", "", ""},
         {"jun", "juni", "june", ""},
         {"jul", "juli", "july", ""},
         {"agu", "agustus", "aug", "august"},
         {"sep", "september", "sept", ""},
         {"okt", "oktober", "oct", "october"},
         {"nov", "november", "nop", "nopember"},
         {"des", "desember", "dec", "december"}}};
    auto const key = core::match_key(name);
    for (std::size_t month = 0; month < months.size(); ++month)
        if (!key.empty() && std::ranges::find(months[month], std::string_view(key)) != months[month].end())
            return static_cast<int>(month) + 1;
    return std::nullopt;
}

std::optional<int> small_number(std::string_view digits) {
    int number = 0;
    auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    bool const whole = fault == std::errc() && end == digits.data() + digits.size();
    return whole && digits.size() <= 2 && number > 0 ? std::optional(number) : std::nullopt;
}

/// "5-Jan" was 1-5, and "Jan-20" was 1-20: no day is the 20th of a 20th month.
std::optional<Read> read_short(std::string_view date) {
    auto const dash = date.find('-');
    if (dash == date.npos || date.find('-', dash + 1) != date.npos)
        return std::nullopt;
    auto const first = date.substr(0, dash), second = date.substr(dash + 1);
    auto const month = month_named(first) ? month_named(first) : month_named(second);
    auto const number = small_number(first) ? small_number(first) : small_number(second);
    return month && number ? std::optional(Read{between(*month, *number), {}}) : std::nullopt;
}

std::optional<Read> read_date(std::string_view text) {
    auto const date = trimmed(text);
    if (auto read = read_short(date))
        return read;
    constexpr std::string_view of_dates = "0123456789-/";
    bool const form = date.size() >= 8 && date.size() <= 10 && date.find_first_not_of(of_dates) == date.npos;
    auto const moment = form ? read_moment(date, DateOrder::day_first) : std::nullopt;
    if (!moment)
        return std::nullopt;
    return Read{between(moment->day, moment->month), std::to_string(moment->year)};
}

} // namespace

std::optional<std::string> range_of_date(std::string_view text) {
    auto read = read_date(text);
    return read ? std::optional(std::move(read->range)) : std::nullopt;
}

std::vector<DateRange> excel_dates(Column const& column, std::size_t first_row) {
    std::vector<DateRange> found;
    std::set<std::string> years;
    std::vector<bool> seen(column.distinct());
    bool others = false;
    for (auto row = first_row; row < column.size(); ++row) {
        auto const code = column.code(row);
        auto const& text = column.word(code);
        if (seen[code] || is_blank(text))
            continue;
        seen[code] = true;
        if (auto read = read_date(text)) {
            years.insert(read->year);
            found.push_back({text, std::move(read->range)});
        } else {
            others = true;
        }
    }
    return others && years.size() == 1 ? found : std::vector<DateRange>();
}

} // namespace berakhlak::survey
