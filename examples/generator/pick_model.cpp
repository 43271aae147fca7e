#include "pick_model.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <stdexcept>

namespace berakhlak::examples {

namespace {

using Row = std::span<std::uint8_t>;

std::optional<std::size_t> value_of(core::Instrument const& instrument, std::size_t item) {
    return instrument.items[item].value;
}

std::vector<int> picks_by_value(core::Instrument const& instrument, std::span<std::uint8_t const> row) {
    std::vector<int> picks(instrument.values.size());
    for (std::size_t item = 0; item < row.size(); ++item)
        if (auto const value = value_of(instrument, item))
            picks[*value] += row[item];
    return picks;
}

/// Picks one more item of those that `allowed` holds for, by weight.
template <class Allowed>
void pick_one(Random& random, Row row, std::vector<int> weights, Allowed allowed) {
    for (std::size_t item = 0; item < row.size(); ++item)
        if (row[item] != 0 || !allowed(item))
            weights[item] = 0;
    row[random.weighted(weights)] = 1;
}

/// The values that a respondent favours; drawn again until their behaviours suffice for `positive` picks.
std::vector<bool> favoured_values(Random& random, Leaning const& leaning, int shift, std::size_t positive) {
    std::vector<bool> favoured(leaning.reach.size());
    std::size_t n = 0;
    while (n > positive || 3 * n < positive) {
        for (std::size_t value = 0; value < favoured.size(); ++value)
            favoured[value] = random.permille(leaning.reach[value] + shift);
        n = static_cast<std::size_t>(std::count(favoured.begin(), favoured.end(), true));
    }
    return favoured;
}

/// Any item that `wanted` holds for, or none.
template <class Wanted>
std::optional<std::size_t> any_item(Random& random, std::size_t items, Wanted wanted) {
    std::vector<std::size_t> found;
    for (std::size_t item = 0; item < items; ++item)
        if (wanted(item))
            found.push_back(item);
    if (found.empty())
        return std::nullopt;
    return found[random.below(found.size())];
}

/// Exchanges a pick for another item in the first ballot, of those drawn, that allows it. `gives` and `takes`
/// judge an item by whether it belongs to a value and how many picks that value has.
template <class Gives, class Takes>
void exchange(Random& random, core::Instrument const& instrument, core::Ballots& ballots, Gives gives,
              Takes takes) {
    for (int tries = 0; tries < 100000; ++tries) {
        std::size_t const respondent = random.below(ballots.respondents());
        if (ballots.state(respondent) != core::BallotState::valid)
            continue;
        Row const row = ballots.row(respondent);
        auto const picks = picks_by_value(instrument, row);
        auto const of_value = [&](std::size_t item) {
            auto const value = value_of(instrument, item);
            return value ? std::optional(picks[*value]) : std::nullopt;
        };
        auto const out =
            any_item(random, row.size(), [&](std::size_t i) { return row[i] != 0 && gives(of_value(i)); });
        auto const in =
            any_item(random, row.size(), [&](std::size_t i) { return row[i] == 0 && takes(of_value(i)); });
        if (!out || !in)
            continue;
        row[*out] = 0;
        row[*in] = 1;
        return;
    }
    throw std::runtime_error("no ballot allows the exchange of a pick");
}

bool spare(std::optional<int> picks) {
    return picks && *picks >= 2;
}
bool single(std::optional<int> picks) {
    return picks == 1;
}
bool unreached(std::optional<int> picks) {
    return picks == 0;
}
bool limiting(std::optional<int> picks) {
    return !picks;
}
// A value with two picks takes a third whatever is given away: it can't be the one that loses its only pick.
bool well_reached(std::optional<int> picks) {
    return picks == 2;
}
bool reached(std::optional<int> picks) {
    return picks && *picks >= 1;
}

} // namespace

void draw_ballot(Random& random, core::Instrument const& instrument, Leaning const& leaning, int shift,
                 unsigned picks, core::Ballots& ballots, std::size_t respondent) {
    Row const row = ballots.row(respondent);
    std::size_t const limited = random.weighted(leaning.limiting);
    auto const favoured = favoured_values(random, leaning, shift, picks - limited);
    auto const is_limiting = [&](std::size_t item) { return !value_of(instrument, item); };
    for (std::size_t i = 0; i < limited; ++i)
        pick_one(random, row, leaning.items, is_limiting);
    std::size_t left = picks - limited;
    for (std::size_t value = 0; value < favoured.size(); ++value) {
        if (!favoured[value])
            continue;
        pick_one(random, row, leaning.items,
                 [&](std::size_t item) { return value_of(instrument, item) == value; });
        --left;
    }
    for (; left > 0; --left)
        pick_one(random, row, leaning.items, [&](std::size_t item) {
            return !is_limiting(item) && favoured[*value_of(instrument, item)];
        });
    ballots.set_state(respondent, core::BallotState::valid);
}

void move_reach(Random& random, core::Instrument const& instrument, core::Ballots& ballots, bool up) {
    if (up)
        exchange(random, instrument, ballots, spare, unreached);
    else
        exchange(random, instrument, ballots, single, well_reached);
}

void move_limiting(Random& random, core::Instrument const& instrument, core::Ballots& ballots, bool up) {
    if (up)
        exchange(random, instrument, ballots, spare, limiting);
    else
        exchange(random, instrument, ballots, limiting, reached);
}

std::string ballot_text(core::Instrument const& instrument, core::Ballots const& ballots,
                        std::size_t respondent) {
    std::string text;
    auto const row = ballots.row(respondent);
    for (std::size_t item = 0; item < row.size(); ++item)
        if (row[item] != 0)
            text += (text.empty() ? "" : ", ") + instrument.items[item].text.id;
    return text;
}

} // namespace berakhlak::examples
