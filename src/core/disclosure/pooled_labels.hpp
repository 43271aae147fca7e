// Small groups of every breakdown that is shown are pooled until nothing about a few people follows from all.
#pragma once

#include "core/disclosure/shown_groups.hpp"

namespace berakhlak::core {

/// Everything that is shown of one survey without its rows; see exposed_people().
struct ShownSurvey {
    std::vector<Grouping>
        breakdowns;                 ///< recaps: by unit, by gender; groups numbered from 0, everybody in one
    std::vector<Grouping> others;   ///< figures of those who meet a criterion, or of some rows only
    std::vector<Answered> answered; ///< by item
};

struct PooledLabels {
    std::vector<std::vector<bool>> pooled; ///< by breakdown and group: whether it goes into "(unit kecil)"
    std::vector<std::size_t> withheld;     ///< positions of `others` that can't be shown
};

/// First the groups of fewer than `minimum` who answered some item, as pool_small_units() does; then, as long
/// as few people are exposed, the least that ends it: a figure of `others`, or the group of them with the
/// fewest people. A pool is large enough itself, or all there is. An item that fewer than `minimum` answered
/// at all is beyond pooling: its answers are to be left out before.
[[nodiscard]] PooledLabels pool_labels(ShownSurvey const& survey, std::size_t minimum);

} // namespace berakhlak::core
