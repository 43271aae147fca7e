// What blind picks would reach: a reach near this level says nothing.
#pragma once

#include "core/instrument/instrument.hpp"

#include <optional>
#include <vector>

namespace berakhlak::core {

/// The chance, in percent, that `picks` different behaviours taken blindly from `items` hold at least one of
/// the `of_value` of a value: 1 - C(N-m, k) / C(N, k). Precondition: of_value <= items, picks <= items.
[[nodiscard]] double chance_level(std::size_t items, std::size_t of_value, std::size_t picks);

/// What blind picks give for a value of a pick-list instrument under its own measure: that chance for reach;
/// k of N behaviours for the selection rate; its share of the positive behaviours for the vote share. None
/// for a scale.
[[nodiscard]] std::optional<double> chance_level(Instrument const& instrument, std::size_t value);

/// What a person should know before using the instrument: for now, values with a chance level above 80 %.
[[nodiscard]] std::vector<Text> warnings(Instrument const& instrument);

} // namespace berakhlak::core
