// Small groups are hidden, and what would give them away is hidden too.
#pragma once

#include "core/index/profile.hpp"
#include "core/index/recap.hpp"
#include "core/instrument/instrument.hpp"

namespace berakhlak::core {

/// Hides figures on fewer respondents than the instrument's minimum_group (Absent::too_few). A row that has
/// such a value has no index either: the index less the shown values would tell about the same few.
void suppress(Instrument const& instrument, Profile& profile);

/// The same for a whole recap, and in addition hides the next smallest figures (Absent::hides_another) until
/// no hidden figure of a unit, and no mean of hidden figures on fewer than minimum_group respondents, follows
/// from what is shown: pooled figures, means of units, and the index of a row all being sums of what they
/// summarise. Hidden units still count in the totals. Units without answers hide nothing.
void suppress(Instrument const& instrument, Recap& recap);

} // namespace berakhlak::core
