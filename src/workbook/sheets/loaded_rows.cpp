#include "workbook/sheets/loaded_rows.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Reference;
using host::UNO_QUERY_THROW;

constexpr std::size_t most_gaps = 100;

struct Gap {
    std::size_t first;
    std::size_t count;
};

// What lies between the kept positions and behind them, the last first: taking one out doesn't move the next.
std::vector<Gap> gaps_between(std::vector<std::size_t> const& kept, std::size_t begin, std::size_t end) {
    std::vector<Gap> gaps;
    auto next = begin;
    for (auto const position : kept) {
        if (position > next)
            gaps.push_back({next, position - next});
        next = position + 1;
    }
    if (end > next)
        gaps.push_back({next, end - next});
    std::reverse(gaps.begin(), gaps.end());
    return gaps;
}

bool ascending(std::vector<std::size_t> const& positions) {
    return std::adjacent_find(positions.begin(), positions.end(), std::greater_equal<>()) == positions.end();
}

std::vector<std::size_t> loaded(std::vector<std::optional<std::size_t>> const& columns) {
    std::vector<std::size_t> positions;
    for (auto const& column : columns)
        if (column)
            positions.push_back(*column);
    return positions;
}

css::table::CellRangeAddress used_area(Reference<css::sheet::XSheetCellCursor> const& cursor) {
    Reference<css::sheet::XUsedAreaCursor> const used(cursor, UNO_QUERY_THROW);
    used->gotoStartOfUsedArea(false);
    used->gotoEndOfUsedArea(true);
    return Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
}

// XTableRows and XTableColumns have the same methods, but not from one interface.
template <class Lines>
void take_out(Lines const& lines, std::vector<Gap> const& gaps) {
    for (auto const& gap : gaps)
        lines->removeByIndex(static_cast<sal_Int32>(gap.first), static_cast<sal_Int32>(gap.count));
}

} // namespace

bool can_keep(KeptCells const& kept) {
    return !kept.rows.empty() && kept.rows.front() > 0 && ascending(kept.rows) &&
           ascending(loaded(kept.columns)) &&
           gaps_between(kept.rows, 1, kept.rows.back() + 1).size() <= most_gaps;
}

void keep_cells(Sheet const& sheet, KeptCells const& kept) {
    auto const cursor = sheet->createCursor();
    auto const used = used_area(cursor);
    using namespace css::sheet::CellFlags;
    Reference<css::sheet::XSheetOperation>(cursor, UNO_QUERY_THROW)->clearContents(HARDATTR | EDITATTR);
    Reference<css::table::XColumnRowRange> const lines(sheet, UNO_QUERY_THROW);
    take_out(lines->getRows(), gaps_between(kept.rows, 1, static_cast<std::size_t>(used.EndRow) + 1));
    auto const columns = lines->getColumns();
    take_out(columns, gaps_between(loaded(kept.columns), 0, static_cast<std::size_t>(used.EndColumn) + 1));
    columns->insertByIndex(0, 1);
    for (std::size_t column = 0; column < kept.columns.size(); ++column)
        if (!kept.columns[column])
            columns->insertByIndex(static_cast<sal_Int32>(column) + 1, 1);
    Reference<css::sheet::XSheetOperation>(
        sheet->getCellRangeByPosition(0, 0, static_cast<sal_Int32>(kept.columns.size()), 0), UNO_QUERY_THROW)
        ->clearContents(STRING);
}

} // namespace berakhlak::workbook
