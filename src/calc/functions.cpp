#include "calc/functions.hpp"

#include "calc/boundary.hpp"
#include "calc/criteria.hpp"
#include "calc/index_functions.hpp"
#include "host/function_names.hpp"

#include <cppuhelper/supportsservice.hxx>

namespace berakhlak::calc {

using host::Any;
using host::OUString;

Any Functions::index(Range const& answers, Any const& value, Any const& instrument, Any const& criteria1,
                     Any const& criterion1, Any const& criteria2, Any const& criterion2, Any const& criteria3,
                     Any const& criterion3, More const& more) {
    return at_boundary([&] {
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
    return at_boundary([&] {
        return calc::profile(
            session_, answers, instrument,
            criteria_pairs({criteria1, criterion1, criteria2, criterion2, criteria3, criterion3}, more));
    });
}

Any Functions::items(Range const& answers, Any const& instrument) {
    return at_boundary([&] { return calc::items(session_, answers, instrument); });
}

Any Functions::recap(Range const& answers, Range const& units, Any const& instrument, Any const& population) {
    return at_boundary([&] { return calc::recap(session_, answers, units, instrument, population); });
}

Any Functions::score(Any const& text, Any const& instrument) {
    return at_boundary([&] { return calc::score(session_, text, instrument); });
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
