// Oracles: shared tables for bfi, a 15 x 10 and a 12 x 11 example, the printed r-table.
#include "bfi.hpp"

#include "core/index/scores.hpp"
#include "core/statistics/reliability.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <sstream>

using namespace berakhlak::core;
using berakhlak::core::test::bfi;
using berakhlak::core::test::bfi_instrument;

namespace {

/// Rows end with '|'; '_' is missing.
ScoreMatrix matrix(std::string const& text) {
    std::vector<std::vector<double>> rows(1);
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (word == "|") {
            rows.emplace_back();
        } else {
            rows.back().push_back(word == "_" ? std::numeric_limits<double>::quiet_NaN()
                                              : test::number(word));
        }
    }
    ScoreMatrix result(rows.size(), rows.front().size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        REQUIRE(rows[row].size() == result.items());
        std::copy(rows[row].begin(), rows[row].end(), result.row(row).begin());
    }
    return result;
}

ItemCovariances pairwise(std::string const& text) {
    return {matrix(text), MissingPairs::pairwise};
}
ItemCovariances listwise(std::string const& text) {
    return {matrix(text), MissingPairs::listwise};
}

ScoreMatrix bfi_scale(std::size_t value, bool reverse = true) {
    return scores(bfi_instrument(reverse), bfi().answers, value);
}

std::vector<double> values(std::vector<Figure> const& figures) {
    std::vector<double> result;
    for (Figure const& figure : figures) {
        REQUIRE(figure.present());
        result.push_back(figure.value);
    }
    return result;
}

void check_close(std::vector<double> const& got, std::vector<double> const& expected, double margin) {
    REQUIRE(got.size() == expected.size());
    for (std::size_t at = 0; at < got.size(); ++at) {
        CHECK(got[at] == Approx(expected[at]).epsilon(0.0).margin(margin));
    }
}

char const* const fifteen = "3 2 4 1 4 5 1 4 3 2 | 5 4 6 3 5 1 2 5 5 5 | 7 3 5 5 6 4 3 3 6 5 | "
                            "2 4 3 3 2 2 2 6 6 3 | 6 5 6 5 4 4 4 6 7 5 | 1 2 3 4 2 5 2 3 5 2 | "
                            "4 3 5 3 5 2 1 2 4 3 | 2 4 4 3 7 2 2 4 6 5 | 6 5 5 5 1 6 5 2 3 2 | "
                            "5 4 6 4 3 5 3 1 7 2 | 4 3 5 2 5 3 2 3 4 1 | 4 2 3 2 5 3 4 2 3 4 | "
                            "5 5 6 2 3 3 2 4 4 5 | 6 5 5 4 2 2 1 4 6 5 | 4 3 5 5 3 1 3 2 3 4";

char const* const twelve = "1 1 1 1 1 1 1 1 1 1 1 | 1 1 1 1 1 1 1 1 0 1 0 | _ 0 1 1 _ 1 1 1 1 0 0 | "
                           "1 1 1 0 1 1 0 1 1 0 0 | 1 1 1 1 1 0 0 0 1 0 0 | 0 1 _ 0 1 1 1 1 0 0 0 | "
                           "1 1 1 1 0 0 1 0 0 0 0 | 1 1 1 1 1 0 0 0 0 0 0 | 0 1 0 1 1 0 0 0 0 1 0 | "
                           "1 0 0 1 0 1 0 0 _ 0 0 | 1 1 1 0 0 0 0 0 0 0 0 | 1 0 0 1 0 0 0 0 0 0 0";

} // namespace

TEST_CASE("alpha of the five scales of bfi", "[reliability]") {
    struct Expected {
        double pairwise, standardised, mean_r, listwise;
        std::uint64_t n;
    };
    std::vector<Expected> const expected{{.703018, .713029, .331968, .703756, 2709},
                                         {.726735, .730073, .351045, .729277, 2707},
                                         {.761733, .761795, .390100, .760933, 2713},
                                         {.813963, .814675, .467854, .813303, 2694},
                                         {.600173, .607268, .236206, .602546, 2726}};
    for (std::size_t scale = 0; scale < expected.size(); ++scale) {
        INFO("scale " << scale);
        ItemCovariances const pairs(bfi_scale(scale), MissingPairs::pairwise);
        ItemCovariances const complete(bfi_scale(scale), MissingPairs::listwise);
        check_close({cronbach_alpha(pairs).value, standardised_alpha(pairs).value,
                     mean_correlation(pairs).value, cronbach_alpha(complete).value},
                    {expected[scale].pairwise, expected[scale].standardised, expected[scale].mean_r,
                     expected[scale].listwise},
                    5.1e-7);
        CHECK(cronbach_alpha(complete).n == expected[scale].n);
    }
}

