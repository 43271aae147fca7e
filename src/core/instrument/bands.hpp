// From a figure to its band: letter and label.
#pragma once

#include "core/instrument/instrument.hpp"

namespace berakhlak::core {

/// Rounds the decimal number that `value` shows at 15 significant digits, half away from zero, as Calc's
/// ROUND does: 74.95 (in binary a little less) gives 75.0 at one decimal. `decimals` may be negative.
[[nodiscard]] double round_half_up(double value, int decimals);

/// The band of a figure between 0 and 100, or nullptr when it lies outside or is not a number. The figure is
/// rounded first when the bands say so.
[[nodiscard]] Band const* classify(Bands const& bands, double figure);

} // namespace berakhlak::core
