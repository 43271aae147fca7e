// An instrument: everything that a survey's rules are, as data. Next year's rules are a new file, not a new
// build.
#pragma once

#include "core/text/text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace berakhlak::core {

/// An answer is one byte (see core/reading/answers.hpp).
inline constexpr std::size_t most_levels = 250;

/// One of the things that an index is computed for: one of the seven core values, an unsur of SKM, a scale of
/// a questionnaire. `weight` is its share in the instrument's index, relative to the other values.
struct Value {
    std::string code;
    Text name;
    double weight = 1.0;
};

enum class Polarity { positive, limiting };

/// One behaviour or question. `value` and `area` index into the instrument; a limiting behaviour of a
/// pick-list belongs to no value.
struct Item {
    std::string code;
    Text text;
    std::vector<std::string> aliases; ///< other wordings under which headers or answers name the item
    std::optional<std::size_t> value;
    std::optional<std::size_t> area;
    Polarity polarity = Polarity::positive;
    bool reversed = false; ///< a level counts from the other end of the scale
};

/// One possible answer of a scale. `points` is what it contributes to an index, 0-100.
struct Level {
    double score = 0.0;
    double points = 0.0;
    std::vector<std::string> words; ///< "Setuju", "S"

    bool operator==(Level const&) const = default;
};

/// The levels from lowest to highest score. At most 250 of them.
struct Scale {
    std::vector<Level> levels;
    std::vector<std::string> ambiguous; ///< words that stand for different levels in different offices ("CS")

    bool operator==(Scale const&) const = default;
};

/// A band is entered at `lower`; it ends where the next one begins, so bands have no holes.
struct Band {
    std::string letter;
    Text label;
    double lower = 0.0;
};

struct Bands {
    std::vector<Band> list; ///< from the highest `lower` to the lowest
    int decimals = 1;
    bool round_first = true; ///< round half up to `decimals` before classifying
};

enum class ImplementationMeasure { reach, selection_rate, vote_share };
enum class PickQuestion { personal, current, expected };
enum class BalanceMeasure { overlap, pielou };
enum class AlignmentMeasure { top_matches, vote_share };
enum class PickRule { accept, reject }; ///< reject: the whole ballot is invalid

/// Rules of a pick-list: each respondent picks `picks` of the items, once per question.
struct PickRules {
    unsigned picks = 10;
    std::vector<Text> areas;
    ImplementationMeasure implementation = ImplementationMeasure::reach;
    std::vector<PickQuestion> implementation_of{
        PickQuestion::current}; ///< the mean of these questions' figures
    BalanceMeasure balance = BalanceMeasure::overlap;
    AlignmentMeasure alignment = AlignmentMeasure::top_matches;
    unsigned top = 10; ///< k of the top-k matches
    /// Weights of the total: implementation, balance, positive energy, personal-current, current-expected.
    std::vector<double> total_weights{1.0, 1.0, 1.0, 1.0, 1.0};
    PickRule too_few = PickRule::accept;
    PickRule too_many = PickRule::reject;
    PickRule repeated = PickRule::accept;    ///< accept: the same behaviour twice counts once
    PickRule unknown = PickRule::reject;     ///< a text that is no behaviour of the instrument
    std::vector<std::string> other_prefixes; ///< "Lainnya": a pick that is known to be none of the behaviours
    Bands entropy;
};

enum class Kind { likert, picks };
enum class MissingPairs { pairwise, listwise };

struct MissingRules {
    std::vector<double> codes;      ///< numbers that stand for "no answer": -9, 99
    std::vector<std::string> words; ///< texts that stand for "no answer": "-", "Tidak tahu"
    MissingPairs reliability = MissingPairs::pairwise;

    bool operator==(MissingRules const&) const = default;
};

/// How a report speaks of the instrument, and in which order it is written.
enum class Outline {
    agency,        ///< of an agency's own survey
    public_service ///< of a survey of the public: PermenPANRB 14/2017
};
struct ReportWords {
    Text index;                   ///< "Indeks BerAKHLAK"; the title where nobody has said it
    Text value{"nilai", "value"}; ///< what a value is called: "unsur"
    Outline outline = Outline::agency;
};

struct Instrument {
    std::string name; ///< "likert-5": what a formula says
    unsigned version = 1;
    Text title;
    Text source;                              ///< where the definitions come from
    bool built_in_definition = false;         ///< nobody publishes the formula: "definisi bawaan"
    Language language = Language::indonesian; ///< of the texts in results
    Kind kind = Kind::likert;
    std::vector<Value> values;
    /// The index is the weighted sum of the values, not their weighted mean: weights that were rounded for
    /// print (nine times 0.11) count as they are.
    bool weights_as_printed = false;
    std::vector<Item> items;
    Scale scale;     ///< of Kind::likert
    PickRules picks; ///< of Kind::picks
    Bands bands;
    MissingRules missing;
    ReportWords report;
    unsigned minimum_group = 5; ///< figures on fewer respondents are hidden

    /// What the weighted sum of the values is divided by: the sum of the weights, 1 for weights as printed.
    [[nodiscard]] double divisor_of_weights() const;
    /// What one point of a value adds to the index.
    [[nodiscard]] double share_of(std::size_t value) const;
    /// The items of one value, as positions in `items`.
    [[nodiscard]] std::vector<std::size_t> items_of(std::size_t value) const;
    /// The value with this code or name (compared by `match_key`), or none.
    [[nodiscard]] std::optional<std::size_t> find_value(std::string_view code_or_name) const;
    /// The item with this code, text or alias (compared by `match_key`), or none.
    [[nodiscard]] std::optional<std::size_t> find_item(std::string_view code_or_text) const;
};

} // namespace berakhlak::core
