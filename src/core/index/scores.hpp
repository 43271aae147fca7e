// Scores: answers as numbers, for the statistics that need the respondents themselves.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace berakhlak::core {

/// Respondents x items of scores, row by row. NaN is a missing score. Made from answers by `scores`, or
/// filled by a caller from plain numbers.
class ScoreMatrix {
public:
    ScoreMatrix() = default;
    ScoreMatrix(std::size_t respondents, std::size_t items)
        : respondents_(respondents), items_(items),
          cells_(respondents * items, std::numeric_limits<double>::quiet_NaN()) {}

    [[nodiscard]] std::size_t respondents() const noexcept { return respondents_; }
    [[nodiscard]] std::size_t items() const noexcept { return items_; }
    [[nodiscard]] std::span<double> row(std::size_t respondent) noexcept {
        return {cells_.data() + respondent * items_, items_};
    }
    [[nodiscard]] std::span<double const> row(std::size_t respondent) const noexcept {
        return {cells_.data() + respondent * items_, items_};
    }

private:
    std::size_t respondents_ = 0;
    std::size_t items_ = 0;
    std::vector<double> cells_;
};

/// The scores of the levels; a reversed item's scores are mirrored (lowest + highest - score: 7 - x on 1-6).
/// With `value` only the items of that value, in their order in the instrument. Missing and invalid answers
/// are NaN.
[[nodiscard]] ScoreMatrix scores(Instrument const& instrument, Answers const& answers,
                                 std::optional<std::size_t> value = std::nullopt);
/// The same of these items.
[[nodiscard]] ScoreMatrix scores(Instrument const& instrument, Answers const& answers,
                                 std::span<std::size_t const> items);

} // namespace berakhlak::core
