#include "core/disclosure/suppression.hpp"
#include "core/exchange/merge.hpp"
#include "surveys.hpp"
#include "unit_surveys.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace berakhlak::core;
using namespace berakhlak::core::test;

namespace {

MergePart part(Instrument const& instrument, std::string source, std::string agency,
               std::vector<UnitSurvey> units) {
    return {std::move(source),
            {{instrument.name, instrument.version, std::move(agency), "2022", instrument.minimum_group},
             std::move(units)}};
}

void check_same(Figure const& a, Figure const& b) {
    CHECK(a.why == b.why);
    CHECK(a.n == b.n);
    CHECK(a.value == b.value); // the same counts, so the same bits
}

void check_same(Profile const& a, Profile const& b) {
    CHECK(a.respondents == b.respondents);
    REQUIRE(a.values.size() == b.values.size());
    for (std::size_t value = 0; value < a.values.size(); ++value)
        check_same(a.values[value], b.values[value]);
    check_same(a.total, b.total);
}

void check_same(Recap const& a, Recap const& b) {
    REQUIRE(a.units.size() == b.units.size());
    for (std::size_t unit = 0; unit < a.units.size(); ++unit) {
        CHECK(a.units[unit].unit == b.units[unit].unit);
        check_same(a.units[unit].profile, b.units[unit].profile);
    }
    check_same(a.pooled, b.pooled);
    check_same(a.mean_of_units, b.mean_of_units);
}

std::size_t count_of(MergedSurvey const& merged, RemarkKind kind) {
    return static_cast<std::size_t>(std::count_if(merged.remarks.begin(), merged.remarks.end(),
                                                  [&](auto const& remark) { return remark.kind == kind; }));
}

bool shows_nothing_of_few(Recap const& recap, unsigned minimum) {
    auto const safe = [&](Figure const& figure) { return !figure.present() || figure.n >= minimum; };
    return std::all_of(recap.units.begin(), recap.units.end(), [&](RecapRow const& row) {
        return safe(row.profile.total) &&
               std::all_of(row.profile.values.begin(), row.profile.values.end(), safe);
    });
}

} // namespace

TEST_CASE("A survey that was split by unit and merged again is the whole survey, exactly") {
    auto const name = GENERATE(as<std::string>(), "likert-5", "likert-4", "pilihan-10");
    auto const seed = GENERATE(range(1u, 6u));
    CAPTURE(name, seed);
    auto const instrument = shipped(name);
    std::mt19937 random(seed);
    std::vector<UnitSurvey> units;
    for (std::size_t unit = 0; unit < 12; ++unit) // some too small to be shown
        units.push_back({"Unit " + std::string(1, static_cast<char>('A' + unit)),
                         unit_survey(instrument, 1 + random() % 30, random() % 100000)});
    auto whole = recap<SurveyCounts>(instrument, units);
    suppress(instrument, whole);

    auto shuffled = units;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    Merge merge(instrument);
    for (std::size_t first = 0; first < shuffled.size();) {
        auto const size = std::min<std::size_t>(1 + random() % 3, shuffled.size() - first);
        auto const begin = shuffled.begin() + static_cast<std::ptrdiff_t>(first);
        REQUIRE(merge.add(part(instrument, "berkas " + std::to_string(first), "Kapuas",
                               {begin, begin + static_cast<std::ptrdiff_t>(size)})));
        first += size;
    }
    auto const merged = merge.result();
    check_same(merged.by_unit, whole);
    CHECK_FALSE(merged.by_agency);
}

