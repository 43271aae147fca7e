// The figures that charts are drawn from: formulas of built-in functions over the sheets of results, so that
// charts live and show the last values where those do.
#pragma once

#include "survey/sources/imported_survey.hpp"
#include "workbook/results/chart.hpp"
#include "workbook/sheets/data_sheet.hpp"

#include <optional>

namespace berakhlak::workbook {

/// Where the results of a workbook stand, header rows included unless said otherwise.
struct Results {
    CellBlock recap;
    CellBlock profile;
    std::optional<CellBlock> health; ///< without its header
    std::optional<CellBlock> gap;    ///< without its header
};

struct ChartTables {
    ChartTable values;             ///< own figures, and the national ones where somebody published them
    std::optional<int> national;   ///< their year
    std::vector<ChartTable> units; ///< by index, highest first; hidden ones last; some per chart
    std::optional<ChartTable> quadrants;
    ScaleEnds scale; ///< of the quadrants
};

/// Writes the tables from `column` on. Without at least two units there is no table of units.
[[nodiscard]] ChartTables write_chart_tables(Workbook& book, survey::ImportedSurvey const& survey,
                                             Results const& results, Sheet const& sheet,
                                             std::string const& name, sal_Int32 column);

} // namespace berakhlak::workbook
