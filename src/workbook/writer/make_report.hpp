// From an open workbook to its report.
#pragma once

#include "host/instruments.hpp"
#include "workbook/document/options.hpp"
#include "workbook/document/spreadsheet.hpp"
#include "workbook/writer/writer_document.hpp"

namespace berakhlak::workbook::report {

struct Request {
    Particulars particulars;
    host::OUString template_url; ///< empty: the user's own, else that of the extension
    host::OUString previous;     ///< workbook of an earlier survey to compare with; empty: none
    host::OUString target;       ///< where a copy is stored; empty: nowhere
    bool hidden = true;
};

/// Throws core::Refusal for an option that isn't one, or for a target of an unknown kind.
[[nodiscard]] Request request_of(Options const& options);

/// Reads the workbook, and nothing but its cells. Throws core::Refusal; nothing is left open then.
WriterDocument make_report(host::Context const& context, host::Instruments& instruments,
                           Spreadsheet const& document, Request const& request);

} // namespace berakhlak::workbook::report
