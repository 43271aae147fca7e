// The catalogue's entries, one group a file, next to the group's code.
#pragma once

#include "calc/catalogue/function.hpp"

namespace berakhlak::calc {

std::vector<Function> index_group();       ///< index_catalogue.cpp, code in index_functions.cpp
std::vector<Function> culture_group();     ///< culture_catalogue.cpp, code in culture_functions.cpp
std::vector<Function> reliability_group(); ///< reliability_catalogue.cpp, code in reliability_functions.cpp
std::vector<Function> sampling_group();    ///< sampling_catalogue.cpp, code in sampling_functions.cpp
std::vector<Function> change_group();      ///< change_catalogue.cpp, code in change_functions.cpp
std::vector<Function> response_group();    ///< response_catalogue.cpp, code in response_functions.cpp
std::vector<Function> comparison_group();  ///< comparison_catalogue.cpp, code in comparison_functions.hpp
std::vector<Function> quality_group();     ///< quality_catalogue.cpp, code in quality_functions.cpp

/// Arguments that several functions share.
[[nodiscard]] Argument answers_argument();
[[nodiscard]] Argument picks_argument(std::string name, core::Text label, core::Text const& question);
[[nodiscard]] Argument instrument_argument(std::string_view default_instrument = "likert-5");
[[nodiscard]] Argument value_argument();
[[nodiscard]] std::vector<Argument> criteria_arguments();
/// Of an interval; `more` is said behind it.
[[nodiscard]] Argument confidence_argument(core::Text const& more = {});
[[nodiscard]] Argument headcount_argument(std::string name = "population");
/// The table of units and their headcounts.
[[nodiscard]] Argument headcounts_argument(bool optional);
[[nodiscard]] Argument units_argument();

/// Errors that several functions share.
[[nodiscard]] ErrorMeaning wrong_answer();
[[nodiscard]] ErrorMeaning wrong_criteria();
[[nodiscard]] ErrorMeaning wrong_pick();
[[nodiscard]] ErrorMeaning nobody();
[[nodiscard]] ErrorMeaning wrong_population();

/// Five respondents' picks of a worked example, five of thirty behaviours each, as codes in one cell.
struct ExamplePicks {
    std::string personal;
    std::string current;
    std::string expected;
};
[[nodiscard]] std::vector<ExamplePicks> example_picks();

} // namespace berakhlak::calc
