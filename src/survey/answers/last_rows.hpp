// Rows below the last respondent that say nothing but figures of the rows above, without a word for it.
#pragma once

#include "core/instrument/instrument.hpp"
#include "survey/columns/layout.hpp"
#include "survey/columns/mapping.hpp"
#include "survey/table/table.hpp"

#include <cstddef>
#include <vector>

namespace berakhlak::survey {

/// The last rows, at most four, of which every answer is the mean (rounded), the mode, the median, the least
/// or the greatest of the answers above: a person could have answered so, and who typed the table could have
/// worked it out. Such a row leaves blank what nearly everybody else wrote (unit, group, identity, time); in
/// a table without such a column it has at least seven answers that are not all the same. Ratings only.
[[nodiscard]] std::vector<std::size_t> rows_like_figures(Table const& table, Layout const& layout,
                                                         Mapping const& mapping,
                                                         core::Instrument const& instrument);

} // namespace berakhlak::survey
