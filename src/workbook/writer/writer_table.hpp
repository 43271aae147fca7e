// A table of a report in a Writer document.
#pragma once

#include "workbook/writer/writer_styles.hpp"

#include <com/sun/star/text/XTextRange.hpp>

namespace berakhlak::workbook::report {

/// In the empty paragraph at `place`, which then stands behind the table.
void insert_table(WriterDocument const& document,
                  host::Reference<com::sun::star::text::XTextRange> const& place, Table const& table);

} // namespace berakhlak::workbook::report
