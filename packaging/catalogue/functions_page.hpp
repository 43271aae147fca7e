// The list of functions for people: docs/functions.md, and the help that travels in the extension.
#pragma once

#include "calc/catalogue/catalogue.hpp"

#include <iosfwd>
#include <vector>

namespace berakhlak::packaging {

/// One page of Markdown, first in Indonesian, then in English.
void write_functions_page(std::ostream& out, std::vector<calc::Function> const& functions);

/// One HTML document in one language.
void write_functions_help(std::ostream& out, std::vector<calc::Function> const& functions,
                          core::Language language);

} // namespace berakhlak::packaging
