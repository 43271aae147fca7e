// Comparisons, omega and spread of bfi against a second computation in R: see tests/data/r/README.md.
#include "bfi.hpp"

#include "core/comparison/drivers.hpp"
#include "core/comparison/group_test.hpp"
#include "core/comparison/paired_gap.hpp"
#include "core/comparison/trend.hpp"
#include "core/index/likert_index.hpp"
#include "core/index/scores.hpp"
#include "core/statistics/estimate.hpp"
#include "core/statistics/multiple_tests.hpp"
#include "core/statistics/omega.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

using namespace berakhlak::core;
using berakhlak::core::test::bfi;
using berakhlak::core::test::bfi_instrument;

namespace {

using Results = std::map<std::string, double>; // by "measure,scale,item,rule"
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

void put(Results& results, std::string const& key, Figure const& figure) {
    INFO(key);
    REQUIRE(figure.present());
    results[key] = figure.value;
}

/// Scores of the respondents who answered the whole value, NaN of the others.
std::vector<double> complete_scores(Instrument const& instrument, std::size_t value) {
    std::vector<double> scores(bfi().answers.respondents(), 0.0);
    for (std::size_t row = 0; row < scores.size(); ++row)
        for (std::size_t const item : instrument.items_of(value)) {
            Answer const level = bfi().answers.row(row)[item];
            double const turned = instrument.items[item].reversed ? 5.0 - level : level;
            scores[row] += level == missing ? nothing : turned * 20.0 / 5.0;
        }
    return scores;
}

void put_test(Results& results, std::string const& scale, char const* rule, GroupComparison const& test) {
    auto const key = [&](char const* measure) { return std::string(measure) + "," + scale + ",," + rule; };
    put(results, key(std::string_view(rule) == "welch" ? "F" : "H"), test.statistic);
    put(results, key("freedom"), test.freedom);
    if (test.freedom_within.present())
        put(results, key("freedom within"), test.freedom_within);
    put(results, key("p"), test.p);
    put(results, key("effect"), test.effect);
}

void put_groups(Results& results, Instrument const& instrument) {
    std::vector<Figure> by_welch;
    std::vector<Figure> by_ranks;
    for (std::size_t value = 0; value < 5; ++value) {
        auto const scores = complete_scores(instrument, value);
        std::vector<std::vector<double>> groups(6);
        for (std::size_t row = 0; row < scores.size(); ++row)
            groups[static_cast<std::size_t>(bfi().education[row])].push_back(scores[row]);
        groups.erase(groups.begin()); // not said
        std::string const& scale = instrument.values[value].code;
        auto const welch_test = compare_groups(groups, GroupTest::welch);
        auto const ranks = compare_groups(groups, GroupTest::kruskal_wallis);
        put_test(results, scale, "welch", welch_test);
        put_test(results, scale, "ranks", ranks);
        by_welch.push_back(welch_test.p);
        by_ranks.push_back(ranks.p);
        auto const pair = welch(estimate_of(summarise(groups[0])), estimate_of(summarise(groups[4])));
        put(results, "pair difference," + scale + ",,welch", pair.value);
        put(results, "pair standard error," + scale + ",,welch", pair.standard_error);
        put(results, "pair freedom," + scale + ",,welch", pair.freedom);
        put(results, "pair lower," + scale + ",,welch", pair.lower);
        put(results, "pair upper," + scale + ",,welch", pair.upper);
        put(results, "pair p," + scale + ",,welch", pair.p);
    }
    for (std::size_t value = 0; value < 5; ++value) {
        std::string const& scale = instrument.values[value].code;
        put(results, "holm," + scale + ",,welch", corrected(by_welch, Correction::holm)[value]);
        put(results, "fdr," + scale + ",,welch", corrected(by_welch, Correction::false_discovery)[value]);
        put(results, "holm," + scale + ",,ranks", corrected(by_ranks, Correction::holm)[value]);
        put(results, "fdr," + scale + ",,ranks", corrected(by_ranks, Correction::false_discovery)[value]);
    }
}

void put_gap(Results& results, std::string const& item, std::string const& rule, Difference const& gap) {
    std::string const key = ",," + item + "," + rule;
    put(results, "gap" + key, gap.value);
    put(results, "gap standard error" + key, gap.standard_error);
    put(results, "gap lower" + key, gap.lower);
    put(results, "gap upper" + key, gap.upper);
    put(results, "gap p" + key, gap.p);
}

/// Rows of scores, with the rows that lack one of `items` in either made empty.
void only_complete(ScoreMatrix& one, ScoreMatrix& other, std::size_t first, std::size_t items) {
    for (std::size_t row = 0; row < one.respondents(); ++row) {
        double sum = 0.0;
        for (std::size_t item = first; item < first + items; ++item)
            sum += one.row(row)[item] + other.row(row)[item];
        if (std::isnan(sum)) {
            std::ranges::fill(one.row(row), nothing);
            std::ranges::fill(other.row(row), nothing);
        }
    }
}

void put_gaps(Results& results) {
    Instrument instrument = bfi_instrument();
    auto const performance = scores(instrument, bfi().answers, std::size_t{0});
    auto const expectation = scores(instrument, bfi().answers, std::size_t{1});
    instrument.values.resize(1);
    instrument.items.resize(5);
    auto const all = paired_gaps(instrument, performance, expectation);
    put_gap(results, "", "all", all.overall);
    CHECK(all.values[0].p.value == all.overall.p.value);
    for (std::size_t item = 0; item < 5; ++item)
        put_gap(results, std::to_string(item + 1), "all", all.items[item]);
    for (std::size_t item = 0; item <= 5; ++item) {
        auto one = performance;
        auto other = expectation;
        only_complete(one, other, item % 5, item == 5 ? 0 : 1);
        if (item == 5)
            only_complete(one, other, 0, 5);
        auto const gaps = paired_gaps(instrument, one, other);
        put_gap(results, item == 5 ? "" : std::to_string(item + 1), "complete",
                item == 5 ? gaps.overall : gaps.items[item]);
    }
}

void put_omega(Results& results, Instrument const& instrument) {
    for (std::size_t value = 0; value < 5; ++value)
        for (auto const pairs : {MissingPairs::pairwise, MissingPairs::listwise}) {
            std::string const& scale = instrument.values[value].code;
            std::string const rule = pairs == MissingPairs::pairwise ? "pairwise" : "listwise";
            auto const items = scores(instrument, bfi().answers, value);
            ItemCovariances const covariances(items, pairs);
            put(results, "omega," + scale + ",," + rule, omega_total(covariances));
            auto const loadings = factor_loadings(covariances);
            REQUIRE(loadings);
            for (std::size_t item = 0; item < 5; ++item)
                results["loading," + scale + "," + instrument.items[value * 5 + item].code + "," + rule] =
                    (*loadings)[item];
        }
}

/// R takes the last three columns of the correlations of all five, so listwise means: all five.
void put_omega_of_three(Results& results, Instrument const& instrument) {
    for (std::size_t const value : {0U, 2U, 3U})
        for (auto const pairs : {MissingPairs::pairwise, MissingPairs::listwise}) {
            auto items = scores(instrument, bfi().answers, value);
            ScoreMatrix three(items.respondents(), 3);
            for (std::size_t row = 0; row < items.respondents(); ++row) {
                auto const from = items.row(row);
                bool const whole = std::ranges::none_of(from, [](double x) { return std::isnan(x); });
                if (whole || pairs == MissingPairs::pairwise)
                    std::ranges::copy(from.subspan(2), three.row(row).begin());
            }
            put(results,
                "omega of three," + instrument.values[value].code + ",," +
                    (pairs == MissingPairs::pairwise ? "pairwise" : "listwise"),
                omega_total(ItemCovariances(three, pairs)));
        }
}

void put_drivers(Results& results, Instrument const& instrument, std::string const& name,
                 std::vector<std::size_t> const& items, std::vector<double> const& outcome) {
    auto const result = drivers(scores(instrument, bfi().answers, items), outcome);
    results["n,drivers,," + name] = static_cast<double>(result.r_squared.n);
    put(results, "r squared,drivers,," + name, result.r_squared);
    put(results, "adjusted r squared,drivers,," + name, result.adjusted_r_squared);
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::string const key = ",," + instrument.items[items[i]].code + "," + name;
        put(results, "driver r" + key, result.items[i].correlation);
        put(results, "driver beta" + key, result.items[i].beta);
        put(results, "driver weight" + key, result.items[i].weight);
        put(results, "driver percent" + key, result.items[i].percent);
    }
}

