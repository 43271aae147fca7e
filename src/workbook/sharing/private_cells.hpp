// Names that stand elsewhere than in their column, and numbers of people wherever they are.
#pragma once

#include "workbook/document/document_cells.hpp"

#include <set>

namespace berakhlak::workbook {

/// Replaces the texts of a sheet that hold one of the secrets, or are a NIP, NIK, telephone number or e-mail
/// address (these become secrets too), by "(dihapus)". Gives their number.
std::size_t remove_private_cells(Spreadsheet const& document, std::string const& sheet,
                                 std::set<std::string>& secrets);

} // namespace berakhlak::workbook
