#include "calc/groups/quality_functions.hpp"

#include "calc/arguments/arguments.hpp"

#include <cmath>

namespace berakhlak::calc {

namespace {

using host::Any;
using host::CellError;
using host::CellFailure;

} // namespace

Any reference(Caller const& caller, Any const& year, Any const& value) {
    double const number = number_argument(year, 0.0);
    if (number != std::floor(number) || number < 1900.0 || number > 3000.0)
        throw CellFailure{CellError::number};
    auto const& figures = caller.session.references();
    auto const rules = caller.session.instruments.find(figures.instrument);
    if (!rules)
        throw CellFailure{CellError::value};
    std::optional<std::string> code;
    if (auto const only = value_argument(*rules, value))
        code = rules->values[*only].code;
    auto const figure = figures.find(static_cast<int>(number), code);
    if (!figure)
        throw CellFailure{CellError::not_available};
    return host::number_value(*figure);
}

} // namespace berakhlak::calc
