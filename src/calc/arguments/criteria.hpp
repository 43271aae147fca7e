// Columns of criteria and a criterion for each, as in AVERAGEIFS: which respondents count.
#pragma once

#include "calc/arguments/caller.hpp"
#include "host/range.hpp"

#include <vector>

namespace berakhlak::calc {

/// The criteria of one call: every row of the range of answers that meets all of them counts.
class Criteria {
public:
    Criteria() = default; ///< none: every row counts

    /// `columns` stands beside `answers`, row by row: #VALUE! when it begins in another row or is not as
    /// high. Each of its columns has one of the criteria, in order; one that was left out leaves its column
    /// open, but not all do.
    Criteria(Caller const& caller, host::CellRange const& answers, host::CellRange const& columns,
             host::Any const& first, host::Sequence<host::Any> const& more);

    /// One flag for each of the first `rows` rows.
    [[nodiscard]] std::vector<bool> rows_that_meet(std::size_t rows) const;

private:
    Caller const* caller_ = nullptr;
    host::CellRange columns_;
    std::vector<host::Any> criteria_;
};

} // namespace berakhlak::calc
