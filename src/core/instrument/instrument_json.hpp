// Instruments as JSON files.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/instrument/instrument_error.hpp"

#include <string_view>

namespace berakhlak::core {

/// Reads and validates one instrument. The format is described in docs/instruments.md.
/// Throws InstrumentError; never returns an instrument that breaks a rule of `validate`.
[[nodiscard]] Instrument instrument_from_json(std::string_view json);

} // namespace berakhlak::core
