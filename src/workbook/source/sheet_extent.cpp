#include "workbook/source/sheet_extent.hpp"

#include "host/cells.hpp"
#include "survey/table/clean_text.hpp"
#include "workbook/document/cell_block.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using css::table::CellRangeAddress;
using host::Reference;
using host::UNO_QUERY_THROW;

constexpr double most_strays = 20.0;
constexpr sal_Int32 gap_in_rows = 1000;
constexpr sal_Int32 gap_in_columns = 100;

// One of the two directions in which a table ends.
class Edge {
public:
    Edge(Reference<css::sheet::XSpreadsheet> const& sheet, CellRangeAddress& area, bool rows)
        : sheet_(sheet), area_(area), rows_(rows), last_(rows ? area.EndRow : area.EndColumn) {}

    /// Cuts the area where only strays follow; gives the cells that are cut off.
    std::vector<CellRangeAddress> cut() {
        auto const gap = rows_ ? gap_in_rows : gap_in_columns;
        if (last_ < gap)
            return {};
        auto const body = last_of_the_body();
        auto cells = cells_behind(body);
        std::ranges::sort(cells, {}, [this](CellRangeAddress const& cell) { return start(cell); });
        auto& end = rows_ ? area_.EndRow : area_.EndColumn;
        end = body;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (start(cells[i]) - end > gap)
                return {cells.begin() + static_cast<std::ptrdiff_t>(i), cells.end()};
            end = std::max(end, rows_ ? cells[i].EndRow : cells[i].EndColumn);
        }
        return {};
    }

private:
    [[nodiscard]] sal_Int32 start(CellRangeAddress const& cell) const {
        return rows_ ? cell.StartRow : cell.StartColumn;
    }
    [[nodiscard]] Reference<css::table::XCellRange> behind(sal_Int32 line) const {
        return rows_ ? sheet_->getCellRangeByPosition(0, line + 1, area_.EndColumn, area_.EndRow)
                     : sheet_->getCellRangeByPosition(line + 1, 0, area_.EndColumn, area_.EndRow);
    }
    [[nodiscard]] bool has_only_strays(sal_Int32 line) const {
        try {
            return Reference<css::sheet::XSheetOperation>(behind(line), UNO_QUERY_THROW)
                       ->computeFunction(css::sheet::GeneralFunction_COUNT) <= most_strays;
        } catch (css::uno::RuntimeException const&) { // an error among them
            return false;
        }
    }
    // The last row or column of the table proper: behind it stand few cells, or none.
    [[nodiscard]] sal_Int32 last_of_the_body() const {
        sal_Int32 from = 0, to = last_;
        while (from < to) {
            auto const middle = from + (to - from) / 2;
            if (has_only_strays(middle))
                to = middle;
            else
                from = middle + 1;
        }
        return from;
    }
    [[nodiscard]] std::vector<CellRangeAddress> cells_behind(sal_Int32 line) const {
        using namespace css::sheet::CellFlags;
        if (line >= last_)
            return {};
        auto const found = Reference<css::sheet::XCellRangesQuery>(behind(line), UNO_QUERY_THROW)
                               ->queryContentCells(VALUE | DATETIME | STRING | FORMULA)
                               ->getRangeAddresses();
        return {found.begin(), found.end()};
    }

    Reference<css::sheet::XSpreadsheet> sheet_;
    CellRangeAddress& area_;
    bool rows_;
    sal_Int32 last_;
};

void tell(Reference<css::sheet::XSpreadsheet> const& sheet, std::vector<CellRangeAddress> const& cells,
          std::vector<core::Text>& told) {
    for (auto const& cell : cells) {
        auto const text =
            host::to_utf8(Reference<css::text::XText>(
                              sheet->getCellByPosition(cell.StartColumn, cell.StartRow), UNO_QUERY_THROW)
                              ->getString());
        if (survey::is_blank(text))
            continue;
        auto const place = column_letters(cell.StartColumn) + std::to_string(cell.StartRow + 1);
        told.push_back(
            {"Sel " + place + " (“" + text + "”) berdiri jauh dari tabel dan tidak dibaca.",
             "The cell " + place + " (“" + text + "”) stands far away from the table and was not read."});
    }
}

} // namespace

SheetExtent extent_of(Reference<css::sheet::XSpreadsheet> const& sheet) {
    SheetExtent extent{host::used_area(sheet), {}};
    for (bool const rows : {true, false})
        tell(sheet, Edge(sheet, extent.area, rows).cut(), extent.strays);
    return extent;
}

} // namespace berakhlak::workbook
