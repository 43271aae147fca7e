// The profile of one group of respondents: an index per value, and the instrument's index.
#pragma once

#include "core/index/counts.hpp"
#include "core/index/figure.hpp"
#include "core/instrument/instrument.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace berakhlak::core {

/// Indices 0-100, before anything is hidden (see suppression.hpp).
struct Profile {
    std::vector<Figure> values; ///< as many as the instrument has
    Figure total;               ///< the instrument's index
    std::uint64_t respondents = 0;
};

/// The mean of the values' indices by the weights of the values: for equal weights the "simple mean of the
/// seven value indices" that reproduces both published tables. Absent when any value is absent. `respondents`
/// becomes the figure's n. An instrument with weights_as_printed has the weighted sum instead.
[[nodiscard]] Figure total_index(Instrument const& instrument, std::span<Figure const> values,
                                 std::uint64_t respondents);

[[nodiscard]] Profile profile(Instrument const& instrument, AnswerCounts const& counts);
[[nodiscard]] Profile profile(Instrument const& instrument, BallotCounts const& counts);

} // namespace berakhlak::core
