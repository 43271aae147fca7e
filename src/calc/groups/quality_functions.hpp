// BERAKHLAK_CHECK, _REFERENCE: what to ask about the data, and what to compare it with.
#pragma once

#include "calc/arguments/caller.hpp"
#include "host/range.hpp"

namespace berakhlak::calc {

using host::CellRange;

// Each gives the cell's content or throws host::CellFailure; the catalogue says what it means.
[[nodiscard]] host::Any check(Caller const&, CellRange const& answers, host::Any const& instrument,
                              host::Any const& units, host::Any const& population);
[[nodiscard]] host::Any reference(Caller const&, host::Any const& year, host::Any const& value);

} // namespace berakhlak::calc
