#include "core/statistics/omega.hpp"

#include <algorithm>
#include <cmath>

namespace berakhlak::core {

namespace {

constexpr double least_uniqueness = 0.005;
constexpr double precision = 1e-13;
constexpr int most_steps = 5000;

/// Loadings and uniquenesses of one factor.
struct Fit {
    std::vector<double> loadings;
    std::vector<double> unique;

    [[nodiscard]] double smallest_uniqueness() const { return *std::ranges::min_element(unique); }
};

double distance(Fit const& one, Fit const& other) {
    double largest = 0.0;
    for (std::size_t i = 0; i < one.loadings.size(); ++i)
        largest = std::max({largest, std::abs(one.loadings[i] - other.loadings[i]),
                            std::abs(one.unique[i] - other.unique[i])});
    return largest;
}

class Correlations {
public:
    explicit Correlations(ItemCovariances const& covariances)
        : items_(covariances.items()), cells_(items_ * items_) {
        for (std::size_t one = 0; one < items_; ++one)
            for (std::size_t other = 0; other < items_; ++other)
                cells_[one * items_ + other] =
                    covariances.at(one, other) /
                    std::sqrt(covariances.at(one, one) * covariances.at(other, other));
    }

    [[nodiscard]] bool defined() const {
        return std::ranges::all_of(cells_, [](double r) { return std::abs(r) <= 1.0 + 1e-9; });
    }

    [[nodiscard]] std::vector<double> times(std::vector<double> const& vector) const {
        std::vector<double> result(items_, 0.0);
        for (std::size_t one = 0; one < items_; ++one)
            for (std::size_t other = 0; other < items_; ++other)
                result[one] += cells_[one * items_ + other] * vector[other];
        return result;
    }

    /// The first principal component, roughly: where the search begins.
    [[nodiscard]] Fit start() const {
        std::vector<double> direction(cells_.begin(), cells_.begin() + static_cast<std::ptrdiff_t>(items_));
        for (int step = 0; step < 30; ++step) {
            direction = times(direction);
            double length = 0.0;
            for (double const part : direction)
                length = std::hypot(length, part);
            for (double& part : direction)
                part /= length;
        }
        Fit fit{direction, {}};
        double const width = std::sqrt(static_cast<double>(items_)) * 0.6;
        for (double& loading : fit.loadings) {
            loading = std::clamp(loading * width, -0.9, 0.9);
            fit.unique.push_back(1.0 - loading * loading);
        }
        return fit;
    }

    /// One step of the EM algorithm (Rubin & Thayer 1982): never less likely than before.
    [[nodiscard]] Fit improved(Fit const& fit) const {
        double const information = information_of(fit);
        std::vector<double> weights(items_); // of the items in the factor's expected score
        for (std::size_t i = 0; i < items_; ++i)
            weights[i] = fit.loadings[i] / fit.unique[i] / (1.0 + information);
        Fit next{times(weights), std::vector<double>(items_)};
        double variance = 1.0 / (1.0 + information);
        for (std::size_t i = 0; i < items_; ++i)
            variance += weights[i] * next.loadings[i];
        for (std::size_t i = 0; i < items_; ++i) {
            next.unique[i] = 1.0 - next.loadings[i] * next.loadings[i] / variance;
            next.loadings[i] /= variance;
        }
        return next;
    }

    /// log|S| + tr(R S^-1) of the fitted correlations S: the smaller, the likelier.
    [[nodiscard]] double discrepancy(Fit const& fit) const {
        double const information = information_of(fit);
        std::vector<double> scaled(items_);
        double sum = std::log1p(information);
        for (std::size_t i = 0; i < items_; ++i) {
            scaled[i] = fit.loadings[i] / fit.unique[i];
            sum += std::log(fit.unique[i]) + 1.0 / fit.unique[i];
        }
        auto const spread = times(scaled);
        double explained = 0.0;
        for (std::size_t i = 0; i < items_; ++i)
            explained += scaled[i] * spread[i];
        return sum - explained / (1.0 + information);
    }

private:
    [[nodiscard]] double information_of(Fit const& fit) const {
        double sum = 0.0;
        for (std::size_t i = 0; i < items_; ++i)
            sum += fit.loadings[i] * fit.loadings[i] / fit.unique[i];
        return sum;
    }

