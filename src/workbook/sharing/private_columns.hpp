// The columns of respondents that leave the house: identities out, small groups merged.
#pragma once

#include "core/text/text.hpp"
#include "workbook/document/document_cells.hpp"
#include "workbook/formulas/respondent_table.hpp"
#include "workbook/sharing/share_choices.hpp"

#include <functional>
#include <set>

namespace berakhlak::workbook {

struct PrivateColumns {
    std::set<std::string> secrets;   ///< what stood in columns that identify people
    std::vector<core::Text> remarks; ///< column by column
    std::set<sal_Int32> changed;     ///< columns in which a content was changed or cleared
    std::set<sal_Int32> partly;      ///< of these, columns that lack some rows of a group that is shown
};

using Pseudonym = std::function<std::string(std::string const&)>;

/// What identifies people in the table: contents of its columns with names, numbers and addresses, and every
/// cell that is one. Nothing is changed.
[[nodiscard]] std::set<std::string> secrets_of(Spreadsheet const& document, RespondentTable const& table);

/// Columns of identities and times are cleared, or identities replaced by `pseudonym` when there is one. In
/// every other column that is no answer, contents of fewer than `minimum` respondents, and those of
/// `hidden_groups`, become one content, together with the next smaller ones until at least two contents and
/// `minimum` respondents are behind it; a column of which nothing would be left is cleared. Then contents are
/// withheld row by row until nobody is one of fewer than `minimum` in all such columns together (see
/// core/local_suppression.hpp).
[[nodiscard]] PrivateColumns make_private(Spreadsheet const& document, RespondentTable const& table,
                                          std::size_t minimum, Pseudonym const& pseudonym);

} // namespace berakhlak::workbook
