#include "core/index/likert_index.hpp"

#include "bfi.hpp"
#include "core/index/profile.hpp"
#include "core/instrument/bands.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace berakhlak::core;
using namespace berakhlak::core::test;

namespace {

constexpr Answer nothing = missing;

double expected_l1(std::string const& measure, std::string const& item) {
    for (auto const& row : csv_rows("oracles/likert_l1_expected.csv"))
        if (row[0] == measure && row[1] == item)
            return number(row[2]);
    FAIL("no such figure: " << measure);
    return 0.0;
}

Answers l1() {
    auto const rows = csv_rows("oracles/likert_l1.csv");
    std::vector<std::vector<Answer>> result;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        result.emplace_back();
        for (auto const& cell : rows[row])
            result.back().push_back(static_cast<Answer>(number(cell) - 1));
    }
    return answers(result);
}

} // namespace

TEST_CASE("L1: means of items and the index in both conversions") {
    auto const mean_max = scale_instrument({3}, {25, 50, 75, 100});
    auto const counts = count(mean_max, l1());
    for (std::size_t item = 0; item < 3; ++item)
        CHECK(item_mean(mean_max, counts, item).value ==
              Approx(expected_l1("mean", std::to_string(item + 1))).epsilon(1e-12));
    CHECK(value_index(mean_max, counts, 0).value ==
          Approx(expected_l1("index mean/max (scale 1-4)", "overall")).epsilon(1e-12));
    auto const min_max = scale_instrument({3}, {0, 100.0 / 3, 200.0 / 3, 100});
    CHECK(value_index(min_max, count(min_max, l1()), 0).value ==
          Approx(expected_l1("index min-max (scale 1-4)", "overall")).epsilon(1e-12));
}

TEST_CASE("the simple mean of the seven values reproduces both published tables") {
    auto const instrument = shipped("likert-5");
    auto const rows = csv_rows("oracles/published_tables.csv");
    REQUIRE(rows.size() == 3);
    for (std::size_t row = 1; row < rows.size(); ++row) {
        std::vector<Figure> values;
        for (std::size_t value = 0; value < 7; ++value)
            values.push_back(Figure::of(number(rows[row][4 + value]), 1));
        auto const total = total_index(instrument, values, 1);
        CHECK(round_half_up(total.value, 1) == number(rows[row][11]));
        CHECK(classify(instrument.bands, total.value)->label.id == rows[row][12]);
    }
}

TEST_CASE("SKM: the nine elements weigh exactly one ninth") {
    auto const instrument = shipped("skm-2017");
    std::vector<std::size_t> const sums{69, 66, 64, 77, 68,
                                        70, 71, 65, 63}; // 20 respondents: 3.45 3.30 3.20 ...
    Answers survey(20, 9);
    for (std::size_t item = 0; item < 9; ++item) {
        auto const column = answers_with_sum(20, 4, sums[item]);
        for (std::size_t row = 0; row < 20; ++row)
            survey.row(row)[item] = column[row];
    }
    auto const counts = count(instrument, survey);
    CHECK(item_mean(instrument, counts, 3).value == Approx(3.85));
    auto const result = profile(instrument, counts);
    CHECK(round_half_up(result.total.value, 4) == 85.1389);
    CHECK(classify(instrument.bands, result.total.value)->label.id == "Baik");
}

// docs/instruments.md: an SKM as many offices publish it. Figures by plain arithmetic: 0.11 (3.45 + ...
// + 3.15) 25.
TEST_CASE("SKM with weights as printed: nine times 0.11 are 0.99") {
    auto instrument = shipped("skm-2017");
    for (Value& value : instrument.values)
        value.weight = 0.11;
    std::vector<Figure> values;
    for (double const mean : {3.45, 3.30, 3.20, 3.85, 3.40, 3.50, 3.55, 3.25, 3.15})
        values.push_back(Figure::of(25 * mean, 20));
    CHECK(total_index(instrument, values, 20).value == Approx(85.1388888889)); // weights are relative
    instrument.weights_as_printed = true;
    CHECK(instrument.share_of(4) == 0.11);
    CHECK(total_index(instrument, values, 20).value == Approx(84.2875).epsilon(1e-12));
    // of the worked example of 29 respondents
    CHECK(total_index(instrument, std::vector(9, Figure::of(91.4750957854, 29)), 29).value ==
          Approx(90.5603448275).epsilon(1e-11));
}

