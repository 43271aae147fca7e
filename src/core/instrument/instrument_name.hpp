// How a formula names an instrument, and what it wants otherwise than the instrument says: "likert-5",
// "likert-5:en" (texts of results in English), "likert-5:n10" (figures on fewer than 10 are hidden),
// "likert-5:en:n10".
#pragma once

#include "core/instrument/instrument.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace berakhlak::core {

struct InstrumentName {
    std::string name;
    std::optional<Language> language = {};
    std::optional<unsigned> minimum_group = {};

    [[nodiscard]] std::string text() const;
    /// The instrument as it is wanted. Throws InstrumentError when fewer are wanted than its rule allows:
    /// that can only be changed in the instrument itself.
    [[nodiscard]] Instrument applied_to(Instrument instrument) const;
};

/// None for a text that isn't such a name.
[[nodiscard]] std::optional<InstrumentName> instrument_name(std::string_view text);

} // namespace berakhlak::core
