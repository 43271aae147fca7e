// What a file says beside its cells, taken out of a copy.
#pragma once

#include "core/text/text.hpp"
#include "workbook/document/document_cells.hpp"

#include <set>

namespace berakhlak::workbook {

/// Removes comments, author and all other document properties, macros, database ranges,
/// pivot tables, embedded objects that are no charts, charts over sheets of `staying`, and names that no
/// formula uses. Gives what was found, in words.
[[nodiscard]] std::vector<core::Text> scrub(Spreadsheet const& document,
                                            std::set<std::string> const& staying);

} // namespace berakhlak::workbook
