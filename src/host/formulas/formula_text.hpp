// Formulas as text, in the API's English syntax with ';' between arguments: whose they are, and their guard.
#pragma once

#include "host/formulas/guard.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace berakhlak::host {

/// Without the braces of an array formula and without '='.
[[nodiscard]] std::string bare_formula(std::string_view formula);

/// Whether one of our functions is called, or one of `names` (named expressions that call them) is used,
/// outside of quotes. An office without the extension writes our names in small letters.
[[nodiscard]] bool calls_ours(std::string_view formula, std::vector<std::string> const& names = {});

/// The formula with our names as we write them: Excel stores those of functions that it doesn't know as
/// `_xludf.ORG.BERAKHLAK...` or `[1]!_xldudf_ORG_BERAKHLAK_...`, and no office knows these again.
[[nodiscard]] std::string with_names_restored(std::string formula);

/// Whether a formula uses the named expression, outside of quotes.
[[nodiscard]] bool uses_name(std::string_view formula, std::string_view name);

/// The formula with something else in the place of the name, outside of quotes.
[[nodiscard]] std::string with_for_name(std::string formula, std::string_view name, std::string_view instead);

/// The arguments of the first call in `formula`, which starts with "NAME("; none if it is not one whole call.
[[nodiscard]] std::optional<std::vector<std::string>> arguments_of(std::string_view formula,
                                                                   std::string_view name);

/// The parts of a guarded formula (see guard.hpp), or none.
[[nodiscard]] std::optional<Guard> guard_of(std::string_view bare);

/// Whether a formula is a status line (see status_line.hpp): volatile, and probing for the extension.
[[nodiscard]] bool is_status_line(std::string_view bare);

/// One call of one of our functions: its method in small letters ("recap") and its arguments.
struct Call {
    std::string method;
    std::vector<std::string> arguments;
};
/// A formula that is nothing but one call of ours, or none.
[[nodiscard]] std::optional<Call> sole_call(std::string_view bare);

} // namespace berakhlak::host
