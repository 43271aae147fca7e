// The last look at a file before it gets its name: nothing that must stay is in any part of it.
#pragma once

#include "host/uno.hpp"

#include <optional>
#include <set>
#include <string>

namespace berakhlak::workbook {

struct Leak {
    std::string part; ///< of the zipped file
    std::string what;
};

/// Looks for whole words in every unpacked part of an ODS or XLSX file. Words shorter than four letters are
/// not looked for.
[[nodiscard]] std::optional<Leak> find_leak(host::Context const& context, host::OUString const& url,
                                            std::set<std::string> const& secrets);

} // namespace berakhlak::workbook
