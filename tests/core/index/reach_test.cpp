#include "core/index/reach.hpp"

#include "picklist_p1.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::core;

namespace {

// 24 behaviours, 3 of each value: nobody's of a value with five picks C(21,5)/C(24,5), with two
// C(21,2)/C(24,2)
constexpr double five_picks = 100.0 * (1.0 - 20349.0 / 42504.0);
constexpr double two_picks = 100.0 * (1.0 - 210.0 / 276.0);

picklist_p1::Rows three_times(std::vector<std::string> const& codes) {
    return {codes, codes, codes};
}

} // namespace

TEST_CASE("Reach above chance is 0 where blind picks are, 100 where all are", "[reach]") {
    auto const instrument = picklist_p1::instrument();
    auto const ballots = picklist_p1::ballots(instrument, picklist_p1::picks("current"));
    auto const table = reach_above_chance(instrument, ballots);
    auto const reach = value_figures(instrument, count(instrument, ballots), ImplementationMeasure::reach);
    double mean = 0.0;
    for (std::size_t value = 0; value < 7; ++value) {
        auto const& row = table.values[value];
        CHECK(row.reach.value == reach[value].value);
        CHECK(row.chance.value == Approx(five_picks).epsilon(1e-12));
        CHECK(row.corrected.value ==
              Approx(100.0 * (reach[value].value - five_picks) / (100.0 - five_picks)).epsilon(1e-12));
        mean += row.corrected.value / 7.0;
    }
    CHECK(table.overall.corrected.value == Approx(mean).epsilon(1e-12));
    CHECK(table.overall.chance.value == Approx(five_picks).epsilon(1e-12));
}

TEST_CASE("A ballot of fewer picks has less chance", "[reach]") {
    auto const instrument = picklist_p1::instrument();
    std::string const first = instrument.items[instrument.items_of(0)[0]].code;
    std::string const second = instrument.items[instrument.items_of(0)[1]].code;
    auto const ballots = picklist_p1::ballots(instrument, three_times({first, second}));
    auto const table = reach_above_chance(instrument, ballots);
    CHECK(table.values[0].chance.value == Approx(two_picks).epsilon(1e-12));
    CHECK(table.values[0].corrected.value == Approx(100.0).epsilon(1e-12));
    CHECK(table.values[1].reach.value == 0.0);
    CHECK(table.values[1].corrected.value == Approx(-100.0 * two_picks / (100.0 - two_picks)));
}

TEST_CASE("Reach above chance of nobody, and where chance reaches everybody", "[reach]") {
    auto const instrument = picklist_p1::instrument();
    auto const nobody = reach_above_chance(instrument, Ballots(3, instrument.items.size()));
    CHECK(nobody.values[0].corrected.why == Absent::no_answers);
    CHECK(nobody.values[0].chance.why == Absent::no_answers);
    CHECK(nobody.overall.corrected.why == Absent::no_answers);

    Ballots everything(1, instrument.items.size());
    everything.set_state(0, BallotState::valid);
    for (auto& pick : everything.row(0))
        pick = 1;
    auto const certain = reach_above_chance(instrument, everything);
    CHECK(certain.values[0].chance.value == 100.0);
    CHECK(certain.values[0].corrected.why == Absent::undefined);
    CHECK(certain.overall.corrected.why == Absent::undefined);
}
