// The invented surveys, each the text of its CSV file.
#pragma once

#include "core/instrument/instrument.hpp"

#include <string>

namespace berakhlak::examples {

/// Three pick questions in the shape of Google Forms. Throws std::runtime_error when the figures that were
/// published for 2022 don't come out.
[[nodiscard]] std::string kapuas_2022(core::Instrument const& instrument);

/// 21 behaviours answered in words, written in many ways; semicolons, as an Indonesian spreadsheet saves it.
[[nodiscard]] std::string likert_words(core::Instrument const& instrument);

/// A sheet typed from paper forms: nine elements, digits 1-4.
[[nodiscard]] std::string skm_sheet(core::Instrument const& instrument);

} // namespace berakhlak::examples