TEST_CASE("Exchange sheets of agencies merge into the exact pooled figures of the province") {
    auto const name = GENERATE(as<std::string>(), "likert-5", "pilihan-10");
    auto const seed = GENERATE(range(1u, 6u));
    CAPTURE(name, seed);
    auto const instrument = shipped(name);
    std::mt19937 random(seed);
    std::optional<SurveyCounts> pooled;
    Merge merge(instrument);
    for (int agency = 0; agency < 5; ++agency) {
        std::vector<UnitSurvey> units;
        for (std::size_t unit = 0; unit < 6; ++unit) {
            units.push_back({"Unit " + std::to_string(unit),
                             unit_survey(instrument, 1 + random() % 25, random() % 100000)});
            if (pooled)
                *pooled += units.back().counts;
            else
                pooled = units.back().counts;
        }
        std::vector<std::string> small;
        auto table = exchange_table(instrument, {{}, 1, "Kab. " + std::to_string(agency), "2022", 5},
                                    std::move(units), small);
        for (auto const& unit : table.units) {
            auto const group = unit.counts.smallest_group();
            CHECK((group == 0 || group >= 5));
        }
        auto const sent = grid_of(instrument, table);
        REQUIRE(merge.add({"kab " + std::to_string(agency), exchange_from_grid(instrument, sent)}));
    }
    auto const merged = merge.result();
    CHECK(merged.pooled == *pooled);
    check_same(merged.by_unit.pooled, profile(instrument, *pooled));
    REQUIRE(merged.by_agency);
    check_same(merged.by_agency->pooled, profile(instrument, *pooled));
    CHECK(merged.by_agency->units.size() == 5);
    double sum = 0.0;
    for (auto const& agency : merged.by_agency->units)
        sum += agency.profile.total.value;
    CHECK(merged.by_agency->mean_of_units.total.value == Approx(sum / 5.0).epsilon(1e-14));
}

TEST_CASE("Small units are pooled until nothing tells about few, and the sum stays") {
    auto const instrument = shipped("likert-5");
    auto const complete = [&](std::string unit, std::size_t respondents) {
        Answers given(respondents, instrument.items.size());
        for (std::size_t row = 0; row < respondents; ++row)
            std::fill(given.row(row).begin(), given.row(row).end(), static_cast<Answer>(row % 5));
        SurveyCounts counts;
        counts.ratings[0] = count(instrument, given);
        return UnitSurvey{std::move(unit), counts};
    };
    SECTION("two that are enough together") {
        auto const pooled = pool_small_units({complete("A", 3), complete("B", 9), complete("C", 2)}, 5);
        CHECK(pooled.pooled == std::vector<std::string>{"A", "C"});
        REQUIRE(pooled.units.size() == 2);
        CHECK(pooled.units[0].unit == "B");
        CHECK(pooled.units[1].unit == "(unit kecil)");
        CHECK(pooled.units[1].counts.respondents() == 5);
    }
    SECTION("one alone takes the smallest other one along") {
        auto const pooled =
            pool_small_units({complete("A", 3), complete("B", 9), complete("C", 7), complete("D", 0)}, 5);
        CHECK(pooled.pooled == std::vector<std::string>{"A", "C"});
        CHECK(pooled.units.back().counts.respondents() == 10);
        CHECK_FALSE(pooled.too_few);
    }
    SECTION("all together are too few: nothing leaves") {
        CHECK(pool_small_units({complete("A", 2), complete("B", 2)}, 5).too_few);
        std::vector<std::string> names;
        CHECK_THROWS_AS(exchange_table(instrument, {}, {complete("A", 2), complete("B", 2)}, names),
                        ExchangeError);
        ExchangeTable const raw{{instrument.name, 1, "", "", 5}, {complete("A", 4)}};
        CHECK_THROWS_AS(grid_of(instrument, raw), ExchangeError);
    }
    SECTION("a unit in which few answered one item") {
        auto few = complete("A", 9);
        Answers extra(4, instrument.items.size());
        for (std::size_t row = 0; row < 4; ++row)
            extra.row(row)[0] = 1;
        SurveyCounts counts;
        counts.ratings[0] = count(instrument, extra);
        auto const pooled = pool_small_units({few, {"B", counts}}, 5);
        CHECK(pooled.pooled == std::vector<std::string>{"B", "A"});
    }
    SECTION("nothing small") {
        CHECK(pool_small_units({complete("A", 5), complete("B", 9)}, 5).pooled.empty());
    }
}

TEST_CASE("What comes twice is refused") {
    auto const instrument = shipped("likert-5");
    auto const units = units_of(instrument, 3, 10, 1);
    Merge merge(instrument);
    REQUIRE(merge.add(part(instrument, "a.ods", "Kapuas", units)));
    auto const once = merge.result();
    SECTION("the same content under another name and agency") {
        CHECK_FALSE(merge.add(part(instrument, "salinan.ods", "Lain", units)));
    }
    SECTION("one of its units with other answers, spelled otherwise") {
        CHECK_FALSE(
            merge.add(part(instrument, "b.ods", "KAPUAS", {{" unit  01 ", unit_survey(instrument, 8, 99)}})));
        CHECK(merge.remarks().back().text.id.find("a.ods") != std::string::npos);
    }
    REQUIRE(merge.remarks().size() == 1);
    CHECK(merge.remarks().front().kind == RemarkKind::twice);
    CHECK(means_not_used(merge.remarks().front().kind));
    check_same(merge.result().by_unit, once.by_unit);
}

