#include "survey/answers/excel_dates.hpp"

#include "survey/table/clean_text.hpp"
#include "survey/table/dates.hpp"

#include <algorithm>
#include <set>

namespace berakhlak::survey {

std::optional<std::string> range_of_date(std::string_view text) {
    auto const date = trimmed(text);
    bool const form = date.size() == 10 && date[4] == '-' && date[7] == '-';
    auto const moment = form ? read_moment(date, DateOrder::day_first) : std::nullopt;
    if (!moment)
        return std::nullopt;
    auto const [low, high] = std::minmax(moment->day, moment->month);
    return std::to_string(low) + "-" + std::to_string(high);
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
        if (auto range = range_of_date(text)) {
            years.insert(text.substr(0, 4));
            found.push_back({text, std::move(*range)});
        } else {
            others = true;
        }
    }
    return others && years.size() == 1 ? found : std::vector<DateRange>();
}

} // namespace berakhlak::survey
