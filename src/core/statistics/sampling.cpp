#include "core/statistics/sampling.hpp"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace berakhlak::core {

namespace {

void require_between_0_and_1(double share, char const* what) {
    if (!(share > 0.0 && share < 1.0)) {
        throw std::domain_error(what);
    }
}

/// A whole number that was missed by binary noise only: 100 / (1 + 100 * 0.05^2) is 80, not 81.
double without_noise(double size) {
    double const whole = std::round(size);
    return std::abs(size - whole) <= 1e-9 * std::max(1.0, whole) ? whole : size;
}

void check(Survey const& survey, std::uint64_t respondents) {
    require_between_0_and_1(survey.confidence, "confidence must lie between 0 and 1");
    if (survey.population && *survey.population < respondents) {
        throw std::domain_error("population smaller than the number of respondents");
    }
}

} // namespace

std::uint64_t krejcie_morgan(std::uint64_t population, double error) {
    require_between_0_and_1(error, "error must lie between 0 and 1");
    if (population == 0) {
        return 0;
    }
    constexpr double chi_square = 3.841; // as printed in 1970, 1 degree of freedom at 5 %
    constexpr double share = 0.5;
    constexpr double spread = chi_square * share * (1.0 - share);
    auto const n = static_cast<double>(population);
    double const size = spread * n / (error * error * (n - 1.0) + spread);
    return static_cast<std::uint64_t>(std::floor(without_noise(size + 0.5)));
}

std::uint64_t slovin(std::uint64_t population, double error) {
    require_between_0_and_1(error, "error must lie between 0 and 1");
    auto const n = static_cast<double>(population);
    return static_cast<std::uint64_t>(std::ceil(without_noise(n / (1.0 + n * error * error))));
}

std::uint64_t required_minimum(std::uint64_t headcount) {
    return krejcie_morgan(headcount);
}

Figure margin_of_share(double share, std::uint64_t respondents, Survey const& survey) {
    check(survey, respondents);
    if (!(share >= 0.0 && share <= 100.0)) {
        throw std::domain_error("share must lie between 0 and 100");
    }
    if (respondents == 0) {
        return Figure::none(Absent::no_answers);
    }
    auto const n = static_cast<double>(respondents);
    double correction = 1.0;
    if (survey.population) {
        auto const all = static_cast<double>(*survey.population);
        correction = all > 1.0 ? (all - n) / (all - 1.0) : 0.0;
    }
    double const z = quantile(complement(boost::math::normal(), (1.0 - survey.confidence) / 2.0));
    return Figure::of(z * std::sqrt(share * (100.0 - share) / n * correction), respondents);
}

ScoreSummary summarise(std::span<double const> scores) {
    ScoreSummary summary;
    double sum = 0.0;
    for (double const score : scores) {
        if (!std::isnan(score)) {
            ++summary.n;
            sum += score;
        }
    }
    if (summary.n == 0) {
        return summary;
    }
    auto const n = static_cast<double>(summary.n);
    summary.mean = sum / n;
    double squares = 0.0;
    double rest = 0.0; // what rounding of the mean left over
    for (double const score : scores) {
        if (!std::isnan(score)) {
            double const deviation = score - summary.mean;
            squares += deviation * deviation;
            rest += deviation;
        }
    }
    if (summary.n >= 2) {
        double const variance = (squares - rest * rest / n) / (n - 1.0);
        // scores are of the order of 100: what is left of equal ones is binary noise
        summary.variance = variance > 1e-22 * std::max(1.0, summary.mean * summary.mean) ? variance : 0.0;
    }
    return summary;
}

} // namespace berakhlak::core
