// BERAKHLAK_INDEX, _CATEGORY, _PROFILE, _ITEMS, _RECAP, _SCORE: the indices and what they are made of.
#pragma once

#include "calc/arguments/session.hpp"
#include "host/range.hpp"

#include <vector>

namespace berakhlak::calc {

using host::CellRange;

using Pairs = std::vector<host::Any>;

// Each gives the cell's content or throws host::CellFailure; the catalogue says what it means.
[[nodiscard]] host::Any index(Session&, CellRange const& answers, host::Any const& value,
                              host::Any const& instrument, Pairs const& criteria);
[[nodiscard]] host::Any category(Session&, host::Any const& index, host::Any const& instrument,
                                 host::Any const& form);
[[nodiscard]] host::Any profile(Session&, CellRange const& answers, host::Any const& instrument,
                                Pairs const& criteria);
[[nodiscard]] host::Any items(Session&, CellRange const& answers, host::Any const& instrument);
[[nodiscard]] host::Any recap(Session&, CellRange const& answers, CellRange const& units,
                              host::Any const& instrument, host::Any const& population);
[[nodiscard]] host::Any score(Session&, host::Any const& text, host::Any const& instrument);

} // namespace berakhlak::calc
