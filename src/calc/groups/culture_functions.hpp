// BERAKHLAK_ENTROPY, _ENERGY, _BALANCE, _ALIGNMENT, _HEALTH, _REACH, _TOP, _ASPIRATION, _GAP: the culture
// indices.
#pragma once

#include "calc/arguments/caller.hpp"
#include "host/range.hpp"

namespace berakhlak::calc {

using host::CellRange;

// Each gives the cell's content or throws host::CellFailure; the catalogue says what it means.
[[nodiscard]] host::Any entropy(Caller const&, CellRange const& current, host::Any const& instrument);
[[nodiscard]] host::Any energy(Caller const&, CellRange const& current, host::Any const& instrument);
[[nodiscard]] host::Any balance(Caller const&, CellRange const& current, host::Any const& instrument);
[[nodiscard]] host::Any alignment(Caller const&, CellRange const& a, CellRange const& b,
                                  host::Any const& instrument, host::Any const& method);
[[nodiscard]] host::Any health(Caller const&, CellRange const& personal, CellRange const& current,
                               CellRange const& expected, host::Any const& instrument,
                               host::Any const& confidence, host::Any const& population);
[[nodiscard]] host::Any reach(Caller const& caller, CellRange const& picks, host::Any const& instrument);
[[nodiscard]] host::Any top(Caller const&, CellRange const& picks, host::Any const& k,
                            host::Any const& instrument);
[[nodiscard]] host::Any aspiration(Caller const&, CellRange const& current, CellRange const& expected,
                                   host::Any const& instrument);
[[nodiscard]] host::Any gap(Caller const&, CellRange const& performance, CellRange const& expectation,
                            host::Any const& value, host::Any const& instrument);

} // namespace berakhlak::calc
