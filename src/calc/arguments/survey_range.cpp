#include "calc/arguments/survey_range.hpp"

#include "calc/arguments/call_memo.hpp"
#include "core/reading/reads_alike.hpp"
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

// What is kept of a range, and for whom it was read.
struct KeptScale {
    core::Instrument instrument;
    host::ScaleColumns columns;
    ScaleReading reading;
};
struct KeptBallots {
    core::Instrument instrument;
    core::BallotReading reading;
};

// A ballot with the wrong number of picks is left out by the instrument's rule; a cell that is no pick at all
// is an error, as a cell that is no answer is.
bool breaks_a_call(core::BallotFault const& fault) {
    return core::is_no_pick(fault.kind);
}

} // namespace

SharedReading read_scale(Caller const& caller, core::Instrument const& instrument,
                         host::CellRange const& range, std::optional<std::size_t> value) {
    host::ScaleColumns columns{
        columns_to_items(instrument, static_cast<std::size_t>(host::shape_of(range).columns), value), {}};
    if (value && columns.items.size() == instrument.items.size())
        columns.wanted = instrument.items_of(*value);
    if (auto* const memo = CallMemo::current())
        return memo->answers(caller.document, instrument, range, columns);
    auto const kept = caller.readings.share<KeptScale>(
        range,
        [&](KeptScale const& known) {
            return known.columns == columns && core::reads_alike(known.instrument, instrument);
        },
        [&] {
            return KeptScale{instrument, columns, host::read_scale(instrument, range, columns)};
        });
    return {kept, &kept->reading};
}

SharedBallots read_ballots(Caller const& caller, core::Instrument const& instrument,
                           host::CellRange const& range) {
    auto const kept = caller.readings.share<KeptBallots>(
        range, [&](KeptBallots const& known) { return core::reads_alike(known.instrument, instrument); },
        [&] {
            return KeptBallots{instrument,
                               core::read_ballots(instrument, host::cell_grid(host::read_range(range).rows))};
        });
    return {kept, &kept->reading};
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
    std::size_t const skipped = reading.top.first;
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
        return core::profile(instrument,
                             count_ballots(instrument, *read_ballots(caller, instrument, range), criteria));
    return core::profile(instrument,
                         count_answers(instrument, *read_scale(caller, instrument, range, value), criteria));
}

SharedBallots read_picks(Caller const& caller, core::Instrument const& instrument,
                         host::CellRange const& range) {
    auto reading = read_ballots(caller, instrument, range);
    if (reading->shape == core::PickShape::ambiguous || std::ranges::any_of(reading->faults, breaks_a_call))
        throw CellFailure{CellError::value};
    return reading;
}

} // namespace berakhlak::calc
