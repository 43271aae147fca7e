// CalcAddIns.xcu: how Calc learns of the functions without loading our library.
#pragma once

#include "calc/catalogue/catalogue.hpp"

#include <iosfwd>
#include <vector>

namespace berakhlak::packaging {

void write_calc_add_ins(std::ostream& out, std::vector<calc::Function> const& functions);

} // namespace berakhlak::packaging