TEST_CASE("a negative alpha is returned as it is, and the items against the rest are named",
          "[reliability]") {
    std::vector<double> const expected{.431, -.277, -.633, .8139629, -.131};
    for (std::size_t scale = 0; scale < expected.size(); ++scale) {
        ItemCovariances const covariances(bfi_scale(scale, false), MissingPairs::pairwise);
        CHECK(cronbach_alpha(covariances).value ==
              Approx(expected[scale]).epsilon(0.0).margin(scale == 3 ? 5e-8 : 5e-4));
    }
    ItemCovariances const unturned(bfi_scale(0, false), MissingPairs::pairwise);
    CHECK(items_against_the_rest(unturned) == std::vector<std::size_t>{0});
    ItemCovariances const turned(bfi_scale(0), MissingPairs::pairwise);
    CHECK(items_against_the_rest(turned).empty());
}

TEST_CASE("item-rest correlations and alpha if dropped of bfi A, listwise", "[reliability]") {
    ItemCovariances const covariances(bfi_scale(0), MissingPairs::listwise);
    check_close(values(item_total(covariances, ItemTotal::corrected)), {.3114, .563, .5888, .3948, .4872},
                5.1e-5);
    check_close(values(alpha_if_dropped(covariances)), {.718, .6185, .6008, .6869, .6446}, 5.1e-5);
}

TEST_CASE("alpha of 15 respondents and 10 items", "[reliability]") {
    for (auto const& covariances : {pairwise(fifteen), listwise(fifteen)}) {
        CHECK(cronbach_alpha(covariances).value == Approx(0.5917188485995827).epsilon(1e-12));
        CHECK(standardised_alpha(covariances).value == Approx(.6343498).epsilon(0.0).margin(5.1e-8));
        CHECK(mean_correlation(covariances).value == Approx(.1478377).epsilon(0.0).margin(5.1e-8));
        Interval const interval = alpha_interval(covariances);
        check_close(values({interval.lower, interval.upper}), {.195, .840}, 5.1e-4);
        check_close(values(alpha_if_dropped(covariances)),
                    {.46869, .507281, .51835, .531829, .668489, .671141, .568506, .610119, .519426, .522591},
                    5.1e-7);
    }
    Interval const narrow = alpha_interval(pairwise(fifteen), 0.5);
    CHECK(narrow.lower.value > alpha_interval(pairwise(fifteen)).lower.value);
    CHECK(narrow.upper.value < alpha_interval(pairwise(fifteen)).upper.value);
    CHECK_THROWS_AS(alpha_interval(pairwise(fifteen), 1.0), std::domain_error);
    CHECK_THROWS_AS(alpha_interval(pairwise(fifteen), std::nan("")), std::domain_error);
}

TEST_CASE("alpha of 12 respondents and 11 items, three answers missing", "[reliability]") {
    CHECK(cronbach_alpha(pairwise(twelve)).value == Approx(0.732660835214447).epsilon(1e-12));
    CHECK(cronbach_alpha(pairwise(twelve)).n == 12);
    CHECK(cronbach_alpha(listwise(twelve)).value == Approx(0.8016949152542374).epsilon(1e-12));
    CHECK(cronbach_alpha(listwise(twelve)).n == 9);
}

TEST_CASE("the worked example of three items", "[reliability]") {
    auto const covariances = pairwise("4 3 3 | 3 3 4 | 2 3 3 | 4 4 4");
    CHECK(cronbach_alpha(covariances).value == Approx(0.65625).epsilon(1e-12));
    check_close(values(item_total(covariances, ItemTotal::raw)),
                {0.8528028654224417, 0.8164965809277261, 0.7071067811865475}, 1e-12);
    check_close(values(item_total(covariances, ItemTotal::corrected)),
                {0.45454545454545453, 0.6622661785325219, 0.4472135954999579}, 1e-12);
}

TEST_CASE("tables without an alpha", "[reliability]") {
    struct Case {
        char const* text;
        MissingPairs pairs;
        Absent why;
    };
    auto const nasty = GENERATE(
        Case{"4 4 4 | 4 4 4 | 4 4 4", MissingPairs::pairwise, Absent::undefined},       // equal answers
        Case{"0.1 0.7 | 0.1 0.7 | 0.1 0.7", MissingPairs::pairwise, Absent::undefined}, // not exact in binary
        Case{"1 | 2 | 3", MissingPairs::pairwise, Absent::undefined},                   // one item
        Case{"1 2 3", MissingPairs::pairwise, Absent::undefined},                       // one respondent
        Case{"1 5 | 2 4 | 3 3", MissingPairs::pairwise, Absent::undefined},             // total never varies
        Case{"0.1 0.9 | 0.2 0.8 | 0.7 0.3", MissingPairs::pairwise, Absent::undefined}, // nor here
        Case{"3 4 | 3 4 | 5 _ | _ 1", MissingPairs::listwise, Absent::undefined},       // after deletion
        Case{"1 _ | 2 _ | _ 3 | _ 4", MissingPairs::pairwise, Absent::undefined},       // no pair together
        Case{"1 _ | 2 _ | _ 3 | _ 4", MissingPairs::listwise, Absent::no_answers},      // nobody complete
        Case{"_ _ | _ _", MissingPairs::pairwise, Absent::no_answers});
    INFO(nasty.text);
    ItemCovariances const covariances(matrix(nasty.text), nasty.pairs);
    CHECK(cronbach_alpha(covariances).why == nasty.why);
    CHECK(alpha_interval(covariances).lower.why == nasty.why);
    for (Figure const& dropped : alpha_if_dropped(covariances)) {
        CHECK(!dropped.present());
    }
}

