// When something was written, as a person of this place tells it.
#pragma once

#include <string>

namespace berakhlak::workbook {

/// "2026-08-31 14:05"; empty where the clock can't be read.
[[nodiscard]] std::string local_time();

} // namespace berakhlak::workbook
