// What an exchange sheet tells: counts by unit, and whose they are.
#pragma once

#include "core/disclosure/small_units.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace berakhlak::core {

struct ExchangeHead {
    std::string instrument; ///< its name
    unsigned version = 1;   ///< of the instrument
    std::string agency;
    std::string period; ///< year or date of the survey, as the office writes it
    std::uint64_t minimum_group = 5;

    bool operator==(ExchangeHead const&) const = default;
};

/// Counts by unit. No group of fewer than `minimum_group` people is told about: small units are one row (see
/// small_units.hpp).
struct ExchangeTable {
    ExchangeHead head;
    std::vector<UnitSurvey> units;
    /// Over units and counts, whatever agency and period say: by it a survey is known that comes twice.
    [[nodiscard]] std::string content_checksum() const;
};

} // namespace berakhlak::core
