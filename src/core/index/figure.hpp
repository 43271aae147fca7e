// A figure of a result, or the reason why there is none. A figure is never a made-up 0.
#pragma once

#include <cstdint>

namespace berakhlak::core {

enum class Absent {
    no,            ///< there is a figure
    no_answers,    ///< nobody answered
    too_few,       ///< fewer respondents than the instrument's minimum group
    hides_another, ///< shown, it would give a hidden figure away by subtraction
    undefined      ///< 0/0: for example alpha of equal answers
};

struct Figure {
    double value = 0.0; ///< meaningful only when `why` is Absent::no
    Absent why = Absent::no_answers;
    std::uint64_t n = 0; ///< respondents on whose answers it stands

    [[nodiscard]] bool present() const noexcept { return why == Absent::no; }
    static Figure of(double value, std::uint64_t n) { return {value, Absent::no, n}; }
    static Figure none(Absent why, std::uint64_t n = 0) { return {0.0, why, n}; }
};

} // namespace berakhlak::core
