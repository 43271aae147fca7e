#include "workbook/results/chart_looks.hpp"

#include "workbook/document/document_cells.hpp"

#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/ChartSymbolType.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/chart2/XChartTypeContainer.hpp>
#include <com/sun/star/chart2/XCoordinateSystemContainer.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/chart2/XDiagram.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>

namespace berakhlak::workbook::chart_looks {

namespace css = com::sun::star;
using host::Any;
using host::Reference;
using host::UNO_QUERY_THROW;

void set(Reference<css::uno::XInterface> const& object, char const* name, Any const& value) {
    set_property(object, name, value);
}

void set_size(Reference<css::uno::XInterface> const& object, sal_Int32 points) {
    set(object, "CharHeight", Any(static_cast<float>(points)));
}

void set_title(ChartDocument const& chart, std::string const& title) {
    set(chart, "HasMainTitle", Any(true));
    set(chart->getTitle(), "String", Any(host::to_office(title)));
    set_size(chart->getTitle(), title_size);
}

void set_legend(ChartDocument const& chart, bool shown) {
    set(chart, "HasLegend", Any(shown));
    if (!shown)
        return;
    set(chart->getLegend(), "Alignment", Any(css::chart::ChartLegendPosition_BOTTOM));
    set_size(chart->getLegend(), text_size);
    set(chart->getLegend(), "FillStyle", Any(css::drawing::FillStyle_NONE));
    set(chart->getLegend(), "LineStyle", Any(css::drawing::LineStyle_NONE));
}

Axis y_axis(Diagram const& diagram) {
    return Reference<css::chart::XAxisYSupplier>(diagram, UNO_QUERY_THROW)->getYAxis();
}
Axis x_axis(Diagram const& diagram) {
    return Reference<css::chart::XAxisXSupplier>(diagram, UNO_QUERY_THROW)->getXAxis();
}

void clear_wall(Diagram const& diagram) {
    set(Reference<css::chart::X3DDisplay>(diagram, UNO_QUERY_THROW)->getWall(), "FillStyle",
        Any(css::drawing::FillStyle_NONE));
}

void set_percent_axis(Diagram const& diagram) {
    auto const axis = y_axis(diagram);
    axis->setPropertyValue("Min", Any(0.0));
    axis->setPropertyValue("Max", Any(100.0));
    axis->setPropertyValue("StepMain", Any(20.0));
    set(Reference<css::chart::XAxisYSupplier>(diagram, UNO_QUERY_THROW)->getYMainGrid(), "LineColor",
        Any(grid_colour));
    set_size(axis, text_size);
    set_size(x_axis(diagram), text_size);
}

bool is_dark(sal_Int32 colour) {
    constexpr sal_Int32 limit = 110 * 1000; // of 255
    auto const channel = [&](int shift) { return (colour >> shift) & 0xFF; };
    return 213 * channel(16) + 715 * channel(8) + 72 * channel(0) < limit;
}

void set_columns(ChartDocument const& chart, Diagram const& diagram, std::vector<sal_Int32> const& colours) {
    constexpr sal_Int32 gap = 80; // percent of a column
    if (colours.size() > 1)
        set(diagram, "NumberOfLines", Any(sal_Int32(1))); // the last series; known only with its figures
    y_axis(diagram)->setPropertyValue("GapWidth", Any(gap));
    auto const columns = diagram->getDataRowProperties(0);
    columns->setPropertyValue("Color", Any(colours.front()));
    columns->setPropertyValue("LineStyle", Any(css::drawing::LineStyle_NONE));
    if (colours.size() < 2)
        return;
    auto const marks = diagram->getDataRowProperties(1);
    marks->setPropertyValue("Color", Any(colours.back()));
    marks->setPropertyValue("SymbolType", Any(sal_Int32(css::chart::ChartSymbolType::SYMBOL1)));
    set(series_of(chart).back(), "LineStyle", Any(css::drawing::LineStyle_NONE));
}

std::vector<Reference<css::chart2::XDataSeries>> series_of(ChartDocument const& chart) {
    auto const diagram = Reference<css::chart2::XChartDocument>(chart, UNO_QUERY_THROW)->getFirstDiagram();
    auto const systems =
        Reference<css::chart2::XCoordinateSystemContainer>(diagram, UNO_QUERY_THROW)->getCoordinateSystems();
    auto const types =
        Reference<css::chart2::XChartTypeContainer>(systems[0], UNO_QUERY_THROW)->getChartTypes();
    std::vector<Reference<css::chart2::XDataSeries>> all;
    for (auto const& type : types) // columns with a line are two
        for (auto const& series :
             Reference<css::chart2::XDataSeriesContainer>(type, UNO_QUERY_THROW)->getDataSeries())
            all.push_back(series);
    return all;
}

} // namespace berakhlak::workbook::chart_looks
