// Oracles: the printed table of Krejcie & Morgan, Slovin at 5 %, four worked margins.
#include "bfi.hpp"

#include "core/statistics/sampling.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <vector>

using namespace berakhlak::core;

TEST_CASE("sample sizes of the table", "[sampling]") {
    auto const rows = test::csv_rows("oracles/sample_size.csv");
    REQUIRE(rows.size() == 17);
    for (std::size_t row = 1; row < rows.size(); ++row) {
        auto const population = static_cast<std::uint64_t>(test::number(rows[row][0]));
        INFO(population);
        CHECK(static_cast<double>(krejcie_morgan(population)) == test::number(rows[row][1]));
        CHECK(required_minimum(population) == krejcie_morgan(population));
        CHECK(static_cast<double>(slovin(population)) == test::number(rows[row][2]));
    }
}

TEST_CASE("Slovin is not misled by binary noise", "[sampling]") {
    // sizes that come out whole, and that a bare ceil() of doubles may exceed by one
    CHECK(slovin(24000, 0.015) == 3750); // in doubles 3750.0000000000005
    CHECK(slovin(100, 0.05) == 80);
    CHECK(slovin(400, 0.05) == 200);
    CHECK(slovin(1200, 0.05) == 300);
    CHECK(slovin(100, 0.1) == 50);
    CHECK(slovin(300, 0.1) == 75);
    CHECK(slovin(900, 0.1) == 90);
    CHECK(slovin(2500, 0.02) == 1250);
    CHECK(slovin(500, 0.05) == 223);
    CHECK(slovin(1000, 0.05) == 286);
}

TEST_CASE("sample sizes at the edges", "[sampling]") {
    CHECK(krejcie_morgan(0) == 0);
    CHECK(slovin(0) == 0);
    CHECK(krejcie_morgan(1) == 1);
    CHECK(slovin(1) == 1);
    CHECK(krejcie_morgan(1, 0.99) == 1);
    CHECK(krejcie_morgan(5, 0.99) == 1); // never none of somebody
    CHECK(krejcie_morgan(1000, 0.03) == 516);
    CHECK(krejcie_morgan(1000, 0.1) == 88);
    for (double const error : {0.0, 1.0, -0.05, 5.0, std::numeric_limits<double>::quiet_NaN()}) {
        CHECK_THROWS_AS(krejcie_morgan(100, error), std::domain_error);
        CHECK_THROWS_AS(slovin(100, error), std::domain_error);
    }
}

TEST_CASE("a sample is never larger than its population and grows with it", "[sampling][property]") {
    auto const population =
        static_cast<std::uint64_t>(GENERATE(take(100, Catch::Generators::random(1, 2000000))));
    double const error = GENERATE(0.01, 0.05, 0.1);
    CHECK(krejcie_morgan(population, error) <= population);
    CHECK(slovin(population, error) <= population);
    CHECK(krejcie_morgan(population, error) <= krejcie_morgan(population + 1, error));
    CHECK(slovin(population, error) <= slovin(population + 1, error));
}

TEST_CASE("margins of shares with finite population correction", "[sampling]") {
    auto const margin = [](double share, std::uint64_t n, std::uint64_t population) {
        return margin_of_share(share, n, {0.95, population}).value;
    };
    CHECK(margin(43, 120, 200) == Approx(5.616).epsilon(0.0).margin(5.1e-4));
    CHECK(margin(50, 80, 150) == Approx(7.510).epsilon(0.0).margin(5.1e-4));
    CHECK(margin(30, 40, 50) == Approx(6.415).epsilon(0.0).margin(5.1e-4));
    CHECK(margin(60, 375, 500) == Approx(2.482).epsilon(0.0).margin(5.1e-4));
    CHECK(margin(43, 200, 200) == 0.0);
    CHECK(margin(43, 1, 1) == 0.0);
    CHECK(margin(0, 120, 200) == 0.0);
    // without a population: 1.959964 * sqrt(50 * 50 / 100)
    CHECK(margin_of_share(50, 100).value == Approx(9.79982).epsilon(1e-6));
    CHECK(margin_of_share(50, 100, {0.99, std::nullopt}).value == Approx(12.87915).epsilon(1e-6));
}

TEST_CASE("margins of shares refuse what is no share", "[sampling]") {
    CHECK(margin_of_share(50, 0).why == Absent::no_answers);
    CHECK_THROWS_AS(margin_of_share(-1, 10), std::domain_error);
    CHECK_THROWS_AS(margin_of_share(100.1, 10), std::domain_error);
    CHECK_THROWS_AS(margin_of_share(std::nan(""), 10), std::domain_error);
    CHECK_THROWS_AS(margin_of_share(50, 10, {0.95, 9}), std::domain_error);
    CHECK_THROWS_AS(margin_of_share(50, 10, {95, std::nullopt}), std::domain_error);
}
