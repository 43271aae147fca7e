// How invented respondents pick: each favours some values and picks several behaviours of these.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/ballots.hpp"
#include "random.hpp"

#include <string>
#include <vector>

namespace berakhlak::examples {

/// What a group of respondents tends to.
struct Leaning {
    std::vector<int> reach;    ///< per value, permille of respondents who favour it
    std::vector<int> items;    ///< per item, its weight among those of its value (or the limiting ones)
    std::vector<int> limiting; ///< weights of 0, 1, 2, ... limiting picks
};

/// Draws one ballot of `picks` behaviours; `shift` (permille) moves the reach of all values.
void draw_ballot(Random& random, core::Instrument const& instrument, Leaning const& leaning, int shift,
                 unsigned picks, core::Ballots& ballots, std::size_t respondent);

/// Exchanges one pick of somebody so that exactly one more (or one fewer) value is reached, limiting picks
/// untouched.
void move_reach(Random& random, core::Instrument const& instrument, core::Ballots& ballots, bool up);

/// Exchanges one pick of somebody so that one limiting pick more (or fewer) is given, reach untouched.
void move_limiting(Random& random, core::Instrument const& instrument, core::Ballots& ballots, bool up);

/// The picks as Google Forms writes them: in the form's order, joined by ", ".
[[nodiscard]] std::string ballot_text(core::Instrument const& instrument, core::Ballots const& ballots,
                                      std::size_t respondent);

} // namespace berakhlak::examples
