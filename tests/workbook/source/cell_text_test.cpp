// Numbers of a sheet as texts: nothing made up, nothing lost.
#include "workbook/source/cell_text.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::workbook;
using namespace std::chrono_literals;

TEST_CASE("A number is as short as it can be and still give itself back") {
    CHECK(text_of_number(4.0) == "4");
    CHECK(text_of_number(-0.1) == "-0.1");
    CHECK(text_of_number(62.4) == "62.4");
    CHECK(text_of_number(0.1 + 0.2) == "0.30000000000000004");
}

TEST_CASE("Digits that a spreadsheet has lost are not made up") {
    CHECK(text_of_number(198503152010011001.0) == "1.98503152010011E+17"); // a NIP of 18 digits
    CHECK(text_of_number(6203011503850001.0) == "6203011503850001");       // a NIK of 16, still whole
    CHECK(text_of_number(6203011503850000.0) == "6.20301150385E+15");      // the same through Excel
    CHECK(text_of_number(9007199254740992.0) == "9.00719925474099E+15");   // 2^53: its neighbours are it, too
    CHECK(text_of_number(999999999999999.0) == "999999999999999");         // 15 digits are kept by all
    CHECK(text_of_number(-198503152010011001.0) == "-1.98503152010011E+17");
}

TEST_CASE("Moments are those of the document's calendar, to the second") {
    Calendar const usual(std::chrono::sys_days(1899y / 12 / 30));
    CHECK(usual.moment(44927.0) == "2023-01-01");
    CHECK(usual.moment(44927.5) == "2023-01-01 12:00:00");
    CHECK(usual.moment(44927.0 + 1.0 / 86400.0) == "2023-01-01 00:00:01");
    CHECK(usual.moment(44927.0 - 0.4 / 86400.0) == "2023-01-01"); // rounded up into the day
    CHECK(usual.moment(-1.0) == "1899-12-29");
    CHECK(usual.moment(60.0) == "1900-02-28"); // not the 29th that Excel invents
    Calendar const of_a_mac(std::chrono::sys_days(1904y / 1 / 1));
    CHECK(of_a_mac.moment(43465.0) == "2023-01-01");
}

TEST_CASE("Times may be durations") {
    CHECK(Calendar::time(0.0) == "00:00:00");
    CHECK(Calendar::time(8.2583333333333333 / 24.0) == "08:15:30");
    CHECK(Calendar::time(1.5) == "36:00:00");
    CHECK(Calendar::time(-0.5) == "-12:00:00");
    CHECK(Calendar::time(-0.000001) == "00:00:00");
}
