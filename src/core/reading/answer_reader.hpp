// From what stands in one cell to an answer of the instrument's scale.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace berakhlak::core {

/// Why a cell is no answer.
enum class Unreadable {
    no,            ///< it is an answer, or missing
    out_of_scale,  ///< a number that is no level: 7 of 1-5
    not_an_answer, ///< a text that is no word of the scale
    ambiguous,     ///< a word that means different levels in different offices
    error_value,   ///< the cell shows an error such as #N/A
    truth_value,   ///< TRUE or FALSE
    other_item     ///< a header that names another item than the one of its place
};

struct Reading {
    Answer answer = missing;
    Unreadable why = Unreadable::no;
};

/// Reads cells of one instrument of Kind::likert. Texts may be digits ("4", "4,0", "'4", "4/5" of five
/// levels), a word of the scale ("SETUJU.", "sangat_setuju"), or several of them that all say the same level
/// ("4 - Setuju", "Sangat Setuju (SS)"), behind the letter of an option or not ("c. Sesuai"). Each distinct
/// text is looked at once.
class AnswerReader {
public:
    explicit AnswerReader(Instrument const& instrument);

    [[nodiscard]] Reading number(double value) const {
        // Levels that are consecutive whole numbers need no search; NaN fails both comparisons.
        if (value >= lowest_ && value <= highest_) {
            auto const level = static_cast<unsigned>(value - lowest_);
            if (lowest_ + level == value)
                return {static_cast<Answer>(level), Unreadable::no};
        }
        return look_up(value);
    }
    [[nodiscard]] Reading text(std::string_view utf8);

private:
    [[nodiscard]] Reading look_up(double value) const;
    [[nodiscard]] Reading read(std::string_view utf8) const;
    [[nodiscard]] Reading read_parts(std::string_view key) const;

    double lowest_ = 0.0; ///< of consecutive whole levels; else an empty range
    double highest_ = -1.0;
    Scale scale_;
    MissingRules missing_;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Readings = std::unordered_map<std::string, Reading, Hash, std::equal_to<>>;
    Readings words_; ///< by match_key: the instrument's own words
    Readings seen_;  ///< by the text as it stands
};

} // namespace berakhlak::core
