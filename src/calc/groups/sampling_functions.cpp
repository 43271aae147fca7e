#include "calc/groups/sampling_functions.hpp"

#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/survey_range.hpp"
#include "core/index/respondent_scores.hpp"
#include "core/statistics/change.hpp"
#include "core/statistics/sampling.hpp"

#include <algorithm>
#include <cmath>

namespace berakhlak::calc {

namespace {

using core::Instrument;
using host::Any;
using host::CellError;
using host::CellFailure;

constexpr double largest_population = 1e12;

std::uint64_t population_argument(Any const& population) {
    double const number = number_argument(population, 0.0);
    if (number < 1.0 || number > largest_population || number != std::floor(number))
        throw CellFailure{CellError::number};
    return static_cast<std::uint64_t>(number);
}

// The respondents' contributions to the index that BERAKHLAK_INDEX gives for the same range.
std::vector<double> scores_of(Caller const& caller, Instrument const& instrument, CellRange const& range,
                              std::optional<std::size_t> value) {
    if (instrument.kind == core::Kind::picks)
        return core::respondent_scores(instrument, read_picks(instrument, range).ballots, value);
    auto const shared = read_scale(caller, instrument, range, value);
    auto const& reading = *shared;
    if (!reading.faults.empty())
        throw CellFailure{CellError::value};
    return core::respondent_scores(instrument, reading.answers, value);
}

void require_group(Instrument const& instrument, std::vector<double> const& scores) {
    auto const respondents = std::ranges::count_if(scores, [](double score) { return !std::isnan(score); });
    if (respondents < static_cast<std::ptrdiff_t>(instrument.minimum_group))
        throw CellFailure{CellError::not_available};
}

} // namespace

Any sample(Caller const& /*caller*/, Any const& population, Any const& method, Any const& error) {
    auto const people = population_argument(population);
    double const share = number_argument(error, 0.05);
    bool const by_slovin = choice_argument(method, {"krejcie-morgan", "slovin"}) == 1;
    auto const needed = by_slovin ? core::slovin(people, share) : core::krejcie_morgan(people, share);
    return host::number_value(static_cast<double>(needed));
}

Any margin(Caller const& caller, CellRange const& answers, Any const& population, Any const& confidence,
           Any const& value, Any const& instrument) {
    auto const rules = instrument_argument(caller, instrument);
    auto const scores = scores_of(caller, *rules, answers, value_argument(*rules, value));
    require_group(*rules, scores);
    core::Survey survey{number_argument(confidence, 0.95), std::nullopt};
    if (!is_omitted(population))
        survey.population = population_argument(population);
    return host::figure_value(core::margin_of_index(scores, survey));
}

Any change(Caller const& caller, CellRange const& before, CellRange const& after, Any const& value,
           Any const& instrument) {
    auto const rules = instrument_argument(caller, instrument);
    auto const only = value_argument(*rules, value);
    auto const change = core::change(scores_of(caller, *rules, before, only),
                                     scores_of(caller, *rules, after, only), rules->minimum_group);
    host::ResultTable table;
    auto const add = [&](core::Figure const& figure, core::Text const& name) {
        table.add_row({host::figure_value(figure), label(*rules, name)});
    };
    add(change.difference, {"Perubahan", "Change"});
    add(change.standard_error, {"Galat baku", "Standard error"});
    add(change.p, {"p (dua sisi)", "p (two-sided)"});
    add(change.degrees_of_freedom, {"Derajat bebas", "Degrees of freedom"});
    add(change.before, {"Sebelum", "Before"});
    add(change.after, {"Sesudah", "After"});
    return table.value();
}

} // namespace berakhlak::calc
