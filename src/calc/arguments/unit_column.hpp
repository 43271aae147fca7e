// The column of units beside a survey, and the table of their headcounts.
#pragma once

#include "calc/arguments/caller.hpp"
#include "core/index/recap.hpp"
#include "host/range.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace berakhlak::calc {

/// The distinct texts of a column, and which of them each respondent has.
struct UnitColumn {
    std::vector<std::string> texts{""};
    std::vector<std::uint32_t> text_of_respondent;
    /// A number or a date is called as its cell shows it: "1-5", which a spreadsheet took for a date.
    std::map<double, std::uint32_t> shown;
};

/// #VALUE! for a range that is not one column as high as the answers: it can't belong to them. `above`: rows
/// without a respondent.
[[nodiscard]] std::shared_ptr<UnitColumn const> units_of(Caller const& caller, host::CellRange const& answers,
                                                         host::CellRange const& units, std::size_t above,
                                                         std::size_t respondents);

/// The same of a column that may be left out and so arrives as an array: one text per respondent, none when
/// it is left out.
[[nodiscard]] std::vector<std::string> texts_of(host::Any const& column, host::CellRange const& answers,
                                                std::size_t above, std::size_t respondents);

/// Unit and headcount, and where a third column has a number, the minimum that the office itself has set. A
/// first row without a number is a header. Nothing when it is left out.
[[nodiscard]] std::vector<core::RequiredRespondents> headcounts_of(Caller const& caller,
                                                                   host::Any const& population);

} // namespace berakhlak::calc
