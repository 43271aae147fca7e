// Units too small to be shown become one group that is large enough.
#pragma once

#include "core/index/recap.hpp"
#include "core/index/survey_counts.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace berakhlak::core {

/// "(unit kecil)": the row of the units that were pooled.
[[nodiscard]] Text const& small_units();

using UnitSurvey = UnitCounts<SurveyCounts>; ///< see core/recap.hpp

struct PooledUnits {
    std::vector<UnitSurvey> units;   ///< those that stand for themselves; the pooled ones last
    std::vector<std::string> pooled; ///< the names of the units in the last row; empty: there is no such row
    bool too_few = false;            ///< all together are still too few to be shown
};

/// Pools the units that have a group (SurveyCounts::smallest_group) of less than `minimum`. If they are still
/// too few together, the smallest other unit is joined with them, until they are enough: so no count tells
/// about fewer than `minimum` people, not by subtraction either, and the sum over the rows stays exact. Units
/// that nobody answered in tell about nobody and stay.
[[nodiscard]] PooledUnits pool_small_units(std::vector<UnitSurvey> units, std::uint64_t minimum);

} // namespace berakhlak::core
