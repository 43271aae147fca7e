#include "survey/table/dates.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::survey;

TEST_CASE("timestamps of all tools are read") {
    using enum DateOrder;
    CHECK(read_moment("3/9/2026 8:15:30", month_first) == Moment{2026, 3, 9, 8, 15, 30});
    CHECK(read_moment("3/9/2026 8:15:30", day_first) == Moment{2026, 9, 3, 8, 15, 30});
    CHECK(read_moment("09/09/2026 17:45:05", day_first) == Moment{2026, 9, 9, 17, 45, 5});
    CHECK(read_moment("01/08/2026 08.05.00", day_first) == Moment{2026, 8, 1, 8, 5, 0});
    CHECK(read_moment("2026/08/01 8:05:30 AM GMT+7", month_first) == Moment{2026, 8, 1, 8, 5, 30});
    CHECK(read_moment("2026/08/01 12:05:30 AM GMT+7", month_first) == Moment{2026, 8, 1, 0, 5, 30});
    CHECK(read_moment("08/13/2026 01:05:30 PM", month_first) == Moment{2026, 8, 13, 13, 5, 30});
    CHECK(read_moment("2026-08-01T08:05:30.000+07:00", day_first) == Moment{2026, 8, 1, 8, 5, 30});
    CHECK(read_moment("8/1/26 8:05:00", month_first) == Moment{2026, 8, 1, 8, 5, 0});
    CHECK(read_moment("1 Agustus 2026 08.05", day_first) == Moment{2026, 8, 1, 8, 5, 0});
    CHECK(read_moment("Senin, 03 Okt 2026", day_first) == Moment{2026, 10, 3, 0, 0, 0});
    CHECK(read_moment("17-Aug-2026 10:00 WIB", day_first) == Moment{2026, 8, 17, 10, 0, 0});
}

TEST_CASE("what is no date is none") {
    for (auto const* text :
         {"", "kemarin", "31/02/2026", "13/13/2026", "4,5", "2026", "01/08/2026 25:00", "199001012015031001",
          "01/08/2026 08.05.00 kira-kira", "1/2", "258/1/2026", "1/258/2026", "2026-257-01", "01026/08/01"})
        CHECK_FALSE(read_moment(text, DateOrder::day_first));
}

TEST_CASE("seconds run across days and leap years") {
    CHECK(seconds_between({2024, 2, 28, 23, 59, 30}, {2024, 3, 1, 0, 0, 30}) == 86400 + 60);
    CHECK(seconds_between({2026, 8, 1, 10, 0, 0}, {2026, 8, 1, 9, 0, 0}) == -3600);
}

TEST_CASE("a column of something else holds no dates") {
    Column column;
    for (auto const* text : {"Timestamp", "4", "5", "01/08/2026"})
        column.push_back(text);
    CHECK_FALSE(look_at_dates(column, 1).dates);
}
