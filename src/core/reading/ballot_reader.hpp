// From a grid of cells to the ballots of one question of a pick-list survey.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/ballot_fault.hpp"
#include "core/reading/ballots.hpp"
#include "core/reading/table_top.hpp"
#include "core/text/cells.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace berakhlak::core {

struct BallotReading {
    Ballots ballots; ///< of the rows below `top`; none if ambiguous
    PickShape shape = PickShape::ambiguous;
    TableTop top;                     ///< what stands above the first respondent and was skipped
    std::vector<BallotFault> faults;  ///< why ballots are invalid, or the shape ambiguous
    std::vector<BallotFault> remarks; ///< broken rules that the instrument accepts: the ballot counts
};

/// Reads one question. Texts are compared by `match_key` with codes, texts and aliases of the items, longest
/// first, so behaviours may hold the separators (comma, semicolon, line break) themselves; codes may also be
/// joined by spaces. Numbers are codes, never lists. Blank cells and the instrument's missing words and codes
/// are no picks; a respondent without any pick is missing. Time is linear in cells; each distinct text is
/// parsed once.
[[nodiscard]] BallotReading read_ballots(Instrument const& instrument, CellGrid const& cells);

} // namespace berakhlak::core
