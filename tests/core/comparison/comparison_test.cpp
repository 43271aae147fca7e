// The edges of the comparisons: what has no answer says so. Their figures are held by comparison_oracle_test.
#include "core/comparison/drivers.hpp"
#include "core/comparison/group_test.hpp"
#include "core/comparison/paired_gap.hpp"
#include "core/comparison/symmetric_matrix.hpp"
#include "core/comparison/trend.hpp"
#include "core/index/gap.hpp"
#include "core/statistics/change.hpp"
#include "core/statistics/multiple_tests.hpp"
#include "core/statistics/sampling.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace berakhlak::core;

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

ScoreMatrix matrix(std::vector<std::vector<double>> const& rows) {
    ScoreMatrix result(rows.size(), rows.front().size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        std::copy(rows[row].begin(), rows[row].end(), result.row(row).begin());
    return result;
}

Figure p_of(double p) {
    return Figure::of(p, 10);
}

} // namespace

TEST_CASE("Holm and Benjamini-Hochberg of five tests worked out by hand", "[comparison]") {
    Figure const absent = Figure::none(Absent::too_few);
    std::vector<Figure> const p{p_of(0.01), p_of(0.04), absent, p_of(0.03), p_of(0.005), p_of(0.5)};
    auto const holm = corrected(p, Correction::holm);
    CHECK(holm[4].value == Approx(0.025)); // 5 x 0.005
    CHECK(holm[0].value == Approx(0.04));  // 4 x 0.01
    CHECK(holm[3].value == Approx(0.09));  // 3 x 0.03
    CHECK(holm[1].value == Approx(0.09));  // 2 x 0.04 would be less than the one before
    CHECK(holm[5].value == Approx(0.5));
    CHECK(holm[2].why == Absent::too_few);
    auto const fdr = corrected(p, Correction::false_discovery);
    CHECK(fdr[4].value == Approx(0.025)); // the smaller of 5/1 x 0.005 and 5/2 x 0.01
    CHECK(fdr[0].value == Approx(0.025));
    CHECK(fdr[3].value == Approx(0.05)); // the smaller of 5/3 x 0.03 and 5/4 x 0.04
    CHECK(fdr[1].value == Approx(0.05));
    CHECK(fdr[5].value == Approx(0.5));
    CHECK(corrected(p, Correction::none)[1].value == 0.04);
    CHECK(corrected(std::vector<Figure>{p_of(0.9), p_of(0.8)}, Correction::holm)[0].value == 1.0);
}

