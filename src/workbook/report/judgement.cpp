#include "workbook/report/judgement.hpp"

#include <algorithm>
#include <cmath>

namespace berakhlak::workbook::report {

namespace {

template <class Key>
void sort_down(std::vector<std::size_t>& positions, Key const& key) {
    std::ranges::stable_sort(positions, [&](auto a, auto b) { return key(a) > key(b); });
}

std::size_t band_position(core::Instrument const& instrument, core::Band const* band) {
    return static_cast<std::size_t>(band - instrument.bands.list.data());
}

} // namespace

Standing standing(Result const& value, Result const& whole) {
    if (!value.lower.number || !value.upper.number || !whole.lower.number || !whole.upper.number)
        return Standing::unknown;
    if (*value.lower.number > *whole.upper.number)
        return Standing::higher;
    if (*value.upper.number < *whole.lower.number)
        return Standing::lower;
    return Standing::not_different;
}

Standing against_national(Result const& value) {
    if (!value.lower.number || !value.upper.number || !value.national.number)
        return Standing::unknown;
    if (*value.lower.number > *value.national.number)
        return Standing::higher;
    if (*value.upper.number < *value.national.number)
        return Standing::lower;
    return Standing::not_different;
}

std::optional<Change> change_of(Result const& before, Result const& after) {
    for (auto const* result : {&before, &after})
        if (!result->index.number || !result->lower.number || !result->upper.number)
            return std::nullopt;
    double const a = *after.index.number, b = *before.index.number;
    auto const together = [](double one, double other) { return std::hypot(one, other); };
    return Change{a - b, a - b - together(a - *after.lower.number, *before.upper.number - b),
                  a - b + together(*after.upper.number - a, b - *before.lower.number)};
}

std::vector<std::size_t> values_standing(Figures const& figures, Standing wanted) {
    std::vector<std::size_t> found;
    for (std::size_t value = 0; value < figures.values.size(); ++value)
        if (figures.values[value].index.number && standing(figures.values[value], figures.total) == wanted)
            found.push_back(value);
    double const whole = figures.total.index.number.value_or(0.0);
    sort_down(found, [&](auto value) { return std::abs(*figures.values[value].index.number - whole); });
    return found;
}

std::vector<std::size_t> units_by_index(Figures const& figures) {
    std::vector<std::size_t> shown;
    for (std::size_t unit = 0; unit < figures.units.size(); ++unit)
        if (figures.units[unit].index.number && !figures.units[unit].name.empty())
            shown.push_back(unit);
    sort_down(shown, [&](auto unit) { return *figures.units[unit].index.number; });
    return shown;
}

std::vector<std::size_t> units_in_lower_category(Figures const& figures, Words const& words) {
    auto const* whole = words.band(figures.total.index);
    if (whole == nullptr)
        return {};
    auto units = units_by_index(figures);
    std::erase_if(units, [&](auto unit) {
        auto const* band = words.band(figures.units[unit].index);
        return band == nullptr ||
               band_position(*figures.instrument, band) <= band_position(*figures.instrument, whole);
    });
    std::ranges::reverse(units);
    return units;
}

std::size_t hidden_units(Figures const& figures) {
    return static_cast<std::size_t>(std::ranges::count_if(
        figures.units, [](Group const& unit) { return !unit.index.number && !unit.index.instead.empty(); }));
}

std::vector<std::size_t> items_by_figure(Figures const& figures) {
    bool const picks = figures.instrument->kind == core::Kind::picks;
    auto const figure = [&](std::size_t position) {
        return picks ? figures.pick_items[position].percent : figures.scale_items[position].index;
    };
    std::vector<std::size_t> shown;
    auto const count = picks ? figures.pick_items.size() : figures.scale_items.size();
    for (std::size_t position = 0; position < count; ++position) {
        auto const item = picks ? figures.pick_items[position].item : figures.scale_items[position].item;
        if (figure(position).number && figures.instrument->items[item].value)
            shown.push_back(position);
    }
    sort_down(shown, [&](auto position) { return *figure(position).number; });
    return shown;
}

} // namespace berakhlak::workbook::report
