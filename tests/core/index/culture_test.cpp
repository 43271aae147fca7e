#include "core/index/culture.hpp"

#include "core/index/aspiration.hpp"
#include "core/index/counts.hpp"
#include "core/index/profile.hpp"
#include "core/index/reach.hpp"
#include "picklist_p1.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <stdexcept>

#include <catch2/catch.hpp>

using namespace berakhlak::core;

namespace {

struct P1 {
    Instrument instrument = picklist_p1::instrument();
    BallotQuestions questions = picklist_p1::questions(instrument);

    [[nodiscard]] BallotCounts const& counts(std::string const& question) const {
        if (question == "personal")
            return questions.personal;
        return question == "expected" ? questions.expected : questions.current;
    }
    [[nodiscard]] Figure aligned(std::string const& pair, AlignmentMeasure measure) const {
        auto const dash = pair.find('-');
        return alignment(instrument, counts(pair.substr(0, dash)), counts(pair.substr(dash + 1)), measure);
    }
    [[nodiscard]] Figure implemented(std::vector<PickQuestion> of) const {
        Instrument variant = instrument;
        variant.picks.implementation_of = std::move(of);
        return implementation(variant, questions);
    }
};

// What the words of the table of expected figures stand for.
Figure figure_of(P1 const& p1, std::string const& measure, std::string const& question,
                 std::string const& value) {
    auto const& now = p1.questions.current;
    auto const starts = [&](char const* words) { return measure.rfind(words, 0) == 0; };
    if (measure == "reach")
        return value_figures(p1.instrument, p1.counts(question), ImplementationMeasure::reach)
            .at(*p1.instrument.find_value(value));
    if (measure == "implementation (mean of personal and current)")
        return p1.implemented({PickQuestion::personal, PickQuestion::current});
    if (starts("implementation"))
        return p1.implemented({question == "personal"   ? PickQuestion::personal
                               : question == "expected" ? PickQuestion::expected
                                                        : PickQuestion::current});
    if (measure == "entropy")
        return entropy(p1.instrument, now);
    if (measure == "positive energy")
        return positive_energy(p1.instrument, now);
    if (starts("balance (overlap"))
        return balance(p1.instrument, now, BalanceMeasure::overlap);
    if (measure == "balance (Pielou)")
        return balance(p1.instrument, now, BalanceMeasure::pielou);
    if (measure == "alignment top-5 matches")
        return p1.aligned(question, AlignmentMeasure::top_matches);
    if (measure == "alignment vote-share overlap")
        return p1.aligned(question, AlignmentMeasure::vote_share);
    if (measure == "alignment mean per-respondent overlap") {
        auto const dash = question.find('-');
        return mean_overlap(
            picklist_p1::ballots(p1.instrument, picklist_p1::picks(question.substr(0, dash))),
            picklist_p1::ballots(p1.instrument, picklist_p1::picks(question.substr(dash + 1))));
    }
    if (starts("total"))
        return culture_health(p1.instrument, p1.questions).total.figure;
    FAIL("no such measure: " << measure);
    return {};
}

std::string codes_of_top(P1 const& p1, std::string const& question) {
    std::string codes;
    for (ItemVotes const& top : top_items(p1.counts(question), 5))
        codes += (codes.empty() ? "" : " ") + p1.instrument.items[top.item].code;
    return codes;
}

} // namespace

