// Whether the rows of a table are people, whatever the table is called.
#pragma once

#include "survey/table/table.hpp"

namespace berakhlak::survey {

/// A column that identifies people, by its header (somewhere in the first ten rows, with at least three cells
/// below) or by what most of its cells are (at least three of them); or a grid of answers: at least five
/// columns in which nearly every cell is a digit, or that say the same few words again and again.
[[nodiscard]] bool are_rows_of_people(Table const& table);

} // namespace berakhlak::survey
