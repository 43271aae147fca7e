// Units that are likely the same, though they are spelt otherwise.
#pragma once

#include "survey/table/table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace berakhlak::survey {

/// Two names are alike when, after folding, and without punctuation, they are equal; or one is the other with
/// the place behind it ("Dinas Kesehatan Kabupaten Kapuas"); or one is the other's initials or syllables
/// ("RSUD", "Dinkes", "Disdik"); or they differ by a typing error (one letter in eight, by edit distance).
/// Numbers in them must be the same: "SMP 1" is not "SMP 2".
[[nodiscard]] bool look_alike(std::string_view a, std::string_view b);

/// The texts of a column that look alike, in groups of two or more, each the most frequent first; those in
/// `apart` are not looked at. Names are compared once per distinct text.
[[nodiscard]] std::vector<std::vector<std::string>> like_units(Column const& column, std::size_t first_row,
                                                               std::vector<std::string> const& apart);

} // namespace berakhlak::survey
