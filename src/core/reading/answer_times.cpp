#include "core/reading/answer_times.hpp"

#include <limits>

namespace berakhlak::core {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double seconds_of_a_day = 86400.0;
constexpr Moment first_day{1899, 12, 30, 0, 0, 0};

} // namespace

void AnswerTimes::add_blank() {
    cells_.push_back({unknown, {}});
}

void AnswerTimes::add_number(double days) {
    numbers_ = true;
    cells_.push_back({days, {}});
}

void AnswerTimes::add_text(std::string_view text) {
    votes_.see(text);
    cells_.push_back({unknown, std::string(text)});
}

std::vector<Days> AnswerTimes::readings() const {
    if ((numbers_ && votes_.order_matters()) || votes_.are_mixed())
        return {};
    std::vector<DateOrder> orders{votes_.order().value_or(DateOrder::day_first)};
    if (!votes_.order())
        orders.push_back(DateOrder::month_first);
    std::vector<Days> found;
    for (auto const order : orders)
        if (auto days = read(order))
            found.push_back(std::move(*days));
    return found;
}

std::optional<Days> AnswerTimes::read(DateOrder order) const {
    Days days;
    days.reserve(cells_.size());
    for (auto const& cell : cells_) {
        if (cell.text.empty()) {
            days.push_back(cell.days);
            continue;
        }
        auto const moment = read_moment(cell.text, order);
        if (!moment)
            return std::nullopt;
        days.push_back(static_cast<double>(seconds_between(first_day, *moment)) / seconds_of_a_day);
    }
    return days;
}

} // namespace berakhlak::core
