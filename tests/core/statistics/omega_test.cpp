#include "core/statistics/omega.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace berakhlak::core;

namespace {

/// Scores whose correlations are exactly those of one factor: each item is loading x factor + what is left of
/// it, over all sign patterns of the factor and the items' own parts.
ScoreMatrix of_one_factor(std::vector<double> const& loadings) {
    std::size_t const patterns = std::size_t{2} << loadings.size();
    ScoreMatrix scores(patterns, loadings.size());
    for (std::size_t pattern = 0; pattern < patterns; ++pattern)
        for (std::size_t item = 0; item < loadings.size(); ++item) {
            double const factor = (pattern & 1U) != 0 ? 1.0 : -1.0;
            double const own = (pattern >> (item + 1) & 1U) != 0 ? 1.0 : -1.0;
            scores.row(pattern)[item] =
                loadings[item] * factor + std::sqrt(1.0 - loadings[item] * loadings[item]) * own;
        }
    return scores;
}

Figure omega_of(ScoreMatrix const& scores) {
    return omega_total(ItemCovariances(scores, MissingPairs::listwise));
}

} // namespace

TEST_CASE("Loadings that are put in come out", "[omega]") {
    for (auto const& loadings : std::vector<std::vector<double>>{
             {0.8, 0.6, 0.5}, {0.9, 0.3, 0.4, 0.2}, {0.7, -0.4, 0.6, 0.5, 0.1}}) {
        ItemCovariances const covariances(of_one_factor(loadings), MissingPairs::listwise);
        auto const found = factor_loadings(covariances);
        REQUIRE(found);
        double sum = 0.0;
        double unique = 0.0;
        for (std::size_t item = 0; item < loadings.size(); ++item) {
            CHECK((*found)[item] == Approx(loadings[item]).epsilon(1e-10));
            sum += loadings[item];
            unique += 1.0 - loadings[item] * loadings[item];
        }
        CHECK(omega_total(covariances).value == Approx(sum * sum / (sum * sum + unique)).epsilon(1e-10));
    }
}

TEST_CASE("With equal loadings omega is alpha", "[omega]") {
    ItemCovariances const covariances(of_one_factor({0.6, 0.6, 0.6, 0.6}), MissingPairs::listwise);
    CHECK(omega_total(covariances).value == Approx(cronbach_alpha(covariances).value).epsilon(1e-10));
}

TEST_CASE("No omega without a factor", "[omega]") {
    CHECK(omega_of(of_one_factor({0.8, 0.6})).why == Absent::undefined);      // two items
    CHECK(omega_of(of_one_factor({0.8, 0.6, 0.0})).why == Absent::undefined); // one has nothing to do with it
    CHECK(omega_of(of_one_factor({1.0, 0.6, 0.5})).why == Absent::undefined); // one is the factor itself
    auto same = of_one_factor({0.8, 0.6, 0.5});
    for (std::size_t row = 0; row < same.respondents(); ++row)
        same.row(row)[1] = 3.0;
    CHECK(omega_of(same).why == Absent::undefined); // one has no variance
    CHECK(omega_of(ScoreMatrix(4, 3)).why == Absent::no_answers);
    CHECK(omega_of(ScoreMatrix(0, 3)).why == Absent::no_answers);
}
