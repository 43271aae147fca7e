#include "survey/table/dates.hpp"

namespace berakhlak::survey {

DateColumn look_at_dates(Column const& column, std::size_t first_row) {
    std::size_t filled = 0;
    core::DateOrderVotes votes;
    for (std::size_t row = first_row; row < column.size(); ++row) {
        auto const& text = column.at(row);
        if (text.empty())
            continue;
        ++filled;
        votes.see(text);
    }
    DateColumn found{filled > 0 && votes.dates() * 2 > filled, votes.order(), 0, 0};
    for (std::size_t row = column.size(); found.dates && row-- > first_row;) {
        auto const& text = column.at(row);
        if (text.empty() || read_moment(text, found.order.value_or(DateOrder::day_first)))
            continue;
        ++found.unread;
        found.first_unread = row;
    }
    return found;
}

} // namespace berakhlak::survey
