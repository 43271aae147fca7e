#include "core/statistics/welch.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <stdexcept>

namespace berakhlak::core {

Estimate estimate_of(ScoreSummary const& summary) {
    auto const n = static_cast<double>(summary.n);
    return {summary.mean, summary.variance / n, n - 1.0, summary.n};
}

Difference tested_difference(Estimate const& difference, double confidence) {
    if (!(confidence > 0.0 && confidence < 1.0))
        throw std::domain_error("confidence must lie between 0 and 1");
    auto const figure = [&](double value) { return Figure::of(value, difference.n); };
    double const error = std::sqrt(difference.squared_error);
    if (!(error > 0.0)) {
        Figure const none = Figure::none(Absent::undefined, difference.n);
        Figure const exact = figure(difference.mean);
        return {exact, figure(0.0), none, exact, exact, none};
    }
    boost::math::students_t const t(difference.freedom);
    double const half = quantile(complement(t, (1.0 - confidence) / 2.0)) * error;
    return {
        figure(difference.mean),        figure(error),
        figure(difference.freedom),     figure(difference.mean - half),
        figure(difference.mean + half), figure(2.0 * cdf(complement(t, std::abs(difference.mean) / error)))};
}

Difference welch(Estimate const& first, Estimate const& second, double confidence) {
    double const error = first.squared_error + second.squared_error;
    // each share of the error on its own degrees of freedom; a side without error has none
    auto const part = [&](Estimate const& side) {
        double const share = side.squared_error / error;
        return side.squared_error > 0.0 ? share * share / side.freedom : 0.0;
    };
    double const freedom = error > 0.0 ? 1.0 / (part(first) + part(second)) : 0.0;
    return tested_difference({second.mean - first.mean, error, freedom, first.n + second.n}, confidence);
}

} // namespace berakhlak::core
