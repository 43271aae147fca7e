#include "core/disclosure/suppression_audit.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

namespace berakhlak::core {

namespace {

using Row = std::vector<double>;
constexpr double negligible = 1e-9;
constexpr std::size_t none = static_cast<std::size_t>(-1);

// Numbers the unknowns: hidden values of units, and hidden figures of the two summary rows. The hidden index
// of a unit is no unknown of its own: it is the weighted mean of the unit's values.
class Unknowns {
public:
    Unknowns(Instrument const& instrument, Recap const& recap)
        : columns_(instrument.values.size() + 1), numbers_((recap.units.size() + 2) * columns_, none) {
        for (std::size_t unit = 0; unit < recap.units.size(); ++unit)
            add(unit, recap.units[unit].profile, columns_ - 1);
        pooled_row_ = recap.units.size();
        add(pooled_row_, recap.pooled, columns_);
        add(pooled_row_ + 1, recap.mean_of_units, columns_);
    }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::size_t of_unit(std::size_t unit, std::size_t column) const {
        return numbers_[unit * columns_ + column];
    }
    [[nodiscard]] std::size_t of_pooled(std::size_t column) const { return of_unit(pooled_row_, column); }
    [[nodiscard]] std::size_t of_mean(std::size_t column) const { return of_unit(pooled_row_ + 1, column); }

private:
    void add(std::size_t row, Profile const& profile, std::size_t columns) {
        for (std::size_t column = 0; column < columns; ++column)
            if (is_hidden(column_of(profile, column)))
                numbers_[row * columns_ + column] = size_++;
    }

    std::size_t columns_;
    std::vector<std::size_t> numbers_;
    std::size_t pooled_row_ = 0;
    std::size_t size_ = 0;
};

// Linear equations of which only the coefficients matter: which constants are known does not.
class Equations {
public:
    Equations(Instrument const& instrument, Recap const& recap, Unknowns const& unknowns)
        : instrument_(instrument), recap_(recap), unknowns_(unknowns) {
        for (std::size_t value = 0; value < instrument.values.size(); ++value) {
            add(pooled(value));
            add(mean_of_units(value));
        }
        add(mean_of_indices());
        for (std::size_t unit = 0; unit < recap.units.size(); ++unit)
            if (recap.units[unit].profile.total.present())
                add(index_of_unit(unit));
        if (has_index(recap.pooled))
            add(index_of_pooled());
    }

    void reduce();
    /// Whether the reduced equations leave one possible figure for an unknown, or for the sum `wanted`.
    [[nodiscard]] bool determine(std::size_t unknown) const;
    [[nodiscard]] bool determine(Row wanted) const;

    [[nodiscard]] Row index_of_unit(std::size_t unit) const {
        Row row(unknowns_.size(), 0.0);
        for (std::size_t value = 0; value < instrument_.values.size(); ++value)
            put(row, unknowns_.of_unit(unit, value), instrument_.share_of(value));
        return row;
    }

private:
    static bool has_index(Profile const& profile) {
        return profile.total.present() || is_hidden(profile.total);
    }

    static void put(Row& row, std::size_t unknown, double coefficient) {
        if (unknown != none)
            row[unknown] += coefficient;
    }

    [[nodiscard]] Row pooled(std::size_t value) const {
        Row row(unknowns_.size(), 0.0);
        auto const all = static_cast<double>(recap_.pooled.values[value].n);
        for (std::size_t unit = 0; unit < recap_.units.size(); ++unit)
            put(row, unknowns_.of_unit(unit, value),
                static_cast<double>(recap_.units[unit].profile.values[value].n) / all);
        put(row, unknowns_.of_pooled(value), -1.0);
        return row;
    }

    [[nodiscard]] Row mean_of_units(std::size_t value) const {
        Row row(unknowns_.size(), 0.0);
        double units = 0.0;
        for (std::size_t unit = 0; unit < recap_.units.size(); ++unit) {
            if (!recap_.units[unit].is_unit())
                continue;
            units += recap_.units[unit].profile.values[value].n > 0 ? 1.0 : 0.0;
            put(row, unknowns_.of_unit(unit, value), 1.0);
        }
        put(row, unknowns_.of_mean(value), -units);
        return row;
    }

