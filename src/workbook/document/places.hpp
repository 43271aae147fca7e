// Places of files as people know them.
#pragma once

#include "host/uno.hpp"

#include <string>

namespace berakhlak::workbook {

/// "/home/ani/Laporan 2026.odt" or "C:\..."; what is no file on a disk stays an address.
[[nodiscard]] std::string shown_place(host::OUString const& url);

/// Throws core::Refusal where the target's folder doesn't exist: LibreOffice would make it, where nobody
/// looks for it.
void refuse_missing_folder(host::OUString const& target);

} // namespace berakhlak::workbook
