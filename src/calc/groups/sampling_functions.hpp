// BERAKHLAK_SAMPLE, _MARGIN: how many respondents, and how sure.
#pragma once

#include "calc/arguments/caller.hpp"
#include "host/range.hpp"

namespace berakhlak::calc {

using host::CellRange;

// Each gives the cell's content or throws host::CellFailure; the catalogue says what it means.
[[nodiscard]] host::Any sample(Caller const&, host::Any const& population, host::Any const& method,
                               host::Any const& error);
[[nodiscard]] host::Any margin(Caller const&, CellRange const& answers, host::Any const& population,
                               host::Any const& confidence, host::Any const& value,
                               host::Any const& instrument);

} // namespace berakhlak::calc