void put_all_drivers(Results& results, Instrument const& instrument) {
    std::size_t const e5 = *instrument.find_item("E5");
    std::vector<std::size_t> others;
    for (std::size_t item = 0; item < 25; ++item)
        if (item != e5)
            others.push_back(item);
    std::vector<double> outcome;
    auto const all = scores(instrument, bfi().answers);
    for (std::size_t row = 0; row < all.respondents(); ++row)
        outcome.push_back(all.row(row)[e5]);
    put_drivers(results, instrument, "item E5", others, outcome);
    auto const direct = drivers(instrument, bfi().answers, e5);
    CHECK(direct.items.size() == 24);
    CHECK(direct.r_squared.value == results.at("r squared,drivers,,item E5"));
    Instrument only_a = instrument;
    only_a.values.resize(1);
    only_a.items.resize(5);
    Answers of_a(bfi().answers.respondents(), 5);
    for (std::size_t row = 0; row < of_a.respondents(); ++row)
        std::ranges::copy(bfi().answers.row(row).first(5), of_a.row(row).begin());
    auto const of_index = drivers(only_a, of_a, std::nullopt);
    put_drivers(results, instrument, "index A", {0, 1, 2, 3, 4}, complete_scores(instrument, 0));
    for (std::size_t item = 0; item < 5; ++item)
        CHECK(
            of_index.items[item].weight.value ==
            Approx(results.at("driver weight,," + instrument.items[item].code + ",index A")).epsilon(1e-12));
}

