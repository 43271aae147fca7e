#include "core/reading/answer_times.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace berakhlak::core;

namespace {

AnswerTimes of(std::vector<std::string> const& texts) {
    AnswerTimes times;
    for (auto const& text : texts)
        times.add_text(text);
    return times;
}

} // namespace

TEST_CASE("Texts of forms and dates of Calc are the same days", "[times]") {
    auto times = of({"2022-08-01T06:00:00"});
    times.add_number(44774.5); // 1 August 2022 12:00 in Calc
    times.add_blank();
    auto const read = times.readings();
    REQUIRE(read.size() == 1);
    CHECK(read[0][0] == 44774.25);
    CHECK(read[0][1] == 44774.5);
    CHECK(std::isnan(read[0][2]));
}

TEST_CASE("A value over 12 decides the order of day and month for all", "[times]") {
    auto const read = of({"7/9/2022 08:00", "13/9/2022 08:00"}).readings();
    REQUIRE(read.size() == 1);
    CHECK(read[0][1] - read[0][0] == 6.0);
    auto const american = of({"9/7/2022 08:00", "9/13/2022 08:00"}).readings();
    REQUIRE(american.size() == 1);
    CHECK(american[0] == read[0]);
}

TEST_CASE("Days that could be months have two readings", "[times]") {
    auto const read = of({"7/9/2022", "8/9/2022"}).readings();
    REQUIRE(read.size() == 2);
    CHECK(read[0][1] - read[0][0] == 1.0);  // 7 and 8 September
    CHECK(read[1][1] - read[1][0] == 31.0); // 9 July and 9 August
}

TEST_CASE("What is no date, and dates that an office half converted, have no reading", "[times]") {
    CHECK(of({"1/8/2022", "kemarin"}).readings().empty());
    CHECK(of({"13/8/2022", "8/13/2022"}).readings().empty());
    auto half = of({"13/9/2022 08:00"});
    half.add_number(44751.0);
    CHECK(half.readings().empty());
    CHECK(of({"13/9/2022 08:00", "2022-07-09 08:00"}).readings().empty());
    CHECK(of({"13 September 2022 08:00", "2022-09-07 08:00"}).readings().size() == 1);
}
