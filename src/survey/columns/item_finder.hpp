// Which item of an instrument a header names.
#pragma once

#include "core/instrument/instrument.hpp"
#include "survey/columns/header_parts.hpp"
#include "survey/columns/wording.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace berakhlak::survey {

struct ItemMatch {
    std::size_t item;
    How how;
    double confidence;
    std::string group; ///< what stands around the item's name, folded
};

class ItemFinder {
public:
    explicit ItemFinder(core::Instrument const& instrument);

    /// By whole names, by the words that carry their meaning (see wording.hpp), and by codes. Where a code
    /// and the text beside it name two items, the text is believed; where the text is only like another one,
    /// it is a proposal (How::near).
    [[nodiscard]] std::optional<ItemMatch> find(std::string_view header, std::string_view code) const;
    /// Proposals (How::near), the likeliest first.
    [[nodiscard]] std::vector<ItemMatch> find_near(std::string_view header) const;

private:
    [[nodiscard]] std::optional<ItemMatch> by_text(std::vector<HeaderReading> const& readings) const;
    [[nodiscard]] std::optional<ItemMatch> by_code(std::vector<HeaderReading> const& readings,
                                                   std::string_view header, std::string_view code) const;

    std::unordered_map<std::string, std::size_t> names_;
    std::unordered_map<std::string, std::size_t> codes_;
    Wordings wordings_;
};

} // namespace berakhlak::survey
