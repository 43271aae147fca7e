// When respondents answered, as a column of cells tells it.
#pragma once

#include "core/reading/moment.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace berakhlak::core {

/// Days since 1899-12-30, one per respondent; NaN where the cell is blank.
using Days = std::vector<double>;

/// The cells from the top, each a date that Calc knows (a number) or one that is still text.
class AnswerTimes {
public:
    void add_blank();
    void add_number(double days);
    void add_text(std::string_view text);
    [[nodiscard]] std::size_t size() const { return cells_.size(); }

    /// The times in each order of day and month that is possible: one, or two where no value over 12 decides.
    /// None where a text is no date, and where the order matters to some of the dates only: an office that
    /// reads 7/9 as 9 July leaves 13/9 as it is, and what it has read are not the dates that were meant,
    /// whether they stand there as numbers or as 2022-07-09.
    [[nodiscard]] std::vector<Days> readings() const;

private:
    [[nodiscard]] std::optional<Days> read(DateOrder order) const;

    struct Cell {
        double days;
        std::string text; ///< empty: a number or blank
    };
    std::vector<Cell> cells_;
    DateOrderVotes votes_;
    bool numbers_ = false;
};

} // namespace berakhlak::core
