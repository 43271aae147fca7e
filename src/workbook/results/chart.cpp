#include "workbook/results/chart.hpp"

#include "host/properties.hpp"
#include "workbook/results/chart_looks.hpp"

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/ChartDataRowSource.hpp>
#include <com/sun/star/chart/ChartSymbolType.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/chart2/DataPointLabel.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/chart2/XDiagram.hpp>
#include <com/sun/star/chart2/data/XDataProvider.hpp>
#include <com/sun/star/chart2/data/XDataSource.hpp>
#include <com/sun/star/chart2/data/XLabeledDataSequence.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using css::beans::XPropertySet;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;
using namespace chart_looks;

css::awt::Rectangle rectangle(ChartPlace const& place) {
    css::awt::Point corner;
    host::property_of(place.sheet->getCellByPosition(place.column, place.row), "Position") >>= corner;
    return {corner.X, corner.Y, place.width, place.height};
}

css::table::CellRangeAddress address(Workbook const& book, CellBlock const& cells) {
    Sheet const sheet(book.document->getSheets()->getByName(host::to_office(cells.sheet)), UNO_QUERY_THROW);
    auto const range =
        sheet->getCellRangeByPosition(cells.first_column, cells.first_row, cells.last_column, cells.last_row);
    return Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
}

ChartDocument new_chart(Workbook const& book, ChartPlace const& place, CellBlock const& cells) {
    auto const charts =
        Reference<css::table::XTableChartsSupplier>(place.sheet, UNO_QUERY_THROW)->getCharts();
    OUString const name = host::to_office(place.name);
    if (Reference<css::container::XNameAccess>(charts, UNO_QUERY_THROW)->hasByName(name))
        charts->removeByName(name); // of an earlier import into this sheet
    charts->addNewByName(name, rectangle(place), host::sequence({address(book, cells)}), true, true);
    Reference<css::document::XEmbeddedObjectSupplier> const object(
        Reference<css::container::XNameAccess>(charts, UNO_QUERY_THROW)->getByName(name), UNO_QUERY_THROW);
    return {object->getEmbeddedObject(), UNO_QUERY_THROW};
}

css::beans::PropertyValue argument_of(char const* name, Any const& value) {
    css::beans::PropertyValue argument;
    argument.Name = host::to_office(name);
    argument.Value = value;
    return argument;
}

class DataSource : public cppu::WeakImplHelper1<css::chart2::data::XDataSource> {
public:
    using Sequences = host::Sequence<Reference<css::chart2::data::XLabeledDataSequence>>;
    explicit DataSource(Sequences const& sequences) : sequences_(sequences) {}
    Sequences SAL_CALL getDataSequences() override { return sequences_; }

private:
    Sequences sequences_;
};

// A labelled sequence comes from the provider only together with a guess; what it refers to is then replaced.
Reference<css::chart2::data::XLabeledDataSequence>
column_of(Reference<css::chart2::data::XDataProvider> const& provider, CellBlock const& cells,
          sal_Int32 column) {
    auto const range = [&](sal_Int32 first, sal_Int32 last) {
        return host::to_office(CellBlock{cells.sheet, column, first, column, last}.reference());
    };
    auto const guessed =
        provider
            ->createDataSource(host::sequence(
                {argument_of("CellRangeRepresentation", Any(host::to_office(cells.reference()))),
                 argument_of("DataRowSource", Any(css::chart::ChartDataRowSource_COLUMNS)),
                 argument_of("FirstCellAsLabel", Any(true)), argument_of("HasCategories", Any(true))}))
            ->getDataSequences();
    if (guessed.getLength() == 0)
        throw FormulaFailed(cells.reference());
    auto const& sequence = guessed[guessed.getLength() - 1];
    sequence->setLabel(
        provider->createDataSequenceByRangeRepresentation(range(cells.first_row, cells.first_row)));
    sequence->setValues(
        provider->createDataSequenceByRangeRepresentation(range(cells.first_row + 1, cells.last_row)));
    return sequence;
}

// Column by column: from a whole table Calc would guess, and take a first column of figures that are all
// hidden for more names.
void take_columns(ChartDocument const& chart, CellBlock const& cells) {
    Reference<css::chart2::XChartDocument> const document(chart, UNO_QUERY_THROW);
    DataSource::Sequences sequences(cells.last_column - cells.first_column + 1);
    for (sal_Int32 i = 0; i < sequences.getLength(); ++i)
        sequences.getArray()[i] = column_of(document->getDataProvider(), cells, cells.first_column + i);
    document->getFirstDiagram()->setDiagramData(
        new DataSource(sequences),
        host::sequence({argument_of("HasCategories", Any(true)),
                        argument_of("DataRowSource", Any(css::chart::ChartDataRowSource_COLUMNS))}));
}

Reference<css::chart::XDiagram> set_diagram(ChartDocument const& chart, char const* service,
                                            CellBlock const& cells) {
    Reference<css::lang::XMultiServiceFactory> const factory(chart, UNO_QUERY_THROW);
    Reference<css::chart::XDiagram> const diagram(factory->createInstance(host::to_office(service)),
                                                  UNO_QUERY_THROW);
    chart->setDiagram(diagram);
    take_columns(chart, cells);
    return diagram;
}

