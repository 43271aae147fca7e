#include "core/statistics/culture_errors.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <stdexcept>
#include <utility>
#include <vector>

namespace berakhlak::core {

namespace {

constexpr std::size_t resamples = 1000;
constexpr std::size_t most_groups = 1000;

/// The counts of a few respondents that are drawn together: numbers() of the three questions.
using Numbers = std::array<std::vector<std::uint64_t>, 3>;

bool voted(Ballots const& ballots, std::size_t row) {
    return ballots.state(row) == BallotState::valid &&
           std::ranges::any_of(ballots.row(row), [](std::uint8_t pick) { return pick != 0; });
}

/// Who voted on anything.
std::vector<std::size_t> voters(BallotSurvey const& survey) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < survey.current.respondents(); ++row) {
        if (voted(survey.personal, row) || voted(survey.current, row) || voted(survey.expected, row)) {
            rows.push_back(row);
        }
    }
    return rows;
}

std::vector<Numbers> groups_of(Instrument const& instrument, BallotSurvey const& survey,
                               std::vector<std::size_t> const& rows) {
    std::size_t const groups = std::min(rows.size(), most_groups);
    std::vector<std::uint32_t> group_of(survey.current.respondents(), static_cast<std::uint32_t>(groups));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        group_of[rows[i]] = static_cast<std::uint32_t>(i % groups);
    }
    std::vector<Numbers> numbers(groups);
    std::array const questions{&survey.personal, &survey.current, &survey.expected};
    for (std::size_t question = 0; question < questions.size(); ++question) {
        auto const counts = count_by_unit(instrument, *questions[question], group_of, groups + 1);
        for (std::size_t group = 0; group < groups; ++group) {
            numbers[group][question] = counts[group].numbers();
        }
    }
    return numbers;
}

class Sums {
public:
    void add(double value) {
        ++n_;
        double const step = value - mean_;
        mean_ += step / n_;
        squares_ += step * (value - mean_);
    }
    [[nodiscard]] double deviation() const { return n_ < 2.0 ? 0.0 : std::sqrt(squares_ / (n_ - 1.0)); }

private:
    double n_ = 0.0;
    double mean_ = 0.0;
    double squares_ = 0.0;
};

CultureHealth drawn(Instrument const& instrument, std::vector<Numbers> const& groups,
                    std::minstd_rand& random, Numbers& sum) {
    for (std::size_t question = 0; question < sum.size(); ++question) {
        sum[question].assign(groups.front()[question].size(), 0);
    }
    constexpr std::uint64_t range = std::minstd_rand::max() - std::minstd_rand::min() + 1;
    for (std::size_t draw = 0; draw < groups.size(); ++draw) {
        auto const& group = groups[(random() - std::minstd_rand::min()) * groups.size() / range];
        for (std::size_t question = 0; question < sum.size(); ++question) {
            std::ranges::transform(group[question], sum[question], sum[question].begin(), std::plus<>());
        }
    }
    return culture_health(instrument, {BallotCounts::from_numbers(instrument, sum[0]),
                                       BallotCounts::from_numbers(instrument, sum[1]),
                                       BallotCounts::from_numbers(instrument, sum[2])});
}

} // namespace

CultureErrors culture_errors(Instrument const& instrument, BallotSurvey const& survey,
                             std::optional<std::uint64_t> population) {
    if (survey.personal.respondents() != survey.current.respondents() ||
        survey.expected.respondents() != survey.current.respondents()) {
        throw std::invalid_argument("the questions have different numbers of respondents");
    }
    auto const rows = voters(survey);
    auto const n = static_cast<double>(rows.size());
    if (population && *population < rows.size()) {
        throw std::domain_error("population smaller than the number of respondents");
    }
    CultureHealth const health =
        culture_health(instrument, {count(instrument, survey.personal), count(instrument, survey.current),
                                    count(instrument, survey.expected)});
    auto const indices = named_indices(health);
    CultureErrors errors;
    for (std::size_t index = 0; index < indices.size(); ++index) {
        Figure const& figure = indices[index].index->figure;
        errors.standard_errors[index] =
            Figure::none(figure.present() ? Absent::undefined : figure.why, figure.n);
    }
    if (rows.size() < 2) {
        return errors;
    }
    auto const groups = groups_of(instrument, survey, rows);
    std::array<Sums, 6> sums;
    std::minstd_rand random;
    Numbers sum;
    for (std::size_t resample = 0; resample < resamples; ++resample) {
        CultureHealth const again = drawn(instrument, groups, random, sum);
        auto const named = named_indices(again);
        for (std::size_t index = 0; index < named.size(); ++index) {
            if (named[index].index->figure.present()) {
                sums[index].add(named[index].index->figure.value);
            }
        }
    }
    auto const g = static_cast<double>(groups.size());
    double factor = std::sqrt(g / (g - 1.0));
    factor *= population ? std::sqrt(1.0 - n / static_cast<double>(*population)) : 1.0;
    errors.freedom = g - 1.0;
    for (std::size_t index = 0; index < indices.size(); ++index) {
        Figure const& figure = indices[index].index->figure;
        if (figure.present()) {
            errors.standard_errors[index] = Figure::of(factor * sums[index].deviation(), figure.n);
        }
    }
    return errors;
}

} // namespace berakhlak::core
