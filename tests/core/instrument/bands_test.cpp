#include "core/instrument/bands.hpp"

#include "bfi.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace berakhlak::core;
using namespace berakhlak::core::test;

TEST_CASE("rounding is decimal, half away from zero, as Calc's ROUND") {
    CHECK(round_half_up(74.95, 1) == 75.0);
    CHECK(round_half_up(74.94, 1) == 74.9);
    CHECK(round_half_up(66.25, 1) == 66.3);
    CHECK(round_half_up((70.0 + 61.6 + 64.6 + 68.8) / 4.0, 1) == 66.3);
    CHECK(round_half_up((57.1 + 76.2 + 72.1) / 3.0, 1) == 68.5);
    CHECK(round_half_up(52.952 - 58.495, 0) == -6.0);
    CHECK(round_half_up(-0.5, 0) == -1.0);
    CHECK(round_half_up(0.5, 0) == 1.0);
    CHECK(round_half_up(9.96, 1) == 10.0);
    CHECK(round_half_up(0.04, 1) == 0.0);
    CHECK(round_half_up(0.004, 1) == 0.0);
    CHECK(round_half_up(1.005, 2) == 1.01);
    CHECK(round_half_up(88.305, 2) == 88.31);
    CHECK(round_half_up(155.0, -1) == 160.0);
    CHECK(round_half_up(0.1 + 0.2, 14) == 0.3);
    CHECK(round_half_up(123456789.123456, 6) == 123456789.123456);
    CHECK(std::isnan(round_half_up(std::numeric_limits<double>::quiet_NaN(), 1)));
}

TEST_CASE("the published bands") {
    auto const bands = shipped("likert-5").bands;
    auto const rows = csv_rows("oracles/bands_b1.csv");
    REQUIRE(rows.size() == 12);
    for (std::size_t row = 1; row < rows.size(); ++row) {
        INFO(rows[row][0]);
        auto const* band = classify(bands, number(rows[row][0]));
        REQUIRE(band != nullptr);
        CHECK(band->letter == rows[row][1]);
        CHECK(band->label.id == rows[row][2]);
    }
}

TEST_CASE("the bands of SKM have no holes") {
    auto const bands = shipped("skm-2017").bands;
    auto const letter = [&](double figure) { return classify(bands, figure)->letter; };
    CHECK(letter(88.305) == "A");
    CHECK(letter(88.304) == "B");
    CHECK(letter(76.605) == "B");
    CHECK(letter(76.604) == "C");
    CHECK(letter(64.995) == "C");
    CHECK(letter(64.994) == "D");
    CHECK(letter(25.0) == "D");
    CHECK(letter(24.0) == "D");
}

TEST_CASE("no band outside 0 to 100") {
    auto const bands = shipped("likert-5").bands;
    CHECK(classify(bands, -0.01) == nullptr);
    CHECK(classify(bands, 100.01) == nullptr);
    CHECK(classify(bands, std::numeric_limits<double>::quiet_NaN()) == nullptr);
    CHECK(classify(bands, std::numeric_limits<double>::infinity()) == nullptr);
    REQUIRE(classify(bands, 100.00000000000001) != nullptr);
    CHECK(classify(bands, 100.00000000000001)->letter == "A");
    CHECK(classify(Bands{}, 50.0) == nullptr);
}

TEST_CASE("bands may ask not to round first") {
    auto bands = shipped("likert-5").bands;
    bands.round_first = false;
    CHECK(classify(bands, 74.95)->letter == "B");
    CHECK(classify(bands, 75.0)->letter == "A");
}

TEST_CASE("the bands of entropy") {
    auto const bands = shipped("pilihan-10").picks.entropy;
    CHECK(classify(bands, 9.4)->letter == "A");
    CHECK(classify(bands, 10.0)->letter == "B");
    CHECK(classify(bands, 19.0)->letter == "B");
    CHECK(classify(bands, 20.0)->letter == "C");
    CHECK(classify(bands, 29.4)->letter == "C");
    CHECK(classify(bands, 29.5)->letter == "D");
}
