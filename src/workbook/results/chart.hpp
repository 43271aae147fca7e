// Native charts of a sheet that refer to cells.
#pragma once

#include "workbook/sheets/workbook.hpp"

#include <string>
#include <vector>

namespace berakhlak::workbook {

/// Where a chart stands: its upper left corner is that of a cell; width and height in 1/100 mm.
struct ChartPlace {
    Sheet sheet;
    std::string name;
    sal_Int32 column = 0;
    sal_Int32 row = 0;
    sal_Int32 width = 0;
    sal_Int32 height = 0;
};

/// First column: what stands along the axis; first row: the names of the series. A text instead of a figure
/// draws nothing.
struct ChartTable {
    CellBlock cells;
    std::vector<sal_Int32> colours; ///< of the series
};

/// Standing columns from 0 to 100; a second series as marks before them.
void add_columns(Workbook const& book, ChartPlace const& place, std::string const& title,
                 ChartTable const& table);

/// Horizontal bars from 0 to 100, the first on top; the series stand behind each other, so that of each row
/// at most one may hold a figure.
void add_bars(Workbook const& book, ChartPlace const& place, std::string const& title,
              ChartTable const& table);

/// Where the axes of answers begin and end.
struct ScaleEnds {
    double lowest = 0.0;
    double highest = 0.0;
};

/// First column x. The last two series are lines, each of the others is one point that shows its name.
void add_quadrants(Workbook const& book, ChartPlace const& place, std::string const& title,
                   ChartTable const& table, ScaleEnds const& scale, std::string const& x_title,
                   std::string const& y_title);

} // namespace berakhlak::workbook