TEST_CASE("the worked pick-list example: every expected figure") {
    P1 const p1;
    auto const rows = picklist_p1::expected();
    REQUIRE(rows.size() == 30);
    auto const jumps = value_jumps(p1.questions.current, p1.questions.expected);
    std::size_t jumps_seen = 0;
    for (auto const& row : rows) {
        std::string const& measure = row.at(0);
        CAPTURE(measure, row.at(1), row.at(2));
        auto const expected = [&] { return Approx(std::stod(row.at(3))).margin(1e-9).epsilon(0); };
        if (measure.rfind("top-5", 0) == 0) {
            CHECK(codes_of_top(p1, row.at(1)) == row.at(2));
        } else if (measure == "votes") {
            auto const& votes = p1.counts(row.at(1)).votes;
            CHECK(std::accumulate(votes.begin(), votes.end(), 0.0) == expected());
        } else if (measure == "limiting votes") {
            auto const& votes = p1.counts(row.at(1)).votes;
            CHECK(std::accumulate(votes.end() - 3, votes.end(), 0.0) == expected());
        } else if (measure.rfind("jump", 0) == 0) {
            auto const item = *p1.instrument.find_item(row.at(2));
            auto const found = std::find_if(jumps.begin(), jumps.begin() + 4,
                                            [&](Jump const& jump) { return jump.item == item; });
            REQUIRE(found != jumps.begin() + 4);
            CHECK(static_cast<double>(found->difference) == expected());
            ++jumps_seen;
        } else {
            Figure const figure = figure_of(p1, measure, row.at(1), row.at(2));
            REQUIRE(figure.present());
            CHECK(figure.value == expected());
            CHECK(figure.n == 5);
        }
    }
    CHECK(jumps_seen == 4);
}

TEST_CASE("selection rate and vote share of the worked example, by hand") {
    P1 const p1;
    auto const akuntabel = *p1.instrument.find_value("Akuntabel");
    auto const of = [&](ImplementationMeasure measure) {
        return value_figures(p1.instrument, p1.questions.current, measure);
    };
    // Current votes: A1 3, A2 1, A3 1 of 5 ballots x 3 items; 19 positive votes of 25.
    CHECK(of(ImplementationMeasure::selection_rate)[akuntabel].value == Approx(500.0 / 15));
    CHECK(of(ImplementationMeasure::vote_share)[akuntabel].value == Approx(500.0 / 19));
    double shares = 0.0;
    for (Figure const& figure : of(ImplementationMeasure::vote_share))
        shares += figure.value;
    CHECK(shares == Approx(100.0));
}

TEST_CASE("the profile of a pick-list is the measure that its instrument names") {
    P1 p1;
    Profile const reach = profile(p1.instrument, p1.questions.current);
    CHECK(reach.respondents == 5);
    CHECK(reach.total.value == Approx(380.0 / 7));
    p1.instrument.picks.implementation = ImplementationMeasure::selection_rate;
    CHECK(profile(p1.instrument, p1.questions.current).total.value == Approx(100.0 * 19 / 105));
}

TEST_CASE("culture health: all indices with their bands, and the weights of the total") {
    P1 p1;
    auto const letter = [](Banded const& index) { return index.band ? index.band->letter : "none"; };
    CultureHealth const health = culture_health(p1.instrument, p1.questions);
    CHECK(letter(health.implementation) == "B");
    CHECK(letter(health.balance) == "C"); // 49.12
    CHECK(letter(health.positive_energy) == "A");
    CHECK(letter(health.personal_current) == "B");
    CHECK(letter(health.current_expected) == "B");
    CHECK(letter(health.total) == "B");
    CHECK(health.entropy.figure.value == Approx(24.0));
    CHECK(letter(health.entropy) == "3");

    p1.instrument.picks.total_weights = {0.0, 0.0, 3.0, 1.0, 0.0};
    CHECK(culture_health(p1.instrument, p1.questions).total.figure.value == Approx(3 * 19.0 + 15.0));
    p1.instrument.picks.total_weights = {1.0};
    CHECK_THROWS_AS(culture_health(p1.instrument, p1.questions), std::invalid_argument);
}

