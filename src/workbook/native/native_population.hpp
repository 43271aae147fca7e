// How many respondents a unit should have, as a native formula over the population table.
#pragma once

#include "workbook/document/document_cells.hpp"

#include <optional>
#include <string>

namespace berakhlak::workbook {

/// Of the entries that the table (unit, headcount, perhaps a minimum of its own) has for a unit: the largest
/// minimum, each as its cell, or as Krejcie and Morgan compute it of the headcount. None when the table
/// doesn't name the unit, or a number of it is written as text.
[[nodiscard]] std::optional<std::string> required_formula(Spreadsheet const& document, CellBlock const& table,
                                                          std::string const& unit);
/// The same of the headcount.
[[nodiscard]] std::optional<std::string> headcount_formula(Spreadsheet const& document,
                                                           CellBlock const& table, std::string const& unit);

} // namespace berakhlak::workbook
