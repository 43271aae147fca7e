// Whether a hidden figure of a recap can be computed from the shown ones.
#pragma once

#include "core/index/recap.hpp"
#include "core/instrument/instrument.hpp"

#include <cstddef>
#include <optional>

namespace berakhlak::core {

[[nodiscard]] inline bool is_hidden(Figure const& figure) {
    return figure.why == Absent::too_few || figure.why == Absent::hides_another;
}

/// A value of the profile, or its index, which stands after the values.
[[nodiscard]] inline Figure& column_of(Profile& profile, std::size_t column) {
    return column < profile.values.size() ? profile.values[column] : profile.total;
}
[[nodiscard]] inline Figure const& column_of(Profile const& profile, std::size_t column) {
    return column < profile.values.size() ? profile.values[column] : profile.total;
}

/// A hidden figure of a unit that follows from what is shown.
struct Leak {
    std::size_t unit = 0;
    std::size_t column = 0;
};

/// Looks at the recap as an attacker does: the hidden figures are unknowns; pooled figures (means by n),
/// means of units, and indices (means by the weights of the values) are linear equations in them. An unknown
/// is lost when the equations determine it. Exact when every respondent answered every item, and close to it
/// otherwise.
[[nodiscard]] std::optional<Leak> find_leak(Instrument const& instrument, Recap const& recap);

} // namespace berakhlak::core
