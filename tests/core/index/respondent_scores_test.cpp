#include "picklist_p1.hpp"

#include "core/index/counts.hpp"
#include "core/index/profile.hpp"
#include "core/index/respondent_scores.hpp"
#include "core/statistics/estimate.hpp"
#include "core/statistics/sampling.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using namespace berakhlak::core;

namespace {

/// Two values of two items, one of an item that is reversed, weights 3 and 1, levels 1-5.
Instrument small_instrument() {
    Instrument instrument;
    for (int score = 1; score <= 5; ++score) {
        instrument.scale.levels.push_back({score * 1.0, score * 20.0, {}});
    }
    instrument.values = {{"V", {"V", "V"}, 3.0}, {"W", {"W", "W"}, 1.0}};
    for (std::size_t item = 0; item < 5; ++item) {
        Item next;
        next.code = "I" + std::to_string(item);
        next.value = item == 4 ? std::nullopt : std::optional(item / 2);
        next.reversed = item == 3;
        instrument.items.push_back(next);
    }
    return instrument;
}

Answers answers_of(std::vector<std::vector<int>> const& levels) {
    Answers answers(levels.size(), 5);
    for (std::size_t row = 0; row < levels.size(); ++row) {
        for (std::size_t item = 0; item < 5; ++item) {
            answers.row(row)[item] = levels[row][item] < 0 ? missing : static_cast<Answer>(levels[row][item]);
        }
    }
    return answers;
}

Ballots p1_ballots(Instrument const& instrument, std::string const& question) {
    return picklist_p1::ballots(instrument, picklist_p1::picks(question));
}

double mean_of(std::vector<double> const& scores) {
    return summarise(scores).mean;
}

void check_mean(std::vector<double> const& scores, Figure const& index) {
    REQUIRE(index.present());
    CHECK(mean_of(scores) == Approx(index.value).epsilon(1e-12));
    CHECK(summarise(scores).n == index.n);
}

} // namespace

TEST_CASE("without missing answers a score is the respondent's own index", "[respondent_scores]") {
    Instrument const instrument = small_instrument();
    auto const scores =
        respondent_scores(instrument, answers_of({{4, 4, 4, 0, 0}, {0, 2, 1, 4, 4}, {2, 2, 2, 2, -1}}));
    REQUIRE(scores.size() == 3);
    CHECK(scores[0] == Approx(100.0)); // the last item turned, the fifth not of a value
    CHECK(scores[1] == Approx(0.75 * (20 + 60) / 2 + 0.25 * (40 + 20) / 2));
    CHECK(scores[2] == Approx(60.0));
    auto const second = respondent_scores(instrument, answers_of({{4, 4, 4, 0, 0}, {0, 2, 1, 4, 4}}), 1);
    CHECK(second[0] == Approx(100.0));
    CHECK(second[1] == Approx(30.0));
}

TEST_CASE("with missing answers the scores belong to the index that is shown", "[respondent_scores]") {
    Instrument const instrument = small_instrument();
    Answers const answers = answers_of(
        {{4, -1, 4, 0, 0}, {0, 2, -1, -1, 4}, {2, 2, 2, 2, -1}, {-1, -1, -1, -1, 3}, {1, 3, 0, 1, 1}});
    Profile const shown = profile(instrument, count(instrument, answers));
    auto const scores = respondent_scores(instrument, answers);
    CHECK(mean_of(scores) == Approx(shown.total.value).epsilon(1e-12));
    CHECK(std::isnan(scores[3])); // answered nothing that counts
    check_mean(respondent_scores(instrument, answers, 0), shown.values[0]);
    check_mean(respondent_scores(instrument, answers, 1), shown.values[1]);
    // the mean of the respondents' own indices of V would be (100 + 40 + 60 + 60) / 4
    CHECK(std::abs(shown.values[0].value - 65.0) > 1.0);
}

TEST_CASE("scores of weights as printed average to that index", "[respondent_scores]") {
    Instrument instrument = small_instrument();
    instrument.weights_as_printed = true;
    for (Value& value : instrument.values)
        value.weight = 0.33;
    Answers const answers = answers_of({{4, -1, 4, 0, 0}, {0, 2, -1, -1, 4}, {2, 2, 2, 2, -1}});
    check_mean(respondent_scores(instrument, answers), profile(instrument, count(instrument, answers)).total);
}

TEST_CASE("no index, no scores", "[respondent_scores]") {
    Instrument const instrument = small_instrument();
    Answers const half = answers_of({{4, 3, -1, -1, 0}, {0, 2, -1, -1, 4}});
    CHECK_FALSE(profile(instrument, count(instrument, half)).total.present());
    CHECK(summarise(respondent_scores(instrument, half)).n == 0);
    CHECK(summarise(respondent_scores(instrument, half, 1)).n == 0);
    CHECK(summarise(respondent_scores(instrument, half, 0)).n == 2);
    CHECK(respondent_scores(instrument, Answers(0, 5)).empty());

    Instrument picks = picklist_p1::instrument();
    picks.values.push_back({"no items", {"no items", {}}, 1.0});
    Ballots const ballots = p1_ballots(picks, "current");
    CHECK_FALSE(profile(picks, count(picks, ballots)).total.present());
    CHECK(summarise(respondent_scores(picks, ballots)).n == 0);
    CHECK(summarise(respondent_scores(picks, ballots, 7)).n == 0);
    CHECK(summarise(respondent_scores(picks, ballots, 0)).n == 5);
}

