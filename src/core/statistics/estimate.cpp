#include "core/statistics/estimate.hpp"

#include "core/index/respondent_scores.hpp"
#include "core/statistics/reliability.hpp"
#include "core/statistics/sampling.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>

namespace berakhlak::core {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// Who answered nothing of it left out nothing: they are no respondents.
bool somebody_left_out(ScoreMatrix const& points) {
    for (std::size_t respondent = 0; respondent < points.respondents(); ++respondent) {
        auto const row = points.row(respondent);
        auto const blank = std::ranges::count_if(row, [](double x) { return std::isnan(x); });
        if (blank > 0 && blank < std::ssize(row)) {
            return true;
        }
    }
    return false;
}

/// S2_T: what the variance of the scores would be if nobody had left anything out.
double complete_variance(ScoreMatrix const& points) {
    ItemCovariances const covariances(points, MissingPairs::pairwise);
    double sum = 0.0;
    for (std::size_t one = 0; one < covariances.items(); ++one) {
        for (std::size_t other = 0; other < covariances.items(); ++other) {
            double const covariance = covariances.at(one, other);
            sum += std::isnan(covariance) ? 0.0 : covariance;
        }
    }
    return sum;
}

void set_clustered(IndexEstimate& result, std::span<double const> scores,
                   std::span<std::uint32_t const> clusters) {
    if (clusters.size() != scores.size()) {
        throw std::invalid_argument("not one cluster per respondent");
    }
    std::map<std::uint32_t, double> sums;
    for (std::size_t respondent = 0; respondent < scores.size(); ++respondent) {
        if (!std::isnan(scores[respondent])) {
            sums[clusters[respondent]] += scores[respondent] - result.index;
        }
    }
    auto const m = static_cast<double>(sums.size());
    auto const n = static_cast<double>(result.n);
    double squares = 0.0;
    for (auto const& [cluster, sum] : sums) {
        squares += sum * sum;
    }
    result.freedom = m - 1.0;
    result.variance = m > 1.0 ? m / (m - 1.0) * squares / (n * n) : nothing;
}

} // namespace

Contributions contributions(Instrument const& instrument, Answers const& answers,
                            std::optional<std::size_t> value, For purpose) {
    Contributions result{respondent_scores(instrument, answers, value), {}};
    if (purpose == For::a_known_population) {
        result.points = weighted_points(instrument, answers, value);
        if (!somebody_left_out(result.points)) {
            result.points = {};
        }
    }
    return result;
}

Contributions contributions(Instrument const& instrument, Ballots const& ballots,
                            std::optional<std::size_t> value) {
    return {respondent_scores(instrument, ballots, value), {}};
}

IndexEstimate estimate(Contributions const& contributions, Sampling const& sampling) {
    ScoreSummary const summary = summarise(contributions.scores);
    auto const n = static_cast<double>(summary.n);
    if (sampling.population && *sampling.population < summary.n) {
        throw std::domain_error("population smaller than the number of respondents");
    }
    IndexEstimate result{summary.n, summary.mean, summary.variance, nothing, n - 1.0};
    if (!sampling.clusters.empty()) {
        if (sampling.population) {
            throw std::invalid_argument("a population counts people, not clusters");
        }
        set_clustered(result, contributions.scores, sampling.clusters);
        return result;
    }
    bool const complete = contributions.points.items() == 0;
    if (summary.n == 1 && complete && sampling.population == summary.n) {
        result.variance = 0.0; // who was asked is everybody
    }
    if (summary.n < 2) {
        return result;
    }
    result.variance = summary.variance / n;
    if (sampling.population) {
        auto const all = static_cast<double>(*sampling.population);
        double const corrected =
            result.variance - (complete ? summary.variance : complete_variance(contributions.points)) / all;
        // pairwise covariances may exceed what they are part of: then the share that was asked counts
        result.variance = complete || corrected < 0.0 ? result.variance * (1.0 - n / all) : corrected;
    }
    return result;
}

Figure standard_error(IndexEstimate const& estimate) {
    if (estimate.n == 0) {
        return Figure::none(Absent::no_answers);
    }
    return std::isnan(estimate.variance) ? Figure::none(Absent::undefined, estimate.n)
                                         : Figure::of(std::sqrt(estimate.variance), estimate.n);
}

Figure margin(IndexEstimate const& estimate, double confidence) {
    Figure half_width = standard_error(estimate);
    double const t = t_quantile(std::max(estimate.freedom, 1.0), confidence);
    if (half_width.present()) {
        half_width.value *= t;
    }
    return half_width;
}

Interval interval(IndexEstimate const& estimate, double confidence) {
    Figure const index =
        estimate.n == 0 ? Figure::none(Absent::no_answers) : Figure::of(estimate.index, estimate.n);
    return index_interval(index, margin(estimate, confidence));
}

} // namespace berakhlak::core
