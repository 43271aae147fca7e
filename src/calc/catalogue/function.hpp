// What is said about one cell function.
#pragma once

#include "core/text/text.hpp"

#include <string>
#include <vector>

namespace berakhlak::calc {

struct Argument {
    std::string name; ///< as in the IDL
    core::Text label; ///< as the Function Wizard shows it
    core::Text meaning;
    bool optional = false;
};

/// Cells are written from A1 on; the formula stands outside of them. A test executes every example in Calc.
struct Example {
    std::vector<std::vector<std::string>> cells;  ///< numbers as "4", texts as they are
    std::string formula;                          ///< display names, ';' between arguments
    std::vector<std::vector<std::string>> result; ///< one cell, or the whole table of an array formula
};

struct ErrorMeaning {
    std::string error; ///< "#VALUE!"
    core::Text meaning;
};

/// The eleven categories that Calc knows; there can be no own one.
enum class Category { statistical, text, information, add_in };

struct Function {
    std::string method;  ///< name in the IDL; with the service's name it is what files store
    std::string display; ///< what users type, the same in every language
    Category category = Category::statistical;
    std::string since;
    core::Text description;
    std::vector<Argument> arguments;
    bool array = false;     ///< gives a table: to be entered as an array formula
    core::Text computation; ///< the formula, in words or symbols
    core::Text source;      ///< who published it
    bool built_in_definition = false;
    std::vector<ErrorMeaning> errors;
    std::vector<Example> examples;
};

} // namespace berakhlak::calc