TEST_CASE("no respondents, no items", "[reliability]") {
    CHECK(cronbach_alpha({ScoreMatrix(0, 3), MissingPairs::pairwise}).why == Absent::no_answers);
    CHECK(cronbach_alpha({ScoreMatrix(3, 0), MissingPairs::listwise}).why == Absent::no_answers);
    CHECK(item_total({ScoreMatrix(3, 0), MissingPairs::listwise}, ItemTotal::raw).empty());
    CHECK(item_total({ScoreMatrix(0, 3), MissingPairs::listwise}, ItemTotal::raw).at(2).why ==
          Absent::no_answers);
}

TEST_CASE("zero variance only after listwise deletion", "[reliability]") {
    char const* const text = "3 4 | 3 4 | 5 _ | _ 6";
    CHECK(cronbach_alpha(pairwise(text)).value == Approx(0.0).margin(1e-12));
    CHECK(cronbach_alpha(pairwise(text)).n == 4);
    CHECK(cronbach_alpha(listwise(text)).why == Absent::undefined);
    CHECK(cronbach_alpha(listwise(text)).n == 2);
}

TEST_CASE("perfectly correlated items", "[reliability]") {
    auto const covariances = pairwise("1 2 3 | 2 3 4 | 4 5 6 | 5 6 7");
    CHECK(cronbach_alpha(covariances).value == Approx(1.0).epsilon(1e-12));
    CHECK(standardised_alpha(covariances).value == Approx(1.0).epsilon(1e-12));
    CHECK(alpha_interval(covariances).lower.value == Approx(1.0).epsilon(1e-12));
    check_close(values(item_total(covariances, ItemTotal::corrected)), {1, 1, 1}, 1e-12);
}

TEST_CASE("an item that everybody answers alike has no correlation, the others have", "[reliability]") {
    auto const covariances = pairwise("1 3 1 | 2 3 2 | 4 3 3 | 5 3 5");
    auto const raw = item_total(covariances, ItemTotal::raw);
    CHECK(raw[1].why == Absent::undefined);
    CHECK(raw[0].present());
    CHECK(cronbach_alpha(covariances).present());
    CHECK(standardised_alpha(covariances).why == Absent::undefined);
    CHECK(mean_correlation(covariances).why == Absent::undefined);
}

TEST_CASE("pairwise covariances of no possible table give no figure above 1", "[reliability]") {
    // the pair goes together in the respondents whom it shares, and each item hardly varies in the others
    auto const covariances = pairwise("1 1 | 9 9 | 5 _ | 5 _ | 5 _ | 5 _ | _ 5 | _ 5 | _ 5 | _ 5");
    CHECK(covariances.at(0, 1) > covariances.at(0, 0));
    CHECK(cronbach_alpha(covariances).why == Absent::undefined);
    CHECK(mean_correlation(covariances).why == Absent::undefined);
    CHECK(item_total(covariances, ItemTotal::corrected)[0].why == Absent::undefined);
}

TEST_CASE("scores: reversed items, values, missing and invalid answers", "[scores]") {
    Instrument const instrument = bfi_instrument();
    Answers answers(1, 25);
    auto const row = answers.row(0);
    row[0] = 0;       // A1, reversed
    row[1] = 0;       // A2
    row[6] = invalid; // C2
    row[8] = 1;       // C4, reversed
    ScoreMatrix const all = scores(instrument, answers);
    CHECK(all.items() == 25);
    CHECK(all.row(0)[0] == 6.0);
    CHECK(all.row(0)[1] == 1.0);
    CHECK(std::isnan(all.row(0)[2]));
    ScoreMatrix const c = scores(instrument, answers, 1);
    CHECK(c.items() == 5);
    CHECK(std::isnan(c.row(0)[1]));
    CHECK(c.row(0)[3] == 5.0);
}

