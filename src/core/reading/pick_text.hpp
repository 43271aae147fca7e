// From one text to the behaviours that it names.
#pragma once

#include "core/instrument/instrument.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace berakhlak::core {

struct PickText {
    std::vector<std::size_t> items;   ///< as named, repetitions included
    std::vector<std::string> unknown; ///< parts that name no behaviour, as compared (folded)
    std::size_t others = 0;           ///< parts under one of PickRules::other_prefixes

    [[nodiscard]] bool blank() const noexcept { return items.empty() && unknown.empty() && others == 0; }
    [[nodiscard]] bool one_pick() const noexcept { return unknown.empty() && items.size() + others == 1; }
    [[nodiscard]] bool any_pick() const noexcept { return !items.empty() || others > 0; }
};

/// Knows the codes, texts and aliases of an instrument's items. The longest name that ends at a separator
/// (comma, semicolon, line break, end) wins, so names may hold separators themselves; a full stop after a
/// name is ignored. A part of which most words are codes is a list joined by spaces.
class PickParser {
public:
    explicit PickParser(Instrument const& instrument);

    [[nodiscard]] PickText text(std::string_view utf8) const;
    /// A number is one code, or unknown; never a list.
    [[nodiscard]] PickText number(double value) const;
    /// The item that a column header names: all of it, or what follows its last "/", or stands in its last
    /// brackets, as survey tools write it.
    [[nodiscard]] std::optional<std::size_t> header(std::string_view utf8) const;

private:
    struct Name {
        std::string key;
        std::size_t item = 0;
    };
    struct Match {
        std::size_t item = 0;
        std::size_t end = 0;
    };
    void learn(std::string_view name, std::size_t item);
    [[nodiscard]] std::optional<std::size_t> exact(std::string_view key) const;
    [[nodiscard]] std::optional<Match> name_at(std::string_view text, std::size_t start) const;
    [[nodiscard]] bool other_at(std::string_view text, std::size_t start) const;
    [[nodiscard]] std::size_t end_of_foreign(std::string_view text, std::size_t start) const;
    void add_foreign(PickText& picks, std::string_view part) const;
    [[nodiscard]] PickText segments(std::string_view text) const;

    std::vector<Name> names_; ///< longest first
    std::unordered_map<std::string, std::size_t> exact_;
    std::unordered_map<std::string, std::size_t> codes_;
    std::vector<std::string> others_;
    MissingRules missing_; ///< words folded
};

} // namespace berakhlak::core
