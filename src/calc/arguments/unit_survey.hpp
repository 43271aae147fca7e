// The respondents of a range, by unit, with the units' headcounts.
#pragma once

#include "calc/arguments/respondents.hpp"
#include "calc/arguments/unit_column.hpp"

namespace berakhlak::calc {

struct UnitRows {
    std::string name; ///< empty: the respondents without a unit
    std::vector<std::size_t> rows;
    std::optional<std::uint64_t> headcount;
};

/// Units in the order of their names, those that only the headcounts name included; the unit without a name
/// stands last.
[[nodiscard]] std::vector<UnitRows> rows_by_unit(Caller const& caller, Respondents const& respondents,
                                                 host::CellRange const& answers, host::CellRange const& units,
                                                 host::Any const& population);

} // namespace berakhlak::calc