TEST_CASE("r-table", "[reliability]") {
    CHECK(critical_correlation(20).value == Approx(.4438).epsilon(0.0).margin(5.1e-5));
    CHECK(critical_correlation(30).value == Approx(.3610).epsilon(0.0).margin(5.1e-5));
    CHECK(critical_correlation(50).value == Approx(.2787).epsilon(0.0).margin(5.1e-5));
    CHECK(critical_correlation(100).value == Approx(.1966).epsilon(0.0).margin(5.1e-5));
    CHECK(critical_correlation(100, 0.05, Tails::one).value == Approx(.1654).epsilon(0.0).margin(5.1e-5));
    CHECK(critical_correlation(100, 0.10).value == critical_correlation(100, 0.05, Tails::one).value);
    CHECK(critical_correlation(2).why == Absent::undefined);
    CHECK(critical_correlation(3, 1e-12).value <= 1.0);
    CHECK_THROWS_AS(critical_correlation(20, 0.0), std::domain_error);
    CHECK_THROWS_AS(critical_correlation(20, 1.0), std::domain_error);
    CHECK_THROWS_AS(critical_correlation(20, 0.5, Tails::one), std::domain_error);
    CHECK_THROWS_AS(critical_correlation(20, std::nan("")), std::domain_error);
}

namespace {

ScoreMatrix random_scores(std::mt19937& random) {
    ScoreMatrix result(5 + random() % 30, 2 + random() % 8);
    for (std::size_t row = 0; row < result.respondents(); ++row) {
        double const leaning = random() % 3;
        for (double& score : result.row(row)) {
            if (random() % 10 != 0) {
                score = 1.0 + leaning + random() % 3 + 0.1 * (random() % 4);
            }
        }
    }
    return result;
}

ScoreMatrix with_rows(ScoreMatrix const& from, std::vector<std::size_t> const& rows, std::size_t times = 1) {
    ScoreMatrix to(rows.size(), from.items() * times);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < to.items() && rows[row] < from.respondents(); ++column) {
            to.row(row)[column] = from.row(rows[row])[column % from.items()];
        }
    }
    return to;
}

std::vector<Figure> all_figures(ScoreMatrix const& scores, MissingPairs pairs) {
    ItemCovariances const covariances(scores, pairs);
    Interval const interval = alpha_interval(covariances);
    std::vector<Figure> figures{cronbach_alpha(covariances), standardised_alpha(covariances), interval.lower,
                                interval.upper};
    for (auto const& more : {alpha_if_dropped(covariances), item_total(covariances, ItemTotal::raw),
                             item_total(covariances, ItemTotal::corrected)}) {
        figures.insert(figures.end(), more.begin(), more.end());
    }
    return figures;
}

void check_same(std::vector<Figure> const& got, std::vector<Figure> const& expected) {
    REQUIRE(got.size() == expected.size());
    for (std::size_t at = 0; at < got.size(); ++at) {
        CHECK(got[at].why == expected[at].why);
        CHECK(got[at].n == expected[at].n);
        CHECK(got[at].value == Approx(expected[at].value).epsilon(1e-9).margin(1e-9));
    }
}

} // namespace

TEST_CASE("order of respondents and empty rows change nothing", "[reliability][property]") {
    std::mt19937 random(GENERATE(take(40, Catch::Generators::random(0U, 1000000U))));
    ScoreMatrix const scores = random_scores(random);
    std::vector<std::size_t> rows(scores.respondents() + 2); // the last two are empty
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row] = row;
    }
    std::shuffle(rows.begin(), rows.end(), random);
    for (auto const pairs : {MissingPairs::pairwise, MissingPairs::listwise}) {
        check_same(all_figures(with_rows(scores, rows), pairs), all_figures(scores, pairs));
    }
}

TEST_CASE("alpha of items that are all asked twice", "[reliability][property]") {
    // each item twice doubles the trace and quadruples the total: Spearman-Brown does not hold, this does
    std::mt19937 random(GENERATE(take(40, Catch::Generators::random(0U, 1000000U))));
    ScoreMatrix const once = random_scores(random);
    std::vector<std::size_t> rows(once.respondents());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row] = row;
    }
    Figure const single = cronbach_alpha({once, MissingPairs::listwise});
    Figure const twice = cronbach_alpha({with_rows(once, rows, 2), MissingPairs::listwise});
    REQUIRE(single.present() == twice.present());
    if (single.present()) {
        auto const k = static_cast<double>(once.items());
        double const trace_share = 1.0 - single.value * (k - 1.0) / k;
        CHECK(twice.value ==
              Approx(2.0 * k / (2.0 * k - 1.0) * (1.0 - trace_share / 2.0)).epsilon(1e-9).margin(1e-9));
        CHECK(twice.value >= single.value - 1e-12);
    }
}
