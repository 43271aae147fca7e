#include "core/index/reach.hpp"

#include "core/index/profile.hpp"

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

Profile profile(Instrument const& instrument, BallotCounts const& counts) {
    Profile result;
    result.values = value_figures(instrument, counts, instrument.picks.implementation);
    result.total = total_index(instrument, result.values, counts.ballots);
    result.respondents = counts.ballots;
    return result;
}

} // namespace berakhlak::core
