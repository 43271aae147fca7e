#include "core/index/culture.hpp"

#include "core/index/aspiration.hpp"
#include "core/index/profile.hpp"
#include "core/instrument/bands.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>
#include <stdexcept>
#include <vector>

namespace berakhlak::core {

namespace {

std::uint64_t all_votes(BallotCounts const& counts) {
    return std::accumulate(counts.votes.begin(), counts.votes.end(), std::uint64_t{0});
}

double share(std::uint64_t part, std::uint64_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
}

// Sums of rounded shares may pass the ends of the scale by a last digit.
Figure index_of(double value, std::uint64_t n) {
    return Figure::of(std::clamp(value, 0.0, 100.0), n);
}

std::vector<std::uint64_t> votes_by_area(Instrument const& instrument, BallotCounts const& counts) {
    std::vector<std::uint64_t> votes(instrument.picks.areas.size());
    for (std::size_t i = 0; i < instrument.items.size(); ++i) {
        Item const& item = instrument.items[i];
        if (item.area && item.polarity == Polarity::positive)
            votes[*item.area] += counts.votes[i];
    }
    return votes;
}

double overlap_with_even(std::vector<std::uint64_t> const& votes, std::uint64_t all) {
    double const even = 1.0 / static_cast<double>(votes.size());
    double sum = 0.0;
    for (std::uint64_t const area : votes)
        sum += std::min(share(area, all), even);
    return 100.0 * sum;
}

double pielou_evenness(std::vector<std::uint64_t> const& votes, std::uint64_t all) {
    double entropy = 0.0;
    for (std::uint64_t const area : votes)
        if (area > 0)
            entropy -= share(area, all) * std::log(share(area, all));
    return 100.0 * entropy / std::log(static_cast<double>(votes.size()));
}

double top_matches(BallotCounts const& a, BallotCounts const& b, std::size_t k) {
    auto const top_a = top_items(a, k);
    auto const top_b = top_items(b, k);
    auto const matches = std::count_if(top_a.begin(), top_a.end(), [&](ItemVotes const& item) {
        return std::any_of(top_b.begin(), top_b.end(),
                           [&](ItemVotes const& other) { return other.item == item.item; });
    });
    return 100.0 * static_cast<double>(matches) / static_cast<double>(k);
}

double share_overlap(BallotCounts const& a, BallotCounts const& b) {
    std::uint64_t const all_a = all_votes(a);
    std::uint64_t const all_b = all_votes(b);
    double sum = 0.0;
    for (std::size_t i = 0; i < a.votes.size(); ++i)
        sum += std::min(share(a.votes[i], all_a), share(b.votes[i], all_b));
    return 100.0 * sum;
}

// Of the figures that have weight: the first absent one is the reason why there is no mean.
Figure weighted_mean(std::span<Figure const> figures, std::span<double const> weights) {
    double sum = 0.0;
    double weight = 0.0;
    std::optional<std::uint64_t> n;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (weights[i] == 0.0)
            continue;
        if (!figures[i].present())
            return Figure::none(figures[i].why, figures[i].n);
        sum += weights[i] * figures[i].value;
        weight += weights[i];
        n = std::min(n.value_or(figures[i].n), figures[i].n);
    }
    return n ? index_of(sum / weight, *n) : Figure::none(Absent::undefined);
}

Banded banded(Bands const& bands, Figure figure) {
    return {figure, figure.present() ? classify(bands, figure.value) : nullptr};
}

BallotCounts const& counts_of(BallotQuestions const& questions, PickQuestion question) {
    switch (question) {
    case PickQuestion::personal:
        return questions.personal;
    case PickQuestion::expected:
        return questions.expected;
    case PickQuestion::current:
        break;
    }
    return questions.current;
}

} // namespace

Figure entropy(Instrument const& instrument, BallotCounts const& current) {
    std::uint64_t const all = all_votes(current);
    if (all == 0)
        return Figure::none(Absent::no_answers);
    std::uint64_t limiting = 0;
    for (std::size_t i = 0; i < instrument.items.size(); ++i)
        if (instrument.items[i].polarity == Polarity::limiting)
            limiting += current.votes[i];
    return Figure::of(100.0 * share(limiting, all), current.ballots);
}

Figure positive_energy(Instrument const& instrument, BallotCounts const& current) {
    Figure figure = entropy(instrument, current);
    if (figure.present())
        figure.value = 100.0 - figure.value;
    return figure;
}