    [[nodiscard]] Row mean_of_indices() const {
        Row row(unknowns_.size(), 0.0);
        double units = 0.0;
        for (std::size_t unit = 0; unit < recap_.units.size(); ++unit) {
            auto const& profile = recap_.units[unit].profile;
            if (!recap_.units[unit].is_unit())
                continue;
            units += has_index(profile) ? 1.0 : 0.0;
            if (!is_hidden(profile.total))
                continue;
            auto const index = index_of_unit(unit);
            std::transform(row.begin(), row.end(), index.begin(), row.begin(), std::plus<>());
        }
        put(row, unknowns_.of_mean(instrument_.values.size()), -units);
        return row;
    }

    [[nodiscard]] Row index_of_pooled() const {
        Row row(unknowns_.size(), 0.0);
        for (std::size_t value = 0; value < instrument_.values.size(); ++value)
            put(row, unknowns_.of_pooled(value), instrument_.share_of(value));
        put(row, unknowns_.of_pooled(instrument_.values.size()), -1.0);
        return row;
    }

    void add(Row row) {
        if (std::any_of(row.begin(), row.end(), [](double c) { return c != 0.0; }))
            rows_.push_back(std::move(row));
    }

    Instrument const& instrument_;
    Recap const& recap_;
    Unknowns const& unknowns_;
    std::vector<Row> rows_;
    std::vector<std::size_t> pivots_; // per reduced row
};

void subtract(Row& row, double times, Row const& other) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] -= times * other[i];
        if (std::fabs(row[i]) < negligible)
            row[i] = 0.0;
    }
}

// Gauss-Jordan with the largest coefficient of each row as its pivot.
void Equations::reduce() {
    std::vector<Row> reduced;
    for (auto& row : rows_) {
        for (std::size_t i = 0; i < reduced.size(); ++i)
            if (row[pivots_[i]] != 0.0)
                subtract(row, row[pivots_[i]], reduced[i]);
        auto const largest = std::max_element(row.begin(), row.end(),
                                              [](double a, double b) { return std::fabs(a) < std::fabs(b); });
        if (*largest == 0.0)
            continue;
        double const scale = *largest;
        auto const pivot = static_cast<std::size_t>(largest - row.begin());
        for (auto& coefficient : row)
            coefficient /= scale;
        for (auto& other : reduced)
            if (other[pivot] != 0.0)
                subtract(other, other[pivot], row);
        reduced.push_back(std::move(row));
        pivots_.push_back(pivot);
    }
    rows_ = std::move(reduced);
}

bool Equations::determine(std::size_t unknown) const {
    auto const found = std::find(pivots_.begin(), pivots_.end(), unknown);
    if (found == pivots_.end())
        return false;
    auto const& row = rows_[static_cast<std::size_t>(found - pivots_.begin())];
    return std::count_if(row.begin(), row.end(), [](double c) { return c != 0.0; }) == 1;
}

bool Equations::determine(Row wanted) const {
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (wanted[pivots_[i]] != 0.0)
            subtract(wanted, wanted[pivots_[i]], rows_[i]);
    return std::all_of(wanted.begin(), wanted.end(), [](double c) { return c == 0.0; });
}

} // namespace

std::optional<Leak> find_leak(Instrument const& instrument, Recap const& recap) {
    Unknowns const unknowns(instrument, recap);
    if (unknowns.size() == 0)
        return std::nullopt;
    Equations equations(instrument, recap, unknowns);
    equations.reduce();
    auto const values = instrument.values.size();
    for (std::size_t unit = 0; unit < recap.units.size(); ++unit) {
        for (std::size_t value = 0; value < values; ++value) {
            auto const unknown = unknowns.of_unit(unit, value);
            if (unknown != none && equations.determine(unknown))
                return Leak{unit, value};
        }
        if (is_hidden(recap.units[unit].profile.total) && equations.determine(equations.index_of_unit(unit)))
            return Leak{unit, values};
    }
    return std::nullopt;
}

} // namespace berakhlak::core
