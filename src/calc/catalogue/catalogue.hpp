// The catalogue: everything that is said about the cell functions, once. CalcAddIns.xcu, the help and the
// function list of the documentation are made from it; a test holds it against the IDL.
#pragma once

#include "calc/catalogue/function.hpp"

#include <vector>

namespace berakhlak::calc {

/// All functions, in the order in which they are listed.
[[nodiscard]] std::vector<Function> const& catalogue();

/// What a user writes so that Calc finds the texts of a table by COUNTIF, VLOOKUP or a filter; for functions
/// that give one.
[[nodiscard]] core::Text findable_texts(Function const& function);

/// What the Function Wizard says of it.
[[nodiscard]] core::Text wizard_description(Function const& function);

} // namespace berakhlak::calc
