// BERAKHLAK_DIFFERENCES, _PAIRS, _DRIVERS, _TREND: what differs, and what drives it.
#pragma once

#include "calc/arguments/caller.hpp"
#include "host/range.hpp"

namespace berakhlak::calc {

using host::CellRange;

// Each gives the cell's content or throws host::CellFailure; the catalogue says what it means.
[[nodiscard]] host::Any differences(Caller const& caller, CellRange const& answers, CellRange const& groups,
                                    host::Any const& instrument, host::Any const& test,
                                    host::Any const& correction);
[[nodiscard]] host::Any pairs(Caller const& caller, CellRange const& answers, CellRange const& groups,
                              host::Any const& value, host::Any const& instrument,
                              host::Any const& correction, host::Any const& confidence);
[[nodiscard]] host::Any drivers(Caller const& caller, CellRange const& answers, host::Any const& outcome,
                                host::Any const& instrument);
[[nodiscard]] host::Any trend(Caller const& caller, CellRange const& periods, host::Any const& confidence,
                              host::Any const& correction, host::Any const& instrument);

} // namespace berakhlak::calc
