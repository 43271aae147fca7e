// The rules that every instrument keeps, whatever it was read from.
#pragma once

#include "core/instrument/instrument.hpp"

namespace berakhlak::core {

/// Throws InstrumentError (instrument_json.hpp) for the first rule that is broken, with a JSON path as place:
/// "/items/3/code". A reader of another source turns the path into its own place.
void validate(Instrument const& instrument);

} // namespace berakhlak::core
