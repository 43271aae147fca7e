#include "input.hpp"

#include "survey/table/dates.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace berakhlak;
    auto const text = fuzz::text_of(data, size);
    survey::Column column;
    survey::Moment const first{2000, 1, 1, 0, 0, 0};
    for (auto const& row : fuzz::rows_of(text)) {
        column.push_back(row.front());
        for (auto const order : {survey::DateOrder::day_first, survey::DateOrder::month_first})
            if (auto const moment = survey::read_moment(row.front(), order)) {
                fuzz::require(moment->month >= 1 && moment->month <= 12 && moment->day >= 1 &&
                              moment->day <= 31);
                fuzz::require(moment->hour >= 0 && moment->hour < 24 && moment->minute < 60);
                fuzz::require(survey::seconds_between(first, *moment) ==
                              -survey::seconds_between(*moment, first));
            }
    }
    auto const looked = survey::look_at_dates(column, 0);
    fuzz::require(looked.unread <= column.size());
    return 0;
}
