#include "core/statistics/estimate.hpp"

#include "core/statistics/nonresponse.hpp"
#include "core/statistics/sampling.hpp"
#include "core/statistics/strata.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace berakhlak::core;

namespace {

Figure margin_of(std::vector<double> const& scores, std::optional<std::uint64_t> population = std::nullopt) {
    return margin(estimate({scores, {}}, {population}));
}

Stratum stratum(std::optional<std::uint64_t> headcount, std::vector<double> const& scores) {
    return {headcount, estimate({scores, {}}, {headcount})};
}

} // namespace

TEST_CASE("margin of an index from scores", "[estimate]") {
    std::vector<double> const scores{60, 70, 80, std::nan(""), 90, 100};
    ScoreSummary const summary = summarise(scores);
    CHECK(summary.n == 5);
    CHECK(summary.mean == 80.0);
    CHECK(summary.variance == 250.0);
    // t(0.975; 4) = 2.776445, s / sqrt(n) = sqrt(50)
    CHECK(margin_of(scores).value == Approx(19.63243).epsilon(1e-6));
    CHECK(margin_of(scores).n == 5);
    CHECK(margin_of(scores, 20).value == Approx(19.63243 * std::sqrt(0.75)).epsilon(1e-6));
    CHECK(margin_of(scores, 5).present());
    CHECK(margin_of(scores, 5).value == 0.0);
    CHECK_THROWS_AS(margin_of(scores, 4), std::domain_error);
    CHECK_THROWS_AS(margin(estimate({scores, {}}), 0.0), std::domain_error);
}

TEST_CASE("margins of few or equal scores", "[estimate]") {
    CHECK(margin_of({}).why == Absent::no_answers);
    CHECK(margin_of(std::vector<double>{std::nan("")}).why == Absent::no_answers);
    CHECK(margin_of(std::vector<double>{70}).why == Absent::undefined);
    Figure const only_one = margin_of(std::vector<double>{70}, 1);
    CHECK(only_one.present());
    CHECK(only_one.value == 0.0);
    // equal but for the last bits, as scores of different answers with the same index are
    Figure const equal = margin_of(std::vector<double>{60.0, std::nextafter(60.0, 61.0), 60.0});
    CHECK(equal.present());
    CHECK(equal.value == 0.0);
}

TEST_CASE("clusters need two, and no population", "[estimate]") {
    std::vector<double> const scores{60, 70, 80, 90};
    std::vector<std::uint32_t> const one{3, 3, 3, 3};
    std::vector<std::uint32_t> const each{1, 2, 3, 4};
    CHECK(margin(estimate({scores, {}}, {{}, one})).why == Absent::undefined);
    // a cluster a respondent: m/(m-1) is n/(n-1)
    CHECK(margin(estimate({scores, {}}, {{}, each})).value == Approx(margin_of(scores).value));
    CHECK_THROWS_AS(estimate({scores, {}}, {10, each}), std::invalid_argument);
    CHECK_THROWS_AS(estimate({scores, {}}, {{}, std::span(each).first(3)}), std::invalid_argument);
}

TEST_CASE("who left nothing out has the plain finite population correction", "[estimate]") {
    ScoreMatrix points(4, 2);
    for (std::size_t row = 0; row < 4; ++row) {
        points.row(row)[0] = 10.0 * static_cast<double>(row);
        points.row(row)[1] = 30.0;
    }
    Contributions const whole{{30, 40, 50, 60}, points};
    CHECK(margin(estimate(whole, {8})).value == Approx(margin_of({30, 40, 50, 60}, 8).value).epsilon(1e-12));
    CHECK(margin(estimate(whole, {4})).value == Approx(0.0).margin(1e-9));
}

TEST_CASE("the headcount-weighted index says whom it leaves out", "[strata]") {
    auto const whole = post_stratified(std::vector{stratum(100, {60, 70, 80}), stratum(300, {40, 50, 60}),
                                                   stratum(50, {}), stratum(std::nullopt, {})});
    CHECK(whole.index.value == Approx(0.25 * 70 + 0.75 * 50));
    CHECK(whole.headcount == 400);
    CHECK(whole.silent == 50);
    CHECK(whole.silent_units == 1);
    CHECK(whole.units == 2);
    auto const unknown = post_stratified(std::vector{stratum(100, {60, 70}), stratum(std::nullopt, {40})});
    CHECK(unknown.index.why == Absent::undefined);
    CHECK(unknown.uncounted_units == 1);
    CHECK(post_stratified({}).index.why == Absent::no_answers);
    CHECK(post_stratified(std::vector{stratum(100, {})}).index.why == Absent::no_answers);
    // everybody alone: no variance is known
    auto const alone = post_stratified(std::vector{stratum(10, {60}), stratum(10, {40})});
    CHECK(alone.index.value == 50.0);
    CHECK(standard_error(alone.estimate).why == Absent::undefined);
    // everybody was asked
    auto const census = post_stratified(std::vector{stratum(2, {60, 70}), stratum(1, {40})});
    CHECK(standard_error(census.estimate).value == 0.0);
    CHECK(margin(census.estimate).value == 0.0);
}

TEST_CASE("colleagues who agree are one voice", "[strata]") {
    std::vector<double> const scores{10, 10, 10, 50, 50, 50, std::nan("")};
    std::vector<std::uint32_t> const clusters{0, 0, 0, 1, 1, 1, 2};
    auto const effect = cluster_effect(scores, clusters);
    CHECK(effect.icc.value == Approx(1.0));
    CHECK(effect.design_effect.value == Approx(3.0));
    CHECK(effect.clusters == 2);
    CHECK(cluster_effect(scores, std::vector<std::uint32_t>(7, 0)).icc.why == Absent::undefined);
    CHECK(cluster_effect(std::vector<double>(7, 20.0), clusters).icc.why == Absent::undefined);
    CHECK(cluster_effect({}, {}).icc.why == Absent::no_answers);
}

TEST_CASE("waves do not depend on the order of rows", "[nonresponse]") {
    std::vector<double> const times{3, 1, 2, std::nan(""), 6, 5, 4};
    CHECK(waves(times) == std::vector{Wave::middle, Wave::early, Wave::early, Wave::none, Wave::late,
                                      Wave::late, Wave::middle});
    CHECK(waves(std::vector<double>{5, 5, 5, 5}) == std::vector<Wave>(4, Wave::middle));
    CHECK(waves({}).empty());
    CHECK(response_rate(30, 40).value == 75.0);
    CHECK(response_rate(50, 40).value == 125.0);
    CHECK(response_rate(30, 0).why == Absent::undefined);
    IndexEstimate const some = estimate({{60, 70, 80, 90, 50}, {}});
    CHECK_THROWS_AS(non_response(some, some, some, 4, 5), std::domain_error);
    CHECK(non_response(some, some, some, std::nullopt, 5).adjusted.why == Absent::undefined);
    CHECK(non_response(some, some, some, 10, 6).adjusted.why == Absent::too_few);
}
