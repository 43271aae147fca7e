#include "core/index/aspiration.hpp"

#include <algorithm>

namespace berakhlak::core {

std::vector<ItemVotes> top_items(BallotCounts const& counts, std::size_t k) {
    std::vector<ItemVotes> voted;
    for (std::size_t item = 0; item < counts.votes.size(); ++item)
        if (counts.votes[item] > 0)
            voted.push_back({item, counts.votes[item]});
    std::stable_sort(voted.begin(), voted.end(),
                     [](ItemVotes const& a, ItemVotes const& b) { return a.votes > b.votes; });
    voted.resize(std::min(k, voted.size()));
    return voted;
}

std::vector<Jump> value_jumps(BallotCounts const& current, BallotCounts const& expected) {
    std::vector<Jump> jumps;
    jumps.reserve(current.votes.size());
    for (std::size_t item = 0; item < current.votes.size(); ++item) {
        std::uint64_t const now = current.votes[item];
        std::uint64_t const wanted = expected.votes[item];
        jumps.push_back(
            {item, now, wanted, static_cast<std::int64_t>(wanted) - static_cast<std::int64_t>(now)});
    }
    std::stable_sort(jumps.begin(), jumps.end(),
                     [](Jump const& a, Jump const& b) { return a.difference > b.difference; });
    return jumps;
}

} // namespace berakhlak::core
