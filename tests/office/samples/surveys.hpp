// Small surveys whose figures are worked out by hand.
#pragma once

#include "harness/document.hpp"

namespace berakhlak::tests {

/// Six respondents of the 21 behaviours, scale 1-5. Each answers all items of a value alike, so that a
/// value's index is the mean of one number per respondent, times 20.
///
///     unit           BER AKU KOM HAR LOY ADA KOL
///     Dinas Satu       5   4   3   4   5   2   3
///     Dinas Satu       4   4   3   5   5   3   3
///     Dinas Satu       4   5   4   4   4   2   4
///     Badan Dua        3   4   4   4   5   1   3
///     Dinas Satu       5   4   3   3   5   2   4
///     Dinas Satu       4   3   3   4   4   3   3
///     sum             25  24  20  24  28  13  20   -> 154 of 7 * 6 * 5 = 210: index 73.333...
///     without Badan   22  20  16  20  23  12  17   -> 130 of 175: 74.2857...
inline constexpr double likert_index = 15400.0 / 210.0;
inline constexpr double likert_adaptif = 1300.0 / 30.0;
inline constexpr double likert_dinas_index = 13000.0 / 175.0;

[[nodiscard]] Rows likert_answers();
[[nodiscard]] Rows likert_units();
[[nodiscard]] Rows likert_header();

/// Units from A2, header in row 1, answers in B2:V7.
void fill_likert(Document const& document, std::string const& sheet = {});

} // namespace berakhlak::tests
