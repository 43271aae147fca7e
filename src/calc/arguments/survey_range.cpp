#include "calc/arguments/survey_range.hpp"

#include "calc/arguments/call_memo.hpp"
#include "host/cell_grid.hpp"
#include "host/result.hpp"

#include <algorithm>
#include <numeric>

namespace berakhlak::calc {

namespace {

using host::CellError;
using host::CellFailure;

std::vector<std::size_t> columns_to_items(core::Instrument const& instrument, std::size_t columns,
                                          std::optional<std::size_t> value) {
    if (columns == instrument.items.size()) {
        std::vector<std::size_t> all(columns);
        std::iota(all.begin(), all.end(), std::size_t{0});
        return all;
    }
    if (value) {
        auto items = instrument.items_of(*value);
        if (items.size() == columns)
            return items;
    }
    throw CellFailure{CellError::value};
}

// A ballot with the wrong number of picks is left out by the instrument's rule; a cell that is no pick at all
// is an error, as a cell that is no answer is.
bool breaks_a_call(core::BallotFault const& fault) {
    return core::is_no_pick(fault.kind);
}

} // namespace

SharedReading read_scale(Caller const& caller, core::Instrument const& instrument,
                         host::CellRange const& range, std::optional<std::size_t> value) {
    auto const items =
        columns_to_items(instrument, static_cast<std::size_t>(host::shape_of(range).columns), value);
    auto* const kept = CallMemo::current();
    if (kept)
        return kept->answers(caller.document, instrument, range, items);
    return std::make_shared<ScaleReading const>(host::read_scale(instrument, range, items));
}

core::AnswerCounts count_answers(core::Instrument const& instrument, ScaleReading const& reading,
                                 Criteria const& criteria) {
    std::size_t const respondents = reading.answers.respondents();
    auto const meets = criteria.rows_that_meet(reading.row_of(respondents));
    if (reading.has_contradicting_header() ||
        std::any_of(reading.faults.begin(), reading.faults.end(),
                    [&](host::AnswerFault const& fault) { return meets[fault.row]; }))
        throw CellFailure{CellError::value};
    core::AnswerCounts counts(instrument);
    for (std::size_t respondent = 0; respondent < respondents; ++respondent)
        if (meets[reading.row_of(respondent)])
            counts.add(reading.answers.row(respondent));
    return counts;
}

core::BallotCounts count_ballots(core::Instrument const& instrument, core::BallotReading const& reading,
                                 Criteria const& criteria) {
    std::size_t const skipped = reading.header ? 1 : 0;
    std::size_t const respondents = reading.ballots.respondents();
    auto const meets = criteria.rows_that_meet(respondents + skipped);
    if (reading.shape == core::PickShape::ambiguous ||
        std::any_of(reading.faults.begin(), reading.faults.end(),
                    [&](core::BallotFault const& fault) { return breaks_a_call(fault) && meets[fault.row]; }))
        throw CellFailure{CellError::value};
    core::Ballots chosen(respondents, reading.ballots.items());
    for (std::size_t respondent = 0; respondent < respondents; ++respondent) {
        if (!meets[respondent + skipped])
            continue;
        chosen.set_state(respondent, reading.ballots.state(respondent));
        std::ranges::copy(reading.ballots.row(respondent), chosen.row(respondent).begin());
    }
    return core::count(instrument, chosen);
}

core::Profile profile_of(Caller const& caller, core::Instrument const& instrument,
                         host::CellRange const& range, std::optional<std::size_t> value,
                         Criteria const& criteria) {
    if (instrument.kind == core::Kind::picks)
        return core::profile(
            instrument,
            count_ballots(instrument,
                          core::read_ballots(instrument, host::cell_grid(host::read_range(range).rows)),
                          criteria));
    return core::profile(instrument,
                         count_answers(instrument, *read_scale(caller, instrument, range, value), criteria));
}

core::BallotReading read_picks(core::Instrument const& instrument, host::CellRange const& range) {
    auto reading = core::read_ballots(instrument, host::cell_grid(host::read_range(range).rows));
    if (reading.shape == core::PickShape::ambiguous || std::ranges::any_of(reading.faults, breaks_a_call))
        throw CellFailure{CellError::value};
    return reading;
}

} // namespace berakhlak::calc
