#include "core/index/respondent_scores.hpp"

#include <cmath>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <utility>

namespace berakhlak::core {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// The index, and how far each respondent moves it; the influences add up to 0.
struct Influences {
    double index = nothing;
    std::vector<double> of; ///< NaN: a respondent who does not count
};

std::vector<double> to_scores(Influences influences) {
    double n = 0.0;
    for (double const influence : influences.of) {
        n += std::isnan(influence) ? 0.0 : 1.0;
    }
    for (double& influence : influences.of) {
        influence = influences.index + n * influence; // NaN stays NaN
    }
    return std::move(influences.of);
}

/// What each value weighs in the figure that is asked for: all of itself, or its share in the instrument's
/// index.
std::vector<double> weights(Instrument const& instrument, std::optional<std::size_t> value) {
    std::vector<double> weights(instrument.values.size(), 0.0);
    if (value) {
        weights.at(*value) = 1.0;
        return weights;
    }
    for (std::size_t each = 0; each < weights.size(); ++each)
        weights[each] = instrument.share_of(each);
    return weights;
}

struct ItemShare {
    std::size_t item = 0;
    std::size_t value = 0;
    double weight = 0.0; ///< of the item's mean in the index
    double mean = 0.0;
    double answered = 0.0;
};

/// The items that the figure stands on.
std::vector<ItemShare> items_that_count(Instrument const& instrument, std::optional<std::size_t> value) {
    std::vector<ItemShare> items;
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        auto const& of = instrument.items[item].value;
        if (of && (!value || of == value)) {
            items.push_back({item, *of, 0.0, 0.0, 0.0});
        }
    }
    return items;
}

double points(Instrument const& instrument, std::size_t item, Answer level) {
    auto const& levels = instrument.scale.levels;
    return levels[instrument.items[item].reversed ? levels.size() - 1 - level : level].points;
}

/// Means and weights of the items that somebody answered; the others leave the list. False when a value is
/// left without an item: then there is no index.
bool complete(std::vector<ItemShare>& items, std::vector<double> const& value_weights,
              std::optional<std::size_t> value) {
    std::erase_if(items, [](ItemShare const& share) { return share.answered == 0.0; });
    std::vector<double> per_value(value_weights.size(), 0.0);
    for (ItemShare const& share : items) {
        per_value[share.value] += 1.0;
    }
    for (ItemShare& share : items) {
        share.mean /= share.answered;
        share.weight = value_weights[share.value] / per_value[share.value];
    }
    for (std::size_t each = 0; each < per_value.size(); ++each) {
        if ((!value || *value == each) && per_value[each] == 0.0) {
            return false;
        }
    }
    return !items.empty();
}

/// The items that the figure stands on, with their means and weights; empty when there is no index.
std::vector<ItemShare> item_shares(Instrument const& instrument, Answers const& answers,
                                   std::optional<std::size_t> value) {
    std::vector<ItemShare> items = items_that_count(instrument, value);
    std::size_t const levels = instrument.scale.levels.size();
    for (std::size_t respondent = 0; respondent < answers.respondents(); ++respondent) {
        auto const row = answers.row(respondent);
        for (ItemShare& share : items) {
            if (row[share.item] < levels) {
                share.answered += 1.0;
                share.mean += points(instrument, share.item, row[share.item]);
            }
        }
    }
    if (!complete(items, weights(instrument, value), value)) {
        items.clear();
    }
    return items;
}

Influences influences(Instrument const& instrument, Answers const& answers,
                      std::optional<std::size_t> value) {
    Influences result{nothing, std::vector<double>(answers.respondents(), nothing)};
    std::vector<ItemShare> const items = item_shares(instrument, answers, value);
    std::size_t const levels = instrument.scale.levels.size();
    if (items.empty()) {
        return result;
    }
    result.index = 0.0;
    for (ItemShare const& share : items) {
        result.index += share.weight * share.mean;
    }
    for (std::size_t respondent = 0; respondent < answers.respondents(); ++respondent) {
        auto const row = answers.row(respondent);
        double& influence = result.of[respondent];
        for (ItemShare const& share : items) {
            if (row[share.item] < levels) {
                double const deviation = points(instrument, share.item, row[share.item]) - share.mean;
                influence =
                    (std::isnan(influence) ? 0.0 : influence) + share.weight * deviation / share.answered;
            }
        }
    }
    return result;
}

/// One ballot as the measure sees it: what it adds to each value's figure (numerator) and to all
/// (denominator).
struct Tally {
    std::vector<double> values;
    double base = 0.0;
    double picks = 0.0;
};

class Tallier {
public:
    explicit Tallier(Instrument const& instrument)
        : instrument_(instrument), sizes_(instrument.values.size(), 0.0) {
        for (Item const& item : instrument.items) {
            if (item.value) {
                sizes_[*item.value] += 1.0;
            }
        }
    }

    [[nodiscard]] bool has_items(std::size_t value) const { return sizes_[value] > 0.0; }

