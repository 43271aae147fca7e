#include "survey/table/table.hpp"

#include <catch2/catch.hpp>

TEST_CASE("a column gives each text back as it came and stores it once") {
    berakhlak::survey::Column column;
    for (int i = 0; i < 1000; ++i)
        column.push_back(i % 2 == 0 ? "Sangat Setuju, sekali" : "");
    CHECK(column.size() == 1000);
    CHECK(column.distinct() == 2);
    CHECK(column.at(998) == "Sangat Setuju, sekali");
    CHECK(column.at(999).empty());
}
