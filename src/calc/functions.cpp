#include "calc/functions.hpp"

#include "calc/arguments/boundary.hpp"
#include "calc/arguments/criteria.hpp"
#include "calc/groups/culture_functions.hpp"
#include "calc/groups/index_functions.hpp"
#include "calc/groups/quality_functions.hpp"
#include "calc/groups/reliability_functions.hpp"
#include "calc/groups/sampling_functions.hpp"
#include "host/function_names.hpp"

#include <cppuhelper/supportsservice.hxx>

namespace berakhlak::calc {

using host::Any;
using host::OUString;

Any Functions::index(Range const& answers, Any const& value, Any const& instrument, Any const& criteria1,
                     Any const& criterion1, Any const& criteria2, Any const& criterion2, Any const& criteria3,
                     Any const& criterion3, More const& more) {
    return at_boundary(
        Call("index", answers, value, instrument, criteria1, criterion1, criteria2, criterion2, criteria3,
             criterion3, more),
        [&] {
            return calc::index(
                session_, answers, value, instrument,
                criteria_pairs({criteria1, criterion1, criteria2, criterion2, criteria3, criterion3}, more));
        });
}

Any Functions::category(Any const& index, Any const& instrument, Any const& form) {
    return at_boundary([&] { return calc::category(session_, index, instrument, form); });
}

Any Functions::profile(Range const& answers, Any const& instrument, Any const& criteria1,
                       Any const& criterion1, Any const& criteria2, Any const& criterion2,
                       Any const& criteria3, Any const& criterion3, More const& more) {
    return at_boundary(
        Call("profile", answers, instrument, criteria1, criterion1, criteria2, criterion2, criteria3,
             criterion3, more),
        [&] {
            return calc::profile(
                session_, answers, instrument,
                criteria_pairs({criteria1, criterion1, criteria2, criterion2, criteria3, criterion3}, more));
        });
}

Any Functions::items(Range const& answers, Any const& instrument) {
    return at_boundary(Call("items", answers, instrument),
                       [&] { return calc::items(session_, answers, instrument); });
}

Any Functions::recap(Range const& answers, Range const& units, Any const& instrument, Any const& population) {
    return at_boundary(Call("recap", answers, units, instrument, population),
                       [&] { return calc::recap(session_, answers, units, instrument, population); });
}

Any Functions::entropy(Range const& current, Any const& instrument) {
    return at_boundary(Call("entropy", current, instrument),
                       [&] { return calc::entropy(session_, current, instrument); });
}

Any Functions::energy(Range const& current, Any const& instrument) {
    return at_boundary(Call("energy", current, instrument),
                       [&] { return calc::energy(session_, current, instrument); });
}

Any Functions::balance(Range const& current, Any const& instrument) {
    return at_boundary(Call("balance", current, instrument),
                       [&] { return calc::balance(session_, current, instrument); });
}

Any Functions::alignment(Range const& a, Range const& b, Any const& instrument, Any const& method) {
    return at_boundary(Call("alignment", a, b, instrument, method),
                       [&] { return calc::alignment(session_, a, b, instrument, method); });
}

Any Functions::health(Range const& personal, Range const& current, Range const& expected,
                      Any const& instrument) {
    return at_boundary(Call("health", personal, current, expected, instrument),
                       [&] { return calc::health(session_, personal, current, expected, instrument); });
}

Any Functions::top(Range const& picks, Any const& k, Any const& instrument) {
    return at_boundary(Call("top", picks, k, instrument),
                       [&] { return calc::top(session_, picks, k, instrument); });
}

Any Functions::aspiration(Range const& current, Range const& expected, Any const& instrument) {
    return at_boundary(Call("aspiration", current, expected, instrument),
                       [&] { return calc::aspiration(session_, current, expected, instrument); });
}

Any Functions::gap(Range const& performance, Range const& expectation, Any const& value,
                   Any const& instrument) {
    return at_boundary(Call("gap", performance, expectation, value, instrument),
                       [&] { return calc::gap(session_, performance, expectation, value, instrument); });
}

Any Functions::alpha(Range const& answers, Any const& value, Any const& instrument, Any const& missing,
                     Any const& confidence) {
    return at_boundary(Call("alpha", answers, value, instrument, missing, confidence), [&] {
        return calc::alpha(session_, answers, value, instrument, missing, confidence);
    });
}

Any Functions::itemtotal(Range const& answers, Any const& corrected, Any const& value, Any const& instrument,
                         Any const& missing) {
    return at_boundary(Call("itemtotal", answers, corrected, value, instrument, missing), [&] {
        return calc::itemtotal(session_, answers, corrected, value, instrument, missing);
    });
}

Any Functions::rtable(Any const& n, Any const& level, Any const& tails) {
    return at_boundary([&] { return calc::rtable(n, level, tails); });
}

Any Functions::sample(Any const& population, Any const& method, Any const& error) {
    return at_boundary([&] { return calc::sample(population, method, error); });
}

Any Functions::margin(Range const& answers, Any const& population, Any const& confidence, Any const& value,
                      Any const& instrument) {
    return at_boundary(Call("margin", answers, population, confidence, value, instrument), [&] {
        return calc::margin(session_, answers, population, confidence, value, instrument);
    });
}

Any Functions::change(Range const& before, Range const& after, Any const& value, Any const& instrument) {
    return at_boundary(Call("change", before, after, value, instrument),
                       [&] { return calc::change(session_, before, after, value, instrument); });
}

Any Functions::check(Range const& answers, Any const& instrument) {
    return at_boundary(Call("check", answers, instrument),
                       [&] { return calc::check(session_, answers, instrument); });
}

Any Functions::score(Any const& text, Any const& instrument) {
    return at_boundary([&] { return calc::score(session_, text, instrument); });
}

Any Functions::reference(Any const& year, Any const& value) {
    return at_boundary([&] { return calc::reference(session_, year, value); });
}

Any Functions::version() {
    return at_boundary([&] { return calc::version(); });
}

OUString Functions::getServiceName() {
    return host::to_office(host::functions_service);
}

OUString Functions::getImplementationName() {
    return "org.berakhlak.calc.comp.Functions";
}

sal_Bool Functions::supportsService(OUString const& name) {
    return cppu::supportsService(this, name);
}

host::Sequence<OUString> Functions::getSupportedServiceNames() {
    return host::sequence({getServiceName()});
}

} // namespace berakhlak::calc
