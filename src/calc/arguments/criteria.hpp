// Pairs of a criteria range and a criterion, as in AVERAGEIFS: which respondents count.
#pragma once

#include "core/reading/criterion.hpp"
#include "host/uno.hpp"

#include <vector>

namespace berakhlak::calc {

/// The criteria of one call. Every row of the survey range that meets all of them counts.
class Criteria {
public:
    /// `pairs`: range, criterion, range, criterion ... as Calc hands them over; pairs that were left out
    /// don't count. #VALUE! for half a pair.
    explicit Criteria(std::vector<host::Any> const& pairs);

    [[nodiscard]] bool empty() const noexcept { return pairs_.empty(); }

    /// One flag for each of `rows` rows. A criteria range is taken to begin in the same row as the survey
    /// range. #VALUE! if it is shorter than the `rows` used rows.
    [[nodiscard]] std::vector<bool> rows_that_meet(std::size_t rows) const;

private:
    struct Pair {
        host::Sequence<host::Sequence<host::Any>> range;
        core::Criterion criterion;
    };
    std::vector<Pair> pairs_;
};

/// The arguments of a call in the order in which Criteria takes them.
[[nodiscard]] std::vector<host::Any> criteria_pairs(std::initializer_list<host::Any> named,
                                                    host::Sequence<host::Any> const& more);

} // namespace berakhlak::calc
