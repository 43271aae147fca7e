// Scores of a scale's items and how they vary together: what reliability is computed from.
#pragma once

#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "core/index/scores.hpp"
#include "core/statistics/reliability.hpp"
#include "host/range.hpp"

#include <utility>
#include <vector>

namespace berakhlak::calc {

/// What a table of scores is about: an instrument's items, or plain columns of numbers.
struct Scored {
    core::ScoreMatrix scores;
    std::vector<std::pair<std::string, core::Text>> items; ///< code and text of each column
    InstrumentPointer instrument;                          ///< null for plain numbers

    [[nodiscard]] host::Any word(core::Text const& text) const {
        return instrument ? label(*instrument, text) : host::text_value(text.id);
    }
    [[nodiscard]] core::MissingPairs missing_rule() const {
        return instrument ? instrument->missing.reliability : core::MissingPairs::pairwise;
    }
};

/// A scale, and how its items vary together: all that is said of its reliability.
struct ScaleStatistics {
    Scored about; ///< without its scores
    core::ItemCovariances covariances;
};
using SharedStatistics = std::shared_ptr<ScaleStatistics const>;

/// Reads a range: by the instrument, or without one as plain columns of numbers. #VALUE! for a cell that is
/// no answer, or no number.
[[nodiscard]] SharedStatistics statistics_of(Caller const& caller, host::CellRange const& answers,
                                             host::Any const& value, host::Any const& instrument,
                                             host::Any const& missing);

} // namespace berakhlak::calc
