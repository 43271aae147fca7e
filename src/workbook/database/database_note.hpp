// What is said of a survey that a database has counted: above the figures, and on the sheet Catatan. Never a
// password.
#pragma once

#include "workbook/counts/counted_workbook.hpp"
#include "workbook/database/count_table.hpp"

#include <vector>

namespace berakhlak::workbook {

/// The table, its rows, and what bears on the figures.
[[nodiscard]] core::Text origin_of(CountedDatabase const& database);
/// Why the figures aren't formulas, and where the answers are.
[[nodiscard]] core::Text const& answers_stay_in_database();
/// Where the counts came from, which column was what, and the question that the database was asked.
[[nodiscard]] std::vector<NoteLine> note_of(CountedDatabase const& database);

} // namespace berakhlak::workbook