    void tally(std::span<std::uint8_t const> row, Tally& tally) const {
        tally.values.assign(sizes_.size(), 0.0);
        tally.picks = 0.0;
        double positive = 0.0;
        for (std::size_t item = 0; item < row.size(); ++item) {
            if (row[item] == 0) {
                continue;
            }
            Item const& picked = instrument_.items[item];
            tally.picks += 1.0;
            positive += picked.polarity == Polarity::positive ? 1.0 : 0.0;
            if (picked.value) {
                tally.values[*picked.value] += 1.0;
            }
        }
        measure(tally, positive);
    }

private:
    void measure(Tally& tally, double positive) const {
        auto const measure = instrument_.picks.implementation;
        tally.base = measure == ImplementationMeasure::vote_share ? positive : 1.0;
        for (std::size_t value = 0; value < sizes_.size(); ++value) {
            double& votes = tally.values[value];
            switch (measure) {
            case ImplementationMeasure::reach:
                votes = votes > 0.0 ? 100.0 : 0.0;
                break;
            case ImplementationMeasure::selection_rate:
                votes = sizes_[value] > 0.0 ? 100.0 * votes / sizes_[value] : 0.0;
                break;
            case ImplementationMeasure::vote_share:
                votes = 100.0 * votes;
                break;
            }
        }
    }

    Instrument const& instrument_;
    std::vector<double> sizes_; ///< items per value
};

Influences influences(Instrument const& instrument, Ballots const& ballots,
                      std::optional<std::size_t> value) {
    Influences result{nothing, std::vector<double>(ballots.respondents(), nothing)};
    Tallier const tallier(instrument);
    Tally sum{std::vector<double>(instrument.values.size(), 0.0)};
    Tally one;
    auto const each_ballot = [&](auto&& use) {
        for (std::size_t respondent = 0; respondent < ballots.respondents(); ++respondent) {
            if (ballots.state(respondent) == BallotState::valid) {
                tallier.tally(ballots.row(respondent), one);
                if (one.picks > 0.0) {
                    use(respondent);
                }
            }
        }
    };
    each_ballot([&](std::size_t) {
        sum.base += one.base;
        for (std::size_t each = 0; each < sum.values.size(); ++each) {
            sum.values[each] += one.values[each];
        }
    });
    for (std::size_t each = 0; each < sum.values.size(); ++each) {
        if ((!value || *value == each) && !tallier.has_items(each)) {
            return result;
        }
    }
    if (sum.base == 0.0) {
        return result;
    }
    std::vector<double> const weight = weights(instrument, value);
    result.index = 0.0;
    for (std::size_t each = 0; each < weight.size(); ++each) {
        sum.values[each] /= sum.base;
        result.index += weight[each] * sum.values[each];
    }
    each_ballot([&](std::size_t respondent) {
        double deviation = 0.0;
        for (std::size_t each = 0; each < weight.size(); ++each) {
            deviation += weight[each] * (one.values[each] - sum.values[each] * one.base);
        }
        result.of[respondent] = deviation / sum.base;
    });
    return result;
}

} // namespace

std::vector<double> respondent_scores(Instrument const& instrument, Answers const& answers,
                                      std::optional<std::size_t> value) {
    return to_scores(influences(instrument, answers, value));
}

ScoreMatrix weighted_points(Instrument const& instrument, Answers const& answers,
                            std::optional<std::size_t> value) {
    std::vector<ItemShare> const items = item_shares(instrument, answers, value);
    ScoreMatrix matrix(answers.respondents(), items.size());
    for (std::size_t respondent = 0; respondent < answers.respondents(); ++respondent) {
        auto const from = answers.row(respondent);
        auto const to = matrix.row(respondent);
        for (std::size_t column = 0; column < items.size(); ++column) {
            Answer const level = from[items[column].item];
            if (level < instrument.scale.levels.size()) {
                to[column] = items[column].weight * points(instrument, items[column].item, level);
            }
        }
    }
    return matrix;
}

std::vector<double> respondent_scores(Instrument const& instrument, Ballots const& ballots,
                                      std::optional<std::size_t> value) {
    return to_scores(influences(instrument, ballots, value));
}

std::vector<double> respondent_scores(Instrument const& instrument, std::span<Ballots const* const> questions,
                                      std::optional<std::size_t> value) {
    std::size_t const respondents = questions.empty() ? 0 : questions.front()->respondents();
    Influences mean{0.0, std::vector<double>(respondents, nothing)};
    auto const count = static_cast<double>(questions.size());
    for (Ballots const* const question : questions) {
        if (question->respondents() != respondents) {
            throw std::invalid_argument("the questions have different numbers of respondents");
        }
        Influences const one = influences(instrument, *question, value);
        mean.index += one.index / count;
        for (std::size_t respondent = 0; respondent < respondents; ++respondent) {
            double& influence = mean.of[respondent];
            if (!std::isnan(one.of[respondent])) {
                influence = (std::isnan(influence) ? 0.0 : influence) + one.of[respondent] / count;
            }
        }
    }
    return to_scores(std::move(mean));
}

} // namespace berakhlak::core
