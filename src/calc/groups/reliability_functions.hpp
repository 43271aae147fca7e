// BERAKHLAK_ALPHA, _OMEGA, _ITEMTOTAL, _RTABLE: reliability and validity.
#pragma once

#include "calc/arguments/caller.hpp"
#include "host/range.hpp"

namespace berakhlak::calc {

using host::CellRange;

// Each gives the cell's content or throws host::CellFailure; the catalogue says what it means.
[[nodiscard]] host::Any alpha(Caller const&, CellRange const& answers, host::Any const& value,
                              host::Any const& instrument, host::Any const& missing,
                              host::Any const& confidence);
[[nodiscard]] host::Any omega(Caller const& caller, CellRange const& answers, host::Any const& value,
                              host::Any const& instrument, host::Any const& missing);
[[nodiscard]] host::Any itemtotal(Caller const&, CellRange const& answers, host::Any const& corrected,
                                  host::Any const& value, host::Any const& instrument,
                                  host::Any const& missing);
[[nodiscard]] host::Any rtable(Caller const&, host::Any const& n, host::Any const& level,
                               host::Any const& tails);

} // namespace berakhlak::calc
