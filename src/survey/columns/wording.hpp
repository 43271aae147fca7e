// What a header says in words, and how like it is to the questions of an instrument.
#pragma once

#include "core/instrument/instrument.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace berakhlak::survey {

struct LikelyItem {
    std::size_t item;
    double likeness; ///< 0-1
};

/// Texts are compared by the words that carry their meaning, folded: without numbering ("12.", "IV.", "b)",
/// "Q3", "Pernyataan 5:"), without the name of a value in front or behind, without the speaker ("Saya",
/// "Kami") and without words that say nothing ("dan", "yang", "selalu"). A negation is never such a word.
///
/// `same`: the item, if only one has exactly these words in this order. That is a match.
/// `like`: the likeness of all others, of which a person has to confirm the best. It is SoftTFIDF (W. Cohen,
/// P. Ravikumar, S. Fienberg 2003): the cosine of the two texts' words, each weighted by how few items have
/// it, where words that differ by an edit distance of at most a quarter of their letters count as that much
/// equal.
class Wordings {
public:
    explicit Wordings(core::Instrument const& instrument);

    [[nodiscard]] std::optional<std::size_t> same(std::string_view text) const;
    /// The best first; none below 0.45, unless all of its words stand in the item's text, or all of the
    /// item's in it.
    [[nodiscard]] std::vector<LikelyItem> like(std::string_view text) const;
    [[nodiscard]] std::vector<std::string> words_of(std::string_view text) const;

private:
    struct Name {
        std::vector<std::string> words;
        std::size_t item;
    };
    void learn(std::string const& text, std::size_t item);
    void weigh();
    [[nodiscard]] double weight(std::string const& word) const;
    [[nodiscard]] double likeness(std::vector<std::string> const& words, Name const& name) const;

    std::vector<std::vector<std::string>> values_; ///< the words of their names and codes
    std::vector<Name> names_;
    std::unordered_map<std::string, std::optional<std::size_t>> same_; ///< none: of several items
    std::unordered_map<std::string, double> weights_;
    double most_ = 1.0; ///< the weight of a word that no item has
};

} // namespace berakhlak::survey
