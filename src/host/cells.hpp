// What stands in single cells, and how far a sheet is used.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <string>

namespace berakhlak::host {

/// The text of a cell or an argument, UTF-8; "" when it is no text.
[[nodiscard]] std::string text_in(Any const& content);
/// The same, but a number as its digits, which read back as the same number.
[[nodiscard]] std::string text_or_number_in(Any const& content);

/// From A1 to the last cell that the sheet uses; of an empty sheet A1.
[[nodiscard]] com::sun::star::table::CellRangeAddress
used_area(Reference<com::sun::star::sheet::XSpreadsheet> const& sheet);

} // namespace berakhlak::host
