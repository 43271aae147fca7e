// Answers of a survey on a scale, one byte a cell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace berakhlak::core {

/// The position of a level in the instrument's scale (0 is the lowest), or `missing`, or `invalid`.
using Answer = std::uint8_t;
inline constexpr Answer missing = 254;
inline constexpr Answer invalid = 255;

/// Respondents x items, row by row. A level stands as it was answered: reversed items are turned when counts
/// become figures, nowhere else.
class Answers {
public:
    Answers() = default;
    Answers(std::size_t respondents, std::size_t items)
        : respondents_(respondents), items_(items), cells_(respondents * items, missing) {}

    [[nodiscard]] std::size_t respondents() const noexcept { return respondents_; }
    [[nodiscard]] std::size_t items() const noexcept { return items_; }
    [[nodiscard]] std::span<Answer> row(std::size_t respondent) noexcept {
        return {cells_.data() + respondent * items_, items_};
    }
    [[nodiscard]] std::span<Answer const> row(std::size_t respondent) const noexcept {
        return {cells_.data() + respondent * items_, items_};
    }
    [[nodiscard]] std::span<Answer const> cells() const noexcept { return cells_; }

private:
    std::size_t respondents_ = 0;
    std::size_t items_ = 0;
    std::vector<Answer> cells_;
};

} // namespace berakhlak::core
