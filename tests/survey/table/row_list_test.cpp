#include "survey/table/row_list.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using berakhlak::survey::row_list;

TEST_CASE("rows are listed as runs, and a long list says that it goes on", "[table]") {
    CHECK(row_list({}).empty());
    CHECK(row_list({44}) == "44");
    CHECK(row_list({44, 45}) == "44, 45");
    CHECK(row_list({3, 4, 5, 9}) == "3–5, 9");
    CHECK(row_list({1, 3, 5, 7}, 2) == "1, 3, …");
    CHECK(row_list({1, 3}, 2) == "1, 3");
    std::vector<std::size_t> many(100'000);
    std::iota(many.begin(), many.end(), 2);
    CHECK(row_list(many) == "2–100001");
}
