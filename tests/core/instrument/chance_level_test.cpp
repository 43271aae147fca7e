#include "core/instrument/chance_level.hpp"

#include "surveys.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::core;
using namespace berakhlak::core::test;

TEST_CASE("chance levels of the shapes in use") {
    CHECK(chance_level(21, 3, 10) == Approx(87.6).margin(0.05));
    CHECK(chance_level(30, 3, 10) == Approx(71.9).margin(0.05));
    CHECK(chance_level(30, 3, 5) == Approx(43.3).margin(0.05));
    CHECK(chance_level(60, 6, 10) == Approx(68.3).margin(0.05));
}

TEST_CASE("the ends of the chance level") {
    CHECK(chance_level(30, 0, 10) == 0.0);
    CHECK(chance_level(30, 3, 0) == 0.0);
    CHECK(chance_level(30, 3, 1) == Approx(10.0));
    CHECK(chance_level(30, 3, 28) == 100.0);
    CHECK(chance_level(30, 3, 30) == 100.0);
    CHECK(chance_level(5000, 3, 2000) < 100.0);
}

TEST_CASE("the shipped pick-lists need no warning, ten of the bare 21 do") {
    CHECK(warnings(shipped("pilihan-10")).empty());
    CHECK(warnings(shipped("pilihan-5")).empty());
    CHECK(warnings(shipped("likert-5")).empty());
    CHECK_FALSE(chance_level(shipped("likert-5"), 0).has_value());
    auto bare = shipped("pilihan-10");
    bare.items.resize(21);
    CHECK(*chance_level(bare, 6) == Approx(87.6).margin(0.05));
    auto const found = warnings(bare);
    REQUIRE(found.size() == 7);
    CHECK(found[0].id.find("Berorientasi Pelayanan adalah 87,6 %") != std::string::npos);
    CHECK(found[0].en.find("Service Oriented is 87.6 %") != std::string::npos);
}

TEST_CASE("the chance level is that of the measure in use") {
    auto picks = shipped("pilihan-5");
    picks.picks.picks = 6; // of 30 behaviours, 21 of them positive, 3 a value
    CHECK(*chance_level(picks, 0) ==
          Approx(100.0 * (1.0 - 27.0 * 26 * 25 * 24 * 23 * 22 / (30.0 * 29 * 28 * 27 * 26 * 25))));
    picks.picks.implementation = ImplementationMeasure::selection_rate;
    CHECK(*chance_level(picks, 0) == Approx(20.0));
    picks.picks.implementation = ImplementationMeasure::vote_share;
    CHECK(*chance_level(picks, 0) == Approx(100.0 / 7.0));
}
