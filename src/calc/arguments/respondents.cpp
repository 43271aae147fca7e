#include "calc/arguments/respondents.hpp"

#include "core/reading/rows.hpp"

#include <cmath>

namespace berakhlak::calc {

using host::Any;
using host::CellError;
using host::CellFailure;

std::uint64_t people_argument(Caller const& caller, Any const& argument) {
    constexpr double largest = 1e12;
    double const number = headcount_argument(caller, argument);
    if (number < 1.0 || number > largest || number != std::floor(number))
        throw CellFailure{CellError::number};
    return static_cast<std::uint64_t>(number);
}

core::Sampling sampling_argument(Caller const& caller, Any const& population) {
    core::Sampling sampling;
    if (!is_omitted(population))
        sampling.population = people_argument(caller, population);
    return sampling;
}

namespace {

core::For purpose_of(core::Sampling const& sampling) {
    return sampling.population ? core::For::a_known_population : core::For::any_population;
}

} // namespace

Respondents::Respondents(Caller const& caller, InstrumentPointer instrument, host::CellRange const& range,
                         std::optional<std::size_t> value)
    : instrument_(std::move(instrument)) {
    if (instrument_->kind == core::Kind::picks) {
        picks_ = read_picks(caller, *instrument_, range);
        return;
    }
    answers_ = read_scale(caller, *instrument_, range, value);
    if (!answers_->faults.empty())
        throw CellFailure{CellError::value};
}

std::size_t Respondents::size() const {
    return picks_ ? picks_->ballots.respondents() : answers_->answers.respondents();
}

std::size_t Respondents::above() const {
    return picks_ ? picks_->top.first : answers_->top.first;
}

core::Contributions Respondents::contributions(std::optional<std::size_t> value, core::For purpose) const {
    return picks_ ? core::contributions(*instrument_, picks_->ballots, value)
                  : core::contributions(*instrument_, answers_->answers, value, purpose);
}

core::Contributions Respondents::contributions(std::span<std::size_t const> rows,
                                               std::optional<std::size_t> value, core::For purpose) const {
    return picks_ ? core::contributions(*instrument_, core::rows_of(picks_->ballots, rows), value)
                  : core::contributions(*instrument_, core::rows_of(answers_->answers, rows), value, purpose);
}

core::IndexEstimate Respondents::estimate(std::optional<std::size_t> value,
                                          core::Sampling const& sampling) const {
    return core::estimate(contributions(value, purpose_of(sampling)), sampling);
}

core::IndexEstimate Respondents::estimate(std::span<std::size_t const> rows, std::optional<std::size_t> value,
                                          core::Sampling const& sampling) const {
    return core::estimate(contributions(rows, value, purpose_of(sampling)), sampling);
}

core::Interval interval_of(core::Instrument const& instrument, core::Figure const& figure,
                           core::IndexEstimate const& estimate, bool of_value, double confidence,
                           std::optional<std::uint64_t> population) {
    if (!figure.present())
        return {figure, figure};
    bool const is_share = of_value && instrument.kind == core::Kind::picks &&
                          instrument.picks.implementation == core::ImplementationMeasure::reach;
    return is_share ? core::share_interval(figure.value, estimate.n, confidence, population.value_or(0))
                    : core::index_interval(figure, core::margin(estimate, confidence));
}

} // namespace berakhlak::calc