TEST_CASE("favourability: index and percent positive are different quantities") {
    auto const one = scale_instrument({5}, {0, 25, 50, 75, 100});
    CHECK(value_index(one, count(one, answers({{4, 3, 3, 2, 1}})), 0).value == Approx(65.0));

    // Ten respondents of 65 25 70 35 50 100 90 40 20 35 on average, each on twenty items.
    auto const many = scale_instrument({20}, {0, 25, 50, 75, 100});
    std::vector<std::vector<Answer>> rows;
    for (std::size_t const index : {65, 25, 70, 35, 50, 100, 90, 40, 20, 35})
        rows.push_back(answers_with_sum(20, 5, 20 + index * 20 / 25));
    CHECK(value_index(many, count(many, answers(rows)), 0).value == Approx(53.0));

    auto const item = scale_instrument({1}, {0, 25, 50, 75, 100});
    std::vector<std::vector<Answer>> shares;
    for (auto const& [level, times] : {std::pair{4, 10}, {3, 40}, {2, 10}, {1, 16}, {0, 24}})
        shares.insert(shares.end(), static_cast<std::size_t>(times), {static_cast<Answer>(level)});
    auto const counts = count(item, answers(shares));
    CHECK(item_index(item, counts, 0).value == Approx(49.0));
    CHECK(item_percent_positive(item, counts, 0).value == Approx(50.0));
    CHECK(value_percent_positive(item, counts, 0).value == Approx(50.0));
}

TEST_CASE("a reversed item counts from the other end") {
    auto instrument = scale_instrument({2}, {20, 40, 60, 80, 100});
    instrument.items[1].reversed = true;
    auto const counts = count(instrument, answers({{4, 0}, {3, 0}}));
    CHECK(item_mean(instrument, counts, 1).value == 5.0);
    CHECK(item_index(instrument, counts, 1).value == 100.0);
    CHECK(item_percent_positive(instrument, counts, 1).value == 100.0);
    CHECK(value_index(instrument, counts, 0).value == 95.0);
}

TEST_CASE("nobody's answers are no figure, and an unanswered item is left out") {
    auto const instrument = scale_instrument({2, 1}, {0, 100});
    auto const counts = count(instrument, answers({{1, nothing, nothing}, {nothing, invalid, nothing}}));
    CHECK(counts.respondents() == 1);
    CHECK(counts.respondents_of(0) == 1);
    CHECK(counts.respondents_of(1) == 0);
    CHECK(counts.missing(1) == 1);
    CHECK(counts.invalid(1) == 1);
    CHECK(counts.answered(0) == 1);
    auto const result = profile(instrument, counts);
    CHECK(result.values[0].value == 100.0);
    CHECK(result.values[0].n == 1);
    CHECK(item_index(instrument, counts, 1).why == Absent::no_answers);
    CHECK(result.values[1].why == Absent::no_answers);
    CHECK(result.total.why == Absent::no_answers);
}

TEST_CASE("weights of values") {
    auto instrument = scale_instrument({1, 1}, {0, 100});
    instrument.values[0].weight = 3.0;
    CHECK(profile(instrument, count(instrument, answers({{1, 0}}))).total.value == Approx(75.0));
}

TEST_CASE("counts of another shape do not add up") {
    auto const a = scale_instrument({2, 1}, {0, 100});
    auto const b = scale_instrument({1, 2}, {0, 100});
    AnswerCounts counts(a);
    CHECK_THROWS_AS(counts += AnswerCounts(b), std::invalid_argument);
    CHECK_THROWS_AS(count(a, Answers(1, 2)), std::invalid_argument);
    BallotCounts ballots(a);
    CHECK_THROWS_AS(ballots += BallotCounts(scale_instrument({1}, {0, 100})), std::invalid_argument);
}

