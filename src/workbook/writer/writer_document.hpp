// A report as a Writer document.
#pragma once

#include "workbook/report/particulars.hpp"
#include "workbook/writer/writer_styles.hpp"

namespace berakhlak::workbook::report {

/// Throws core::Refusal where LibreOffice Writer isn't installed.
void refuse_without_writer(host::Context const& context);

struct Paper {
    host::OUString template_url; ///< its styles, letterhead and footer; what stands in it comes first
    bool hidden = true;
    Particulars particulars; ///< title, agency and language of the document
};

/// A new document, not saved anywhere. Nothing is left open where it can't be written.
[[nodiscard]] WriterDocument write_document(host::Context const& context, Blocks const& blocks,
                                            Paper const& paper);

} // namespace berakhlak::workbook::report
