// The guard: a formula that survives an office without the extension.
#pragma once

#include <string>
#include <string_view>

namespace berakhlak::workbook {

/// A live formula and the last value it gave: `IF(ISERROR(<version function>());<last>;<live>)`. All in the
/// API's English syntax with ';' between arguments and without a leading '='. `last` is a number, a quoted
/// text (see quoted_text) or a reference to a range that holds the last values of an array formula.
[[nodiscard]] std::string guarded(std::string_view live, std::string_view last);

/// A text as it stands in a formula: quotes doubled.
[[nodiscard]] std::string quoted_text(std::string_view text);

/// A call of one of our functions, by the name under which files store it:
/// function_call("recap", "$Data.$B$2:$V$9;\"likert-5\"").
[[nodiscard]] std::string function_call(std::string_view method, std::string_view arguments);

} // namespace berakhlak::workbook
