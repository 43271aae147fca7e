#include "core/index/counts.hpp"

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

void require_size(std::span<std::uint64_t const> numbers, std::size_t size) {
    if (numbers.size() != size)
        throw std::invalid_argument("not as many numbers as the instrument has counts");
}

[[noreturn]] void refuse_contradiction() {
    throw std::invalid_argument("the counts contradict each other");
}

// Respondents who reached a value are at least those of its most frequent item, and no more than all who
// named one of its items together.
bool reach_is_plausible(std::uint64_t reached, std::vector<std::uint64_t> const& of_items) {
    std::uint64_t most = 0;
    std::uint64_t sum = 0;
    for (auto const count : of_items) {
        most = std::max(most, count);
        sum += count;
    }
    return most <= reached && reached <= sum;
}

bool plausible(ValueItems const& value_items, BallotCounts const& counts) {
    for (std::size_t value = 0; value < value_items.size(); ++value) {
        std::vector<std::uint64_t> votes;
        for (auto const item : value_items[value])
            votes.push_back(counts.votes[item]);
        if (!reach_is_plausible(counts.reached[value], votes))
            return false;
    }
    auto const few_enough = [&](std::uint64_t count) { return count <= counts.ballots; };
    return std::all_of(counts.votes.begin(), counts.votes.end(), few_enough) &&
           std::all_of(counts.reached.begin(), counts.reached.end(), few_enough);
}

} // namespace

AnswerCounts::AnswerCounts(Instrument const& instrument)
    : items_(instrument.items.size()), levels_(instrument.scale.levels.size()),
      cells_(items_ * (levels_ + 2)), reached_(instrument.values.size()),
      value_items_(items_by_value(instrument)) {}

void AnswerCounts::add(std::span<Answer const> row) noexcept {
    std::size_t const levels = levels_; // a copy: the counts that are written could be the member
    auto const is_level = [levels](Answer answer) { return answer < levels; };
    std::uint64_t* cells = cells_.data();
    std::size_t answered = 0;
    for (Answer const answer : row) {
        bool const level = is_level(answer);
        answered += level;
        ++cells[level ? answer : levels + (answer != core::missing)];
        cells += levels + 2;
    }
    if (answered == 0)
        return;
    ++respondents_;
    bool const answered_all = answered == row.size();
    for (std::size_t value = 0; value < reached_.size(); ++value) {
        auto const& items = value_items_[value];
        reached_[value] += answered_all ? !items.empty()
                                        : std::any_of(items.begin(), items.end(),
                                                      [&](std::size_t item) { return is_level(row[item]); });
    }
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

std::vector<std::uint64_t> AnswerCounts::numbers() const {
    std::vector<std::uint64_t> numbers{respondents_};
    numbers.insert(numbers.end(), cells_.begin(), cells_.end());
    numbers.insert(numbers.end(), reached_.begin(), reached_.end());
    return numbers;
}

AnswerCounts AnswerCounts::from_numbers(Instrument const& instrument,
                                        std::span<std::uint64_t const> numbers) {
    AnswerCounts counts(instrument);
    require_size(numbers, 1 + counts.cells_.size() + counts.reached_.size());
    auto const cells = numbers.subspan(1, counts.cells_.size());
    auto const reached = numbers.last(counts.reached_.size());
    counts.respondents_ = numbers.front();
    std::copy(cells.begin(), cells.end(), counts.cells_.begin());
    std::copy(reached.begin(), reached.end(), counts.reached_.begin());
    if (!counts.plausible())
        refuse_contradiction();
    return counts;
}

bool AnswerCounts::plausible() const {
    auto const rows_of = [this](std::size_t item) { return answered(item) + missing(item) + invalid(item); };
    for (std::size_t item = 0; item < items_; ++item)
        if (rows_of(item) != rows_of(0) || answered(item) > respondents_)
            return false;
    for (std::size_t value = 0; value < reached_.size(); ++value) {
        std::vector<std::uint64_t> answers;
        for (auto const item : value_items_[value])
            answers.push_back(answered(item));
        if (!reach_is_plausible(reached_[value], answers) || reached_[value] > respondents_)
            return false;
    }
    return items_ == 0 || respondents_ <= rows_of(0);
}

std::vector<std::uint64_t> BallotCounts::numbers() const {
    std::vector<std::uint64_t> numbers{ballots, missing, invalid};
    numbers.insert(numbers.end(), votes.begin(), votes.end());
    numbers.insert(numbers.end(), reached.begin(), reached.end());
    return numbers;
}

BallotCounts BallotCounts::from_numbers(Instrument const& instrument,
                                        std::span<std::uint64_t const> numbers) {
    BallotCounts counts(instrument);
    require_size(numbers, 3 + counts.votes.size() + counts.reached.size());
    auto const votes = numbers.subspan(3, counts.votes.size());
    auto const reached = numbers.last(counts.reached.size());
    counts.ballots = numbers[0];
    counts.missing = numbers[1];
    counts.invalid = numbers[2];
    std::copy(votes.begin(), votes.end(), counts.votes.begin());
    std::copy(reached.begin(), reached.end(), counts.reached.begin());
    if (!plausible(items_by_value(instrument), counts))
        refuse_contradiction();
    return counts;
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
