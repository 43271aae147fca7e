#include "core/index/reach.hpp"

#include "core/index/profile.hpp"
#include "core/instrument/chance_level.hpp"

#include <algorithm>

namespace berakhlak::core {

namespace {

struct ValueVotes {
    std::vector<std::uint64_t> votes;
    std::vector<std::uint64_t> items;
    std::uint64_t positive = 0; // all votes for positive items
};

ValueVotes votes_by_value(Instrument const& instrument, BallotCounts const& counts) {
    ValueVotes sums{std::vector<std::uint64_t>(instrument.values.size()),
                    std::vector<std::uint64_t>(instrument.values.size()), 0};
    for (std::size_t i = 0; i < instrument.items.size(); ++i) {
        Item const& item = instrument.items[i];
        if (item.polarity == Polarity::positive)
            sums.positive += counts.votes[i];
        if (item.value) {
            sums.votes[*item.value] += counts.votes[i];
            ++sums.items[*item.value];
        }
    }
    return sums;
}

Figure percent(std::uint64_t part, std::uint64_t whole, std::uint64_t n) {
    if (whole == 0)
        return Figure::none(Absent::undefined, n);
    return Figure::of(static_cast<double>(part) / static_cast<double>(whole) * 100.0, n);
}

} // namespace

std::vector<Figure> value_figures(Instrument const& instrument, BallotCounts const& counts,
                                  ImplementationMeasure measure) {
    std::vector<Figure> figures(instrument.values.size(), Figure::none(Absent::no_answers));
    std::uint64_t const n = counts.ballots;
    if (n == 0)
        return figures;
    ValueVotes const sums = votes_by_value(instrument, counts);
    for (std::size_t value = 0; value < figures.size(); ++value) {
        if (sums.items[value] == 0)
            figures[value] = Figure::none(Absent::undefined, n);
        else if (measure == ImplementationMeasure::reach)
            figures[value] = percent(counts.reached[value], n, n);
        else if (measure == ImplementationMeasure::selection_rate)
            figures[value] = percent(sums.votes[value], n * sums.items[value], n);
        else
            figures[value] = percent(sums.votes[value], sums.positive, n);
    }
    return figures;
}

namespace {

/// How many valid ballots have 0, 1, 2, ... picks.
std::vector<double> ballots_by_picks(Ballots const& ballots) {
    std::vector<double> result(ballots.items() + 1, 0.0);
    for (std::size_t respondent = 0; respondent < ballots.respondents(); ++respondent) {
        if (ballots.state(respondent) != BallotState::valid)
            continue;
        auto const row = ballots.row(respondent);
        auto const picks = row.size() - static_cast<std::size_t>(std::ranges::count(row, 0));
        result[picks] += 1.0;
    }
    result[0] = 0.0; // no ballot
    return result;
}

Figure mean_chance(Instrument const& instrument, std::vector<double> const& by_picks, std::size_t value,
                   std::uint64_t n) {
    double sum = 0.0;
    double ballots = 0.0;
    for (std::size_t picks = 1; picks < by_picks.size(); ++picks)
        if (by_picks[picks] > 0.0) {
            sum += by_picks[picks] *
                   chance_level(instrument.items.size(), instrument.items_of(value).size(), picks);
            ballots += by_picks[picks];
        }
    return Figure::of(sum / ballots, n);
}

} // namespace

ReachTable reach_above_chance(Instrument const& instrument, Ballots const& ballots) {
    BallotCounts const counts = count(instrument, ballots);
    auto const reach = value_figures(instrument, counts, ImplementationMeasure::reach);
    auto const by_picks = ballots_by_picks(ballots);
    ReachTable table;
    std::vector<Figure> chances;
    std::vector<Figure> above;
    for (std::size_t value = 0; value < reach.size(); ++value) {
        ReachAboveChance row{reach[value], reach[value], reach[value]};
        if (reach[value].present()) {
            row.chance = mean_chance(instrument, by_picks, value, counts.ballots);
            double const room = 100.0 - row.chance.value;
            row.corrected =
                room > 1e-9 ? Figure::of(100.0 * (row.reach.value - row.chance.value) / room, counts.ballots)
                            : Figure::none(Absent::undefined, counts.ballots);
        }
        chances.push_back(row.chance);
        above.push_back(row.corrected);
        table.values.push_back(row);
    }
    table.overall = {total_index(instrument, reach, counts.ballots),
                     total_index(instrument, chances, counts.ballots),
                     total_index(instrument, above, counts.ballots)};
    return table;
}

Profile profile(Instrument const& instrument, BallotCounts const& counts) {
    Profile result;
    result.values = value_figures(instrument, counts, instrument.picks.implementation);
    result.total = total_index(instrument, result.values, counts.ballots);
    result.respondents = counts.ballots;
    return result;
}

} // namespace berakhlak::core
