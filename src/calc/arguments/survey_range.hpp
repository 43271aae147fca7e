// From a range of cells to the answers or ballots in it.
#pragma once

#include "calc/arguments/call_memo.hpp"
#include "calc/arguments/criteria.hpp"
#include "core/index/counts.hpp"
#include "core/index/profile.hpp"
#include "core/instrument/instrument.hpp"
#include "core/reading/ballot_reader.hpp"
#include "host/scale_range.hpp"

#include <optional>
#include <vector>

namespace berakhlak::calc {

using host::ScaleReading;
using SharedBallots = std::shared_ptr<core::BallotReading const>;

/// Reads answers on the instrument's scale. The columns are the instrument's items in their order, or only
/// those of `value`; the answers of the other items are missing then. #VALUE! for any other number of
/// columns. With a value only its columns are read, and faults in others don't count.
[[nodiscard]] SharedReading read_scale(Caller const& caller, core::Instrument const& instrument,
                                       host::CellRange const& range,
                                       std::optional<std::size_t> value = std::nullopt);

/// Counts of one unit, one file, or whatever the respondents in a range are.
[[nodiscard]] core::AnswerCounts count_answers(core::Instrument const& instrument,
                                               ScaleReading const& reading, Criteria const& criteria);
[[nodiscard]] core::BallotCounts count_ballots(core::Instrument const& instrument,
                                               core::BallotReading const& reading, Criteria const& criteria);

/// Reads a range by the instrument's kind and gives the profile of the respondents that meet the criteria.
/// #VALUE! if a cell of theirs is no answer.
[[nodiscard]] core::Profile profile_of(Caller const& caller, core::Instrument const& instrument,
                                       host::CellRange const& range, std::optional<std::size_t> value,
                                       Criteria const& criteria);

/// Reads a range of picks, whatever is in it.
[[nodiscard]] SharedBallots read_ballots(Caller const& caller, core::Instrument const& instrument,
                                         host::CellRange const& range);
/// The same; #VALUE! if its shape is ambiguous or a cell is no pick.
[[nodiscard]] SharedBallots read_picks(Caller const& caller, core::Instrument const& instrument,
                                       host::CellRange const& range);

} // namespace berakhlak::calc
