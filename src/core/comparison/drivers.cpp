#include "core/comparison/drivers.hpp"

#include "core/comparison/symmetric_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace berakhlak::core {

namespace {

/// Columns of scores without a gap: the items in their order, then the outcome.
using Columns = std::vector<std::vector<double>>;

Columns complete_rows(ScoreMatrix const& items, std::span<double const> outcome) {
    Columns columns(items.items() + 1);
    for (std::size_t respondent = 0; respondent < items.respondents(); ++respondent) {
        auto const row = items.row(respondent);
        if (std::isnan(outcome[respondent]) ||
            std::ranges::any_of(row, [](double score) { return std::isnan(score); }))
            continue;
        for (std::size_t item = 0; item < row.size(); ++item)
            columns[item].push_back(row[item]);
        columns.back().push_back(outcome[respondent]);
    }
    return columns;
}

/// Mean 0 and length 1, so that products of columns are correlations; false for a column of equal scores.
bool standardise(std::vector<double>& column) {
    double const first = column.empty() ? 0.0 : column.front();
    double sum = 0.0;
    double largest = 0.0;
    for (double const score : column) {
        sum += score - first;
        largest = std::max(largest, std::abs(score));
    }
    double const mean = first + sum / static_cast<double>(column.size());
    double squares = 0.0;
    for (double& score : column) {
        score -= mean;
        squares += score * score;
    }
    double const length = std::sqrt(squares);
    if (!(length > 1e-11 * std::max(1.0, largest)))
        return false;
    for (double& score : column)
        score /= length;
    return true;
}

double product(std::vector<double> const& one, std::vector<double> const& other) {
    double sum = 0.0;
    for (std::size_t i = 0; i < one.size(); ++i)
        sum += one[i] * other[i];
    return sum;
}

struct Weights {
    std::vector<double> beta;
    std::vector<double> weight;
    bool defined = false;
};

/// The symmetric square root of the correlations links the items to their uncorrelated neighbours.
Weights weights_of(SquareMatrix const& correlations, std::vector<double> const& with_outcome) {
    std::size_t const k = with_outcome.size();
    Weights result{std::vector<double>(k, 0.0), std::vector<double>(k, 0.0), false};
    Eigensystem const system = eigensystem(correlations);
    if (std::ranges::any_of(system.values,
                            [k](double value) { return value < 1e-10 * static_cast<double>(k); }))
        return result;
    std::vector<double> neighbours(k, 0.0); // coefficients of the uncorrelated variables
    SquareMatrix root(k);
    for (std::size_t e = 0; e < k; ++e) {
        double projected = 0.0;
        for (std::size_t item = 0; item < k; ++item)
            projected += system.vectors.at(item, e) * with_outcome[item];
        double const width = std::sqrt(system.values[e]);
        for (std::size_t item = 0; item < k; ++item) {
            double const direction = system.vectors.at(item, e);
            result.beta[item] += direction * projected / system.values[e];
            neighbours[item] += direction * projected / width;
            for (std::size_t other = 0; other < k; ++other)
                root.at(item, other) += direction * width * system.vectors.at(other, e);
        }
    }
    for (std::size_t item = 0; item < k; ++item)
        for (std::size_t other = 0; other < k; ++other) {
            double const part = root.at(item, other) * neighbours[other];
            result.weight[item] += part * part;
        }
    result.defined = true;
    return result;
}

/// The index of each respondent who answered every item of it; NaN of the others.
std::vector<double> own_indices(Instrument const& instrument, Answers const& answers) {
    std::vector<double> weight_of(instrument.items.size(), 0.0);
    for (std::size_t value = 0; value < instrument.values.size(); ++value) {
        auto const items = instrument.items_of(value);
        for (std::size_t const item : items)
            weight_of[item] = instrument.share_of(value) / static_cast<double>(items.size());
    }
    auto const& levels = instrument.scale.levels;
    std::vector<double> indices(answers.respondents(), 0.0);
    for (std::size_t respondent = 0; respondent < indices.size(); ++respondent)
        for (std::size_t item = 0; item < weight_of.size(); ++item) {
            Answer const level = answers.row(respondent)[item];
            if (level >= levels.size()) {
                indices[respondent] = std::numeric_limits<double>::quiet_NaN();
                continue;
            }
            auto const turned = instrument.items[item].reversed ? levels.size() - 1 - level : level;
            indices[respondent] += weight_of[item] * levels[turned].points;
        }
    return indices;
}

Drivers undefined(std::size_t items, std::uint64_t n) {
    Figure const none = Figure::none(n == 0 ? Absent::no_answers : Absent::undefined, n);
    return {std::vector<Driver>(items, Driver{none, none, none, none}), none, none};
}

} // namespace

Drivers drivers(ScoreMatrix const& items, std::span<double const> outcome) {
    Columns columns = complete_rows(items, outcome);
    std::uint64_t const n = columns.back().size();
    Drivers result = undefined(items.items(), n);
    std::vector<std::size_t> varying;
    for (std::size_t item = 0; item < items.items(); ++item)
        if (standardise(columns[item]))
            varying.push_back(item);
    std::size_t const k = varying.size();
    if (!standardise(columns.back()) || k == 0 || n <= k + 1)
        return result;
    SquareMatrix correlations(k);
    std::vector<double> with_outcome;
    for (std::size_t one = 0; one < k; ++one) {
        with_outcome.push_back(product(columns[varying[one]], columns.back()));
        for (std::size_t other = 0; other < k; ++other)
            correlations.at(one, other) =
                one == other ? 1.0 : product(columns[varying[one]], columns[varying[other]]);
    }
    Weights const weights = weights_of(correlations, with_outcome);
    if (!weights.defined)
        return result;
    double r_squared = 0.0;
    for (double const weight : weights.weight)
        r_squared += weight;
    for (std::size_t one = 0; one < k; ++one) {
        double const weight = weights.weight[one];
        result.items[varying[one]] = {Figure::of(with_outcome[one], n), Figure::of(weights.beta[one], n),
                                      Figure::of(weight, n), Figure::of(100.0 * weight / r_squared, n)};
    }
    auto const left = static_cast<double>(n) - static_cast<double>(k) - 1.0;
    result.r_squared = Figure::of(r_squared, n);
    result.adjusted_r_squared =
        Figure::of(1.0 - (1.0 - r_squared) * (static_cast<double>(n) - 1.0) / left, n);
    return result;
}

Drivers drivers(Instrument const& instrument, Answers const& answers, std::optional<std::size_t> outcome) {
    std::vector<std::size_t> items;
    for (std::size_t item = 0; item < instrument.items.size(); ++item)
        if (item != outcome)
            items.push_back(item);
    auto const predictors = scores(instrument, answers, items);
    if (!outcome)
        return drivers(predictors, own_indices(instrument, answers));
    auto const of_outcome = scores(instrument, answers, std::span(&*outcome, 1));
    std::vector<double> values;
    for (std::size_t respondent = 0; respondent < of_outcome.respondents(); ++respondent)
        values.push_back(of_outcome.row(respondent)[0]);
    return drivers(predictors, values);
}

} // namespace berakhlak::core
