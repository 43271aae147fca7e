// Several tests in one table: of twenty that look at nothing but chance, one is "significant" at 5 %.
#pragma once

#include "core/index/figure.hpp"

#include <span>
#include <vector>

namespace berakhlak::core {

enum class Correction {
    none,
    holm,           ///< Holm (1979): the chance of even one false finding in the table stays below the level
    false_discovery ///< Benjamini & Hochberg (1995): the expected share of false ones among the findings does
};

/// The p values of a table, corrected for how many there are; each may be held against the usual level. Those
/// that are absent are no tests: they stay absent and don't count.
[[nodiscard]] std::vector<Figure> corrected(std::span<Figure const> p, Correction correction);

} // namespace berakhlak::core
