// BERAKHLAK_INDEX, _CATEGORY, _PROFILE, _ITEMS, _RECAP, _SCORE: the indices and what they are made of.
#pragma once

#include "calc/arguments/caller.hpp"
#include "host/range.hpp"

namespace berakhlak::calc {

using host::CellRange;

// Each gives the cell's content or throws host::CellFailure; the catalogue says what it means.
[[nodiscard]] host::Any index(Caller const&, CellRange const& answers, host::Any const& value,
                              host::Any const& instrument);
[[nodiscard]] host::Any indexifs(Caller const&, CellRange const& answers, host::Any const& value,
                                 host::Any const& instrument, CellRange const& criteria,
                                 host::Any const& criterion, host::Sequence<host::Any> const& more);
[[nodiscard]] host::Any category(Caller const&, host::Any const& index, host::Any const& instrument,
                                 host::Any const& form);
[[nodiscard]] host::Any profile(Caller const&, CellRange const& answers, host::Any const& instrument,
                                host::Any const& confidence, host::Any const& population);
[[nodiscard]] host::Any profileifs(Caller const&, CellRange const& answers, host::Any const& instrument,
                                   CellRange const& criteria, host::Any const& criterion,
                                   host::Sequence<host::Any> const& more);
[[nodiscard]] host::Any items(Caller const&, CellRange const& answers, host::Any const& instrument);
[[nodiscard]] host::Any recap(Caller const&, CellRange const& answers, CellRange const& units,
                              host::Any const& instrument, host::Any const& population,
                              host::Any const& confidence);
[[nodiscard]] host::Any score(Caller const&, host::Any const& text, host::Any const& instrument);

} // namespace berakhlak::calc
