// Which columns could be the unit, by what stands in them.
#pragma once

#include "core/reading/answer_reader.hpp"
#include "survey/columns/layout.hpp"
#include "survey/columns/mapping.hpp"
#include "survey/table/table.hpp"

#include <cstddef>
#include <vector>

namespace berakhlak::survey {

/// At least nine in ten of its filled cells are answers of the instrument's scale.
[[nodiscard]] bool holds_answers(Column const& column, std::size_t first_row, core::AnswerReader& reader);

/// "Sudah", "Belum", "Ya", "Tidak" and the like in nearly all filled cells: the answers to a question.
[[nodiscard]] bool holds_yes_and_no(Column const& column, std::size_t first_row);

/// Columns without a role whose texts repeat and are of few kinds: at least two kinds, each met twice on the
/// average, no numbers, dates, addresses, or yes and no. Those with a header that hints at a place come
/// first.
[[nodiscard]] std::vector<std::size_t> unit_candidates(Table const& table, Layout const& layout,
                                                       Mapping const& mapping);

/// Cells below units that stand only in the first row of their blocks, empty or with a mark that says "as
/// above": how many, where there is such a mark, or where more than half of the rows are empty and every
/// block is longer than one row. 0 where it isn't so.
[[nodiscard]] std::size_t unit_gaps(Column const& column, Layout const& layout);

} // namespace berakhlak::survey
