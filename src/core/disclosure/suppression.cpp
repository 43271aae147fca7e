#include "core/disclosure/suppression.hpp"

#include "core/disclosure/suppression_audit.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <vector>

namespace berakhlak::core {

namespace {

void hide(Figure& figure, Absent why) {
    figure = Figure::none(why, figure.n);
}

void hide_small_figures(Profile& profile, std::uint64_t minimum) {
    auto const small = [minimum](Figure const& figure) { return figure.present() && figure.n < minimum; };
    for (auto& value : profile.values)
        if (small(value))
            hide(value, Absent::too_few);
    bool const tells = std::any_of(profile.values.begin(), profile.values.end(), is_hidden);
    if (small(profile.total) || (profile.total.present() && tells))
        hide(profile.total, Absent::too_few);
}

// Hides figures of a recap until the rules of its columns and rows hold. A column is a value, or the index.
class Table {
public:
    Table(Recap& recap, std::size_t values, std::uint64_t minimum)
        : recap_(recap), values_(values), minimum_(minimum) {}

    void settle() {
        bool changed = true;
        while (changed) {
            changed = false;
            for (std::size_t column = 0; column <= values_; ++column)
                changed |= settle_column(column);
            for (auto& unit : recap_.units)
                changed |= settle_row(unit.profile);
            changed |= settle_row(recap_.pooled);
            changed |= settle_row(recap_.mean_of_units);
        }
    }

    // Takes away from what gives a hidden figure of the unit away. False: nothing is left to hide.
    bool protect(Leak leak) {
        return hide_shown(column_of(recap_.mean_of_units, leak.column)) ||
               hide_shown(recap_.units[leak.unit].profile.total) || hide_next_smallest(leak.column) ||
               hide_shown(column_of(recap_.pooled, leak.column)) || hide_shown(recap_.mean_of_units.total) ||
               hide_shown(recap_.pooled.total) || hide_any();
    }

private:
    static bool hide_shown(Figure& figure) {
        if (!figure.present())
            return false;
        hide(figure, Absent::hides_another);
        return true;
    }

    bool settle_column(std::size_t column) {
        auto& pooled = column_of(recap_.pooled, column);
        auto& mean = column_of(recap_.mean_of_units, column);
        auto const hidden = hidden_sizes(column);
        if (hidden.empty() || (!pooled.present() && !mean.present()))
            return false;
        if (!may_be_summed(hidden)) {
            if (hide_next_smallest(column))
                return true;
            bool const pooled_hidden = hide_shown(pooled);
            return hide_shown(mean) || pooled_hidden;
        }
        return (mean_tells(column) || mean_and_pooled_tell(hidden)) && hide_shown(mean);
    }

    // Respondents without a unit stand in the pooled row, and not in the mean of units.
    [[nodiscard]] bool mean_tells(std::size_t column) const {
        std::vector<std::uint64_t> sizes;
        for (auto const& unit : recap_.units)
            if (auto const& figure = column_of(unit.profile, column); unit.is_unit() && is_hidden(figure))
                sizes.push_back(figure.n);
        return !sizes.empty() && !may_be_summed(sizes);
    }

    // One hidden value and the index, or all values and a hidden index: each follows from the others.
    bool settle_row(Profile& profile) {
        auto const hidden = std::count_if(profile.values.begin(), profile.values.end(), is_hidden);
        if (hidden == 1 && hide_shown(profile.total))
            return true;
        if (hidden != 0 || !is_hidden(profile.total))
            return false;
        auto const smallest =
            std::min_element(profile.values.begin(), profile.values.end(), [](auto const& a, auto const& b) {
                return a.present() && (!b.present() || a.n < b.n);
            });
        return smallest != profile.values.end() && hide_shown(*smallest);
    }

    [[nodiscard]] std::vector<std::uint64_t> hidden_sizes(std::size_t column) const {
        std::vector<std::uint64_t> sizes;
        for (auto const& unit : recap_.units)
            if (auto const& figure = column_of(unit.profile, column); is_hidden(figure))
                sizes.push_back(figure.n);
        return sizes;
    }

    // A sum over these units tells nothing about one of them, nor about a small group.
    [[nodiscard]] bool may_be_summed(std::vector<std::uint64_t> const& sizes) const {
        std::uint64_t sum = 0;
        for (auto const size : sizes)
            sum += size;
        return sizes.size() >= 2 && sum >= minimum_;
    }

    // Two sums over the same hidden units, one weighted by their sizes: for any size, their difference is a
    // sum over the units of the other sizes only.
    [[nodiscard]] bool mean_and_pooled_tell(std::vector<std::uint64_t> const& sizes) const {
        if (sizes.size() == 2)
            return true;
        std::set<std::uint64_t> const distinct(sizes.begin(), sizes.end());
        return std::any_of(distinct.begin(), distinct.end(), [&](std::uint64_t size) {
            std::vector<std::uint64_t> others;
            std::remove_copy(sizes.begin(), sizes.end(), std::back_inserter(others), size);
            return !others.empty() && !may_be_summed(others);
        });
    }

    bool hide_next_smallest(std::size_t column) {
        Figure* smallest = nullptr;
        for (auto& unit : recap_.units)
            if (auto& figure = column_of(unit.profile, column);
                figure.present() && (smallest == nullptr || figure.n < smallest->n))
                smallest = &figure;
        return smallest != nullptr && hide_shown(*smallest);
    }

    bool hide_any() {
        for (std::size_t column = 0; column <= values_; ++column)
            if (hide_shown(column_of(recap_.mean_of_units, column)) ||
                hide_shown(column_of(recap_.pooled, column)) || hide_next_smallest(column))
                return true;
        return false;
    }

    Recap& recap_;
    std::size_t values_;
    std::uint64_t minimum_;
};

} // namespace

void suppress(Instrument const& instrument, Profile& profile) {
    hide_small_figures(profile, instrument.minimum_group);
}

void suppress(Instrument const& instrument, Recap& recap) {
    for (auto& unit : recap.units)
        suppress(instrument, unit.profile);
    suppress(instrument, recap.pooled);
    suppress(instrument, recap.mean_of_units);

    Table table(recap, instrument.values.size(), instrument.minimum_group);
    table.settle();
    while (auto const leak = find_leak(instrument, recap)) {
        if (!table.protect(*leak))
            return;
        table.settle();
    }
}

} // namespace berakhlak::core
