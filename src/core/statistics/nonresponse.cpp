#include "core/statistics/nonresponse.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace berakhlak::core {

Figure response_rate(std::uint64_t respondents, std::uint64_t headcount) {
    return headcount == 0
               ? Figure::none(Absent::undefined, respondents)
               : Figure::of(100.0 * static_cast<double>(respondents) / static_cast<double>(headcount),
                            respondents);
}

std::vector<Wave> waves(std::span<double const> times) {
    std::vector<double> known;
    std::ranges::copy_if(times, std::back_inserter(known), [](double time) { return !std::isnan(time); });
    std::ranges::sort(known);
    std::vector<Wave> result(times.size(), Wave::none);
    if (known.empty()) {
        return result;
    }
    std::size_t const third = known.size() / 3;
    double const first = known[third];                   // earlier than this: at most a third
    double const last = known[known.size() - 1 - third]; // later than this: at most a third
    for (std::size_t row = 0; row < times.size(); ++row) {
        if (!std::isnan(times[row])) {
            result[row] = times[row] < first ? Wave::early : times[row] > last ? Wave::late : Wave::middle;
        }
    }
    return result;
}

NonResponse non_response(IndexEstimate const& all, IndexEstimate const& early, IndexEstimate const& late,
                         std::optional<std::uint64_t> headcount, unsigned minimum_group, double confidence) {
    NonResponse result{change(early, late, minimum_group, confidence), {}, {}, {}, {}};
    result.index = all.n == 0              ? Figure::none(Absent::no_answers)
                   : all.n < minimum_group ? Figure::none(Absent::too_few, all.n)
                                           : Figure::of(all.index, all.n);
    result.rate = response_rate(all.n, headcount.value_or(0));
    for (Figure const* figure : {&result.index, &result.late_against_early.after, &result.rate}) {
        if (!figure->present()) {
            result.adjusted = result.shift = Figure::none(figure->why, all.n);
            return result;
        }
    }
    if (result.rate.value > 100.0) {
        throw std::domain_error("population smaller than the number of respondents");
    }
    double const share = result.rate.value / 100.0;
    double const shift = (1.0 - share) * (result.late_against_early.after.value - all.index);
    result.shift = Figure::of(shift, all.n);
    result.adjusted = Figure::of(all.index + shift, all.n);
    return result;
}

} // namespace berakhlak::core
