// What respondents pick most, and where they want the culture to go.
#pragma once

#include "core/index/counts.hpp"
#include "core/instrument/instrument.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace berakhlak::core {

struct ItemVotes {
    std::size_t item = 0;
    std::uint64_t votes = 0;
    bool operator==(ItemVotes const&) const = default;
};

/// The k items with most votes: votes descending, ties in the instrument's order. Items without a vote are
/// never among them, so there can be fewer than k.
[[nodiscard]] std::vector<ItemVotes> top_items(BallotCounts const& counts, std::size_t k);

struct Jump {
    std::size_t item = 0;
    std::uint64_t current = 0;
    std::uint64_t expected = 0;
    std::int64_t difference = 0; ///< expected - current
};

/// "Lompatan nilai": votes expected - votes current of every item, largest first, ties in the instrument's
/// order. The two questions should have been answered by the same respondents.
[[nodiscard]] std::vector<Jump> value_jumps(BallotCounts const& current, BallotCounts const& expected);

} // namespace berakhlak::core