TEST_CASE("an item that nobody answered leaves its value to the others", "[respondent_scores]") {
    Instrument const instrument = small_instrument();
    Answers const answers = answers_of({{4, -1, 4, 0, 0}, {0, -1, 2, 2, 0}});
    auto const scores = respondent_scores(instrument, answers);
    CHECK(scores[0] == Approx(100.0));
    CHECK(scores[1] == Approx(0.75 * 20 + 0.25 * 60));
    CHECK(mean_of(scores) ==
          Approx(profile(instrument, count(instrument, answers)).total.value).epsilon(1e-12));
}

TEST_CASE("only limiting picks leave no vote share", "[respondent_scores]") {
    Instrument instrument = picklist_p1::instrument();
    instrument.picks.implementation = ImplementationMeasure::vote_share;
    Ballots ballots(1, instrument.items.size());
    ballots.row(0)[21] = 1;
    ballots.set_state(0, BallotState::valid);
    CHECK(std::isnan(respondent_scores(instrument, ballots).at(0)));
    instrument.picks.implementation = ImplementationMeasure::reach;
    CHECK(respondent_scores(instrument, ballots).at(0) == 0.0);
}

TEST_CASE("respondents with the same index in different ways have no spread", "[respondent_scores]") {
    Instrument const instrument = small_instrument();
    Answers const answers =
        answers_of({{4, 0, 3, 3, 0}, {0, 4, 1, 1, 0}, {2, 2, 0, 0, 0}, {1, 3, 4, 4, 1}, {3, 1, 2, 2, 0}});
    Figure const half_width = margin(estimate({respondent_scores(instrument, answers), {}}));
    CHECK(half_width.present());
    CHECK(half_width.value == 0.0);
}

TEST_CASE("the margin of an index is not that of independent items", "[respondent_scores]") {
    // two kinds of respondents who agree with themselves: items add nothing to what one of them says
    std::vector<std::vector<int>> rows;
    for (int pair = 0; pair < 10; ++pair) {
        rows.push_back({0, 0, 0, 4, 0});
        rows.push_back({4, 4, 4, 0, 4});
    }
    Instrument const instrument = small_instrument();
    double const of_index = margin(estimate({respondent_scores(instrument, answers_of(rows)), {}})).value;
    double const of_value = margin(estimate({respondent_scores(instrument, answers_of(rows), 0), {}})).value;
    CHECK(of_index == Approx(of_value));
    // t(0.975; 19) = 2.093024, s = 40 sqrt(20/19)
    CHECK(of_index == Approx(2.093024 * 40.0 / std::sqrt(19.0)).epsilon(1e-6));
}

TEST_CASE("scores of the worked pick-list example", "[respondent_scores]") {
    Instrument const instrument = picklist_p1::instrument();
    Ballots const current = p1_ballots(instrument, "current");
    Ballots const personal = p1_ballots(instrument, "personal");
    auto const scores = respondent_scores(instrument, current);
    CHECK(mean_of(scores) == Approx(54.285714285714285).epsilon(1e-12));
    CHECK(scores[0] == Approx(400.0 / 7.0)); // Akuntabel, Harmonis, Loyal, Kolaboratif
    CHECK(scores[1] == Approx(300.0 / 7.0));
    std::array<double, 7> const reach{40, 100, 20, 80, 60, 0, 80};
    for (std::size_t value = 0; value < 7; ++value) {
        auto const of_value = respondent_scores(instrument, current, value);
        CHECK(mean_of(of_value) == Approx(reach[value]).margin(1e-12));
        CHECK(std::all_of(of_value.begin(), of_value.end(), [](double score) {
            return std::abs(score) < 1e-9 || std::abs(score - 100.0) < 1e-9;
        }));
    }
    std::array<Ballots const*, 2> const both{&personal, &current};
    CHECK(mean_of(respondent_scores(instrument, both)) == Approx(62.857142857142854).epsilon(1e-12));
    CHECK(mean_of(respondent_scores(instrument, personal)) == Approx(71.42857142857143).epsilon(1e-12));
}

