// Answers on an instrument's scale, read from a range of cells.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/answer_reader.hpp"
#include "core/reading/answers.hpp"
#include "core/reading/table_top.hpp"
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
    core::Answers answers;          ///< of the rows below `top`
    core::TableTop top;             ///< what stands above the first respondent and was skipped
    std::vector<std::size_t> items; ///< the item of each column: by its header, or by its place
    std::vector<AnswerFault> faults;

    [[nodiscard]] std::size_t row_of(std::size_t respondent) const { return respondent + top.first; }
    [[nodiscard]] bool has_contradicting_header() const;
};

/// Which columns of a range hold what, and which of them are asked for.
struct ScaleColumns {
    std::vector<std::size_t> items;  ///< of the instrument, column by column
    std::vector<std::size_t> wanted; ///< of these items; empty: all
    bool operator==(ScaleColumns const&) const = default;
};

/// Reads the used rows of the wanted columns, and below the first rows nothing else: a value costs what its
/// columns cost. `columns.items` holds unless a header names them all in another order (see
/// core/reading/table_top.hpp). The answers to all other items are missing. TRUE and FALSE are no answers,
/// though Calc hands them over as numbers.
[[nodiscard]] ScaleReading read_scale(core::Instrument const& instrument, CellRange const& range,
                                      ScaleColumns const& columns);

} // namespace berakhlak::host
