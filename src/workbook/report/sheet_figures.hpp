// From the cells of the sheets of results to their figures: by the place where our own writers put them.
#pragma once

#include "core/text/cells.hpp"
#include "survey/sources/sheet_choice.hpp"
#include "workbook/report/figures.hpp"

#include <map>

namespace berakhlak::workbook::report {

/// The cells of a workbook's sheets from A1 on; a sheet that isn't there has none.
struct SheetCells {
    std::map<survey::ResultSheet, core::CellGrid> results;
    core::CellGrid population;
};

/// "pilihan-10": the instrument that the lines of method below the recap name; empty when none do.
[[nodiscard]] std::string instrument_name_in(core::CellGrid const& recap);

/// Needs recap and profile; every other sheet adds what it has. Throws core::Refusal when those two don't
/// look as we write them.
[[nodiscard]] Figures figures_of(SheetCells const& cells,
                                 std::shared_ptr<core::Instrument const> const& instrument,
                                 core::Language language);

} // namespace berakhlak::workbook::report
