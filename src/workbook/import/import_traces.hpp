// What an import leaves in a workbook besides sheets of results: its note, and where the source came from.
#pragma once

#include "core/text/text.hpp"
#include "workbook/document/spreadsheet.hpp"

namespace berakhlak::workbook {

inline constexpr char origin_sheet[] = "_BerAKHLAK_sumber";
[[nodiscard]] core::Text const& note_sheet_name();

/// Takes both out of a document: they tell about single rows of the source.
void forget_import(Spreadsheet const& document);

} // namespace berakhlak::workbook
