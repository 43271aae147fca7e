// The fingerprint by which a file is known again.
#pragma once

#include "host/uno.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace berakhlak::workbook {

/// SHA-256 as 64 hexadecimal digits, by the office's own cryptography; empty when this office has none.
[[nodiscard]] std::string sha256(host::Context const& context, std::string_view bytes);

/// The same for another thread: to be called once, there, while this one may hold the office's lock.
[[nodiscard]] std::function<std::string(std::string_view)> sha256_elsewhere(host::Context const& context);

} // namespace berakhlak::workbook
