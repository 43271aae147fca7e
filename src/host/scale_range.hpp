// Answers on an instrument's scale, read from a range of cells.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/answer_reader.hpp"
#include "core/reading/answers.hpp"
#include "host/range.hpp"

#include <vector>

namespace berakhlak::host {

/// A cell that is no answer.
struct AnswerFault {
    std::size_t row = 0;    ///< of the range, from 0
    std::size_t column = 0; ///< of the range, from 0
    core::Unreadable why = core::Unreadable::no;
};

struct ScaleReading {
    core::Answers answers; ///< respondent i stands in row i of the range, in row i + 1 below a header
    bool header = false;   ///< row 0 holds no answer but texts, and was skipped
    std::vector<AnswerFault> faults;

    [[nodiscard]] std::size_t row_of(std::size_t respondent) const { return respondent + (header ? 1 : 0); }
};

/// Reads the used rows. `items` tells which item of the instrument each column holds; the answers of the
/// others are missing then.
[[nodiscard]] ScaleReading read_scale(core::Instrument const& instrument, CellRange const& range,
                                      std::vector<std::size_t> const& items);

} // namespace berakhlak::host
