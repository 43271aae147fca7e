// What the figures carry: which values stand out, which units are below the whole. Knows no UNO.
#pragma once

#include "workbook/report/words.hpp"

namespace berakhlak::workbook::report {

/// Where one figure lies to another, as far as intervals can tell.
enum class Standing { higher, lower, not_different, unknown };

/// A value against the whole: their 95 % intervals must not touch (stricter than a test of the difference).
[[nodiscard]] Standing standing(Result const& value, Result const& whole);
/// A value against a published figure: it must lie outside the interval.
[[nodiscard]] Standing against_national(Result const& value);

/// After less before, with its 95 % interval from those of both (Newcombe 1998, method 10; Zou and Donner
/// 2008): the surveys must have asked different people, or the same ones independently.
struct Change {
    double difference = 0.0, lower = 0.0, upper = 0.0;
    [[nodiscard]] bool significant() const { return lower > 0.0 || upper < 0.0; }
};
/// None where a figure or a bound is missing.
[[nodiscard]] std::optional<Change> change_of(Result const& before, Result const& after);

/// Positions of the values with this standing to the total, the farthest first.
[[nodiscard]] std::vector<std::size_t> values_standing(Figures const& figures, Standing wanted);

/// Positions of the units whose category is below that of all respondents, the lowest first.
[[nodiscard]] std::vector<std::size_t> units_in_lower_category(Figures const& figures, Words const& words);
/// Positions of the units that show an index, the highest first.
[[nodiscard]] std::vector<std::size_t> units_by_index(Figures const& figures);
/// Units whose index isn't shown.
[[nodiscard]] std::size_t hidden_units(Figures const& figures);

/// Positions in `scale_items` or among the behaviours of `pick_items` that belong to a value, by index or
/// share, the highest first.
[[nodiscard]] std::vector<std::size_t> items_by_figure(Figures const& figures);

} // namespace berakhlak::workbook::report
