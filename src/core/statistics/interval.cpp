#include "core/statistics/interval.hpp"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace berakhlak::core {

namespace {

double tail(double confidence) {
    if (!(confidence > 0.0 && confidence < 1.0)) {
        throw std::domain_error("confidence must lie between 0 and 1");
    }
    return (1.0 - confidence) / 2.0;
}

} // namespace

double t_quantile(double degrees_of_freedom, double confidence) {
    return quantile(complement(boost::math::students_t(degrees_of_freedom), tail(confidence)));
}

Interval index_interval(Figure const& figure, Figure const& half_width) {
    Figure const& absent = figure.present() ? half_width : figure;
    if (!absent.present()) {
        return {absent, absent};
    }
    return {Figure::of(std::max(0.0, figure.value - half_width.value), figure.n),
            Figure::of(std::min(100.0, figure.value + half_width.value), figure.n)};
}

Interval share_interval(double share, std::uint64_t respondents, double confidence,
                        std::uint64_t population) {
    double const z = quantile(complement(boost::math::normal(), tail(confidence)));
    if (!(share >= 0.0 && share <= 100.0)) {
        throw std::domain_error("share must lie between 0 and 100");
    }
    if (population != 0 && population < respondents) {
        throw std::domain_error("population smaller than the number of respondents");
    }
    if (respondents == 0) {
        return {Figure::none(Absent::no_answers), Figure::none(Absent::no_answers)};
    }
    if (population == respondents) {
        return {Figure::of(share, respondents), Figure::of(share, respondents)};
    }
    auto n = static_cast<double>(respondents);
    if (population != 0) {
        auto const all = static_cast<double>(population);
        n *= (all - 1.0) / (all - n);
    }
    double const p = share / 100.0;
    double const shrink = 1.0 + z * z / n;
    double const centre = (p + z * z / (2.0 * n)) / shrink;
    double const half = z / shrink * std::sqrt(p * (1.0 - p) / n + z * z / (4.0 * n * n));
    return {Figure::of(100.0 * std::max(0.0, centre - half), respondents),
            Figure::of(100.0 * std::min(1.0, centre + half), respondents)};
}

} // namespace berakhlak::core
