// Timestamps as survey tools write them. A date that can't be read is no date; it is never fatal.
#pragma once

#include "survey/table/table.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace berakhlak::survey {

/// A local date and time, as written; a time zone that stands behind it is ignored (all rows have the same).
struct Moment {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    auto operator<=>(Moment const&) const = default;
};
/// Seconds between two moments: b - a.
[[nodiscard]] std::int64_t seconds_between(Moment const& a, Moment const& b);

enum class DateOrder { day_first, month_first };

/// "3/9/2026 8:15:30", "01/08/2026 08.05.00", "2026/08/01 8:05:30 AM GMT+7", "2026-08-01T08:05:30.000+07:00",
/// "01-08-2026", "1 Agustus 2026 08.05". A year in front needs no order.
[[nodiscard]] std::optional<Moment> read_moment(std::string_view text, DateOrder order);

struct DateColumn {
    bool dates = false;             ///< most non-empty cells are dates
    std::optional<DateOrder> order; ///< none: no value over 12 decides, ask
    std::size_t unread = 0;         ///< non-empty cells that are no date in that order
    std::size_t first_unread = 0;   ///< row of the Table, if unread > 0
};
/// Decides the order of day and month from the values over 12 of one column, from `first_row` on.
[[nodiscard]] DateColumn look_at_dates(Column const& column, std::size_t first_row);

} // namespace berakhlak::survey
