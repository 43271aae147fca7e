#include "core/index/recap.hpp"

#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <random>

using namespace berakhlak::core;
using namespace berakhlak::core::test;

namespace {

Recap recap_by_unit(Instrument const& instrument, Answers const& survey,
                    std::vector<std::string> const& units,
                    std::vector<RequiredRespondents> const& required = {}) {
    auto const groups = group_by_unit(units);
    auto counts = count_by_unit(instrument, survey, groups.unit_of, groups.names.size());
    std::vector<UnitCounts<AnswerCounts>> named;
    for (std::size_t unit = 0; unit < counts.size(); ++unit)
        named.push_back({groups.names[unit], std::move(counts[unit])});
    return recap<AnswerCounts>(instrument, named, required);
}

void check_same(Profile const& a, Profile const& b) {
    CHECK(a.respondents == b.respondents);
    REQUIRE(a.values.size() == b.values.size());
    for (std::size_t value = 0; value < a.values.size(); ++value) {
        CHECK(a.values[value].value == b.values[value].value);
        CHECK(a.values[value].why == b.values[value].why);
        CHECK(a.values[value].n == b.values[value].n);
    }
    CHECK(a.total.value == b.total.value);
    CHECK(a.total.why == b.total.why);
}

} // namespace

TEST_CASE("units are grouped by what their names say, not by how they are typed") {
    std::vector<std::string> const units{
        "Dinas Kesehatan", "dinas  kesehatan ", "", "Bappeda", "Dinas Kesehatan", "  ", "BAPPEDA"};
    auto const groups = group_by_unit(units);
    CHECK(groups.names == std::vector<std::string>{"BAPPEDA", "Dinas Kesehatan", ""});
    CHECK(groups.unit_of == std::vector<std::uint32_t>{1, 1, 2, 0, 1, 2, 0});
    CHECK(group_by_unit({}).names.empty());
}

TEST_CASE("texts that respondents share may stand twice among the units, or be nobody's") {
    std::vector<std::string> const texts{"",        "Dinas Kesehatan", "nobody",
                                         "bappeda", "Dinas Kesehatan", "Bappeda"};
    auto const groups = group_by_unit(texts, std::vector<std::uint32_t>{4, 3, 0, 1, 5, 5});
    CHECK(groups.names == std::vector<std::string>{"Bappeda", "Dinas Kesehatan", ""});
    CHECK(groups.unit_of == std::vector<std::uint32_t>{1, 0, 2, 1, 0, 0});
}

TEST_CASE("a recap by hand") {
    auto const instrument = scale_instrument({1, 1}, {25, 50, 75, 100});
    auto const survey = answers({{3, 3}, {1, 3}, {0, 0}, {2, missing}});
    auto const recap = recap_by_unit(instrument, survey, {"b", "B", "a", "c"});
    REQUIRE(recap.units.size() == 3);
    CHECK(recap.units[0].unit == "a");
    CHECK(recap.units[1].unit == "B");
    CHECK(recap.units[1].profile.values[0].value == 75.0);
    CHECK(recap.units[1].profile.total.value == 87.5);
    CHECK(recap.units[2].profile.values[0].value == 75.0);
    CHECK(recap.units[2].profile.total.why == Absent::no_answers);
    CHECK(recap.pooled.respondents == 4);
    CHECK(recap.pooled.values[0].value == 62.5);
    CHECK(recap.pooled.values[1].value == 75.0);
    CHECK(recap.pooled.values[1].n == 3);
    CHECK(recap.mean_of_units.values[0].value == Approx((25.0 + 75.0 + 75.0) / 3));
    CHECK(recap.mean_of_units.values[1].value == Approx((25.0 + 100.0) / 2));
    CHECK(recap.mean_of_units.total.value == Approx((25.0 + 87.5) / 2));
    CHECK(recap.mean_of_units.values[1].n == 3);
}

TEST_CASE("the minimum of respondents, and units from which nobody answered") {
    auto const instrument = scale_instrument({1}, {50, 100});
    auto const recap = recap_by_unit(instrument, answers({{0}, {1}, {1}}), {"Bappeda", "bappeda", ""},
                                     {{"BAPPEDA", 2}, {" Setda", 10}, {"setda", 8}, {"", 3}});
    REQUIRE(recap.units.size() == 3);
    CHECK(recap.units[0].minimum_met() == std::optional(true));
    CHECK(recap.units[1].unit == "Setda");
    CHECK(recap.units[1].required == 10u);
    CHECK(recap.units[1].minimum_met() == std::optional(false));
    CHECK(recap.units[1].profile.total.why == Absent::no_answers);
    CHECK(recap.units[2].unit.empty());
    CHECK_FALSE(recap.units[2].minimum_met().has_value());
    CHECK(recap.mean_of_units.values[0].value == Approx(75.0)); // who gave no unit is none
}

