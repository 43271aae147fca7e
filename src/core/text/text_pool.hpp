// Texts that repeat, each stored once.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace berakhlak::core {

/// Distinct texts by their codes: 0, 1, ... in the order in which they came. A copy has texts of its own.
class TextPool {
public:
    TextPool() = default;
    TextPool(TextPool const& other) : texts_(other.texts_) {
        for (auto const& text : texts_)
            codes_.emplace(text, static_cast<std::uint32_t>(codes_.size()));
    }
    TextPool(TextPool&& other) noexcept = default;
    TextPool& operator=(TextPool other) noexcept {
        texts_.swap(other.texts_);
        codes_.swap(other.codes_);
        return *this;
    }
    ~TextPool() = default;

    std::uint32_t intern(std::string_view text) {
        if (auto const known = codes_.find(text); known != codes_.end())
            return known->second;
        auto const code = static_cast<std::uint32_t>(texts_.size());
        codes_.emplace(texts_.emplace_back(text), code);
        return code;
    }
    [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }
    [[nodiscard]] std::string const& at(std::uint32_t code) const noexcept { return texts_[code]; }

private:
    std::deque<std::string> texts_; // texts keep their address as more come
    std::unordered_map<std::string_view, std::uint32_t> codes_;
};

} // namespace berakhlak::core
