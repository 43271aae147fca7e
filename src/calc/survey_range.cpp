#include "calc/survey_range.hpp"

#include "calc/kept.hpp"
#include "host/cell_grid.hpp"
#include "host/result.hpp"
#include "host/text_memo.hpp"

#include <algorithm>
#include <numeric>

namespace berakhlak::calc {

namespace {

using core::Reading;
using core::Unreadable;
using host::Any;
using host::CellError;
using host::CellFailure;
using host::OUString;
using host::Sequence;
namespace uno = host::uno;

class CellReader {
public:
    explicit CellReader(core::Instrument const& instrument) : reader_(instrument) {}

    Reading read(Any const& cell) {
        switch (cell.getValueTypeClass()) {
        case uno::TypeClass_DOUBLE:
            return reader_.number(*static_cast<double const*>(cell.getValue()));
        case uno::TypeClass_STRING:
            return known_.get(*static_cast<OUString const*>(cell.getValue()), [&](OUString const& text) {
                return text.isEmpty() ? Reading{} : reader_.text(host::to_utf8(text));
            });
        default:
            return {core::invalid, Unreadable::error_value};
        }
    }

private:
    core::AnswerReader reader_;
    host::TextMemo<Reading> known_;
};

// A header that was selected along: texts, and not one answer among them.
bool is_header(CellReader& reader, Sequence<Any> const& row) {
    bool text_seen = false;
    for (Any const& cell : row) {
        Reading const reading = reader.read(cell);
        bool const blank = reading.why == Unreadable::no && reading.answer == core::missing;
        if (reading.why == Unreadable::error_value || (reading.why == Unreadable::no && !blank))
            return false;
        text_seen = text_seen || (!blank && cell.getValueTypeClass() == uno::TypeClass_STRING);
    }
    return text_seen;
}

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

void read_row(CellReader& reader, Any const* cells, std::vector<std::size_t> const& items, std::size_t row,
              ScaleReading& result) {
    auto const answers = result.answers.row(row - (result.header ? 1 : 0));
    for (std::size_t column = 0; column < items.size(); ++column) {
        Reading const reading = reader.read(cells[column]);
        answers[items[column]] = reading.answer;
        if (reading.why != Unreadable::no)
            result.faults.push_back({row, column, reading.why});
    }
}

// A ballot with the wrong number of picks is left out by the instrument's rule; a cell that is no pick at all
// is an error, as a cell that is no answer is.
bool breaks_a_call(core::BallotFault const& fault) {
    return core::is_no_pick(fault.kind);
}

ScaleReading read_cells(core::Instrument const& instrument, host::CellRange const& range,
                        std::optional<std::size_t> value) {
    auto const shape = host::shape_of(range);
    auto const items = columns_to_items(instrument, static_cast<std::size_t>(shape.columns), value);
    CellReader reader(instrument);
    ScaleReading result;
    std::size_t row = 0; // of the range
    host::read_blocks(range, shape, [&](host::Rows const& rows) {
        if (row == 0) {
            result.header = is_header(reader, rows[0]);
            result.answers = core::Answers(
                static_cast<std::size_t>(shape.used_rows) - (result.header ? 1 : 0), instrument.items.size());
        }
        for (auto const& cells : rows) {
            if (row > 0 || !result.header)
                read_row(reader, cells.getConstArray(), items, row, result);
            ++row;
        }
    });
    return result;
}

} // namespace

ScaleReading read_scale(core::Instrument const& instrument, host::CellRange const& range,
                        std::optional<std::size_t> value) {
    auto* const kept = Kept::current();
    if (kept == nullptr)
        return read_cells(instrument, range, value);
    // With a column for every item it makes no difference which value is asked for.
    bool const all_items = static_cast<std::size_t>(host::shape_of(range).columns) == instrument.items.size();
    auto const read_for = all_items ? std::nullopt : value;
    return kept->answers(instrument, range, read_for,
                         [&] { return read_cells(instrument, range, read_for); });
}

core::AnswerCounts count_answers(core::Instrument const& instrument, ScaleReading const& reading,
                                 Criteria const& criteria) {
    std::size_t const respondents = reading.answers.respondents();
    auto const meets = criteria.rows_that_meet(reading.row_of(respondents));
    if (std::any_of(reading.faults.begin(), reading.faults.end(),
                    [&](AnswerFault const& fault) { return meets[fault.row]; }))
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

core::Profile profile_of(core::Instrument const& instrument, host::CellRange const& range,
                         std::optional<std::size_t> value, Criteria const& criteria) {
    if (instrument.kind == core::Kind::picks)
        return core::profile(
            instrument,
            count_ballots(instrument,
                          core::read_ballots(instrument, host::cell_grid(host::read_range(range).rows)),
                          criteria));
    return core::profile(instrument,
                         count_answers(instrument, read_scale(instrument, range, value), criteria));
}

core::BallotReading read_picks(core::Instrument const& instrument, host::CellRange const& range) {
    auto reading = core::read_ballots(instrument, host::cell_grid(host::read_range(range).rows));
    if (reading.shape == core::PickShape::ambiguous || std::ranges::any_of(reading.faults, breaks_a_call))
        throw CellFailure{CellError::value};
    return reading;
}

} // namespace berakhlak::calc