TEST_CASE("The same unit name in two agencies is two units") {
    auto const instrument = shipped("likert-5");
    Merge merge(instrument);
    REQUIRE(merge.add(part(instrument, "a", "Kapuas", {{"Inspektorat", unit_survey(instrument, 20, 1)}})));
    REQUIRE(merge.add(part(instrument, "b", "Barito", {{"Inspektorat", unit_survey(instrument, 30, 2)}})));
    auto const merged = merge.result();
    REQUIRE(merged.by_unit.units.size() == 2);
    CHECK(merged.by_unit.units[0].unit == "Barito – Inspektorat");
    CHECK(merged.agencies == std::vector<std::string>{"Barito", "Kapuas"});
}

TEST_CASE("Respondents without a unit add up over the parts") {
    auto const instrument = shipped("likert-5");
    auto const first = unit_survey(instrument, 20, 1), second = unit_survey(instrument, 30, 2);
    Merge merge(instrument);
    REQUIRE(merge.add(part(instrument, "a", "", {{"A", unit_survey(instrument, 9, 3)}, {"", first}})));
    REQUIRE(merge.add(part(instrument, "b", "", {{"B", unit_survey(instrument, 9, 4)}, {"", second}})));
    auto const merged = merge.result();
    REQUIRE(merged.by_unit.units.size() == 3);
    auto sum = first;
    sum += second;
    check_same(merged.by_unit.units.back().profile, profile(instrument, sum));
}

TEST_CASE("Rows of small units of one agency add up, and are said to") {
    auto const instrument = shipped("likert-5");
    auto const first = unit_survey(instrument, 20, 1), second = unit_survey(instrument, 30, 2);
    Merge merge(instrument);
    REQUIRE(merge.add(part(instrument, "a.ods", "Kapuas",
                           {{"A", unit_survey(instrument, 40, 3)}, {"(unit kecil)", first}})));
    SECTION("of other units, in either language") {
        auto const name = GENERATE("(unit kecil)", "(small units)", "(UNIT KECIL)");
        REQUIRE(merge.add(
            part(instrument, "b.ods", "kapuas", {{"B", unit_survey(instrument, 9, 4)}, {name, second}})));
        REQUIRE(merge.remarks().size() == 1);
        CHECK(merge.remarks().front().kind == RemarkKind::pooled_again);
        CHECK_FALSE(means_not_used(merge.remarks().front().kind));
        CHECK(merge.remarks().front().n == 30);
        CHECK(merge.remarks().front().text.id.find("a.ods") != std::string::npos);
        auto const merged = merge.result();
        REQUIRE(merged.by_unit.units.size() == 3);
        auto sum = first;
        sum += second;
        auto const pooled = std::ranges::find(merged.by_unit.units, "(unit kecil)", &RecapRow::unit);
        REQUIRE(pooled != merged.by_unit.units.end());
        check_same(pooled->profile, profile(instrument, sum));
    }
    SECTION("with the same counts they are the same people") {
        CHECK_FALSE(merge.add(part(instrument, "b.ods", "Kapuas",
                                   {{"B", unit_survey(instrument, 9, 4)}, {"(unit kecil)", first}})));
        CHECK(merge.remarks().front().kind == RemarkKind::twice);
    }
    SECTION("of another agency they are its own") {
        REQUIRE(merge.add(part(instrument, "b.ods", "Barito", {{"(unit kecil)", second}})));
        CHECK(merge.remarks().empty());
        CHECK(merge.result().pooled.respondents() == 90);
    }
}

