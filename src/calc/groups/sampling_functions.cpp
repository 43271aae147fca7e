#include "calc/groups/sampling_functions.hpp"

#include "calc/arguments/arguments.hpp"
#include "calc/arguments/respondents.hpp"
#include "core/statistics/sampling.hpp"

namespace berakhlak::calc {

using host::Any;
using host::CellError;
using host::CellFailure;

Any sample(Caller const& caller, Any const& population, Any const& method, Any const& error) {
    double const share = number_argument(error, 0.05);
    bool const by_slovin = choice_argument(method, {"krejcie-morgan", "slovin"}) == 1;
    return for_each_cell(population, [&](Any const& cell) {
        auto const people = people_argument(caller, cell);
        auto const needed = by_slovin ? core::slovin(people, share) : core::krejcie_morgan(people, share);
        return host::number_value(static_cast<double>(needed));
    });
}

Any margin(Caller const& caller, CellRange const& answers, Any const& population, Any const& confidence,
           Any const& value, Any const& instrument) {
    auto const rules = instrument_argument(caller, instrument);
    auto const only = value_argument(*rules, value);
    auto const estimate =
        Respondents(caller, rules, answers, only).estimate(only, sampling_argument(caller, population));
    if (estimate.n < rules->minimum_group)
        throw CellFailure{CellError::not_available};
    return host::figure_value(core::margin(estimate, number_argument(confidence, 0.95)));
}

} // namespace berakhlak::calc
