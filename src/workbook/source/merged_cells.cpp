#include "workbook/source/merged_cells.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using css::table::CellRangeAddress;
using host::Reference;
using host::UNO_QUERY_THROW;
using host::UNO_SET_THROW;

class Search {
public:
    explicit Search(Reference<css::sheet::XSpreadsheet> const& sheet) : sheet_(sheet) {}

    // The office knows of any area whether a merged cell is in it, so halves without one are left aside.
    void look(CellRangeAddress const& area) {
        auto const range =
            sheet_->getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow);
        if (!Reference<css::util::XMergeable>(range, UNO_QUERY_THROW)->getIsMerged())
            return;
        auto first = area, second = area;
        if (area.EndRow > area.StartRow) {
            first.EndRow = area.StartRow + (area.EndRow - area.StartRow) / 2;
            second.StartRow = first.EndRow + 1;
        } else if (area.EndColumn > area.StartColumn) {
            first.EndColumn = area.StartColumn + (area.EndColumn - area.StartColumn) / 2;
            second.StartColumn = first.EndColumn + 1;
        } else {
            found.push_back(whole(range));
            return;
        }
        look(first);
        look(second);
    }

    std::vector<CellRangeAddress> found;

private:
    [[nodiscard]] CellRangeAddress whole(Reference<css::table::XCellRange> const& cell) const {
        Reference<css::sheet::XSheetCellCursor> const cursor(
            sheet_->createCursorByRange(Reference<css::sheet::XSheetCellRange>(cell, UNO_QUERY_THROW)),
            UNO_SET_THROW);
        cursor->collapseToMergedArea();
        return Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    }

    Reference<css::sheet::XSpreadsheet> sheet_;
};

} // namespace

std::vector<CellRangeAddress> merged_in(Reference<css::sheet::XSpreadsheet> const& sheet,
                                        CellRangeAddress const& area) {
    Search search(sheet);
    search.look(area);
    return std::move(search.found);
}

} // namespace berakhlak::workbook
