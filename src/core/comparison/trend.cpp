#include "core/comparison/trend.hpp"

#include "core/text/text.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <stdexcept>

namespace berakhlak::core {

namespace {

/// What the margin says of the index's error; none for a single respondent.
Figure squared_error(Period const& period, double confidence) {
    if (!period.margin.present() || period.n < 2)
        return Figure::none(Absent::undefined, period.n);
    if (!(period.margin.value >= 0.0))
        throw std::domain_error("a margin is not negative");
    boost::math::students_t const t(static_cast<double>(period.n) - 1.0);
    double const error = period.margin.value / quantile(complement(t, (1.0 - confidence) / 2.0));
    return Figure::of(error * error, period.n);
}

Difference only(Figure const& value) {
    Figure const none = Figure::none(Absent::undefined, value.n);
    return {value, none, none, none, none, none};
}

Difference change_between(Period const& before, Period const& after, double confidence) {
    Figure const first = squared_error(before, confidence);
    Figure const second = squared_error(after, confidence);
    if (!first.present() || !second.present())
        return only(Figure::of(after.index.value - before.index.value, before.n + after.n));
    auto const estimate = [](Period const& period, Figure const& error) {
        return Estimate{period.index.value, error.value, static_cast<double>(period.n) - 1.0, period.n};
    };
    return welch(estimate(before, first), estimate(after, second), confidence);
}

TrendStep step(Period const* before, Period const& period, double confidence) {
    Figure const none = Figure::none(Absent::no_answers);
    TrendStep result{none, none, Comparable::no_figure, only(none), none};
    if (!period.index.present())
        return result;
    if (period.margin.present()) {
        result.lower = Figure::of(period.index.value - period.margin.value, period.n);
        result.upper = Figure::of(period.index.value + period.margin.value, period.n);
    }
    if (!before) {
        result.comparable = Comparable::first;
        return result;
    }
    if (match_key(before->instrument) != match_key(period.instrument)) {
        result.comparable = Comparable::other_instrument;
        return result;
    }
    result.change = change_between(*before, period, confidence);
    result.comparable = result.change.standard_error.present() ? Comparable::yes : Comparable::no_figure;
    return result;
}

} // namespace

std::vector<TrendStep> trend(std::span<Period const> periods, double confidence, Correction correction) {
    if (!(confidence > 0.0 && confidence < 1.0))
        throw std::domain_error("confidence must lie between 0 and 1");
    std::vector<TrendStep> steps;
    std::vector<Figure> p;
    Period const* before = nullptr;
    for (Period const& period : periods) {
        steps.push_back(step(before, period, confidence));
        p.push_back(steps.back().change.p);
        if (period.index.present())
            before = &period;
    }
    auto const all = corrected(p, correction);
    for (std::size_t i = 0; i < steps.size(); ++i)
        steps[i].corrected_p = all[i];
    return steps;
}

} // namespace berakhlak::core
