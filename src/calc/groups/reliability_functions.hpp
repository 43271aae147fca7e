// BERAKHLAK_ALPHA, _ITEMTOTAL, _RTABLE: reliability and validity.
#pragma once

#include "calc/arguments/session.hpp"
#include "host/range.hpp"

namespace berakhlak::calc {

using host::CellRange;

// Each gives the cell's content or throws host::CellFailure; the catalogue says what it means.
[[nodiscard]] host::Any alpha(Session&, CellRange const& answers, host::Any const& value,
                              host::Any const& instrument, host::Any const& missing,
                              host::Any const& confidence);
[[nodiscard]] host::Any itemtotal(Session&, CellRange const& answers, host::Any const& corrected,
                                  host::Any const& value, host::Any const& instrument,
                                  host::Any const& missing);
[[nodiscard]] host::Any rtable(host::Any const& n, host::Any const& level, host::Any const& tails);

} // namespace berakhlak::calc
