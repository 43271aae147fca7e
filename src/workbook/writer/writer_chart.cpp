#include "workbook/writer/writer_chart.hpp"

#include "workbook/results/chart_looks.hpp"

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier2.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/embed/Aspects.hpp>
#include <com/sun/star/embed/XVisualObject.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <limits>

namespace berakhlak::workbook::report {

namespace {

namespace css = com::sun::star;
using namespace chart_looks;
using host::Any;
using host::OUString;
using host::Reference;
using host::Sequence;
using host::UNO_QUERY_THROW;

constexpr char chart_class[] = "12DCAE26-281F-416F-a234-c3086127382e";
constexpr sal_Int32 width = 17000, columns_height = 7500; // 1/100 mm
constexpr sal_Int32 gap_of_bars = 30;                     // percent of a bar
constexpr sal_Int32 height_besides_bars = 2200, height_of_bar = 560, height_of_two = 860;

sal_Int32 height_of(Chart const& chart) {
    if (chart.kind == ChartKind::marked)
        return columns_height;
    auto const bars = static_cast<sal_Int32>(chart.categories.size());
    bool const beside = chart.kind == ChartKind::bars && chart.series.size() > 1;
    return height_besides_bars + bars * (beside ? height_of_two : height_of_bar);
}

void put_figures(ChartDocument const& document, Chart const& chart) {
    Reference<css::chart::XChartDataArray> const data(document->getData(), UNO_QUERY_THROW);
    auto const rows = static_cast<sal_Int32>(chart.categories.size());
    auto const columns = static_cast<sal_Int32>(chart.series.size());
    Sequence<Sequence<double>> figures(rows);
    Sequence<OUString> names(rows), titles(columns);
    for (sal_Int32 row = 0; row < rows; ++row) {
        names.getArray()[row] = host::to_office(chart.categories[static_cast<std::size_t>(row)]);
        Sequence<double> line(columns);
        for (sal_Int32 column = 0; column < columns; ++column)
            line.getArray()[column] = chart.series[static_cast<std::size_t>(column)]
                                          .figures[static_cast<std::size_t>(row)]
                                          .value_or(std::numeric_limits<double>::quiet_NaN());
        figures.getArray()[row] = line;
    }
    for (sal_Int32 column = 0; column < columns; ++column)
        titles.getArray()[column] = host::to_office(chart.series[static_cast<std::size_t>(column)].name);
    data->setData(figures);
    data->setRowDescriptions(names);
    data->setColumnDescriptions(titles);
}

// The figures beside the bars, with as many decimals as in the tables.
void show_figures(Reference<css::beans::XPropertySet> const& series, sal_Int32 format) {
    series->setPropertyValue("DataCaption", Any(sal_Int32(css::chart::ChartDataCaption::VALUE)));
    series->setPropertyValue("LinkNumberFormatToSource", Any(false));
    series->setPropertyValue("NumberFormat", Any(format));
    set_size(series, text_size);
}

// With the decimal sign of the report's language, whatever office opens it.
sal_Int32 number_format(ChartDocument const& document, int decimals, core::Language language) {
    auto const formats =
        Reference<css::util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats();
    auto const locale = language == core::Language::english ? css::lang::Locale("en", "GB", {})
                                                            : css::lang::Locale("id", "ID", {});
    auto const code = formats->generateFormat(0, locale, false, false, static_cast<sal_Int16>(decimals), 1);
    auto const known = formats->queryKey(code, locale, false);
    return known >= 0 ? known : formats->addNew(code, locale);
}

// Lying bars, each of which says its figure.
void set_bars(Diagram const& diagram, Chart const& chart, sal_Int32 format) {
    x_axis(diagram)->setPropertyValue("ReverseDirection", Any(true));
    set(diagram, "HasYAxis", Any(false));
    set(diagram, "HasYAxisGrid", Any(false));
    y_axis(diagram)->setPropertyValue("GapWidth", Any(gap_of_bars));
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        auto const series = diagram->getDataRowProperties(static_cast<sal_Int32>(i));
        auto const colour = static_cast<sal_Int32>(chart.series[i].colour);
        series->setPropertyValue("Color", Any(colour));
        series->setPropertyValue("LineStyle", Any(css::drawing::LineStyle_NONE));
        show_figures(series, format);
        if (chart.kind == ChartKind::stacked && is_dark(colour))
            series->setPropertyValue("CharColor", Any(sal_Int32(0xFFFFFF)));
    }
}

void set_looks(ChartDocument const& document, Chart const& chart, core::Language language) {
    bool const columns = chart.kind == ChartKind::marked;
    Diagram const diagram(Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
                              ->createInstance("com.sun.star.chart.BarDiagram"),
                          UNO_QUERY_THROW);
    document->setDiagram(diagram);
    set(diagram, "Vertical", Any(!columns)); // of the bars' axis, so bars lie
    if (chart.kind == ChartKind::stacked)
        set(diagram, "Stacked", Any(true));
    put_figures(document, chart);
    set(document, "HasMainTitle", Any(false));
    set_legend(document, chart.series.size() > 1);
    clear_wall(diagram);
    set_percent_axis(diagram);
    auto const format = number_format(document, chart.decimals, language);
    if (!columns)
        return set_bars(diagram, chart, format);
    std::vector<sal_Int32> colours;
    for (auto const& series : chart.series)
        colours.push_back(static_cast<sal_Int32>(series.colour));
    set_columns(document, diagram, colours);
    show_figures(diagram->getDataRowProperties(0), format);
}

} // namespace

void insert_chart(WriterDocument const& document, Reference<css::text::XTextRange> const& place,
                  Chart const& chart, core::Language language) {
    Reference<css::text::XTextContent> const frame(
        Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.TextEmbeddedObject"),
        UNO_QUERY_THROW);
    set(frame, "CLSID", Any(OUString(chart_class)));
    set(frame, "AnchorType", Any(css::text::TextContentAnchorType_AS_CHARACTER));
    set(frame, "Width", Any(width));
    set(frame, "Height", Any(height_of(chart)));
    document->getText()->insertTextContent(place, frame, false);
    Reference<css::document::XEmbeddedObjectSupplier2> const supplier(frame, UNO_QUERY_THROW);
    Reference<css::embed::XVisualObject> const object(supplier->getExtendedControlOverEmbeddedObject(),
                                                      UNO_QUERY_THROW);
    object->setVisualAreaSize(css::embed::Aspects::MSOLE_CONTENT, css::awt::Size(width, height_of(chart)));
    ChartDocument const inner(supplier->getEmbeddedObject(), UNO_QUERY_THROW);
    set_looks(inner, chart, language);
    Reference<css::util::XModifiable>(inner, UNO_QUERY_THROW)->setModified(true); // its picture is made anew
}

} // namespace berakhlak::workbook::report
