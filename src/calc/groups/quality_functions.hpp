// BERAKHLAK_CHECK, _REFERENCE, _VERSION: what to ask about the data, and what to compare it with.
#pragma once

#include "calc/arguments/session.hpp"
#include "host/range.hpp"

namespace berakhlak::calc {

using host::CellRange;

// Each gives the cell's content or throws host::CellFailure; the catalogue says what it means.
[[nodiscard]] host::Any check(Session&, CellRange const& answers, host::Any const& instrument);
[[nodiscard]] host::Any reference(Session&, host::Any const& year, host::Any const& value);
[[nodiscard]] host::Any version();

} // namespace berakhlak::calc
