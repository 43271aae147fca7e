#include "core/index/gap.hpp"

#include "core/index/counts.hpp"
#include "core/reading/answers.hpp"

#include <random>

#include <catch2/catch.hpp>

using namespace berakhlak::core;

namespace {

// Scale 1-5; value V has the items 0 and 1, value W item 2 (reversed) and item 3.
Instrument two_values() {
    Instrument instrument;
    for (int score = 1; score <= 5; ++score)
        instrument.scale.levels.push_back({static_cast<double>(score), score * 20.0, {}});
    instrument.values = {{"V", {"V", {}}, 1.0}, {"W", {"W", {}}, 3.0}};
    for (std::size_t i = 0; i < 4; ++i) {
        Item item;
        item.value = i / 2;
        item.reversed = i == 2;
        instrument.items.push_back(item);
    }
    return instrument;
}

// One row of scores per respondent; 0 is no answer.
AnswerCounts counted(Instrument const& instrument, std::vector<std::vector<int>> const& rows) {
    Answers answers(rows.size(), instrument.items.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t item = 0; item < rows[row].size(); ++item)
            if (rows[row][item] != 0)
                answers.row(row)[item] = static_cast<Answer>(rows[row][item] - 1);
    return count(instrument, answers);
}

void check(Gap const& gap, double performance, double expectation, std::optional<Quadrant> quadrant) {
    REQUIRE(gap.difference.present());
    CHECK(gap.performance.value == Approx(performance));
    CHECK(gap.expectation.value == Approx(expectation));
    CHECK(gap.difference.value == Approx(performance - expectation));
    CHECK(gap.conformity.value == Approx(performance / expectation * 100.0));
    CHECK(gap.quadrant == quadrant);
}

} // namespace

TEST_CASE("gap, conformity and quadrants against plain arithmetic") {
    Instrument const instrument = two_values();
    // Item means: performance 2.5 4.5 (reversed 2.5 ->) 3.5 1.5, expectation 4.5 5.0 (reversed 3 ->) 3.0 3.5
    auto const performance = counted(instrument, {{2, 4, 3, 1}, {3, 5, 2, 2}});
    auto const expectation = counted(instrument, {{4, 5, 3, 3}, {5, 5, 3, 4}});
    GapAnalysis const analysis = gap_analysis(instrument, performance, expectation);
    CHECK(analysis.grand_performance.value == Approx(3.0));
    CHECK(analysis.grand_expectation.value == Approx(4.0));
    REQUIRE(analysis.items.size() == 4);
    check(analysis.items[0], 2.5, 4.5, Quadrant::priority);
    check(analysis.items[1], 4.5, 5.0, Quadrant::keep);
    check(analysis.items[2], 3.5, 3.0, Quadrant::possible_excess);
    check(analysis.items[3], 1.5, 3.5, Quadrant::low_priority);
    REQUIRE(analysis.values.size() == 2);
    check(analysis.values[0], 3.5, 4.75, Quadrant::keep);
    check(analysis.values[1], 2.5, 3.25, Quadrant::low_priority);
    check(analysis.overall, (3.5 + 3 * 2.5) / 4, (4.75 + 3 * 3.25) / 4, std::nullopt);
    CHECK(analysis.items[0].difference.n == 2);
    CHECK(analysis.overall.difference.n == 2);
}

TEST_CASE("an item that was rated once has no gap and counts nowhere") {
    Instrument const instrument = two_values();
    auto const performance = counted(instrument, {{2, 4, 0, 1}, {3, 5, 0, 0}});
    auto const expectation = counted(instrument, {{4, 5, 3, 3}, {5, 5, 3, 4}});
    GapAnalysis const analysis = gap_analysis(instrument, performance, expectation);
    Gap const& absent = analysis.items[2];
    CHECK(absent.difference.why == Absent::no_answers);
    CHECK(absent.conformity.why == Absent::no_answers);
    CHECK(absent.expectation.value == Approx(3.0));
    CHECK_FALSE(absent.quadrant);
    CHECK(analysis.items[3].difference.n == 1);
    CHECK(analysis.values[1].performance.value == Approx(1.0));
    CHECK(analysis.values[1].expectation.value == Approx(3.5));
    CHECK(analysis.values[1].difference.n == 1);
    CHECK(analysis.grand_performance.value == Approx((2.5 + 4.5 + 1.0) / 3));
    CHECK(analysis.grand_expectation.value == Approx((4.5 + 5.0 + 3.5) / 3));
}

