#include "core/counts.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace berakhlak::core {

namespace {

using ValueItems = std::vector<std::vector<std::size_t>>;

ValueItems items_by_value(Instrument const& instrument) {
    ValueItems result(instrument.values.size());
    for (std::size_t item = 0; item < instrument.items.size(); ++item)
        if (auto const value = instrument.items[item].value)
            result[*value].push_back(item);
    return result;
}

void add_all(std::vector<std::uint64_t>& sums, std::vector<std::uint64_t> const& others) {
    std::transform(sums.begin(), sums.end(), others.begin(), sums.begin(), std::plus<>());
}

void require_one_column_per_item(Instrument const& instrument, std::size_t columns) {
    if (columns != instrument.items.size())
        throw std::invalid_argument("the answers have not one column per item of the instrument");
}

void add_ballot(BallotCounts& counts, ValueItems const& value_items, BallotState state,
                std::span<std::uint8_t const> picks) {
    auto const picked = [&](std::size_t item) { return picks[item] != 0; };
    if (state == BallotState::invalid) {
        ++counts.invalid;
        return;
    }
    if (state == BallotState::missing ||
        std::none_of(picks.begin(), picks.end(), [](auto p) { return p != 0; })) {
        ++counts.missing;
        return;
    }
    ++counts.ballots;
    for (std::size_t item = 0; item < picks.size(); ++item)
        counts.votes[item] += picked(item);
    for (std::size_t value = 0; value < value_items.size(); ++value)
        counts.reached[value] += std::any_of(value_items[value].begin(), value_items[value].end(), picked);
}

} // namespace

AnswerCounts::AnswerCounts(Instrument const& instrument)
    : items_(instrument.items.size()), levels_(instrument.scale.levels.size()),
      cells_(items_ * (levels_ + 2)), reached_(instrument.values.size()),
      value_items_(items_by_value(instrument)) {}

void AnswerCounts::add(std::span<Answer const> row) noexcept {
    auto const is_level = [this](Answer answer) { return answer < levels_; };
    std::uint64_t* cells = cells_.data();
    bool answered_any = false;
    for (Answer const answer : row) {
        bool const level = is_level(answer);
        answered_any |= level;
        ++cells[level ? answer : levels_ + (answer != core::missing)];
        cells += levels_ + 2;
    }
    if (!answered_any)
        return;
    ++respondents_;
    for (std::size_t value = 0; value < reached_.size(); ++value)
        reached_[value] += std::any_of(value_items_[value].begin(), value_items_[value].end(),
                                       [&](std::size_t item) { return is_level(row[item]); });
}

AnswerCounts& AnswerCounts::operator+=(AnswerCounts const& other) {
    if (items_ != other.items_ || levels_ != other.levels_ || value_items_ != other.value_items_)
        throw std::invalid_argument("counts of different instruments do not add up");
    respondents_ += other.respondents_;
    add_all(cells_, other.cells_);
    add_all(reached_, other.reached_);
    return *this;
}

std::uint64_t AnswerCounts::answered(std::size_t item) const noexcept {
    std::uint64_t sum = 0;
    for (std::size_t level = 0; level < levels_; ++level)
        sum += at(item, level);
    return sum;
}

BallotCounts& BallotCounts::operator+=(BallotCounts const& other) {
    if (votes.size() != other.votes.size() || reached.size() != other.reached.size())
        throw std::invalid_argument("counts of different instruments do not add up");
    ballots += other.ballots;
    missing += other.missing;
    invalid += other.invalid;
    add_all(votes, other.votes);
    add_all(reached, other.reached);
    return *this;
}

AnswerCounts count(Instrument const& instrument, Answers const& answers) {
    require_one_column_per_item(instrument, answers.items());
    AnswerCounts counts(instrument);
    for (std::size_t respondent = 0; respondent < answers.respondents(); ++respondent)
        counts.add(answers.row(respondent));
    return counts;
}

BallotCounts count(Instrument const& instrument, Ballots const& ballots) {
    require_one_column_per_item(instrument, ballots.items());
    auto const value_items = items_by_value(instrument);
    BallotCounts counts(instrument);
    for (std::size_t respondent = 0; respondent < ballots.respondents(); ++respondent)
        add_ballot(counts, value_items, ballots.state(respondent), ballots.row(respondent));
    return counts;
}

std::vector<AnswerCounts> count_by_unit(Instrument const& instrument, Answers const& answers,
                                        std::span<std::uint32_t const> unit_of, std::size_t units) {
    require_one_column_per_item(instrument, answers.items());
    std::vector<AnswerCounts> counts(units, AnswerCounts(instrument));
    for (std::size_t respondent = 0; respondent < answers.respondents(); ++respondent)
        counts[unit_of[respondent]].add(answers.row(respondent));
    return counts;
}

std::vector<BallotCounts> count_by_unit(Instrument const& instrument, Ballots const& ballots,
                                        std::span<std::uint32_t const> unit_of, std::size_t units) {
    require_one_column_per_item(instrument, ballots.items());
    auto const value_items = items_by_value(instrument);
    std::vector<BallotCounts> counts(units, BallotCounts(instrument));
    for (std::size_t respondent = 0; respondent < ballots.respondents(); ++respondent)
        add_ballot(counts[unit_of[respondent]], value_items, ballots.state(respondent),
                   ballots.row(respondent));
    return counts;
}

} // namespace berakhlak::core
