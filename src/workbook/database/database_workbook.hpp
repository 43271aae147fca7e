// From what a database has counted to a finished workbook: figures as values, an exchange sheet, and the note
// that the answers stayed where they are.
#pragma once

#include "workbook/database/count_table.hpp"
#include "workbook/document/spreadsheet.hpp"
#include "workbook/import/write_choices.hpp"

namespace berakhlak::workbook {

/// A new workbook. Nothing is left open when it throws.
[[nodiscard]] Spreadsheet write_database_workbook(host::Context const& context,
                                                  CountedDatabase const& database,
                                                  WriteChoices const& choices);

/// Renews the sheets of such a workbook as one undo step; the user's own sheets stay.
void renew_database_workbook(Spreadsheet const& document, CountedDatabase const& database,
                             WriteChoices const& choices);

} // namespace berakhlak::workbook
