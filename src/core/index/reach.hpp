// Value figures of a pick-list survey.
#pragma once

#include "core/index/counts.hpp"
#include "core/index/figure.hpp"
#include "core/instrument/instrument.hpp"
#include "core/reading/ballots.hpp"

#include <vector>

namespace berakhlak::core {

/// One figure 0-100 per value of the instrument ("definisi bawaan" of this program: nobody publishes one):
/// reach: ballots with at least one behaviour of the value / ballots * 100;
/// selection_rate: votes of the value / (ballots * items of the value) * 100;
/// vote_share: votes of the value / votes of all positive items * 100.
/// No ballots: no_answers. A value without items, or no positive votes at all: undefined.
[[nodiscard]] std::vector<Figure> value_figures(Instrument const& instrument, BallotCounts const& counts,
                                                ImplementationMeasure measure);

/// Reach beside what blind picks would reach ("definisi bawaan").
struct ReachAboveChance {
    Figure reach;
    Figure chance; ///< see core/instrument/chance_level.hpp; mean over the ballots by how many picks each has
    Figure corrected; ///< 100 (reach - chance) / (100 - chance): 0 as blind picks, 100 everybody, below 0
                      ///< fewer than blind picks; undefined when blind picks would reach everybody
};

struct ReachTable {
    std::vector<ReachAboveChance> values; ///< as Instrument::values
    /// Means by the weights of the values; absent when one with weight is.
    ReachAboveChance overall;
};

[[nodiscard]] ReachTable reach_above_chance(Instrument const& instrument, Ballots const& ballots);

} // namespace berakhlak::core