TEST_CASE("what nobody voted for has no figure") {
    P1 p1;
    BallotCounts const nobody(p1.instrument);
    CHECK(entropy(p1.instrument, nobody).why == Absent::no_answers);
    CHECK(positive_energy(p1.instrument, nobody).why == Absent::no_answers);
    CHECK(balance(p1.instrument, nobody, BalanceMeasure::overlap).why == Absent::no_answers);
    CHECK(alignment(p1.instrument, p1.questions.current, nobody, AlignmentMeasure::top_matches).why ==
          Absent::no_answers);
    CHECK(alignment(p1.instrument, nobody, p1.questions.current, AlignmentMeasure::vote_share).why ==
          Absent::no_answers);
    CHECK(profile(p1.instrument, nobody).total.why == Absent::no_answers);
    CHECK(mean_overlap(Ballots(5, 24), Ballots(5, 24)).why == Absent::no_answers);
    CHECK_THROWS_AS(mean_overlap(Ballots(5, 24), Ballots(4, 24)), std::invalid_argument);

    p1.questions.expected = nobody;
    CultureHealth const health = culture_health(p1.instrument, p1.questions);
    CHECK(health.current_expected.figure.why == Absent::no_answers);
    CHECK(health.current_expected.band == nullptr);
    CHECK(health.total.figure.why == Absent::no_answers);
    CHECK(health.personal_current.figure.present());
    p1.instrument.picks.total_weights[4] = 0.0;
    CHECK(culture_health(p1.instrument, p1.questions).total.figure.present());
}

TEST_CASE("only limiting votes: balance and vote share are undefined, entropy is 100") {
    P1 const p1;
    auto const counts = count(p1.instrument, picklist_p1::ballots(p1.instrument, {{"X1", "X2"}, {"X1"}}));
    CHECK(entropy(p1.instrument, counts).value == 100.0);
    CHECK(balance(p1.instrument, counts, BalanceMeasure::overlap).why == Absent::undefined);
    CHECK(balance(p1.instrument, counts, BalanceMeasure::pielou).why == Absent::undefined);
    CHECK(value_figures(p1.instrument, counts, ImplementationMeasure::vote_share)[0].why ==
          Absent::undefined);
    CHECK(value_figures(p1.instrument, counts, ImplementationMeasure::reach)[0].value == 0.0);
}

TEST_CASE("balance: all votes in one area, and an even spread") {
    P1 p1;
    auto const one = count(p1.instrument, picklist_p1::ballots(p1.instrument, {{"H1", "H2", "H3"}}));
    CHECK(balance(p1.instrument, one, BalanceMeasure::overlap).value == Approx(100.0 / 6));
    CHECK(balance(p1.instrument, one, BalanceMeasure::pielou).value == Approx(0.0).margin(1e-12));
    auto const even =
        count(p1.instrument, picklist_p1::ballots(p1.instrument, {{"A2", "H1", "B3", "K1", "L1", "B1"}}));
    CHECK(balance(p1.instrument, even, BalanceMeasure::overlap).value == Approx(100.0));
    CHECK(balance(p1.instrument, even, BalanceMeasure::pielou).value == Approx(100.0));
    for (Item& item : p1.instrument.items)
        item.area.reset();
    CHECK(balance(p1.instrument, even, BalanceMeasure::overlap).why == Absent::undefined);
}

TEST_CASE("items without votes are never in the top, and a tie goes to the first in the library") {
    P1 const p1;
    auto const few = count(p1.instrument, picklist_p1::ballots(p1.instrument, {{"KO3", "B2"}, {"KO3"}}));
    auto const top = top_items(few, 5);
    REQUIRE(top.size() == 2);
    CHECK(p1.instrument.items[top[0].item].code == "KO3");
    CHECK(top[0].votes == 2);
    // Two of five places match; three places that nobody fills are no matches.
    CHECK(alignment(p1.instrument, few, few, AlignmentMeasure::top_matches).value == Approx(40.0));
    CHECK(alignment(p1.instrument, few, few, AlignmentMeasure::vote_share).value == Approx(100.0));

    auto const tied = count(p1.instrument, picklist_p1::ballots(p1.instrument, {{"X3", "L1", "B2"}}));
    CHECK(top_items(tied, 2) == std::vector<ItemVotes>{{1, 1}, {12, 1}});
    CHECK(top_items(tied, 0).empty());
}