TEST_CASE("every measure of implementation has scores whose mean it is", "[respondent_scores]") {
    Instrument instrument = picklist_p1::instrument();
    instrument.picks.implementation =
        GENERATE(ImplementationMeasure::reach, ImplementationMeasure::selection_rate,
                 ImplementationMeasure::vote_share);
    Ballots ballots = p1_ballots(instrument, "current");
    std::fill(ballots.row(1).begin() + 3, ballots.row(1).end(),
              std::uint8_t{0}); // fewer picks than the others
    ballots.row(1)[0] = 1;
    Profile const shown = profile(instrument, count(instrument, ballots));
    check_mean(respondent_scores(instrument, ballots), shown.total);
    for (std::size_t value = 0; value < 7; ++value) {
        auto const scores = respondent_scores(instrument, ballots, value);
        CHECK(mean_of(scores) == Approx(shown.values[value].value).margin(1e-10));
    }
}

TEST_CASE("vote share is a ratio, and its scores know it", "[respondent_scores]") {
    // n/(n-1) sum of (v - R t)^2 / T^2 by hand: 3 and 1 votes of 4 and 2, R = 4/6
    Instrument instrument = picklist_p1::instrument();
    instrument.picks.implementation = ImplementationMeasure::vote_share;
    Ballots ballots(2, instrument.items.size());
    for (std::size_t const pick : {0U, 1U, 2U, 3U}) {
        ballots.row(0)[pick] = 1;
    }
    ballots.row(1)[0] = 1;
    ballots.row(1)[5] = 1;
    ballots.row(1)[21] = 1; // limiting: no vote of the positive ones
    ballots.set_state(0, BallotState::valid);
    ballots.set_state(1, BallotState::valid);
    auto const scores = respondent_scores(instrument, ballots, 0);
    double const ratio = 4.0 / 6.0;
    CHECK(scores[0] == Approx(100.0 * (ratio + 2.0 * (3.0 - ratio * 4.0) / 6.0)));
    CHECK(scores[1] == Approx(100.0 * (ratio + 2.0 * (1.0 - ratio * 2.0) / 6.0)));
}

TEST_CASE("ballots that do not count have no score", "[respondent_scores]") {
    Instrument const instrument = picklist_p1::instrument();
    Ballots current = p1_ballots(instrument, "current");
    Ballots personal = p1_ballots(instrument, "personal");
    current.set_state(0, BallotState::missing);
    current.set_state(1, BallotState::invalid);
    std::fill(current.row(2).begin(), current.row(2).end(), std::uint8_t{0});
    auto const scores = respondent_scores(instrument, current);
    CHECK(summarise(scores).n == 2);
    CHECK(std::isnan(scores[0]));
    CHECK(std::isnan(scores[1]));
    CHECK(std::isnan(scores[2]));
    check_mean(scores, profile(instrument, count(instrument, current)).total);

    personal.set_state(0, BallotState::missing);
    std::array<Ballots const*, 2> const both{&personal, &current};
    auto const mean_scores = respondent_scores(instrument, both);
    CHECK(std::isnan(mean_scores[0]));
    CHECK(summarise(mean_scores).n == 4);
    CHECK(mean_of(mean_scores) == Approx((profile(instrument, count(instrument, personal)).total.value +
                                          profile(instrument, count(instrument, current)).total.value) /
                                         2.0));
    Ballots const nobody(5, instrument.items.size());
    std::array<Ballots const*, 2> const one_unanswered{&personal, &nobody};
    CHECK(summarise(respondent_scores(instrument, one_unanswered)).n == 0);
    Ballots const longer(6, instrument.items.size());
    std::array<Ballots const*, 2> const unequal{&personal, &longer};
    CHECK_THROWS_AS(respondent_scores(instrument, unequal), std::invalid_argument);
    CHECK(respondent_scores(instrument, std::span<Ballots const* const>()).empty());
}

TEST_CASE("scores under random input", "[respondent_scores][property]") {
    std::mt19937 random(GENERATE(take(40, Catch::Generators::random(0U, 1000000U))));
    Instrument const instrument = small_instrument();
    std::vector<std::vector<int>> rows(3 + random() % 40, std::vector<int>(5));
    for (auto& row : rows) {
        std::generate(row.begin(), row.end(), [&] { return static_cast<int>(random() % 6) - 1; });
    }
    auto const scores = respondent_scores(instrument, answers_of(rows));
    Figure const index = profile(instrument, count(instrument, answers_of(rows))).total;
    REQUIRE(index.present() == (summarise(scores).n > 0));
    if (!index.present()) {
        return;
    }
    CHECK(mean_of(scores) == Approx(index.value).epsilon(1e-12));
    // an empty row and another order change neither index nor margin
    rows.push_back({-1, -1, -1, -1, -1});
    std::shuffle(rows.begin(), rows.end(), random);
    auto const shuffled = respondent_scores(instrument, answers_of(rows));
    CHECK(summarise(shuffled).n == summarise(scores).n);
    CHECK(mean_of(shuffled) == Approx(index.value).epsilon(1e-12));
    CHECK(summarise(shuffled).variance == Approx(summarise(scores).variance).epsilon(1e-9).margin(1e-9));
}
