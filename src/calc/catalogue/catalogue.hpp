// The catalogue: everything that is said about the cell functions, once. CalcAddIns.xcu, the help and the
// function list of the documentation are made from it; a test holds it against the IDL.
#pragma once

#include "calc/catalogue/function.hpp"

#include <vector>

namespace berakhlak::calc {

/// All functions, in the order in which they are listed.
[[nodiscard]] std::vector<Function> const& catalogue();

} // namespace berakhlak::calc
