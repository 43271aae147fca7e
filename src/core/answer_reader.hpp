// From what stands in one cell to an answer of the instrument's scale.
#pragma once

#include "core/answers.hpp"
#include "core/instrument.hpp"

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
    error_value    ///< the cell shows an error such as #N/A
};

struct Reading {
    Answer answer = missing;
    Unreadable why = Unreadable::no;
};

/// Reads cells of one instrument of Kind::likert. Texts may be digits ("4", "4,0", "4.0"), a word of the
/// scale, or both ("4 - Setuju", "Setuju (4)", "4. Setuju"; digit and word must agree). Each distinct text is
/// looked at once.
class AnswerReader {
public:
    explicit AnswerReader(Instrument const& instrument);

    [[nodiscard]] Reading number(double value) const;
    [[nodiscard]] Reading text(std::string_view utf8);

private:
    [[nodiscard]] Reading read(std::string_view utf8) const;

    struct Fast { // levels that are consecutive whole numbers need no search
        bool usable = false;
        double lowest = 0.0;
        double highest = 0.0;
    };
    Scale scale_;
    MissingRules missing_;
    Fast fast_;
    std::unordered_map<std::string, Reading> words_; ///< by match_key: the instrument's own words
    std::unordered_map<std::string, Reading> seen_;  ///< by the text as it stands
};

} // namespace berakhlak::core
