// Texts freed of what only machines wrote into them.
#pragma once

#include <string>
#include <string_view>

namespace berakhlak::survey {

/// "_x000D_" of XLSX is a line break, HTML tags are dropped, the common entities read. Other text is
/// unchanged.
[[nodiscard]] std::string without_markup(std::string_view text);
/// Only "_x000D_".
[[nodiscard]] std::string with_line_breaks(std::string_view text);

/// Only white space of any kind, a non-breaking one too.
[[nodiscard]] bool is_blank(std::string_view text);
/// Of a column that is ticked or not: blank, 0, or a word for no.
[[nodiscard]] bool is_unticked(std::string_view text);
/// A mark that stands for the cell above: `"`, "idem", "s.d.a.".
[[nodiscard]] bool says_as_above(std::string_view text);
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace berakhlak::survey
