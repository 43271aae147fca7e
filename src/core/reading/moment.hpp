// Timestamps as survey tools write them. A date that can't be read is no date; it is never fatal.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace berakhlak::core {

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

/// Finds the order of day and month of many dates from their values over 12.
class DateOrderVotes {
public:
    void see(std::string_view text); ///< what is no date has no vote
    [[nodiscard]] std::size_t dates() const { return dates_; }
    [[nodiscard]] bool order_matters() const { return unordered_ > 0; } ///< to one of them at least
    [[nodiscard]] bool are_mixed() const { return unordered_ > 0 && unordered_ < dates_; } ///< not to others
    /// None: no value over 12 decides. Day first where every date names its month or begins with the year.
    [[nodiscard]] std::optional<DateOrder> order() const;

private:
    std::size_t dates_ = 0, unordered_ = 0, day_first_ = 0, month_first_ = 0;
};

} // namespace berakhlak::core