TEST_CASE("value jumps list every behaviour, ties as in the library, losses last") {
    P1 const p1;
    auto const jumps = value_jumps(p1.questions.current, p1.questions.expected);
    REQUIRE(jumps.size() == 24);
    std::vector<std::string> first;
    for (std::size_t i = 0; i < 4; ++i)
        first.push_back(p1.instrument.items[jumps[i].item].code);
    CHECK(first == std::vector<std::string>{"K1", "B3", "AD1", "AD2"});
    CHECK(p1.instrument.items[jumps.back().item].code == "X1");
    CHECK(jumps.back().difference == -4);
    CHECK(jumps.back().current == 4);
    CHECK(jumps.back().expected == 0);
}

namespace {

Ballots random_ballots(std::mt19937& random, std::size_t respondents) {
    Ballots ballots(respondents, 24);
    std::vector<std::size_t> items(24);
    std::iota(items.begin(), items.end(), std::size_t{0});
    for (std::size_t respondent = 0; respondent < respondents; ++respondent) {
        ballots.set_state(respondent, static_cast<BallotState>(random() % 8 ? 0 : random() % 3));
        if (ballots.state(respondent) != BallotState::valid)
            continue;
        std::shuffle(items.begin(), items.end(), random);
        for (std::size_t pick = 0; pick < 1 + random() % 5; ++pick)
            ballots.row(respondent)[items[pick]] = 1;
    }
    return ballots;
}

Ballots reordered(Ballots const& ballots, std::vector<std::size_t> const& order) {
    Ballots result(order.size(), ballots.items());
    for (std::size_t i = 0; i < order.size(); ++i) {
        result.set_state(i, ballots.state(order[i]));
        std::copy(ballots.row(order[i]).begin(), ballots.row(order[i]).end(), result.row(i).begin());
    }
    return result;
}

std::vector<Figure> all_indices(Instrument const& instrument, BallotQuestions const& questions) {
    CultureHealth const health = culture_health(instrument, questions);
    std::vector<Figure> figures{health.implementation.figure,   health.balance.figure,
                                health.positive_energy.figure,  health.personal_current.figure,
                                health.current_expected.figure, health.total.figure,
                                health.entropy.figure};
    for (auto const measure : {ImplementationMeasure::reach, ImplementationMeasure::selection_rate,
                               ImplementationMeasure::vote_share})
        for (Figure const& figure : value_figures(instrument, questions.current, measure))
            figures.push_back(figure);
    return figures;
}

} // namespace

TEST_CASE("random ballots: order never matters, counts add up, indices lie in 0-100") {
    auto const seed = GENERATE(take(40, random(1, 1'000'000)));
    CAPTURE(seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    Instrument instrument = picklist_p1::instrument();
    if (seed % 2) {
        instrument.picks.balance = BalanceMeasure::pielou;
        instrument.picks.alignment = AlignmentMeasure::vote_share;
    }
    std::size_t const respondents = 1 + random() % 40;
    Ballots const personal = random_ballots(random, respondents);
    Ballots const current = random_ballots(random, respondents);
    Ballots const expected = random_ballots(random, respondents);
    std::vector<std::size_t> order(respondents);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), random);

    BallotQuestions const counts{count(instrument, personal), count(instrument, current),
                                 count(instrument, expected)};
    CHECK(count(instrument, reordered(current, order)) == counts.current);
    CHECK(mean_overlap(reordered(current, order), reordered(expected, order)).value ==
          Approx(mean_overlap(current, expected).value));

    std::size_t const group = random() % respondents;
    auto const middle = order.begin() + static_cast<std::ptrdiff_t>(group);
    BallotCounts sum = count(instrument, reordered(current, {order.begin(), middle}));
    sum += count(instrument, reordered(current, {middle, order.end()}));
    CHECK(sum == counts.current);

    for (Figure const& figure : all_indices(instrument, counts)) {
        if (!figure.present())
            continue;
        CHECK(std::isfinite(figure.value));
        CHECK(figure.value >= 0.0);
        CHECK(figure.value <= 100.0);
    }
    if (counts.current.ballots > 0) {
        CHECK(alignment(instrument, counts.current, counts.current, AlignmentMeasure::vote_share).value ==
              Approx(100.0));
        CHECK(mean_overlap(current, current).value == Approx(100.0));
    }
}
