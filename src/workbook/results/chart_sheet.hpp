// The sheet of charts, and the report that shows them beside the figures.
#pragma once

#include "workbook/results/chart_tables.hpp"

namespace berakhlak::workbook {

/// The values against the national figures, units by their index, and of harapan and kinerja the
/// importance-performance chart; the tables that they are drawn from stand beside.
[[nodiscard]] ChartTables write_chart_sheet(Workbook& book, survey::ImportedSurvey const& survey,
                                            Results const& results, Sheet const& sheet,
                                            std::string const& name);

/// One to three A4 pages for people who decide.
void write_report_sheet(Workbook& book, survey::ImportedSurvey const& survey, Results const& results,
                        ChartTables const& tables, Sheet const& sheet);

/// The charts of both sheets; `place` says where and how wide.
void add_values_chart(Workbook const& book, ChartTables const& tables, ChartPlace const& place);
void add_units_chart(Workbook const& book, ChartTable const& units, ChartPlace const& place);
void add_quadrants_chart(Workbook const& book, ChartTables const& tables, ChartPlace const& place);
/// How high a chart of units must be for its names to be read.
[[nodiscard]] sal_Int32 height_of(ChartTable const& units);

} // namespace berakhlak::workbook
