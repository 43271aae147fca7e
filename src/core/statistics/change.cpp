#include "core/statistics/change.hpp"

#include "core/statistics/sampling.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace berakhlak::core {

namespace {

Figure mean_of(ScoreSummary const& summary, unsigned minimum_group) {
    if (summary.n == 0) {
        return Figure::none(Absent::no_answers);
    }
    return summary.n < minimum_group ? Figure::none(Absent::too_few, summary.n)
                                     : Figure::of(summary.mean, summary.n);
}

Change without_test(Figure const& before, Figure const& after, Figure const& difference, Absent why) {
    Figure const none = Figure::none(why, before.n + after.n);
    return {before, after, difference, none, none, none};
}

} // namespace

Change change(std::span<double const> before, std::span<double const> after, unsigned minimum_group) {
    ScoreSummary const old = summarise(before);
    ScoreSummary const now = summarise(after);
    Figure const old_mean = mean_of(old, minimum_group);
    Figure const now_mean = mean_of(now, minimum_group);
    std::uint64_t const n = old.n + now.n;
    if (!old_mean.present() || !now_mean.present()) {
        Absent const why = old_mean.present() ? now_mean.why : old_mean.why;
        return without_test(old_mean, now_mean, Figure::none(why, n), why);
    }
    Figure const difference = Figure::of(now.mean - old.mean, n);
    if (old.n < 2 || now.n < 2) {
        return without_test(old_mean, now_mean, difference, Absent::undefined);
    }
    double const old_part = old.variance / static_cast<double>(old.n);
    double const now_part = now.variance / static_cast<double>(now.n);
    double const squared_error = old_part + now_part;
    if (squared_error == 0.0) {
        Figure const none = Figure::none(Absent::undefined, n);
        return {old_mean, now_mean, difference, Figure::of(0.0, n), none, none};
    }
    double const error = std::sqrt(squared_error);
    double const freedom = squared_error * squared_error /
                           (old_part * old_part / (static_cast<double>(old.n) - 1.0) +
                            now_part * now_part / (static_cast<double>(now.n) - 1.0));
    double const t = std::abs(difference.value) / error;
    double const p = 2.0 * cdf(complement(boost::math::students_t(freedom), t));
    return {old_mean, now_mean, difference, Figure::of(error, n), Figure::of(freedom, n), Figure::of(p, n)};
}

} // namespace berakhlak::core