TEST_CASE("a value of which nothing was rated makes the overall gap absent") {
    Instrument const instrument = two_values();
    auto const rated = counted(instrument, {{2, 4, 0, 0}});
    CHECK(gap_analysis(instrument, rated, rated).values[1].difference.why == Absent::no_answers);
    CHECK(gap_analysis(instrument, rated, rated).overall.difference.why == Absent::no_answers);
    CHECK_FALSE(gap_analysis(instrument, rated, rated).overall.performance.present());
    auto const nobody = counted(instrument, {});
    GapAnalysis const empty = gap_analysis(instrument, nobody, nobody);
    CHECK(empty.overall.difference.why == Absent::no_answers);
    CHECK(empty.grand_performance.why == Absent::no_answers);
}

TEST_CASE("equal means are all high, whatever the last binary digit says") {
    Instrument instrument = two_values();
    instrument.items[2].reversed = false;
    std::vector<std::vector<int>> rows;
    for (int i = 0; i < 10; ++i)
        rows.push_back(std::vector<int>(4, i < 7 ? 3 : 4)); // each mean 3.3
    auto const rated = counted(instrument, rows);
    GapAnalysis const analysis = gap_analysis(instrument, rated, rated);
    for (Gap const& gap : analysis.items) {
        CHECK(gap.quadrant == Quadrant::keep);
        CHECK(gap.difference.value == 0.0);
        CHECK(gap.conformity.value == Approx(100.0));
    }
}

TEST_CASE("conformity to an expectation of zero is undefined") {
    Instrument instrument = two_values();
    instrument.items[2].reversed = false;
    instrument.scale.levels.front().score = 0.0;
    auto const lowest = counted(instrument, {{1, 1, 1, 1}});
    Gap const gap = gap_analysis(instrument, lowest, lowest).items[0];
    CHECK(gap.conformity.why == Absent::undefined);
    CHECK(gap.difference.value == 0.0);
}

TEST_CASE("random ratings: the gap is what the answers say one by one") {
    auto const seed = GENERATE(take(20, random(1, 1'000'000)));
    CAPTURE(seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    Instrument const instrument = two_values();
    std::vector<std::vector<int>> performance(3 + random() % 30, std::vector<int>(4));
    auto expectation = performance;
    std::vector<double> sum_p(4);
    std::vector<double> sum_e(4);
    for (std::size_t row = 0; row < performance.size(); ++row)
        for (std::size_t item = 0; item < 4; ++item) {
            performance[row][item] = 1 + static_cast<int>(random() % 5);
            expectation[row][item] = 1 + static_cast<int>(random() % 5);
            sum_p[item] += item == 2 ? 6 - performance[row][item] : performance[row][item];
            sum_e[item] += item == 2 ? 6 - expectation[row][item] : expectation[row][item];
        }
    GapAnalysis const analysis =
        gap_analysis(instrument, counted(instrument, performance), counted(instrument, expectation));
    for (std::size_t item = 0; item < 4; ++item) {
        CHECK(analysis.items[item].difference.value * static_cast<double>(performance.size()) ==
              Approx(sum_p[item] - sum_e[item]).margin(1e-9));
        CHECK(analysis.items[item].conformity.value == Approx(100.0 * sum_p[item] / sum_e[item]));
        CHECK(analysis.items[item].quadrant.has_value());
    }
}

TEST_CASE("quadrants have names in both languages") {
    CHECK(quadrant_name(Quadrant::priority).id == "I Prioritas utama");
    CHECK(quadrant_name(Quadrant::keep).id == "II Pertahankan prestasi");
    CHECK(quadrant_name(Quadrant::low_priority).id == "III Prioritas rendah");
    CHECK(quadrant_name(Quadrant::possible_excess).id == "IV Berlebihan");
    CHECK_FALSE(quadrant_name(Quadrant::keep).en.empty());
}