    std::size_t items_;
    std::vector<double> cells_;
};

/// Where two steps of EM point to, far ahead (SQUAREM; Varadhan & Roland 2008).
Fit extrapolated(Fit const& first, Fit const& second, Fit const& third) {
    double step = 0.0;
    double bend = 0.0;
    auto const add = [&](double a, double b, double c) {
        step = std::hypot(step, b - a);
        bend = std::hypot(bend, c - 2.0 * b + a);
    };
    for (std::size_t i = 0; i < first.loadings.size(); ++i) {
        add(first.loadings[i], second.loadings[i], third.loadings[i]);
        add(first.unique[i], second.unique[i], third.unique[i]);
    }
    if (!(bend > 0.0))
        return third;
    double const length = std::max(1.0, step / bend);
    auto const ahead = [length](double a, double b, double c) {
        return a + 2.0 * length * (b - a) + length * length * (c - 2.0 * b + a);
    };
    Fit fit = third;
    for (std::size_t i = 0; i < fit.loadings.size(); ++i) {
        fit.loadings[i] = ahead(first.loadings[i], second.loadings[i], third.loadings[i]);
        fit.unique[i] = ahead(first.unique[i], second.unique[i], third.unique[i]);
    }
    return fit;
}

std::optional<Fit> likeliest(Correlations const& correlations) {
    Fit fit = correlations.start();
    for (int step = 0; step < most_steps; ++step) {
        Fit const second = correlations.improved(fit);
        if (second.smallest_uniqueness() < least_uniqueness / 100.0)
            return std::nullopt;
        if (distance(fit, second) < precision)
            return second;
        Fit const third = correlations.improved(second);
        if (third.smallest_uniqueness() < least_uniqueness / 100.0)
            return std::nullopt;
        Fit const ahead = extrapolated(fit, second, third);
        bool const possible = ahead.smallest_uniqueness() >= least_uniqueness;
        double const known = correlations.discrepancy(third);
        fit = possible && correlations.discrepancy(ahead) <= known + 1e-14 * std::abs(known) ? ahead : third;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::vector<double>> factor_loadings(ItemCovariances const& covariances) {
    constexpr std::size_t least_items = 3; // of two, only the product of their loadings is known
    Correlations const correlations(covariances);
    if (covariances.items() < least_items || !correlations.defined())
        return std::nullopt;
    auto fit = likeliest(correlations);
    if (!fit || fit->smallest_uniqueness() < least_uniqueness)
        return std::nullopt;
    auto& loadings = fit->loadings;
    auto const loaded = std::ranges::count_if(loadings, [](double l) { return std::abs(l) > 1e-6; });
    if (loaded < static_cast<std::ptrdiff_t>(least_items))
        return std::nullopt;
    double sum = 0.0;
    for (double const loading : loadings)
        sum += loading;
    if (sum < 0.0)
        for (double& loading : loadings)
            loading = -loading;
    return std::move(loadings);
}

Figure omega_total(ItemCovariances const& covariances) {
    std::uint64_t const n = covariances.respondents();
    if (n == 0)
        return Figure::none(Absent::no_answers);
    auto const loadings = factor_loadings(covariances);
    if (!loadings)
        return Figure::none(Absent::undefined, n);
    double common = 0.0;
    double unique = 0.0;
    for (double const loading : *loadings) {
        common += loading;
        unique += 1.0 - loading * loading;
    }
    return Figure::of(common * common / (common * common + unique), n);
}

} // namespace berakhlak::core
