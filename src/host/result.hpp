// What a cell function gives back: figures, texts, tables, and the four errors that survive an exchange with
// Excel.
#pragma once

#include "core/index/figure.hpp"
#include "host/uno.hpp"

#include <vector>

namespace berakhlak::host {

enum class CellError {
    not_available = 32767, ///< #N/A: no valid answers, or too few respondents to show
    value = 519,   ///< #VALUE!: a cell that is no answer, an unknown instrument, a range of the wrong shape
    number = 503,  ///< #NUM!: a number argument outside of what is possible
    division = 532 ///< #DIV/0!: a figure that is not defined, as alpha of equal answers
};

/// Thrown inside a cell function; becomes the cell's error at the UNO boundary.
struct CellFailure {
    CellError error;
};

[[nodiscard]] Any error_value(CellError error);
[[nodiscard]] inline Any text_value(std::string_view utf8) {
    return Any(to_office(utf8));
}
[[nodiscard]] inline Any number_value(double number) {
    return Any(number);
}

/// The figure, or the error that tells why there is none (a cell can't say more).
[[nodiscard]] Any figure_value(core::Figure const& figure);

/// A table of texts alone, of equal rows. Calc finds these texts (`=`, COUNTIF ...): it interns those of a
/// table of strings, and not those of a table of `any`.
[[nodiscard]] inline Any text_table(Sequence<Sequence<OUString>> const& rows) {
    return Any(rows);
}

/// A table of results, row by row. Every row must have the same number of cells.
class ResultTable {
public:
    void add_row(std::vector<Any> cells) { rows_.push_back(std::move(cells)); }
    [[nodiscard]] Any value() const;

private:
    std::vector<std::vector<Any>> rows_;
};

} // namespace berakhlak::host
