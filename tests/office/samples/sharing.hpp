// What the tests of sharing have in common.
#pragma once

#include "harness/offices.hpp"
#include "surveys.hpp"

#include <org/berakhlak/calc/XWorkbookSharing.hpp>

#include <string>
#include <vector>

namespace berakhlak::tests {

/// The sharing service of the office with the extension.
[[nodiscard]] uno::Reference<org::berakhlak::calc::XWorkbookSharing> sharing();

/// Cells of all sheets that show #NAME?, by name.
[[nodiscard]] std::vector<std::string> cells_with_unknown_names(Document const& document);

/// A survey on the sheet "Data" and formulas that a user has typed, without a style, on the first sheet:
/// A1 index, A2 its category, A3 the index rounded in a formula, A4 a group too small to show, A10:F18 the
/// profile, A20:M24 the recap.
void write_typed_report(Document const& document);

/// What A1:A4 and the profile show while the data is as written.
void check_typed_figures(Document const& document);

} // namespace berakhlak::tests
