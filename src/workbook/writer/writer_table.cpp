#include "workbook/writer/writer_table.hpp"

#include "workbook/document/document_cells.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/HoriOrientation.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/VertOrientation.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include <algorithm>
#include <numeric>

namespace berakhlak::workbook::report {

namespace {

namespace css = com::sun::star;
using css::beans::XPropertySet;
using host::Any;
using host::Reference;
using host::Sequence;
using host::UNO_QUERY_THROW;

constexpr sal_Int32 header_background = 0x1F4E79, total_background = 0xEAF1F8, space_below = 300,
                    line_colour = 0xBFBFBF, white = 0xFFFFFF;

css::table::BorderLine2 line(bool drawn) {
    css::table::BorderLine2 border;
    border.Color = line_colour;
    border.OuterLineWidth = drawn ? 18 : 0;
    border.LineWidth = drawn ? 18u : 0u;
    return border;
}

// Lines between rows only.
css::table::TableBorder2 borders(bool ruled) {
    css::table::TableBorder2 border;
    border.TopLine = border.BottomLine = border.HorizontalLine = line(ruled);
    border.LeftLine = border.RightLine = border.VerticalLine = line(false);
    border.IsTopLineValid = border.IsBottomLineValid = border.IsHorizontalLineValid = true;
    border.IsLeftLineValid = border.IsRightLineValid = border.IsVerticalLineValid = true;
    border.Distance = 60;
    border.IsDistanceValid = true;
    return border;
}

void set_widths(Reference<css::text::XTextTable> const& table, std::vector<double> const& widths) {
    sal_Int16 sum = 0;
    Reference<XPropertySet> const properties(table, UNO_QUERY_THROW);
    properties->getPropertyValue("TableColumnRelativeSum") >>= sum;
    auto const all = std::accumulate(widths.begin(), widths.end(), 0.0);
    Sequence<css::text::TableColumnSeparator> separators(static_cast<sal_Int32>(widths.size()) - 1);
    double so_far = 0.0;
    for (sal_Int32 i = 0; i < separators.getLength(); ++i) {
        so_far += widths[static_cast<std::size_t>(i)];
        separators.getArray()[i] = {static_cast<sal_Int16>(sum * so_far / all), true};
    }
    properties->setPropertyValue("TableColumnSeparators", Any(separators));
}

class Filler {
public:
    Filler(Reference<css::text::XTextTable> const& cells, Table const& table)
        : cells_(cells, UNO_QUERY_THROW), rows_(cells->getRows(), UNO_QUERY_THROW), table_(table) {}

    void fill() {
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            set_property(row_at(row), "IsSplitAllowed", Any(false));
            for (std::size_t column = 0; column < table_.rows[row].size(); ++column)
                put(row, column);
        }
        for (std::size_t row = 0; row < table_.header_rows; ++row)
            set_row_background(row, header_background);
        for (auto const row : table_.totals)
            set_row_background(row, total_background);
    }

private:
    [[nodiscard]] Reference<css::uno::XInterface> row_at(std::size_t row) const {
        return {rows_->getByIndex(static_cast<sal_Int32>(row)), UNO_QUERY_THROW};
    }
    [[nodiscard]] Reference<css::uno::XInterface> cell_at(std::size_t row, std::size_t column) const {
        return {cells_->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row)),
                UNO_QUERY_THROW};
    }
    void set_row_background(std::size_t row, sal_Int32 colour) const {
        for (std::size_t column = 0; column < table_.rows[row].size(); ++column)
            if (!table_.rows[row][column].background)
                set_property(cell_at(row, column), "BackColor", Any(colour));
    }
    [[nodiscard]] bool is_total(std::size_t row) const {
        return std::find(table_.totals.begin(), table_.totals.end(), row) != table_.totals.end();
    }
    void put(std::size_t row, std::size_t column) const {
        auto const& content = table_.rows[row][column];
        auto const cell = cell_at(row, column);
        Reference<css::text::XText> const text(cell, UNO_QUERY_THROW);
        auto const cursor = text->createTextCursor();
        set_property(cursor, "ParaStyleName", Any(host::to_office(style_of_cell(table_, row, content))));
        if (!content.text.empty())
            text->setString(host::to_office(content.text));
        set_property(cell, "VertOrient", Any(css::text::VertOrientation::CENTER));
        if (content.background)
            set_property(cell, "BackColor", Any(static_cast<sal_Int32>(*content.background)));
        if (!content.bold && !content.white && !is_total(row))
            return;
        cursor->gotoStart(false);
        cursor->gotoEnd(true);
        if (content.bold || is_total(row))
            set_property(cursor, "CharWeight", Any(css::awt::FontWeight::BOLD));
        if (content.white)
            set_property(cursor, "CharColor", Any(white));
    }

    Reference<css::table::XCellRange> cells_;
    Reference<css::container::XIndexAccess> rows_;
    Table const& table_;
};

} // namespace

namespace {

// Writer takes no spaces in the name of a table, and no name twice.
host::OUString free_name(WriterDocument const& document, std::string name) {
    std::replace(name.begin(), name.end(), ' ', '_');
    auto const known = Reference<css::text::XTextTablesSupplier>(document, UNO_QUERY_THROW)->getTextTables();
    auto free = name;
    for (int more = 2; known->hasByName(host::to_office(free)); ++more)
        free = name + "_" + std::to_string(more);
    return host::to_office(free);
}

} // namespace

void insert_table(WriterDocument const& document, Reference<css::text::XTextRange> const& place,
                  Table const& table) {
    Reference<css::text::XTextTable> const inserted(
        Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.TextTable"),
        UNO_QUERY_THROW);
    inserted->initialize(static_cast<sal_Int32>(table.rows.size()),
                         static_cast<sal_Int32>(table.widths.size()));
    document->getText()->insertTextContent(
        place, Reference<css::text::XTextContent>(inserted, UNO_QUERY_THROW), false);
    Reference<css::container::XNamed>(inserted, UNO_QUERY_THROW)->setName(free_name(document, table.name));
    set_property(inserted, "TableBorder2", Any(borders(table.ruled)));
    set_property(inserted, "RepeatHeadline", Any(table.header_rows > 0));
    if (table.header_rows > 0)
        set_property(inserted, "HeaderRowCount", Any(static_cast<sal_Int32>(table.header_rows)));
    set_property(inserted, "BottomMargin", Any(space_below));
    set_widths(inserted, table.widths);
    Filler(inserted, table).fill();
}

} // namespace berakhlak::workbook::report
