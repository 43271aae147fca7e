// How many people each unit has, and how many of them must answer: a sheet that stays editable, and that the
// recap refers to.
#pragma once

#include "workbook/sheets/unit_population.hpp"
#include "workbook/sheets/workbook.hpp"

#include <optional>
#include <vector>

namespace berakhlak::workbook {

/// {"Populasi", "Population"}
[[nodiscard]] core::Text const& population_sheet_name();

/// Unit, headcount, minimum, below a header row. Gives their cells, or none when there is nothing to write.
[[nodiscard]] std::optional<CellBlock> write_population_sheet(Workbook& book,
                                                              std::vector<UnitPopulation> const& units);

/// On the sheet of data quality: how many could have answered in the whole agency. The label stands in column
/// A, merged with B; the number in C.
[[nodiscard]] core::Text const& agency_population_label();
constexpr sal_Int32 agency_population_column = 2;
[[nodiscard]] std::optional<unsigned> agency_population_on(Sheet const& sheet);

/// What stands on that sheet now; cells that are no whole numbers count as blank.
[[nodiscard]] std::vector<UnitPopulation> population_on(Sheet const& sheet);

} // namespace berakhlak::workbook
