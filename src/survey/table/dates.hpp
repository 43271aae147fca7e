// What a column of timestamps is.
#pragma once

#include "core/reading/moment.hpp"
#include "survey/table/table.hpp"

#include <cstddef>
#include <optional>

namespace berakhlak::survey {

using core::DateOrder;
using core::Moment;
using core::read_moment;
using core::seconds_between;

struct DateColumn {
    bool dates = false;             ///< most non-empty cells are dates
    std::optional<DateOrder> order; ///< none: no value over 12 decides, ask
    std::size_t unread = 0;         ///< non-empty cells that are no date in that order
    std::size_t first_unread = 0;   ///< row of the Table, if unread > 0
};
/// Decides the order of day and month from the values over 12 of one column, from `first_row` on.
[[nodiscard]] DateColumn look_at_dates(Column const& column, std::size_t first_row);

} // namespace berakhlak::survey
