// The catalogue's entries, one group a file, next to the group's code.
#pragma once

#include "calc/catalogue.hpp"

namespace berakhlak::calc {

std::vector<Function> index_group();       ///< index_catalogue.cpp, code in index_functions.cpp
std::vector<Function> culture_group();     ///< culture_catalogue.cpp, code in culture_functions.cpp
std::vector<Function> reliability_group(); ///< reliability_catalogue.cpp, code in reliability_functions.cpp
std::vector<Function> sampling_group();    ///< sampling_catalogue.cpp, code in sampling_functions.cpp
std::vector<Function> quality_group();     ///< quality_catalogue.cpp, code in quality_functions.cpp

/// Arguments that several functions share.
[[nodiscard]] Argument instrument_argument();
[[nodiscard]] Argument value_argument();
[[nodiscard]] std::vector<Argument> criteria_arguments();

} // namespace berakhlak::calc
