// Where groups of respondents differ: value by value, and in the instrument's index.
#pragma once

#include "core/comparison/group_test.hpp"
#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"
#include "core/reading/ballots.hpp"
#include "core/statistics/multiple_tests.hpp"
#include "core/statistics/welch.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace berakhlak::core {

/// Which group each respondent belongs to, and which groups may be shown with which figure.
struct Grouping {
    std::span<std::uint32_t const> group_of; ///< per respondent, a position in `shown`
    /// Per group: one entry per value of the instrument and one, the last, for its index. A figure that is
    /// hidden elsewhere (too few respondents, or to keep another one hidden) takes no part here.
    std::vector<std::vector<bool>> shown;
};

/// One line: a value, or the instrument's index.
struct GroupDifference {
    std::size_t compared = 0;          ///< groups that take part
    std::uint64_t n = 0;               ///< their respondents
    std::optional<std::size_t> lowest; ///< the group of the lowest index; none without two groups
    std::optional<std::size_t> highest;
    Figure lowest_index;
    Figure highest_index;
    Figure difference; ///< highest - lowest
    GroupComparison test;
    Figure corrected_p; ///< for the number of lines
};

/// As many lines as the instrument has values, then the index. By Welch the scores of a group are those of
/// the group as a survey of its own, so that their mean is the index that a recap shows; by ranks they are
/// those of all respondents as one survey, so that equal answers are ties whatever group they come from.
[[nodiscard]] std::vector<GroupDifference> group_differences(Instrument const& instrument,
                                                             Answers const& answers, Grouping const& grouping,
                                                             GroupTest test, Correction correction);
[[nodiscard]] std::vector<GroupDifference> group_differences(Instrument const& instrument,
                                                             Ballots const& ballots, Grouping const& grouping,
                                                             GroupTest test, Correction correction);

/// Two groups against each other.
struct GroupPair {
    std::size_t first = 0;
    std::size_t second = 0;
    Figure first_index;
    Figure second_index;
    Difference difference; ///< second - first, Welch
    Figure corrected_p;    ///< for the number of pairs
};

/// Every pair of groups that may be shown, in their order, for a value or (none) the index.
[[nodiscard]] std::vector<GroupPair> group_pairs(Instrument const& instrument, Answers const& answers,
                                                 Grouping const& grouping, std::optional<std::size_t> value,
                                                 Correction correction, double confidence = 0.95);
[[nodiscard]] std::vector<GroupPair> group_pairs(Instrument const& instrument, Ballots const& ballots,
                                                 Grouping const& grouping, std::optional<std::size_t> value,
                                                 Correction correction, double confidence = 0.95);

} // namespace berakhlak::core
