#include "host/cells.hpp"

#include "core/text/number_text.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

namespace berakhlak::host {

namespace sheet = com::sun::star::sheet;

std::string text_in(Any const& content) {
    OUString text;
    content >>= text;
    return to_utf8(text);
}

std::string text_or_number_in(Any const& content) {
    double number = 0.0;
    return (content >>= number) ? core::text_from_number(number) : text_in(content);
}

com::sun::star::table::CellRangeAddress used_area(Reference<sheet::XSpreadsheet> const& on) {
    Reference<sheet::XUsedAreaCursor> const cursor(on->createCursor(), UNO_QUERY_THROW);
    cursor->gotoEndOfUsedArea(false);
    auto area = Reference<sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    area.StartColumn = 0;
    area.StartRow = 0;
    return area;
}

} // namespace berakhlak::host
