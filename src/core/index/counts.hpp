// Counts: what every index is a function of. Counts add, so units add up to the agency and files to the
// province.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"
#include "core/reading/ballots.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace berakhlak::core {

/// How often each level of each item was answered, and how many respondents answered at least one item of
/// each value.
class AnswerCounts {
public:
    AnswerCounts() = default;
    explicit AnswerCounts(Instrument const& instrument);

    /// Adds one respondent; `row` has one answer per item.
    void add(std::span<Answer const> row) noexcept;
    AnswerCounts& operator+=(AnswerCounts const& other);

    [[nodiscard]] std::size_t items() const noexcept { return items_; }
    [[nodiscard]] std::size_t levels() const noexcept { return levels_; }
    [[nodiscard]] std::uint64_t respondents() const noexcept {
        return respondents_;
    } ///< with at least one answer
    [[nodiscard]] std::uint64_t at(std::size_t item, std::size_t level) const noexcept {
        return cells_[item * (levels_ + 2) + level];
    }
    [[nodiscard]] std::uint64_t missing(std::size_t item) const noexcept { return at(item, levels_); }
    [[nodiscard]] std::uint64_t invalid(std::size_t item) const noexcept { return at(item, levels_ + 1); }
    [[nodiscard]] std::uint64_t answered(std::size_t item) const noexcept;
    /// Respondents with at least one answer to an item of the value.
    [[nodiscard]] std::uint64_t respondents_of(std::size_t value) const noexcept { return reached_[value]; }
    bool operator==(AnswerCounts const&) const = default;

    /// All that is counted, as plain numbers: the respondents; item by item its levels, missing, invalid; per
    /// value the respondents who reached it.
    [[nodiscard]] std::vector<std::uint64_t> numbers() const;
    /// The counts that `numbers` came from. Throws std::invalid_argument when they are not as many as the
    /// instrument needs, or contradict each other: no survey of it can have given them.
    [[nodiscard]] static AnswerCounts from_numbers(Instrument const& instrument,
                                                   std::span<std::uint64_t const> numbers);

private:
    [[nodiscard]] bool plausible() const;

    std::size_t items_ = 0;
    std::size_t levels_ = 0;
    std::uint64_t respondents_ = 0;
    std::vector<std::uint64_t> cells_;                  ///< item by item: its levels, missing, invalid
    std::vector<std::uint64_t> reached_;                ///< per value
    std::vector<std::vector<std::size_t>> value_items_; ///< per value, the positions of its items
};

/// How often each behaviour was picked, and how many respondents picked at least one behaviour of each value.
struct BallotCounts {
    std::uint64_t ballots = 0; ///< valid ones with at least one pick
    std::uint64_t missing = 0;
    std::uint64_t invalid = 0;
    std::vector<std::uint64_t> votes;   ///< per item
    std::vector<std::uint64_t> reached; ///< per value

    BallotCounts() = default;
    explicit BallotCounts(Instrument const& instrument)
        : votes(instrument.items.size()), reached(instrument.values.size()) {}
    BallotCounts& operator+=(BallotCounts const& other);
    bool operator==(BallotCounts const&) const = default;

    /// As for AnswerCounts: ballots, missing, invalid; votes per item; reached per value.
    [[nodiscard]] std::vector<std::uint64_t> numbers() const;
    [[nodiscard]] static BallotCounts from_numbers(Instrument const& instrument,
                                                   std::span<std::uint64_t const> numbers);
};

/// Throws std::invalid_argument when the answers have not one column per item of the instrument.
[[nodiscard]] AnswerCounts count(Instrument const& instrument, Answers const& answers);
[[nodiscard]] BallotCounts count(Instrument const& instrument, Ballots const& ballots);

/// The same by unit, in one pass: `unit_of` says for each respondent which of the `units` it belongs to.
[[nodiscard]] std::vector<AnswerCounts> count_by_unit(Instrument const& instrument, Answers const& answers,
                                                      std::span<std::uint32_t const> unit_of,
                                                      std::size_t units);
[[nodiscard]] std::vector<BallotCounts> count_by_unit(Instrument const& instrument, Ballots const& ballots,
                                                      std::span<std::uint32_t const> unit_of,
                                                      std::size_t units);

} // namespace berakhlak::core
