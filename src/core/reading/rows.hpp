// Some of the respondents of a survey, in the order of the rows that are given.
#pragma once

#include "core/reading/answers.hpp"
#include "core/reading/ballots.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace berakhlak::core {

[[nodiscard]] inline Answers rows_of(Answers const& answers, std::span<std::size_t const> rows) {
    Answers part(rows.size(), answers.items());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::ranges::copy(answers.row(rows[row]), part.row(row).begin());
    }
    return part;
}

[[nodiscard]] inline Ballots rows_of(Ballots const& ballots, std::span<std::size_t const> rows) {
    Ballots part(rows.size(), ballots.items());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        part.set_state(row, ballots.state(rows[row]));
        std::ranges::copy(ballots.row(rows[row]), part.row(row).begin());
    }
    return part;
}

} // namespace berakhlak::core
