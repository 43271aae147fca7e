#include "core/comparison/group_test.hpp"

#include "core/statistics/sampling.hpp"
#include "core/statistics/welch.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>

#include <algorithm>
#include <cmath>

namespace berakhlak::core {

namespace {

using Groups = std::vector<ScoreSummary>;

GroupComparison none(Absent why, std::uint64_t n) {
    Figure const absent = Figure::none(why, n);
    return {absent, absent, absent, absent, absent};
}

double eta_squared(Groups const& groups) {
    double n = 0.0;
    double sum = 0.0;
    for (ScoreSummary const& group : groups) {
        n += static_cast<double>(group.n);
        sum += static_cast<double>(group.n) * group.mean;
    }
    double const grand = sum / n;
    double between = 0.0;
    double within = 0.0;
    for (ScoreSummary const& group : groups) {
        auto const members = static_cast<double>(group.n);
        between += members * (group.mean - grand) * (group.mean - grand);
        within += (members - 1.0) * group.variance;
    }
    return between / (between + within);
}

struct WelchTest {
    double statistic = 0.0;
    double freedom_within = 0.0;
};

/// With two groups one of them may be without variance; the general formula divides by each.
WelchTest of_two(ScoreSummary const& one, ScoreSummary const& other) {
    Difference const difference = welch(estimate_of(one), estimate_of(other));
    double const t = difference.value.value / difference.standard_error.value;
    return {t * t, difference.freedom.value};
}

WelchTest of_many(Groups const& groups) {
    double weights = 0.0;
    double sum = 0.0;
    for (ScoreSummary const& group : groups) {
        double const weight = static_cast<double>(group.n) / group.variance;
        weights += weight;
        sum += weight * group.mean;
    }
    auto const k = static_cast<double>(groups.size());
    double between = 0.0;
    double spread = 0.0;
    for (ScoreSummary const& group : groups) {
        double const weight = static_cast<double>(group.n) / group.variance;
        double const deviation = group.mean - sum / weights;
        between += weight * deviation * deviation / (k - 1.0);
        double const rest = 1.0 - weight / weights;
        spread += rest * rest / (static_cast<double>(group.n) - 1.0);
    }
    return {between / (1.0 + 2.0 * (k - 2.0) / (k * k - 1.0) * spread), (k * k - 1.0) / (3.0 * spread)};
}

GroupComparison by_welch(Groups const& groups, std::uint64_t n) {
    auto const equal = static_cast<std::size_t>(
        std::ranges::count_if(groups, [](ScoreSummary const& group) { return group.variance == 0.0; }));
    bool const alone = std::ranges::any_of(groups, [](ScoreSummary const& group) { return group.n < 2; });
    if (alone || (groups.size() == 2 ? equal == 2 : equal > 0))
        return none(Absent::undefined, n);
    WelchTest const test = groups.size() == 2 ? of_two(groups[0], groups[1]) : of_many(groups);
    double const between = static_cast<double>(groups.size()) - 1.0;
    boost::math::fisher_f const f(between, test.freedom_within);
    return {Figure::of(test.statistic, n), Figure::of(between, n), Figure::of(test.freedom_within, n),
            Figure::of(cdf(complement(f, test.statistic)), n), Figure::of(eta_squared(groups), n)};
}

struct Scored {
    double score = 0.0;
    std::size_t group = 0;
};

/// Sums of ranks per group, and what ties leave of H: 1 - sum(t^3 - t) / (n^3 - n).
struct Ranks {
    std::vector<double> sums;
    double untied = 1.0;
};

Ranks rank(std::vector<Scored> all, std::size_t groups) {
    std::ranges::sort(all, {}, &Scored::score);
    double const largest = std::max(std::abs(all.front().score), std::abs(all.back().score));
    double const tie = 1e-9 * std::max(1.0, largest);
    Ranks ranks{std::vector<double>(groups, 0.0), 1.0};
    auto const n = static_cast<double>(all.size());
    for (std::size_t first = 0, end = 0; first < all.size(); first = end) {
        while (end < all.size() && all[end].score - all[first].score <= tie)
            ++end;
        auto const tied = static_cast<double>(end - first);
        double const middle = static_cast<double>(first) + (tied + 1.0) / 2.0;
        for (std::size_t i = first; i < end; ++i)
            ranks.sums[all[i].group] += middle;
        ranks.untied -= tied * (tied * tied - 1.0) / (n * (n * n - 1.0));
    }
    return ranks;
}

GroupComparison by_ranks(std::span<std::vector<double> const> groups, std::uint64_t n) {
    std::vector<Scored> all;
    all.reserve(n);
    std::vector<double> sizes(groups.size(), 0.0);
    for (std::size_t group = 0; group < groups.size(); ++group)
        for (double const score : groups[group])
            if (!std::isnan(score)) {
                all.push_back({score, group});
                sizes[group] += 1.0;
            }
    Ranks const ranks = rank(std::move(all), groups.size());
    if (ranks.untied < 1e-12)
        return none(Absent::undefined, n);
    auto const people = static_cast<double>(n);
    double h = -3.0 * (people + 1.0);
    double between = -1.0;
    for (std::size_t group = 0; group < sizes.size(); ++group)
        if (sizes[group] > 0.0) {
            h += 12.0 / (people * (people + 1.0)) * ranks.sums[group] * ranks.sums[group] / sizes[group];
            between += 1.0;
        }
    h = std::max(0.0, h / ranks.untied);
    return {Figure::of(h, n), Figure::of(between, n), Figure::none(Absent::undefined, n),
            Figure::of(cdf(complement(boost::math::chi_squared(between), h)), n),
            Figure::of(h / (people - 1.0), n)};
}

} // namespace

GroupComparison compare_groups(std::span<std::vector<double> const> groups, GroupTest test) {
    Groups summaries;
    std::uint64_t n = 0;
    for (auto const& group : groups)
        if (ScoreSummary const summary = summarise(group); summary.n > 0) {
            summaries.push_back(summary);
            n += summary.n;
        }
    if (n == 0)
        return none(Absent::no_answers, 0);
    if (summaries.size() < 2)
        return none(Absent::undefined, n);
    return test == GroupTest::welch ? by_welch(summaries, n) : by_ranks(groups, n);
}

} // namespace berakhlak::core
