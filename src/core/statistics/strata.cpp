#include "core/statistics/strata.hpp"

#include "core/statistics/sampling.hpp"

#include <boost/math/distributions/fisher_f.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>
#include <vector>

namespace berakhlak::core {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

bool counts(Stratum const& unit) {
    return unit.estimate.n > 0 && unit.headcount.value_or(0) > 0;
}

/// The variance within units, and its degrees of freedom.
struct Within {
    double variance = nothing;
    double freedom = 0.0;
};

Within within(std::span<Stratum const> units) {
    double squares = 0.0;
    double freedom = 0.0;
    for (Stratum const& unit : units) {
        if (counts(unit) && unit.estimate.n > 1) {
            double const own = static_cast<double>(unit.estimate.n) - 1.0;
            squares += own * unit.estimate.scatter;
            freedom += own;
        }
    }
    return {freedom > 0.0 ? squares / freedom : nothing, freedom};
}

void take(PostStratified& result, Stratum const& unit) {
    std::uint64_t const people = unit.headcount.value_or(0);
    if (unit.estimate.n == 0) {
        result.silent += people;
        result.silent_units += people > 0 ? 1 : 0;
    } else if (people == 0) {
        ++result.uncounted_units;
    } else {
        ++result.units;
        result.headcount += people;
        result.estimate.n += unit.estimate.n;
    }
}

/// Index and variance of the whole from the units that count.
void combine(PostStratified& result, std::span<Stratum const> units) {
    Within const inside = within(units);
    IndexEstimate& whole = result.estimate;
    double per_freedom = 0.0;
    double squared_weights = 0.0;
    for (Stratum const& unit : units) {
        if (!counts(unit)) {
            continue;
        }
        IndexEstimate const& own = unit.estimate;
        auto const people = static_cast<double>(*unit.headcount);
        double const weight = people / static_cast<double>(result.headcount);
        bool const alone = std::isnan(own.variance);
        double const part = weight * weight * (alone ? inside.variance * (1.0 - 1.0 / people) : own.variance);
        whole.index += weight * own.index;
        whole.variance += part;
        per_freedom += part == 0.0 ? 0.0 : part * part / (alone ? inside.freedom : own.freedom);
        squared_weights += weight * weight / static_cast<double>(own.n);
    }
    whole.freedom = per_freedom > 0.0 ? whole.variance * whole.variance / per_freedom : inside.freedom;
    whole.scatter = inside.variance;
    result.weighting_effect = static_cast<double>(whole.n) * squared_weights;
}

struct Cluster {
    double n = 0.0;
    double sum = 0.0;
};

} // namespace

PostStratified post_stratified(std::span<Stratum const> units) {
    PostStratified result;
    for (Stratum const& unit : units) {
        take(result, unit);
    }
    if (result.uncounted_units > 0) {
        result.index = Figure::none(Absent::undefined, result.estimate.n);
    } else if (result.units > 0) {
        combine(result, units);
        result.index = Figure::of(result.estimate.index, result.estimate.n);
    }
    return result;
}

ClusterEffect cluster_effect(std::span<double const> scores, std::span<std::uint32_t const> clusters) {
    if (scores.size() != clusters.size()) {
        throw std::invalid_argument("not one cluster per respondent");
    }
    ScoreSummary const all = summarise(scores);
    std::map<std::uint32_t, Cluster> units;
    for (std::size_t row = 0; row < scores.size(); ++row) {
        if (!std::isnan(scores[row])) {
            Cluster& unit = units[clusters[row]];
            unit.n += 1.0;
            unit.sum += scores[row] - all.mean;
        }
    }
    auto const n = static_cast<double>(all.n);
    auto const h = static_cast<double>(units.size());
    double between = 0.0;
    double squared_sizes = 0.0;
    for (auto const& [code, unit] : units) {
        between += unit.sum * unit.sum / unit.n;
        squared_sizes += unit.n * unit.n;
    }
    Figure const none = Figure::none(all.n == 0 ? Absent::no_answers : Absent::undefined, all.n);
    ClusterEffect effect{none, none, n > 0.0 ? squared_sizes / n : 0.0, units.size(), none};
    if (h < 2.0 || n <= h || all.variance == 0.0) {
        return effect;
    }
    double const mean_between = between / (h - 1.0);
    double const mean_within = std::max(0.0, all.variance * (n - 1.0) - between) / (n - h);
    double const n0 = (n - squared_sizes / n) / (h - 1.0);
    double const icc = (mean_between - mean_within) / (mean_between + (n0 - 1.0) * mean_within);
    effect.icc = Figure::of(icc, all.n);
    effect.design_effect = Figure::of(1.0 + (effect.cluster_size - 1.0) * icc, all.n);
    if (mean_within > 0.0) {
        boost::math::fisher_f const f(h - 1.0, n - h);
        effect.p = Figure::of(cdf(complement(f, mean_between / mean_within)), all.n);
    }
    return effect;
}

} // namespace berakhlak::core