TEST_CASE("counts of two files add up to the counts of both, in any order") {
    auto const seed = GENERATE(range(1u, 20u));
    auto instrument = scale_instrument({3, 1, 2}, {0, 25, 50, 75, 100});
    instrument.items[2].reversed = true;
    auto const all = random_answers(instrument, 60, seed);
    std::vector<std::size_t> order(60);
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::shuffle(order.begin(), order.end(), std::mt19937(seed));
    Answers first(25, 6);
    Answers second(36, 6); // one row more, which stays empty
    for (std::size_t i = 0; i < 60; ++i) {
        auto const target = i < 25 ? first.row(i) : second.row(i - 25);
        std::copy_n(all.row(order[i]).begin(), 6, target.begin());
    }
    auto sum = count(instrument, first);
    sum += count(instrument, second);
    auto const whole = count(instrument, all);
    for (std::size_t item = 0; item < 6; ++item)
        for (std::size_t level = 0; level < 5; ++level)
            CHECK(sum.at(item, level) == whole.at(item, level));
    auto const a = profile(instrument, sum);
    auto const b = profile(instrument, whole);
    CHECK(a.respondents == b.respondents);
    CHECK(a.total.value == b.total.value);
    for (std::size_t value = 0; value < 3; ++value) {
        CHECK(a.values[value].value == b.values[value].value);
        CHECK(a.values[value].n == b.values[value].n);
    }
}

TEST_CASE("every index lies in 0 to 100") {
    auto const seed = GENERATE(range(100u, 140u));
    auto instrument = scale_instrument({1, 2, 3, 1, 1, 1, 1}, {0, 100.0 / 3, 200.0 / 3, 100});
    for (auto& value : instrument.values)
        value.weight = 0.1;
    auto const survey =
        seed % 4 == 0 ? answers({std::vector<Answer>(10, 3)}) : random_answers(instrument, seed % 4, seed);
    auto const result = profile(instrument, count(instrument, survey));
    for (auto const& figure : result.values)
        CHECK((!figure.present() || (figure.value >= 0.0 && figure.value <= 100.0)));
    CHECK((!result.total.present() || (result.total.value >= 0.0 && result.total.value <= 100.0)));
}

TEST_CASE("the spread of an item, and what lies below the middle", "[items]") {
    Instrument instrument = scale_instrument({2}, {20, 40, 60, 80, 100});
    instrument.items[1].reversed = true;
    // scores 1 2 3 3 5 and their mirror 5 4 3 3 1 of the reversed item
    auto const counts = count(instrument, answers({{0, 0}, {1, 1}, {2, 2}, {2, 2}, {4, 4}, {nothing, 3}}));
    CHECK(item_percent_negative(instrument, counts, 0).value == Approx(40.0));
    CHECK(item_percent_positive(instrument, counts, 0).value == Approx(20.0));
    CHECK(item_deviation(instrument, counts, 0).value == Approx(std::sqrt(2.2))); // 8.8 / 4
    CHECK(item_median(instrument, counts, 0).value == 3.0);
    CHECK(item_median(instrument, counts, 0).n == 5);
    // 5 4 3 3 1 2: mean 3, squares 10, of six the middle two are 3 and 3
    CHECK(item_percent_negative(instrument, counts, 1).value == Approx(100.0 / 3.0));
    CHECK(item_deviation(instrument, counts, 1).value == Approx(std::sqrt(2.0)));
    CHECK(item_median(instrument, counts, 1).value == 3.0);

    auto const two = count(instrument, answers({{0, 0}, {3, 1}}));
    CHECK(item_median(instrument, two, 0).value == 2.5);
    CHECK(item_median(instrument, two, 1).value == 4.5);
    auto const one = count(instrument, answers({{0, nothing}}));
    CHECK(item_deviation(instrument, one, 0).why == Absent::undefined);
    CHECK(item_deviation(instrument, one, 1).why == Absent::no_answers);
    CHECK(item_median(instrument, one, 1).why == Absent::no_answers);
    CHECK(item_percent_negative(instrument, one, 1).why == Absent::no_answers);
}
