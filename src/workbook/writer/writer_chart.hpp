// A chart of a report in a Writer document: a real one, with its own table of figures, to be edited there.
#pragma once

#include "core/text/text.hpp"
#include "workbook/writer/writer_styles.hpp"

#include <com/sun/star/text/XTextRange.hpp>

namespace berakhlak::workbook::report {

/// As a letter of the paragraph at `place`.
void insert_chart(WriterDocument const& document,
                  host::Reference<com::sun::star::text::XTextRange> const& place, Chart const& chart,
                  core::Language language);

} // namespace berakhlak::workbook::report