Figure balance(Instrument const& instrument, BallotCounts const& current, BalanceMeasure measure) {
    if (all_votes(current) == 0)
        return Figure::none(Absent::no_answers);
    auto const votes = votes_by_area(instrument, current);
    auto const all = std::accumulate(votes.begin(), votes.end(), std::uint64_t{0});
    bool const pielou = measure == BalanceMeasure::pielou;
    if (all == 0 || (pielou && votes.size() < 2))
        return Figure::none(Absent::undefined, current.ballots);
    return index_of(pielou ? pielou_evenness(votes, all) : overlap_with_even(votes, all), current.ballots);
}

Figure alignment(Instrument const& instrument, BallotCounts const& a, BallotCounts const& b,
                 AlignmentMeasure measure) {
    if (all_votes(a) == 0 || all_votes(b) == 0)
        return Figure::none(Absent::no_answers);
    std::uint64_t const n = std::min(a.ballots, b.ballots);
    if (measure == AlignmentMeasure::vote_share)
        return index_of(share_overlap(a, b), n);
    if (instrument.picks.top == 0)
        return Figure::none(Absent::undefined, n);
    return index_of(top_matches(a, b, instrument.picks.top), n);
}

Figure mean_overlap(Ballots const& a, Ballots const& b) {
    if (a.respondents() != b.respondents() || a.items() != b.items())
        throw std::invalid_argument("mean_overlap: the ballots are not of the same respondents and items");
    double sum = 0.0;
    std::uint64_t n = 0;
    for (std::size_t respondent = 0; respondent < a.respondents(); ++respondent) {
        if (a.state(respondent) != BallotState::valid || b.state(respondent) != BallotState::valid)
            continue;
        auto const row_a = a.row(respondent);
        auto const row_b = b.row(respondent);
        auto const picks_a = std::accumulate(row_a.begin(), row_a.end(), 0U);
        auto const picks_b = std::accumulate(row_b.begin(), row_b.end(), 0U);
        if (picks_a == 0 || picks_b == 0)
            continue;
        auto const both = std::inner_product(row_a.begin(), row_a.end(), row_b.begin(), 0U);
        sum += share(both, std::max(picks_a, picks_b));
        ++n;
    }
    return n == 0 ? Figure::none(Absent::no_answers) : index_of(100.0 * sum / static_cast<double>(n), n);
}

Figure implementation(Instrument const& instrument, BallotQuestions const& questions) {
    std::vector<Figure> totals;
    for (PickQuestion const question : instrument.picks.implementation_of)
        totals.push_back(profile(instrument, counts_of(questions, question)).total);
    return weighted_mean(totals, std::vector<double>(totals.size(), 1.0));
}

CultureHealth culture_health(Instrument const& instrument, BallotQuestions const& questions) {
    PickRules const& rules = instrument.picks;
    std::array const indices{
        implementation(instrument, questions),
        balance(instrument, questions.current, rules.balance),
        positive_energy(instrument, questions.current),
        alignment(instrument, questions.personal, questions.current, rules.alignment),
        alignment(instrument, questions.current, questions.expected, rules.alignment),
    };
    if (rules.total_weights.size() != indices.size())
        throw std::invalid_argument("culture_health: the total needs one weight for each of five indices");
    auto const band = [&](Figure figure) { return banded(instrument.bands, figure); };
    return {band(indices[0]),
            band(indices[1]),
            band(indices[2]),
            band(indices[3]),
            band(indices[4]),
            band(weighted_mean(indices, rules.total_weights)),
            banded(rules.entropy, entropy(instrument, questions.current))};
}

std::array<NamedIndex, 6> named_indices(CultureHealth const& health) {
    return {
        {{&health.total, {"Total Indeks Kesehatan Budaya", "Total culture health index"}},
         {&health.implementation, {"Indeks Implementasi BerAKHLAK", "BerAKHLAK implementation index"}},
         {&health.balance, {"Indeks Keseimbangan", "Balance index"}},
         {&health.positive_energy, {"Indeks Energi Positif", "Positive energy index"}},
         {&health.personal_current,
          {"Indeks Keselarasan Nilai Pribadi-Organisasi", "Alignment of personal and organisational values"}},
         {&health.current_expected,
          {"Indeks Keselarasan Budaya Saat Ini-Diharapkan", "Alignment of current and expected culture"}}}};
}

} // namespace berakhlak::core
