// How a grid holds picks, and what can be wrong with a cell of it.
#pragma once

#include <cstddef>
#include <string>

namespace berakhlak::core {

/// How a grid holds picks. Recognised from the cells; two shapes that fit equally are `ambiguous`.
enum class PickShape {
    one_text_column,   ///< one column of multi-select text
    pick_columns,      ///< one column per pick, each cell one behaviour
    indicator_columns, ///< one column per behaviour, each cell 0 or 1
    ambiguous
};

enum class BallotFaultKind {
    unknown,           ///< a text or number that is no behaviour of the instrument
    too_few,           ///< fewer picks than PickRules::picks
    too_many,          ///< more picks than PickRules::picks
    repeated,          ///< the same behaviour twice
    several_in_a_cell, ///< several behaviours in a cell of a column that holds one pick
    not_an_indicator,  ///< neither 0 nor 1 nor a word for one of them
    error_value,       ///< the cell shows an error such as #N/A
    mixed_shapes,      ///< this cell contradicts the shape of the others: the grid is ambiguous
    header_unclear ///< this header names no behaviour, or one twice, while others do: the grid is ambiguous
};

/// Whether the cell is no pick at all, as a cell may be no answer; a ballot of real picks that are too few,
/// too many or repeated is not, and is left out by the instrument's rules alone.
[[nodiscard]] constexpr bool is_no_pick(BallotFaultKind kind) noexcept {
    return kind != BallotFaultKind::too_few && kind != BallotFaultKind::too_many &&
           kind != BallotFaultKind::repeated;
}

struct BallotFault {
    std::size_t row = 0;    ///< of the grid, from 0, the header row included
    std::size_t column = 0; ///< of the grid, from 0
    std::string text;       ///< what stands there, UTF-8; of a multi-select text only the part meant
    BallotFaultKind kind = BallotFaultKind::unknown;
};

} // namespace berakhlak::core
