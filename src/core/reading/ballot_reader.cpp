#include "core/reading/ballot_reader.hpp"

#include "core/reading/pick_shape.hpp"
#include "core/text/number_text.hpp"

#include <boost/algorithm/string/find.hpp>

#include <algorithm>
#include <locale>
#include <string_view>
#include <utility>

namespace berakhlak::core {

namespace {

// Parts of a text are compared folded; a person looks for them as they stand in the cell.
std::string as_written(std::string const& text, std::string const& folded) {
    auto const found = boost::algorithm::ifind_first(text, folded, std::locale::classic());
    return found.empty() ? folded : std::string(found.begin(), found.end());
}

// What one respondent's cells say, before the rules of the instrument are applied.
class Marks {
public:
    Marks(Instrument const& instrument, std::size_t row, std::span<std::uint8_t> picks)
        : rules_(instrument.picks), row_(row), picks_(picks) {}

    void pick(std::size_t item, std::size_t column, std::string const& name) {
        filled_ = true;
        if (std::exchange(picks_[item], std::uint8_t{1}) == 1)
            broken(rules_.repeated, column, name, BallotFaultKind::repeated);
        else
            counted(column);
    }
    void other(std::size_t column) {
        filled_ = true;
        counted(column);
    }
    void unknown(std::size_t column, std::string const& text) {
        filled_ = true;
        broken(rules_.unknown, column, text, BallotFaultKind::unknown);
        counted(column);
    }
    void fault(std::size_t column, std::string text, BallotFaultKind kind) {
        filled_ = true;
        broken(PickRule::reject, column, std::move(text), kind);
    }

    BallotState finish(BallotReading& reading) {
        if (filled_ && !rejected_)
            check_number();
        auto& list = rejected_ ? reading.faults : reading.remarks;
        for (auto& [rule, fault] : broken_)
            if (rule == PickRule::reject || !rejected_)
                list.push_back(std::move(fault));
        if (rejected_)
            std::fill(picks_.begin(), picks_.end(), std::uint8_t{0});
        return rejected_ ? BallotState::invalid : filled_ ? BallotState::valid : BallotState::missing;
    }

private:
    void counted(std::size_t column) {
        ++number_;
        if (number_ == rules_.picks + 1)
            surplus_column_ = column;
    }
    void broken(PickRule rule, std::size_t column, std::string text, BallotFaultKind kind) {
        broken_.push_back({rule, {row_, column, std::move(text), kind}});
        rejected_ = rejected_ || rule == PickRule::reject;
    }
    void check_number() {
        std::string const number = std::to_string(number_);
        if (number_ < rules_.picks)
            broken(rules_.too_few, 0, number, BallotFaultKind::too_few);
        if (number_ > rules_.picks)
            broken(rules_.too_many, surplus_column_, number, BallotFaultKind::too_many);
    }

    PickRules const& rules_;
    std::size_t row_;
    std::span<std::uint8_t> picks_;
    std::size_t number_ = 0; // different behaviours and texts that are none
    std::size_t surplus_column_ = 0;
    bool filled_ = false;
    bool rejected_ = false;
    std::vector<std::pair<PickRule, BallotFault>> broken_;
};

class Reader {
public:
    Reader(Instrument const& instrument, CellGrid const& cells)
        : instrument_(instrument), cells_(cells), readings_(instrument, cells) {}

    BallotReading read() {
        ShapeFinding found = recognise_shape(instrument_, cells_, readings_);
        BallotReading reading;
        reading.shape = found.shape;
        reading.top = found.top;
        reading.faults = std::move(found.faults);
        std::size_t const first = found.top.first;
        std::size_t const respondents = found.shape == PickShape::ambiguous ? 0 : cells_.rows() - first;
        reading.ballots = Ballots(respondents, instrument_.items.size());
        for (std::size_t respondent = 0; respondent < respondents; ++respondent) {
            Marks marks(instrument_, respondent + first, reading.ballots.row(respondent));
            for (std::size_t column = 0; column < cells_.columns(); ++column)
                mark(marks, found, respondent + first, column);
            reading.ballots.set_state(respondent, marks.finish(reading));
        }
        return reading;
    }

private:
    void mark(Marks& marks, ShapeFinding const& found, std::size_t row, std::size_t column) {
        Cell const cell = cells_.at(row, column);
        if (cell.kind == Cell::Kind::empty)
            return;
        // Most cells of indicator columns: worth no look-up.
        if (found.shape == PickShape::indicator_columns && cell.kind == Cell::Kind::number &&
            cell.number == 0.0)
            return;
        if (cell.kind == Cell::Kind::error)
            return marks.fault(column, {}, BallotFaultKind::error_value);
        CellReading const& reading = readings_.at(cell);
        if (reading.picks.blank())
            return;
        if (found.shape == PickShape::indicator_columns)
            mark_indicator(marks, reading, found.items[column], cell, column);
        else if (found.shape == PickShape::pick_columns && reading.kind == CellReading::Kind::several)
            marks.fault(column, readings_.text(cell), BallotFaultKind::several_in_a_cell);
        else
            mark_picks(marks, reading.picks, cell, column);
    }
    void mark_indicator(Marks& marks, CellReading const& reading, std::size_t item, Cell cell,
                        std::size_t column) {
        if (!reading.indicator)
            marks.fault(column, readings_.text(cell), BallotFaultKind::not_an_indicator);
        else if (*reading.indicator)
            marks.pick(item, column, instrument_.items[item].code);
    }
    void mark_picks(Marks& marks, PickText const& picks, Cell cell, std::size_t column) {
        for (std::size_t const item : picks.items)
            marks.pick(item, column, instrument_.items[item].code);
        for (std::size_t i = 0; i < picks.others; ++i)
            marks.other(column);
        bool const whole = picks.items.empty() && picks.others == 0 && picks.unknown.size() == 1;
        for (std::string const& part : picks.unknown)
            marks.unknown(column, whole ? readings_.text(cell) : as_written(readings_.text(cell), part));
    }

    Instrument const& instrument_;
    CellGrid const& cells_;
    CellReadings readings_;
};

} // namespace

BallotReading read_ballots(Instrument const& instrument, CellGrid const& cells) {
    return Reader(instrument, cells).read();
}

} // namespace berakhlak::core
