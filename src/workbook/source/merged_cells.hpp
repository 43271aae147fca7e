// Cells that a sheet shows as one: only the first of them holds what all seem to hold.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <vector>

namespace berakhlak::workbook {

/// The merged areas that begin within an area, from above. Costs nothing where there are none.
[[nodiscard]] std::vector<com::sun::star::table::CellRangeAddress>
merged_in(host::Reference<com::sun::star::sheet::XSpreadsheet> const& sheet,
          com::sun::star::table::CellRangeAddress const& area);

} // namespace berakhlak::workbook