TEST_CASE("Another instrument or version is listed and not used") {
    auto const instrument = shipped("likert-5");
    Merge merge(instrument);
    REQUIRE(merge.add(part(instrument, "a", "Kapuas", units_of(instrument, 2, 10, 1))));
    auto other = part(instrument, "b", "Barito", units_of(instrument, 2, 10, 2));
    other.table.head.instrument = "likert-4";
    CHECK_FALSE(merge.add(other));
    other.table.head.instrument = instrument.name;
    other.table.head.version = 7;
    CHECK_FALSE(merge.add(other));
    REQUIRE(merge.remarks().size() == 2);
    CHECK(merge.remarks()[0].kind == RemarkKind::other_instrument);
    CHECK(merge.remarks()[1].kind == RemarkKind::other_version);
    CHECK(merge.result().by_unit.units.size() == 2);
}

TEST_CASE("What is missing, too small or of another year is listed") {
    auto const instrument = shipped("likert-5");
    Merge merge(instrument);
    REQUIRE(merge.add(
        part(instrument, "a", "Kapuas",
             {{"Dinas A", unit_survey(instrument, 20, 1)}, {"Dinas B", unit_survey(instrument, 2, 2)}})));
    auto later = part(instrument, "b", "Kapuas", {{"Dinas C", unit_survey(instrument, 20, 3)}});
    later.table.head.period = "2023";
    REQUIRE(merge.add(later));
    std::vector<ExpectedPart> const expected{
        {"Kapuas", "dinas a", 15}, {"", "Dinas C", 25}, {"Kapuas", "Dinas D", {}}};
    auto const merged = merge.result(expected);
    CHECK(count_of(merged, RemarkKind::missing) == 1);
    CHECK(count_of(merged, RemarkKind::below_required) == 1);
    CHECK(count_of(merged, RemarkKind::below_minimum) == 1);
    CHECK(count_of(merged, RemarkKind::other_period) == 1);
    CHECK(merged.remarks.size() == 4);
    auto const& last = merged.by_unit.units.at(2);
    CHECK(last.unit == "Dinas C");
    CHECK(last.minimum_met() == false);
}

TEST_CASE("A question that not everybody was asked isn't merged") {
    auto const instrument = shipped("pilihan-5");
    auto all = unit_survey(instrument, 20, 1), some = unit_survey(instrument, 20, 2);
    some.forget(Question::expected);
    Merge merge(instrument);
    REQUIRE(merge.add(part(instrument, "a", "", {{"A", all}})));
    REQUIRE(merge.add(part(instrument, "b", "", {{"B", some}})));
    auto const merged = merge.result();
    CHECK_FALSE(merged.pooled.asked(Question::expected));
    CHECK(merged.pooled.asked(Question::personal));
    CHECK(count_of(merged, RemarkKind::other_questions) == 1);
}

TEST_CASE("Of several agencies nothing small is shown, and nothing has to be hidden") {
    auto const name = GENERATE(as<std::string>(), "likert-5", "pilihan-5");
    auto const seed = GENERATE(range(1u, 11u));
    CAPTURE(name, seed);
    auto const instrument = shipped(name);
    std::mt19937 random(seed);
    Merge merge(instrument);
    std::uint64_t n = 0;
    for (int agency = 0; agency < 6; ++agency) {
        std::vector<UnitSurvey> units;
        for (std::size_t unit = 0; unit < 1 + random() % 4; ++unit) {
            units.push_back({"Unit " + std::to_string(unit),
                             unit_survey(instrument, 1 + random() % 12, random() % 100000)});
            n += units.back().counts.respondents();
        }
        REQUIRE(merge.add(
            part(instrument, std::to_string(agency), "Kab. " + std::to_string(agency), std::move(units))));
    }
    auto const merged = merge.result();
    auto const hidden = [](RecapRow const& row) { return row.profile.total.why == Absent::hides_another; };
    for (auto const* recap : {&merged.by_unit, &*merged.by_agency}) {
        CHECK(shows_nothing_of_few(*recap, instrument.minimum_group));
        CHECK(std::none_of(recap->units.begin(), recap->units.end(), hidden));
        std::uint64_t shown = 0;
        for (auto const& row : recap->units)
            shown += row.profile.respondents;
        CHECK(shown == n);
        CHECK(recap->pooled.respondents == n);
    }
}

TEST_CASE("A merge needs something to merge") {
    Merge merge(shipped("likert-5"));
    CHECK(merge.empty());
    CHECK_THROWS_AS(merge.result(), std::logic_error);
    CHECK_THROWS_AS(merge.add({"a", {}}), std::invalid_argument);
}
