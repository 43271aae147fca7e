// The looks of a report as paragraph styles: those that every Writer template has, and a few of our own,
// which a template may define otherwise.
#pragma once

#include "host/uno.hpp"
#include "workbook/report/blocks.hpp"

#include <com/sun/star/text/XTextDocument.hpp>

namespace berakhlak::workbook::report {

using WriterDocument = host::Reference<com::sun::star::text::XTextDocument>;

/// Makes the styles "BerAKHLAK ..." that the document hasn't yet.
void define_styles(WriterDocument const& document);

[[nodiscard]] char const* style_of(Look look);
[[nodiscard]] std::string style_of_heading(int level);
/// Of the letters in a table's cell.
[[nodiscard]] std::string style_of_cell(Table const& table, std::size_t row, Cell const& cell);

} // namespace berakhlak::workbook::report
