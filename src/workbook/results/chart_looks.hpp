// The looks that charts of a workbook and of a report have in common.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/chart2/XDataSeries.hpp>

#include <string>
#include <vector>

namespace berakhlak::workbook::chart_looks {

using ChartDocument = host::Reference<com::sun::star::chart::XChartDocument>;
using Diagram = host::Reference<com::sun::star::chart::XDiagram>;
using Axis = host::Reference<com::sun::star::beans::XPropertySet>;

inline constexpr sal_Int32 title_size = 11, text_size = 8; ///< points
inline constexpr sal_Int32 line_width = 70;                ///< 1/100 mm
inline constexpr sal_Int32 grid_colour = 0xD0D0D0, border_colour = 0x7F7F7F;

void set(host::Reference<host::uno::XInterface> const& object, char const* name, host::Any const& value);
/// Of letters, in points.
void set_size(host::Reference<host::uno::XInterface> const& object, sal_Int32 points);

void set_title(ChartDocument const& chart, std::string const& title);
/// Below the chart, without a frame.
void set_legend(ChartDocument const& chart, bool shown);
[[nodiscard]] Axis y_axis(Diagram const& diagram);
[[nodiscard]] Axis x_axis(Diagram const& diagram);
void clear_wall(Diagram const& diagram);
/// From 0 to 100, in steps of 20.
void set_percent_axis(Diagram const& diagram);

/// White letters read better on it.
[[nodiscard]] bool is_dark(sal_Int32 colour);
/// Standing columns of the first series; the second, where there is one, as marks before them.
void set_columns(ChartDocument const& chart, Diagram const& diagram, std::vector<sal_Int32> const& colours);

/// Series by series, in the order of the table's columns.
[[nodiscard]] std::vector<host::Reference<com::sun::star::chart2::XDataSeries>>
series_of(ChartDocument const& chart);

} // namespace berakhlak::workbook::chart_looks
