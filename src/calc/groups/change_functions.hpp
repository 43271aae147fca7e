// BERAKHLAK_CHANGE, _CHANGEPROFILE: what changed between two surveys.
#pragma once

#include "calc/arguments/caller.hpp"
#include "host/range.hpp"

namespace berakhlak::calc {

using host::CellRange;

// Each gives the cell's content or throws host::CellFailure; the catalogue says what it means.
[[nodiscard]] host::Any change(Caller const& caller, CellRange const& before, CellRange const& after,
                               host::Any const& value, host::Any const& instrument,
                               host::Any const& population_before, host::Any const& population_after,
                               host::Any const& units_before, host::Any const& units_after,
                               host::Any const& keys_before, host::Any const& keys_after,
                               host::Any const& confidence);
[[nodiscard]] host::Any changeprofile(Caller const& caller, CellRange const& before, CellRange const& after,
                                      host::Any const& instrument, host::Any const& population_before,
                                      host::Any const& population_after, host::Any const& units_before,
                                      host::Any const& units_after, host::Any const& keys_before,
                                      host::Any const& keys_after, host::Any const& confidence);

} // namespace berakhlak::calc
