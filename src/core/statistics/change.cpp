#include "core/statistics/change.hpp"

#include "core/statistics/welch.hpp"
#include "core/text/text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <unordered_map>

namespace berakhlak::core {

namespace {

Figure index_of(IndexEstimate const& estimate, unsigned minimum_group) {
    if (estimate.n == 0) {
        return Figure::none(Absent::no_answers);
    }
    return estimate.n < minimum_group ? Figure::none(Absent::too_few, estimate.n)
                                      : Figure::of(estimate.index, estimate.n);
}

Change without_test(Figure const& before, Figure const& after, Figure const& difference, Absent why) {
    Figure const none = Figure::none(why, before.n + after.n);
    return {before, after, difference, none, none, none, {none, none}, none};
}

/// Of both years' scores together, about their own means.
Figure cohens_d(IndexEstimate const& before, IndexEstimate const& after, Figure const& difference) {
    auto const old = static_cast<double>(before.n) - 1.0;
    auto const now = static_cast<double>(after.n) - 1.0;
    double const variance = (old * before.scatter + now * after.scatter) / (old + now);
    return variance > 0.0 ? Figure::of(difference.value / std::sqrt(variance), difference.n)
                          : Figure::none(Absent::undefined, difference.n);
}

Change tested(Change result, Difference const& difference) {
    result.standard_error = difference.standard_error;
    result.degrees_of_freedom = difference.freedom;
    result.p = difference.p;
    result.interval = {difference.lower, difference.upper};
    return result;
}

Estimate as_mean(IndexEstimate const& estimate) {
    return {estimate.index, estimate.variance, std::max(estimate.freedom, 1.0), estimate.n};
}

/// Where each key stands that stands once.
std::unordered_map<std::string, std::optional<std::size_t>> rows_of(std::span<std::string const> keys) {
    std::unordered_map<std::string, std::optional<std::size_t>> rows;
    for (std::size_t row = 0; row < keys.size(); ++row) {
        auto const [known, is_new] = rows.try_emplace(match_key(keys[row]), row);
        if (!is_new) {
            known->second.reset();
        }
    }
    rows.erase(std::string());
    return rows;
}

ScoreMatrix points_of(Contributions const& side) {
    if (side.points.items() > 0) {
        return side.points;
    }
    ScoreMatrix whole(side.scores.size(), 1);
    for (std::size_t row = 0; row < side.scores.size(); ++row) {
        whole.row(row)[0] = side.scores[row];
    }
    return whole;
}

/// This year's items beside last year's, which count against them.
ScoreMatrix difference_of(ScoreMatrix const& before, ScoreMatrix const& after,
                          std::span<double const> counted) {
    ScoreMatrix both(counted.size(), before.items() + after.items());
    for (std::size_t row = 0; row < counted.size(); ++row) {
        if (std::isnan(counted[row])) {
            continue;
        }
        auto const to = both.row(row);
        auto const rest = std::ranges::copy(after.row(row), to.begin()).out;
        std::ranges::transform(before.row(row), rest, std::negate<>());
    }
    return both;
}

} // namespace

Change change(IndexEstimate const& before, IndexEstimate const& after, unsigned minimum_group,
              double confidence) {
    Figure const old = index_of(before, minimum_group);
    Figure const now = index_of(after, minimum_group);
    std::uint64_t const n = before.n + after.n;
    if (!old.present() || !now.present()) {
        Absent const why = old.present() ? now.why : old.why;
        return without_test(old, now, Figure::none(why, n), why);
    }
    Figure const difference = Figure::of(now.value - old.value, n);
    Change result = without_test(old, now, difference, Absent::undefined);
    if (std::isnan(before.variance) || std::isnan(after.variance)) {
        return result;
    }
    if (n > 2) {
        result.effect = cohens_d(before, after, difference);
    }
    return tested(result, welch(as_mean(before), as_mean(after), confidence));
}

std::vector<Pair> pairs_of(std::span<std::string const> before, std::span<std::string const> after) {
    auto const now = rows_of(after);
    std::vector<Pair> pairs;
    for (auto const& [key, row] : rows_of(before)) {
        auto const found = now.find(key);
        if (row && found != now.end() && found->second) {
            pairs.push_back({*row, *found->second});
        }
    }
    std::ranges::sort(pairs, {}, &Pair::before);
    return pairs;
}

Change change_of_pairs(Contributions const& before, Contributions const& after, unsigned minimum_group,
                       Sampling const& sampling, double confidence) {
    if (before.scores.size() != after.scores.size()) {
        throw std::invalid_argument("pairs have two sides");
    }
    Contributions difference{after.scores, {}};
    for (std::size_t row = 0; row < difference.scores.size(); ++row) {
        difference.scores[row] -= before.scores[row];
    }
    if (before.points.items() > 0 || after.points.items() > 0) {
        difference.points = difference_of(points_of(before), points_of(after), difference.scores);
    }
    IndexEstimate const moved = estimate(difference, sampling);
    IndexEstimate const old = estimate(before);
    IndexEstimate const now = estimate(after);
    Figure const old_index = index_of(old, minimum_group);
    Figure const now_index = index_of(now, minimum_group);
    Figure const figure = index_of(moved, minimum_group);
    if (!figure.present() || std::isnan(moved.variance)) {
        return without_test(old_index, now_index, figure, figure.present() ? Absent::undefined : figure.why);
    }
    Change result = without_test(old_index, now_index, figure, Absent::undefined);
    result.effect = cohens_d(old, now, figure);
    return tested(result, tested_difference(as_mean(moved), confidence));
}

} // namespace berakhlak::core
