// Whether two instruments read cells in the same way.
#pragma once

#include "core/instrument/instrument.hpp"

namespace berakhlak::core {

/// Whether they make the same answers or ballots of the same cells, headers included: what was read by one of
/// them holds for the other. Weights, bands and titles may differ.
[[nodiscard]] bool reads_alike(Instrument const& one, Instrument const& other);

} // namespace berakhlak::core
