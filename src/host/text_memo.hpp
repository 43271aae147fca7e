// What was found out about a text, remembered by where the text lies.
#pragma once

#include "host/uno.hpp"

#include <cstddef>
#include <unordered_map>
#include <utility>

namespace berakhlak::host {

/// Cells that hold equal texts share them, so in a column of answers a text is found again without being
/// looked at. Texts that differ all the way down a column are remembered up to a limit only.
template <class Value>
class TextMemo {
public:
    /// The value of this very text, which `find_out` gives when it isn't known.
    template <class Function>
    Value get(OUString const& text, Function const& find_out) {
        if (auto const known = known_.find(text.pData); known != known_.end())
            return known->second.second;
        Value const value = find_out(text);
        if (known_.size() < most)
            known_.emplace(text.pData, std::pair(text, value)); // held, so that it keeps its place
        return value;
    }

private:
    static constexpr std::size_t most = 4096;

    std::unordered_map<rtl_uString const*, std::pair<OUString, Value>> known_;
};

} // namespace berakhlak::host
