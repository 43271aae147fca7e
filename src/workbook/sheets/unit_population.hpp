// How many people a unit has, as somebody said; no UNO.
#pragma once

#include <optional>
#include <string>

namespace berakhlak::workbook {

struct UnitPopulation {
    std::string unit;
    std::optional<unsigned> population; ///< headcount
    std::optional<unsigned> minimum;    ///< set by the office itself; else Krejcie-Morgan on the headcount
    bool operator==(UnitPopulation const&) const = default;
};

} // namespace berakhlak::workbook
