#include "core/comparison/paired_gap.hpp"

#include <cmath>
#include <stdexcept>

namespace berakhlak::core {

namespace {

struct Mean {
    double value = 0.0;
    double n = 0.0;
};

std::vector<Mean> means_of(ScoreMatrix const& scores) {
    std::vector<Mean> means(scores.items());
    for (std::size_t respondent = 0; respondent < scores.respondents(); ++respondent) {
        auto const row = scores.row(respondent);
        for (std::size_t item = 0; item < row.size(); ++item)
            if (!std::isnan(row[item])) {
                means[item].value += row[item];
                means[item].n += 1.0;
            }
    }
    for (Mean& mean : means)
        mean.value /= mean.n; // NaN for an item that nobody rated
    return means;
}

struct Share {
    std::size_t item = 0;
    double weight = 0.0;
};

class Ratings {
public:
    Ratings(ScoreMatrix const& performance, ScoreMatrix const& expectation, double confidence)
        : performance_(performance), expectation_(expectation), of_performance_(means_of(performance)),
          of_expectation_(means_of(expectation)), confidence_(confidence) {}

    /// Somebody rated it, once each way.
    [[nodiscard]] bool counts(std::size_t item) const {
        return of_performance_[item].n > 0.0 && of_expectation_[item].n > 0.0;
    }

    /// The gap of items that all count.
    [[nodiscard]] Difference gap(std::vector<Share> const& shares) const {
        if (shares.empty())
            return without_test(Absent::no_answers, {});
        Estimate difference;
        double squares = 0.0;
        for (std::size_t respondent = 0; respondent < performance_.respondents(); ++respondent)
            if (auto const influence = influence_of(respondent, shares)) {
                ++difference.n;
                squares += *influence * *influence;
            }
        for (Share const& share : shares)
            difference.mean +=
                share.weight * (of_performance_[share.item].value - of_expectation_[share.item].value);
        if (difference.n < 2)
            return without_test(Absent::undefined, Figure::of(difference.mean, difference.n));
        auto const n = static_cast<double>(difference.n);
        difference.freedom = n - 1.0;
        difference.squared_error = squares > noise ? n / (n - 1.0) * squares : 0.0;
        return tested_difference(difference, confidence_);
    }

    static Difference without_test(Absent why, Figure const& value) {
        Figure const none = Figure::none(why, value.n);
        return {value, none, none, none, none, none};
    }

private:
    static constexpr double noise = 1e-26; ///< scores are small numbers: less is binary noise

    /// How far the respondent moves the difference; none for whoever rated nothing of it.
    [[nodiscard]] std::optional<double> influence_of(std::size_t respondent,
                                                     std::vector<Share> const& shares) const {
        auto const performed = performance_.row(respondent);
        auto const expected = expectation_.row(respondent);
        std::optional<double> influence;
        auto const add = [&](double score, Mean const& mean, double weight) {
            if (!std::isnan(score))
                influence = influence.value_or(0.0) + weight * (score - mean.value) / mean.n;
        };
        for (Share const& share : shares) {
            add(performed[share.item], of_performance_[share.item], share.weight);
            add(expected[share.item], of_expectation_[share.item], -share.weight);
        }
        return influence;
    }

    ScoreMatrix const& performance_;
    ScoreMatrix const& expectation_;
    std::vector<Mean> of_performance_;
    std::vector<Mean> of_expectation_;
    double confidence_;
};

/// The items of a value that count, each as much as the other.
std::vector<Share> shares_of(Instrument const& instrument, Ratings const& ratings, std::size_t value,
                             double weight) {
    std::vector<Share> shares;
    for (std::size_t const item : instrument.items_of(value))
        if (ratings.counts(item))
            shares.push_back({item, 0.0});
    for (Share& share : shares)
        share.weight = weight / static_cast<double>(shares.size());
    return shares;
}

Difference overall_gap(Instrument const& instrument, Ratings const& ratings) {
    std::vector<Share> all;
    for (std::size_t value = 0; value < instrument.values.size(); ++value) {
        double const weight = instrument.share_of(value);
        if (weight == 0.0)
            continue;
        auto const shares = shares_of(instrument, ratings, value, weight);
        if (shares.empty()) // without one of its values there is no overall gap
            return Ratings::without_test(Absent::no_answers, {});
        all.insert(all.end(), shares.begin(), shares.end());
    }
    return ratings.gap(all);
}

} // namespace

PairedGaps paired_gaps(Instrument const& instrument, ScoreMatrix const& performance,
                       ScoreMatrix const& expectation, double confidence) {
    if (performance.respondents() != expectation.respondents())
        throw std::invalid_argument("the two ratings have different numbers of respondents");
    Ratings const ratings(performance, expectation, confidence);
    PairedGaps gaps;
    for (std::size_t item = 0; item < instrument.items.size(); ++item)
        gaps.items.push_back(
            ratings.gap(ratings.counts(item) ? std::vector<Share>{{item, 1.0}} : std::vector<Share>{}));
    for (std::size_t value = 0; value < instrument.values.size(); ++value)
        gaps.values.push_back(ratings.gap(shares_of(instrument, ratings, value, 1.0)));
    gaps.overall = overall_gap(instrument, ratings);
    return gaps;
}

} // namespace berakhlak::core
