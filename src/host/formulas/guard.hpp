// The guard: a formula that survives an office without the extension.
#pragma once

#include <string>
#include <string_view>

namespace berakhlak::host {

/// The parts of a guarded formula, all in the API's English syntax with ';' between arguments and without
/// '='.
struct Guard {
    std::string last; ///< a number, a quoted text, NA(), or a reference into the hidden sheet
    std::string live;
    std::string computed = {}; ///< of a table: the hidden cells that compute it; or empty
};

/// A live formula and the last value it gave: `IF(ISERROR(<version function>());<last>;<live>)`.
[[nodiscard]] std::string guarded(std::string_view live, std::string_view last);

/// Of a table, what a person sees. Calc finds no text of a table that an add-in has returned (COUNTIF, MATCH,
/// `=`, filters), unless it went through `&""`. That takes the table twice, and computing it twice would cost
/// twice: so hidden cells compute it, guarded themselves, and here the live formula stands for whoever wants
/// to know where the figures come from, and for a copy that has lost the hidden sheet:
/// `IF(ISERROR(...);<last>;IF(ISREF(<computed>);IF(ISTEXT(<computed>);<computed>&"";<computed>);<live>))`.
[[nodiscard]] std::string guarded(Guard const& guard);

/// A text as it stands in a formula: quotes doubled.
[[nodiscard]] std::string quoted_text(std::string_view text);

/// A call of one of our functions, by the name under which files store it:
/// function_call("recap", "$Data.$B$2:$V$9;\"likert-5\"").
[[nodiscard]] std::string function_call(std::string_view method, std::string_view arguments);

} // namespace berakhlak::host
