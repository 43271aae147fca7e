// BERAKHLAK_OMEGA
#include "core/statistics/omega.hpp"

#include "calc/groups/reliability_functions.hpp"
#include "calc/groups/scale_statistics.hpp"

namespace berakhlak::calc {

host::Any omega(Caller const& caller, CellRange const& answers, host::Any const& value,
                host::Any const& instrument, host::Any const& missing) {
    return host::figure_value(
        core::omega_total(statistics_of(caller, answers, value, instrument, missing)->covariances));
}

} // namespace berakhlak::calc