TEST_CASE("Welch's test of two groups is his t-test", "[comparison]") {
    std::vector<double> const before{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    std::vector<double> const after{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    Change const t = change(estimate({before, {}}), estimate({after, {}}), 1);
    auto const test = compare_groups(std::vector{before, after}, GroupTest::welch);
    CHECK(test.p.value == Approx(t.p.value).epsilon(1e-12));
    CHECK(test.freedom_within.value == Approx(t.degrees_of_freedom.value).epsilon(1e-12));
    CHECK(std::sqrt(test.statistic.value) == Approx(1.8608).epsilon(0.0).margin(5.1e-5)); // as R prints it
    // with a third group that nobody belongs to
    auto const third = compare_groups(std::vector{before, {}, after, {nothing}}, GroupTest::welch);
    CHECK(third.p.value == test.p.value);
    CHECK(third.freedom.value == 1.0);
}

TEST_CASE("Groups without variance have ranks, and Welch's test where it is defined", "[comparison]") {
    std::vector<double> const same{50.0, 50.0, 50.0};
    std::vector<double> const other{60.0, 70.0, 80.0};
    std::vector<double> const more{20.0, 30.0, 50.0};
    CHECK(compare_groups(std::vector{same, other}, GroupTest::welch).p.present());
    CHECK(compare_groups(std::vector{same, other, more}, GroupTest::welch).p.why == Absent::undefined);
    CHECK(compare_groups(std::vector{same, same}, GroupTest::welch).p.why == Absent::undefined);
    CHECK(compare_groups(std::vector{same, other, more}, GroupTest::kruskal_wallis).p.present());
    CHECK(compare_groups(std::vector{same, same}, GroupTest::kruskal_wallis).p.why == Absent::undefined);
    CHECK(compare_groups(std::vector<std::vector<double>>{same}, GroupTest::welch).p.why ==
          Absent::undefined);
    CHECK(compare_groups(std::vector{other, {80.0}}, GroupTest::welch).p.why == Absent::undefined);
    CHECK(compare_groups(std::vector<std::vector<double>>{{}, {nothing}}, GroupTest::welch).p.why ==
          Absent::no_answers);
}

TEST_CASE("Scores that differ in their last digits are ties", "[comparison]") {
    double const third = 100.0 / 3.0;
    std::vector<double> const one{third, 200.0 - 5.0 * third, 40.0};
    std::vector<double> const other{third + 1e-13, third - 1e-13, 90.0};
    auto const noisy = compare_groups(std::vector{one, other}, GroupTest::kruskal_wallis);
    std::vector<double> const clean{1.0, 1.0, 2.0};
    std::vector<double> const clean_other{1.0, 1.0, 3.0};
    auto const exact = compare_groups(std::vector{clean, clean_other}, GroupTest::kruskal_wallis);
    CHECK(noisy.statistic.value == Approx(exact.statistic.value).epsilon(1e-12));
    // ranks 2.5 x 4, 5, 6: sums 10 and 11, H = 12/42 (100 + 121)/3 - 21 over 1 - 60/210
    CHECK(exact.statistic.value == Approx((12.0 / 42.0 * 221.0 / 3.0 - 21.0) / (1.0 - 60.0 / 210.0)));
}

TEST_CASE("A gap is tested on the pairs, and the gap itself is the one of the table", "[comparison][gap]") {
    Instrument const instrument = test::scale_instrument({2, 1}, {20, 40, 60, 80, 100});
    auto const performed = test::random_answers(instrument, 40, 7);
    auto const expected = test::random_answers(instrument, 40, 8);
    auto const gaps = paired_gaps(instrument, scores(instrument, performed), scores(instrument, expected));
    auto const table = gap_analysis(instrument, count(instrument, performed), count(instrument, expected));
    for (std::size_t item = 0; item < 3; ++item)
        CHECK(gaps.items[item].value.value == Approx(table.items[item].difference.value).epsilon(1e-12));
    for (std::size_t value = 0; value < 2; ++value)
        CHECK(gaps.values[value].value.value == Approx(table.values[value].difference.value).epsilon(1e-12));
    CHECK(gaps.overall.value.value == Approx(table.overall.difference.value).epsilon(1e-12));
    CHECK(gaps.overall.p.present());

    ScoreMatrix const shorter(39, 3);
    CHECK_THROWS_AS(paired_gaps(instrument, scores(instrument, performed), shorter), std::invalid_argument);
}

TEST_CASE("A gap that everybody has alike has no error", "[comparison][gap]") {
    Instrument const instrument = test::scale_instrument({2}, {20, 40, 60, 80, 100});
    auto const gaps = paired_gaps(instrument, matrix({{3, 4}, {3, nothing}, {4, nothing}}),
                                  matrix({{4, 5}, {4, nothing}, {5, nothing}}));
    CHECK(gaps.items[0].value.value == Approx(-1.0));
    CHECK(gaps.items[0].standard_error.value == 0.0);
    CHECK(gaps.items[0].upper.value == Approx(-1.0));
    CHECK(gaps.items[0].p.why == Absent::undefined);
    CHECK(gaps.items[1].value.present()); // one respondent
    CHECK(gaps.items[1].standard_error.why == Absent::undefined);
    auto const none = paired_gaps(instrument, matrix({{3, nothing}}), matrix({{nothing, 4}}));
    CHECK(none.items[0].value.why == Absent::no_answers);
    CHECK(none.overall.value.why == Absent::no_answers);
}

TEST_CASE("Eigenvalues put the matrix together again", "[comparison]") {
    SquareMatrix hilbert(8);
    for (std::size_t i = 0; i < 8; ++i)
        for (std::size_t j = 0; j < 8; ++j)
            hilbert.at(i, j) = 1.0 / static_cast<double>(i + j + 1);
    auto const system = eigensystem(hilbert);
    double trace = 0.0;
    for (std::size_t i = 0; i < 8; ++i) {
        trace += system.values[i];
        for (std::size_t j = 0; j < 8; ++j) {
            double cell = 0.0;
            double product = 0.0;
            for (std::size_t e = 0; e < 8; ++e) {
                cell += system.vectors.at(i, e) * system.values[e] * system.vectors.at(j, e);
                product += system.vectors.at(e, i) * system.vectors.at(e, j);
            }
            CHECK(cell == Approx(hilbert.at(i, j)).margin(1e-14));
            CHECK(product == Approx(i == j ? 1.0 : 0.0).margin(1e-14));
        }
    }
    CHECK(trace == Approx(2.0218002).margin(1e-6));
    // its largest and smallest eigenvalue, as printed since Fettis & Caslin (1967)
    CHECK(*std::ranges::max_element(system.values) == Approx(1.6959389969219).epsilon(1e-12));
    CHECK(*std::ranges::min_element(system.values) == Approx(1.1115389664e-10).epsilon(1e-5));
}

TEST_CASE("Drivers without correlation share R squared by their own", "[comparison]") {
    // two items at right angles: weight = r^2
    auto const items = matrix({{1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 1}, {1, 2}, {2, 1}, {2, 2}});
    std::vector<double> const outcome{1, 2, 3, 5, 1, 3, 3, 4};
    auto const result = drivers(items, outcome);
    for (auto const& item : result.items) {
        CHECK(item.weight.value == Approx(item.correlation.value * item.correlation.value));
        CHECK(item.beta.value == Approx(item.correlation.value));
    }
    CHECK(result.items[0].percent.value + result.items[1].percent.value == Approx(100.0));
}

TEST_CASE("Drivers that can't be told apart have no weights", "[comparison]") {
    std::vector<double> const outcome{1, 2, 3, 5, 1, 3};
    // an item without variance is left out; the other is alone
    auto const constant = drivers(matrix({{1, 3}, {1, 3}, {2, 3}, {2, 3}, {1, 3}, {2, 3}}), outcome);
    CHECK(constant.items[1].weight.why == Absent::undefined);
    CHECK(constant.items[0].percent.value == Approx(100.0));
    CHECK(constant.r_squared.value == Approx(std::pow(constant.items[0].correlation.value, 2)));
    // the same item twice
    auto const twice = drivers(matrix({{1, 1}, {2, 2}, {2, 2}, {3, 3}, {1, 1}, {2, 2}}), outcome);
    CHECK(twice.r_squared.why == Absent::undefined);
    CHECK(twice.items[0].weight.why == Absent::undefined);
    // no more respondents than items + 1; an outcome without variance; nobody
    CHECK(drivers(matrix({{1, 2}, {2, 1}, {3, 3}}), std::vector<double>{1, 2, 4}).r_squared.why ==
          Absent::undefined);
    CHECK(drivers(matrix({{1}, {2}, {3}, {4}}), std::vector<double>{2, 2, 2, 2}).r_squared.why ==
          Absent::undefined);
    CHECK(drivers(matrix({{nothing}, {2}}), std::vector<double>{2, nothing}).r_squared.why ==
          Absent::no_answers);
}

TEST_CASE("A trend compares with the last year that has an index, within one instrument", "[comparison]") {
    auto const year = [](double index, double margin, std::string instrument) {
        return Period{Figure::of(index, 50), Figure::of(margin, 50), 50, std::move(instrument)};
    };
    Period const no_survey{Figure::none(Absent::no_answers), Figure::none(Absent::no_answers), 0, ""};
    std::vector<Period> const periods{year(70, 3, "likert-5 1"), no_survey, year(75, 2, "Likert-5  1"),
                                      year(80, 2, "likert-5 2"), year(81, 2, "likert-5 2")};
    auto const steps = trend(periods);
    CHECK(steps[0].comparable == Comparable::first);
    CHECK(steps[0].lower.value == 67.0);
    CHECK(steps[1].comparable == Comparable::no_figure);
    CHECK(steps[2].comparable == Comparable::yes);
    CHECK(steps[2].change.value.value == 5.0);
    CHECK(steps[3].comparable == Comparable::other_instrument);
    CHECK_FALSE(steps[3].change.value.present());
    CHECK(steps[3].upper.value == 82.0);
    CHECK(steps[4].comparable == Comparable::yes);
    // two tests stand in the table
    CHECK(steps[2].corrected_p.value == Approx(2.0 * steps[2].change.p.value));
    CHECK(trend(periods, 0.95, Correction::none)[2].corrected_p.value == steps[2].change.p.value);
    CHECK_THROWS_AS(trend(periods, 1.0), std::domain_error);
    CHECK_THROWS_AS(trend(std::vector{year(70, 1, ""), year(70, -1, "")}), std::domain_error);
}

TEST_CASE("A year without a margin has a change and no test", "[comparison]") {
    std::vector<Period> const periods{
        {Figure::of(70, 50), Figure::of(3, 50), 50, ""},
        {Figure::of(75, 50), Figure::none(Absent::no_answers), 50, ""},
    };
    auto const steps = trend(periods);
    CHECK(steps[1].change.value.value == 5.0);
    CHECK(steps[1].comparable == Comparable::no_figure);
    CHECK_FALSE(steps[1].change.p.present());
    CHECK_FALSE(steps[1].lower.present());
}
