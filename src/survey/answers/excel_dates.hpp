// Ranges such as "1-5" that Excel has taken for dates: 1 May.
#pragma once

#include "survey/table/table.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace berakhlak::survey {

/// "2025-05-01" was typed as "1-5", "06/10/2025" and "6-Okt" as "6-10", "Jan-20" as "1-20": whether Excel
/// read the day or the month first, a range begins with the lower number. None for a text that isn't a date
/// without a time.
[[nodiscard]] std::optional<std::string> range_of_date(std::string_view text);

/// A group in which some texts, but not all, are dates of one year: those dates, and what they were. Empty
/// where it isn't one: a column of dates only is one of dates.
struct DateRange {
    std::string date;
    std::string range;
};
[[nodiscard]] std::vector<DateRange> excel_dates(Column const& column, std::size_t first_row);

} // namespace berakhlak::survey
