#include "calc/functions.hpp"

#include "calc/arguments/boundary.hpp"
#include "calc/arguments/caller.hpp"
#include "calc/groups/change_functions.hpp"
#include "calc/groups/comparison_functions.hpp"
#include "calc/groups/culture_functions.hpp"
#include "calc/groups/index_functions.hpp"
#include "calc/groups/quality_functions.hpp"
#include "calc/groups/reliability_functions.hpp"
#include "calc/groups/response_functions.hpp"
#include "calc/groups/sampling_functions.hpp"
#include "host/function_names.hpp"

#include <cppuhelper/supportsservice.hxx>

namespace berakhlak::calc {

using host::Any;
using host::OUString;

namespace {

using Ranges = std::vector<host::CellRange>;

void add_range(Ranges& ranges, host::CellRange const& range) {
    if (!host::is_on_one_sheet(range))
        throw host::CellFailure{host::CellError::value};
    ranges.push_back(range);
}
void add_range(Ranges& /*ranges*/, Any const& /*argument*/) {}
void add_range(Ranges& /*ranges*/, host::Sequence<Any> const& /*arguments*/) {}

} // namespace

template <auto body, class... Arguments>
Any Functions::call(char const* method, Document const& document, Arguments const&... arguments) {
    if (CallMemo::current() != nullptr)
        session_.readings.forget(); // no call may go unnoticed, and those that it remembers would
    return at_boundary(CallKey(method, document, arguments...), [&] {
        Ranges ranges;
        (add_range(ranges, arguments), ...);
        Caller caller{session_, *host::signature_of(method), document};
        if (CallMemo::current() == nullptr)
            caller.readings = session_.readings.begin(document, ranges);
        return body(caller, arguments...);
    });
}

Any Functions::index(Document const& document, Range const& answers, Any const& value,
                     Any const& instrument) {
    return call<calc::index>("index", document, answers, value, instrument);
}

Any Functions::indexifs(Document const& document, Range const& answers, Any const& value,
                        Any const& instrument, Range const& criteria, Any const& criterion,
                        More const& more) {
    return call<calc::indexifs>("indexifs", document, answers, value, instrument, criteria, criterion, more);
}

Any Functions::category(Any const& index, Any const& instrument, Any const& form) {
    return call<calc::category>("category", {}, index, instrument, form);
}

Any Functions::profile(Document const& document, Range const& answers, Any const& instrument,
                       Any const& confidence, Any const& population) {
    return call<calc::profile>("profile", document, answers, instrument, confidence, population);
}

Any Functions::profileifs(Document const& document, Range const& answers, Any const& instrument,
                          Range const& criteria, Any const& criterion, More const& more) {
    return call<calc::profileifs>("profileifs", document, answers, instrument, criteria, criterion, more);
}

Any Functions::items(Document const& document, Range const& answers, Any const& instrument) {
    return call<calc::items>("items", document, answers, instrument);
}

Any Functions::recap(Document const& document, Range const& answers, Range const& units,
                     Any const& instrument, Any const& population, Any const& confidence) {
    return call<calc::recap>("recap", document, answers, units, instrument, population, confidence);
}

Any Functions::weighted(Document const& document, Range const& answers, Range const& units,
                        Any const& population, Any const& value, Any const& instrument,
                        Any const& confidence) {
    return call<calc::weighted>("weighted", document, answers, units, population, value, instrument,
                                confidence);
}

Any Functions::responserate(Document const& document, Range const& answers, Range const& units,
                            Any const& population, Any const& instrument) {
    return call<calc::responserate>("responserate", document, answers, units, population, instrument);
}

Any Functions::nonresponse(Document const& document, Range const& answers, Range const& times,
                           Any const& population, Any const& value, Any const& instrument,
                           Any const& confidence) {
    return call<calc::nonresponse>("nonresponse", document, answers, times, population, value, instrument,
                                   confidence);
}

Any Functions::designeffect(Document const& document, Range const& answers, Range const& units,
                            Any const& value, Any const& instrument) {
    return call<calc::designeffect>("designeffect", document, answers, units, value, instrument);
}

Any Functions::entropy(Document const& document, Range const& current, Any const& instrument) {
    return call<calc::entropy>("entropy", document, current, instrument);
}

Any Functions::energy(Document const& document, Range const& current, Any const& instrument) {
    return call<calc::energy>("energy", document, current, instrument);
}

Any Functions::balance(Document const& document, Range const& current, Any const& instrument) {
    return call<calc::balance>("balance", document, current, instrument);
}

Any Functions::alignment(Document const& document, Range const& a, Range const& b, Any const& instrument,
                         Any const& method) {
    return call<calc::alignment>("alignment", document, a, b, instrument, method);
}

Any Functions::health(Document const& document, Range const& personal, Range const& current,
                      Range const& expected, Any const& instrument, Any const& confidence,
                      Any const& population) {
    return call<calc::health>("health", document, personal, current, expected, instrument, confidence,
                              population);
}

Any Functions::reach(Document const& document, Range const& picks, Any const& instrument) {
    return call<calc::reach>("reach", document, picks, instrument);
}

Any Functions::top(Document const& document, Range const& picks, Any const& k, Any const& instrument) {
    return call<calc::top>("top", document, picks, k, instrument);
}

Any Functions::aspiration(Document const& document, Range const& current, Range const& expected,
                          Any const& instrument) {
    return call<calc::aspiration>("aspiration", document, current, expected, instrument);
}

Any Functions::gap(Document const& document, Range const& performance, Range const& expectation,
                   Any const& value, Any const& instrument) {
    return call<calc::gap>("gap", document, performance, expectation, value, instrument);
}

Any Functions::alpha(Document const& document, Range const& answers, Any const& value, Any const& instrument,
                     Any const& missing, Any const& confidence) {
    return call<calc::alpha>("alpha", document, answers, value, instrument, missing, confidence);
}

Any Functions::omega(Document const& document, Range const& answers, Any const& value, Any const& instrument,
                     Any const& missing) {
    return call<calc::omega>("omega", document, answers, value, instrument, missing);
}

Any Functions::itemtotal(Document const& document, Range const& answers, Any const& corrected,
                         Any const& value, Any const& instrument, Any const& missing) {
    return call<calc::itemtotal>("itemtotal", document, answers, corrected, value, instrument, missing);
}

Any Functions::rtable(Any const& n, Any const& level, Any const& tails) {
    return call<calc::rtable>("rtable", {}, n, level, tails);
}

Any Functions::sample(Document const& document, Any const& population, Any const& method, Any const& error) {
    return call<calc::sample>("sample", document, population, method, error);
}

Any Functions::margin(Document const& document, Range const& answers, Any const& population,
                      Any const& confidence, Any const& value, Any const& instrument) {
    return call<calc::margin>("margin", document, answers, population, confidence, value, instrument);
}

Any Functions::change(Document const& document, Range const& before, Range const& after, Any const& value,
                      Any const& instrument, Any const& populationbefore, Any const& populationafter,
                      Any const& unitsbefore, Any const& unitsafter, Any const& keysbefore,
                      Any const& keysafter, Any const& confidence) {
    return call<calc::change>("change", document, before, after, value, instrument, populationbefore,
                              populationafter, unitsbefore, unitsafter, keysbefore, keysafter, confidence);
}

Any Functions::differences(Document const& document, Range const& answers, Range const& groups,
                           Any const& instrument, Any const& test, Any const& correction) {
    return call<calc::differences>("differences", document, answers, groups, instrument, test, correction);
}

Any Functions::pairs(Document const& document, Range const& answers, Range const& groups, Any const& value,
                     Any const& instrument, Any const& correction, Any const& confidence) {
    return call<calc::pairs>("pairs", document, answers, groups, value, instrument, correction, confidence);
}

Any Functions::drivers(Document const& document, Range const& answers, Any const& outcome,
                       Any const& instrument) {
    return call<calc::drivers>("drivers", document, answers, outcome, instrument);
}

Any Functions::trend(Document const& document, Range const& periods, Any const& confidence,
                     Any const& correction, Any const& instrument) {
    return call<calc::trend>("trend", document, periods, confidence, correction, instrument);
}

Any Functions::changeprofile(Document const& document, Range const& before, Range const& after,
                             Any const& instrument, Any const& populationbefore, Any const& populationafter,
                             Any const& unitsbefore, Any const& unitsafter, Any const& keysbefore,
                             Any const& keysafter, Any const& confidence) {
    return call<calc::changeprofile>("changeprofile", document, before, after, instrument, populationbefore,
                                     populationafter, unitsbefore, unitsafter, keysbefore, keysafter,
                                     confidence);
}

Any Functions::check(Document const& document, Range const& answers, Any const& instrument, Any const& units,
                     Any const& population) {
    return call<calc::check>("check", document, answers, instrument, units, population);
}

Any Functions::score(Any const& text, Any const& instrument) {
    return call<calc::score>("score", {}, text, instrument);
}

Any Functions::reference(Any const& year, Any const& value) {
    return call<calc::reference>("reference", {}, year, value);
}

Any Functions::version() {
    return host::text_value(BERAKHLAK_VERSION);
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
