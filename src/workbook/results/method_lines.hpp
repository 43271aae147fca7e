// How figures came about, in sentences: instrument, bands, what is hidden, sources. Knows no UNO.
#pragma once

#include "core/instrument/instrument.hpp"

#include <vector>

namespace berakhlak::workbook {

[[nodiscard]] std::vector<core::Text> method_lines(core::Instrument const& instrument);

} // namespace berakhlak::workbook