void put_trend(Results& results, Instrument const& instrument) {
    auto scores = complete_scores(instrument, 3);
    std::erase_if(scores, [](double score) { return std::isnan(score); });
    std::vector<Period> periods;
    for (auto const& [first, end] :
         std::vector<std::pair<std::size_t, std::size_t>>{{0, 700}, {700, 1500}, {1500, scores.size()}}) {
        auto const year = std::span(scores).subspan(first, end - first);
        auto const half_width = margin(estimate({std::vector<double>(year.begin(), year.end()), {}}));
        periods.push_back({Figure::of(summarise(year).mean, year.size()), half_width, year.size(), "bfi 1"});
    }
    auto const steps = trend(periods);
    for (std::size_t i = 0; i < 3; ++i) {
        std::string const key = ",," + std::to_string(i + 1) + ",";
        put(results, "trend index" + key, periods[i].index);
        put(results, "trend lower" + key, steps[i].lower);
        put(results, "trend upper" + key, steps[i].upper);
        if (i == 0)
            continue;
        put(results, "trend change" + key, steps[i].change.value);
        put(results, "trend standard error" + key, steps[i].change.standard_error);
        put(results, "trend change lower" + key, steps[i].change.lower);
        put(results, "trend change upper" + key, steps[i].change.upper);
        put(results, "trend p" + key, steps[i].change.p);
        put(results, "trend holm" + key, steps[i].corrected_p);
    }
}

void put_items(Results& results, Instrument const& instrument) {
    auto const counts = count(instrument, bfi().answers);
    for (std::size_t item = 0; item < 25; ++item) {
        std::string const key = ",," + instrument.items[item].code + ",";
        auto const negative = item_percent_negative(instrument, counts, item);
        put(results, "negative" + key, negative);
        auto const positive = item_percent_positive(instrument, counts, item);
        results["net" + key] = positive.value - negative.value;
        put(results, "sd" + key, item_deviation(instrument, counts, item));
        put(results, "median" + key, item_median(instrument, counts, item));
    }
}

} // namespace

TEST_CASE("bfi agrees with R in what differs and what drives", "[comparison][omega]") {
    Instrument const instrument = bfi_instrument();
    Results results;
    put_groups(results, instrument);
    put_gaps(results);
    put_omega(results, instrument);
    put_omega_of_three(results, instrument);
    put_all_drivers(results, instrument);
    put_trend(results, instrument);
    put_items(results, instrument);
    auto const expected = test::csv_rows("r/comparison_oracle.csv");
    CHECK(results.size() == expected.size() - 1);
    for (std::size_t row = 1; row < expected.size(); ++row) {
        auto const& line = expected[row];
        std::string const key = line[0] + "," + line[1] + "," + line[2] + "," + line[3];
        INFO(key);
        REQUIRE(results.count(key) == 1);
        // relative, so that a p of 1e-12 has to be right as well
        CHECK(results.at(key) == Approx(test::number(line[4])).epsilon(1e-9).margin(1e-13));
    }
}
