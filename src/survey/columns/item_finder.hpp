// Which item of an instrument a header names.
#pragma once

#include "core/instrument/instrument.hpp"
#include "survey/columns/header_parts.hpp"

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

    /// By whole names and codes only.
    [[nodiscard]] std::optional<ItemMatch> find(std::string_view header, std::string_view code) const;
    /// A proposal (How::near): a small edit distance, or a header that holds an item's whole text.
    [[nodiscard]] std::optional<ItemMatch> find_near(std::string_view header) const;

private:
    struct Name {
        std::string key;
        std::size_t item;
    };
    std::unordered_map<std::string, std::size_t> names_;
    std::unordered_map<std::string, std::size_t> codes_;
    std::vector<Name> texts_; ///< long enough to be nearly met
};

} // namespace berakhlak::survey
