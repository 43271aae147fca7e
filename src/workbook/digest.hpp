// The fingerprint by which a file is known again.
#pragma once

#include "host/uno.hpp"

#include <future>
#include <string>
#include <string_view>

namespace berakhlak::workbook {

/// SHA-256 as 64 hexadecimal digits, by the office's own cryptography; empty when this office has none.
[[nodiscard]] std::string sha256(host::Context const& context, std::string_view bytes);

/// The same while something else is done; the bytes must be there until it is asked for.
[[nodiscard]] std::future<std::string> sha256_meanwhile(host::Context const& context, std::string_view bytes);

} // namespace berakhlak::workbook
