#include "core/comparison/group_differences.hpp"

#include "bfi.hpp"
#include "core/index/recap.hpp"
#include "core/index/survey_counts.hpp"
#include "picklist_p1.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::core;
using namespace berakhlak::core::test;

namespace {

/// Group 0 is who gave none, as bfi() says; it is never shown.
struct Education {
    std::vector<std::uint32_t> of;
    std::vector<std::vector<bool>> shown;

    explicit Education(std::size_t values) {
        for (int const education : bfi().education)
            of.push_back(static_cast<std::uint32_t>(education));
        shown.assign(6, std::vector<bool>(values + 1, true));
        shown[0].assign(values + 1, false);
    }
    [[nodiscard]] Grouping grouping() const { return {of, shown}; }
};

} // namespace

TEST_CASE("Groups have the indices that a recap shows", "[comparison]") {
    Instrument const instrument = bfi_instrument();
    Education const education(5);
    auto const lines = group_differences(instrument, bfi().answers, education.grouping(), GroupTest::welch,
                                         Correction::holm);
    auto const counts = count_by_unit(instrument, bfi().answers, education.of, 6);
    REQUIRE(lines.size() == 6);
    std::vector<Figure> p;
    for (std::size_t line = 0; line < 6; ++line) {
        std::vector<double> indices;
        for (std::size_t group = 1; group < 6; ++group) {
            auto const of = profile(instrument, counts[group]);
            indices.push_back(line < 5 ? of.values[line].value : of.total.value);
        }
        auto const [low, high] = std::ranges::minmax_element(indices);
        CHECK(lines[line].compared == 5);
        CHECK(lines[line].lowest == static_cast<std::size_t>(low - indices.begin()) + 1);
        CHECK(lines[line].highest == static_cast<std::size_t>(high - indices.begin()) + 1);
        CHECK(lines[line].lowest_index.value == Approx(*low).epsilon(1e-12));
        CHECK(lines[line].difference.value == Approx(*high - *low).epsilon(1e-12));
        p.push_back(lines[line].test.p);
    }
    for (std::size_t line = 0; line < 6; ++line)
        CHECK(lines[line].corrected_p.value == corrected(p, Correction::holm)[line].value);
}

TEST_CASE("A group that is hidden takes no part", "[comparison]") {
    Instrument const instrument = bfi_instrument();
    Education education(5);
    education.shown[3][0] = false;
    education.shown[1][1] = education.shown[2][1] = education.shown[3][1] = education.shown[4][1] = false;
    auto const lines = group_differences(instrument, bfi().answers, education.grouping(),
                                         GroupTest::kruskal_wallis, Correction::none);
    CHECK(lines[0].compared == 4);
    CHECK(lines[0].test.freedom.value == 3.0);
    CHECK(lines[1].compared == 1);
    CHECK_FALSE(lines[1].lowest);
    CHECK(lines[1].test.p.why == Absent::undefined);
    CHECK(lines[2].compared == 5);
    auto const pairs =
        group_pairs(instrument, bfi().answers, education.grouping(), std::size_t{0}, Correction::holm);
    REQUIRE(pairs.size() == 6); // four groups
    CHECK(pairs[0].first == 1);
    CHECK(pairs[0].second == 2);
    CHECK(pairs[0].difference.value.value ==
          Approx(pairs[0].second_index.value - pairs[0].first_index.value).epsilon(1e-12));
    CHECK(group_pairs(instrument, bfi().answers, education.grouping(), std::size_t{1}, Correction::holm)
              .empty());
}

TEST_CASE("Equal answers are ties whatever group they come from", "[comparison]") {
    // three items, one of them left out by some: scores of each group alone would differ in their digits
    Instrument const instrument = scale_instrument({3}, {20, 40, 60, 80, 100});
    auto const survey = random_answers(instrument, 60, 3);
    Answers twice(120, 3);
    std::vector<std::uint32_t> of;
    for (std::size_t row = 0; row < 120; ++row) {
        std::ranges::copy(survey.row(row % 60), twice.row(row).begin());
        of.push_back(row < 60 ? 0 : 1);
    }
    std::vector<std::vector<bool>> const shown(2, {true, true});
    auto const lines =
        group_differences(instrument, twice, {of, shown}, GroupTest::kruskal_wallis, Correction::none);
    CHECK(lines[0].test.statistic.value == Approx(0.0).margin(1e-9));
    CHECK(lines[0].test.p.value == Approx(1.0));
}

TEST_CASE("Groups of ballots are compared as well", "[comparison]") {
    auto const instrument = picklist_p1::instrument();
    auto const ballots = picklist_p1::ballots(instrument, picklist_p1::picks("current"));
    std::vector<std::uint32_t> const of{0, 0, 0, 1, 1};
    std::vector<std::vector<bool>> const shown(2, std::vector<bool>(8, true));
    auto const lines =
        group_differences(instrument, ballots, {of, shown}, GroupTest::welch, Correction::none);
    auto const counts = count_by_unit(instrument, ballots, of, 2);
    double const first = profile(instrument, counts[0]).total.value;
    double const second = profile(instrument, counts[1]).total.value;
    CHECK(lines[7].difference.value == Approx(std::abs(first - second)));
    auto const pairs = group_pairs(instrument, ballots, {of, shown}, std::nullopt, Correction::none);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].difference.value.value == Approx(second - first));
}
