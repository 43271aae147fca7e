// BERAKHLAK_WEIGHTED, _RESPONSERATE, _NONRESPONSE, _DESIGNEFFECT: whom the respondents stand for.
#pragma once

#include "calc/arguments/caller.hpp"
#include "host/range.hpp"

namespace berakhlak::calc {

using host::CellRange;

// Each gives the cell's content or throws host::CellFailure; the catalogue says what it means.
[[nodiscard]] host::Any weighted(Caller const& caller, CellRange const& answers, CellRange const& units,
                                 host::Any const& population, host::Any const& value,
                                 host::Any const& instrument, host::Any const& confidence);
[[nodiscard]] host::Any responserate(Caller const& caller, CellRange const& answers, CellRange const& units,
                                     host::Any const& population, host::Any const& instrument);
[[nodiscard]] host::Any nonresponse(Caller const& caller, CellRange const& answers, CellRange const& times,
                                    host::Any const& population, host::Any const& value,
                                    host::Any const& instrument, host::Any const& confidence);
[[nodiscard]] host::Any designeffect(Caller const& caller, CellRange const& answers, CellRange const& units,
                                     host::Any const& value, host::Any const& instrument);

} // namespace berakhlak::calc