// A chart that shows other figures than those of its table must not be written.
void check_series(ChartDocument const& chart, ChartPlace const& place, ChartTable const& table) {
    auto const count = series_of(chart).size();
    if (count != table.colours.size())
        throw FormulaFailed(place.name + ": " + std::to_string(count) + " series of " +
                            table.cells.reference());
}

void show_as_point(Reference<XPropertySet> const& series, Reference<css::chart2::XDataSeries> const& named) {
    series->setPropertyValue("SymbolType", Any(sal_Int32(css::chart::ChartSymbolType::SYMBOL1)));
    series->setPropertyValue("LineStyle", Any(css::drawing::LineStyle_NONE));
    css::chart2::DataPointLabel label;
    label.ShowSeriesName = true;
    set(named, "Label", Any(label));
    set_size(named, text_size);
}

// The line's style set through the old interface is lost.
void show_as_line(Reference<XPropertySet> const& series, Reference<css::chart2::XDataSeries> const& line) {
    series->setPropertyValue("SymbolType", Any(sal_Int32(css::chart::ChartSymbolType::NONE)));
    set(line, "LineStyle", Any(css::drawing::LineStyle_SOLID));
    set(line, "LineWidth", Any(line_width / 2));
}

void set_axis_title(Reference<css::chart::XDiagram> const& diagram, bool x, std::string const& text) {
    set(diagram, x ? "HasXAxisTitle" : "HasYAxisTitle", Any(true));
    auto const title = x ? Reference<css::chart::XAxisXSupplier>(diagram, UNO_QUERY_THROW)->getXAxisTitle()
                         : Reference<css::chart::XAxisYSupplier>(diagram, UNO_QUERY_THROW)->getYAxisTitle();
    set(title, "String", Any(host::to_office(text)));
    set_size(title, text_size + 1);
}

} // namespace

void add_columns(Workbook const& book, ChartPlace const& place, std::string const& title,
                 ChartTable const& table) {
    auto const chart = new_chart(book, place, table.cells);
    auto const diagram = set_diagram(chart, "com.sun.star.chart.BarDiagram", table.cells);
    check_series(chart, place, table);
    set_title(chart, title);
    set_legend(chart, table.colours.size() > 1);
    clear_wall(diagram);
    set_percent_axis(diagram);
    set_columns(chart, diagram, table.colours);
    auto const figures = diagram->getDataRowProperties(0);
    figures->setPropertyValue("DataCaption", Any(sal_Int32(css::chart::ChartDataCaption::VALUE)));
    set_size(figures, text_size);
}

void add_bars(Workbook const& book, ChartPlace const& place, std::string const& title,
              ChartTable const& table) {
    auto const chart = new_chart(book, place, table.cells);
    auto const diagram = set_diagram(chart, "com.sun.star.chart.BarDiagram", table.cells);
    check_series(chart, place, table);
    set(diagram, "Vertical", Any(true));
    set(diagram, "Stacked", Any(true));
    clear_wall(diagram);
    set_title(chart, title);
    set_legend(chart, true);
    set_percent_axis(diagram);
    x_axis(diagram)->setPropertyValue("ReverseDirection", Any(true));
    y_axis(diagram)->setPropertyValue("GapWidth", Any(sal_Int32(35)));
    for (std::size_t i = 0; i < table.colours.size(); ++i) {
        auto const series = diagram->getDataRowProperties(static_cast<sal_Int32>(i));
        series->setPropertyValue("Color", Any(table.colours[i]));
        series->setPropertyValue("LineStyle", Any(css::drawing::LineStyle_SOLID));
        series->setPropertyValue("LineColor", Any(border_colour));
        series->setPropertyValue("DataCaption", Any(sal_Int32(css::chart::ChartDataCaption::VALUE)));
        set_size(series, text_size);
        if (is_dark(table.colours[i]))
            series->setPropertyValue("CharColor", Any(sal_Int32(0xFFFFFF)));
    }
}

void add_quadrants(Workbook const& book, ChartPlace const& place, std::string const& title,
                   ChartTable const& table, ScaleEnds const& scale, std::string const& x_title,
                   std::string const& y_title) {
    auto const chart = new_chart(book, place, table.cells);
    auto const diagram = set_diagram(chart, "com.sun.star.chart.XYDiagram", table.cells);
    check_series(chart, place, table);
    set_title(chart, title);
    set_legend(chart, false);
    set_axis_title(diagram, true, x_title);
    set_axis_title(diagram, false, y_title);
    set_size(x_axis(diagram), text_size);
    set_size(y_axis(diagram), text_size);
    set(diagram, "HasYAxisGrid", Any(false));
    clear_wall(diagram);
    for (auto const& axis : {x_axis(diagram), y_axis(diagram)}) {
        axis->setPropertyValue("Min", Any(scale.lowest));
        axis->setPropertyValue("Max", Any(scale.highest));
    }
    auto const named = series_of(chart);
    // Of an XY chart row 0 is x.
    for (std::size_t i = 0; i < table.colours.size(); ++i) {
        auto const series = diagram->getDataRowProperties(static_cast<sal_Int32>(i) + 1);
        series->setPropertyValue("Color", Any(table.colours[i]));
        if (i + 2 < table.colours.size())
            show_as_point(series, named.at(i));
        else
            show_as_line(series, named.at(i));
    }
}

} // namespace berakhlak::workbook
