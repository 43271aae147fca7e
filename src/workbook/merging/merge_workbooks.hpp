// Many files become one new workbook: merged recap, sources, and an exchange sheet to send on.
#pragma once

#include "host/instruments.hpp"
#include "workbook/merging/merge_request.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <vector>

namespace berakhlak::workbook {

/// Throws survey::Refusal: nothing can be used, or something came twice and isn't to be listed only. Nothing
/// is left open then.
[[nodiscard]] host::Reference<com::sun::star::sheet::XSpreadsheetDocument>
merge_workbooks(host::Context const& context, host::Instruments& instruments,
                std::vector<host::OUString> const& urls, MergeRequest const& request);

} // namespace berakhlak::workbook
