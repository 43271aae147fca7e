#include "core/index/profile.hpp"

#include "core/index/likert_index.hpp"

#include <algorithm>

namespace berakhlak::core {

Figure total_index(Instrument const& instrument, std::span<Figure const> values, std::uint64_t respondents) {
    double sum = 0.0;
    double lowest = 100.0;
    double highest = 0.0;
    for (std::size_t value = 0; value < values.size(); ++value) {
        if (!values[value].present())
            return Figure::none(values[value].why, respondents);
        double const weight = instrument.values[value].weight;
        sum += weight * values[value].value;
        lowest = std::min(lowest, values[value].value);
        highest = std::max(highest, values[value].value);
    }
    if (values.empty())
        return Figure::none(Absent::no_answers);
    if (instrument.weights_as_printed)
        return Figure::of(std::clamp(sum, 0.0, 100.0), respondents);
    // A mean lies between its terms; seven weights of 0.1 must not make 100.00000000000001 of seven times
    // 100.
    return Figure::of(std::min(std::max(sum / instrument.divisor_of_weights(), lowest), highest),
                      respondents);
}

Profile profile(Instrument const& instrument, AnswerCounts const& counts) {
    Profile result;
    result.respondents = counts.respondents();
    for (std::size_t value = 0; value < instrument.values.size(); ++value)
        result.values.push_back(value_index(instrument, counts, value));
    result.total = total_index(instrument, result.values, result.respondents);
    return result;
}

} // namespace berakhlak::core
