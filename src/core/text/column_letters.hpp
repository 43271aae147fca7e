// Columns as a sheet names them.
#pragma once

#include <cstddef>
#include <string>

namespace berakhlak::core {

/// "A" of 0, "AA" of 26.
[[nodiscard]] std::string column_letters(std::size_t column);

} // namespace berakhlak::core
