// Value figures of a pick-list survey.
#pragma once

#include "core/index/counts.hpp"
#include "core/index/figure.hpp"
#include "core/instrument/instrument.hpp"

#include <vector>

namespace berakhlak::core {

/// One figure 0-100 per value of the instrument ("definisi bawaan" of this program: nobody publishes one):
/// reach: ballots with at least one behaviour of the value / ballots * 100;
/// selection_rate: votes of the value / (ballots * items of the value) * 100;
/// vote_share: votes of the value / votes of all positive items * 100.
/// No ballots: no_answers. A value without items, or no positive votes at all: undefined.
[[nodiscard]] std::vector<Figure> value_figures(Instrument const& instrument, BallotCounts const& counts,
                                                ImplementationMeasure measure);

} // namespace berakhlak::core
