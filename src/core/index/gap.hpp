// Gap between expectation ("harapan") and performance ("kinerja") of a Likert survey that rates every item
// twice.
#pragma once

#include "core/index/counts.hpp"
#include "core/index/figure.hpp"
#include "core/instrument/instrument.hpp"

#include <optional>
#include <vector>

namespace berakhlak::core {

/// Importance-performance analysis (Martilla & James 1977), cut at the grand means; a mean that equals the
/// grand mean counts as high.
enum class Quadrant {
    priority,       ///< I   Prioritas utama: high expectation, low performance
    keep,           ///< II  Pertahankan prestasi: high, high
    low_priority,   ///< III Prioritas rendah: low, low
    possible_excess ///< IV  Berlebihan: low expectation, high performance
};

/// Means are on the scale's scores (1-5), reversed items turned.
struct Gap {
    Figure performance;
    Figure expectation;
    Figure difference; ///< performance - expectation
    Figure conformity; ///< "tingkat kesesuaian": performance / expectation * 100; undefined when expectation
                       ///< <= 0
    std::optional<Quadrant> quadrant; ///< none without both means
};

struct GapAnalysis {
    std::vector<Gap> items;   ///< as Instrument::items
    std::vector<Gap> values;  ///< as Instrument::values: means of their items' means
    Gap overall;              ///< means of the values' means by Value::weight; no quadrant
    Figure grand_performance; ///< mean of the item means: where the quadrants are cut
    Figure grand_expectation;
};

/// An item of which one of the two ratings is absent has no gap, and counts in no value and no grand mean;
/// without any item a value is absent, and so is the overall gap when a value with weight is.
/// With `only` one value is looked at: the quadrants are cut at the means of its items, whatever else was
/// answered, and the value itself lies in none.
[[nodiscard]] GapAnalysis gap_analysis(Instrument const& instrument, AnswerCounts const& performance,
                                       AnswerCounts const& expectation,
                                       std::optional<std::size_t> only = std::nullopt);

[[nodiscard]] Text const& quadrant_name(Quadrant quadrant);

} // namespace berakhlak::core