TEST_CASE("no respondents at all") {
    auto const instrument = scale_instrument({1, 1}, {50, 100});
    auto const recap = recap_by_unit(instrument, Answers(0, 2), {});
    CHECK(recap.units.empty());
    CHECK(recap.pooled.values.size() == 2);
    CHECK(recap.pooled.total.why == Absent::no_answers);
    CHECK(recap.mean_of_units.total.why == Absent::no_answers);
}

TEST_CASE("pooled of one unit equals its profile, and so does the mean of units") {
    auto const seed = GENERATE(range(1u, 15u));
    auto const instrument = scale_instrument({2, 3, 1}, {20, 40, 60, 80, 100});
    auto const recap = recap_by_unit(instrument, random_answers(instrument, 12, seed),
                                     std::vector<std::string>(12, "Setda"));
    REQUIRE(recap.units.size() == 1);
    check_same(recap.pooled, recap.units[0].profile);
    CHECK(recap.mean_of_units.total.value == recap.units[0].profile.total.value);
}

TEST_CASE("a recap depends neither on the order of respondents nor on empty rows") {
    auto const seed = GENERATE(range(1u, 15u));
    auto const instrument = scale_instrument({2, 3, 1}, {20, 40, 60, 80, 100});
    std::vector<std::string> const spellings{"Setda", " SETDA", "Bappeda", "bappeda", "Dinas PU", ""};
    auto const survey = random_answers(instrument, 40, seed);
    std::mt19937 random(seed);
    std::vector<std::string> units;
    for (std::size_t i = 0; i < 40; ++i)
        units.push_back(spellings[random() % spellings.size()]);
    std::vector<std::size_t> order(40);
    std::iota(order.begin(), order.end(), 0u);
    std::shuffle(order.begin(), order.end(), random);
    Answers shuffled(42, 6); // two rows stay empty
    std::vector<std::string> shuffled_units(42, "Bappeda");
    for (std::size_t i = 0; i < 40; ++i) {
        std::copy_n(survey.row(order[i]).begin(), 6, shuffled.row(i).begin());
        shuffled_units[i] = units[order[i]];
    }
    auto const a = recap_by_unit(instrument, survey, units);
    auto const b = recap_by_unit(instrument, shuffled, shuffled_units);
    REQUIRE(a.units.size() == b.units.size());
    for (std::size_t unit = 0; unit < a.units.size(); ++unit) {
        CHECK(match_key(a.units[unit].unit) == match_key(b.units[unit].unit));
        check_same(a.units[unit].profile, b.units[unit].profile);
    }
    check_same(a.pooled, b.pooled);
    check_same(a.mean_of_units, b.mean_of_units);
}

TEST_CASE("ballots are counted by unit too") {
    auto const instrument = shipped("pilihan-5");
    Ballots ballots(3, instrument.items.size());
    for (std::size_t row = 0; row < 2; ++row) {
        ballots.set_state(row, BallotState::valid);
        ballots.row(row)[0] = ballots.row(row)[1] = ballots.row(row)[29] = 1;
    }
    std::vector<std::uint32_t> const unit_of{1, 0, 1};
    auto const counts = count_by_unit(instrument, ballots, unit_of, 2);
    CHECK(counts[0].ballots == 1);
    CHECK(counts[1].ballots == 1);
    CHECK(counts[1].missing == 1);
    CHECK(counts[1].reached == std::vector<std::uint64_t>{1, 0, 0, 0, 0, 0, 0});
    CHECK(counts[1].votes[29] == 1);
    auto sum = counts[0];
    sum += counts[1];
    CHECK(sum == count(instrument, ballots));

    std::vector<UnitCounts<BallotCounts>> const units{{"Setda", counts[1]}};
    auto const one = recap<BallotCounts>(instrument, units);
    check_same(one.pooled, one.units[0].profile);
    CHECK(one.pooled.values[0].value == 100.0);
    CHECK(one.pooled.values[1].value == 0.0);
    CHECK(one.pooled.respondents == 1);
}
