// The figures of an open workbook of ours.
#pragma once

#include "host/instruments.hpp"
#include "workbook/document/spreadsheet.hpp"
#include "workbook/report/figures.hpp"

namespace berakhlak::workbook::report {

/// Reads its sheets of results once each; the document is not touched. Throws core::Refusal when it is none
/// of ours, or its instrument isn't installed here.
[[nodiscard]] Figures figures_of(host::Instruments& instruments, Spreadsheet const& document);

} // namespace berakhlak::workbook::report
