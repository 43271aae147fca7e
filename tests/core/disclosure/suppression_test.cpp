#include "core/disclosure/suppression.hpp"

#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace berakhlak::core;
using namespace berakhlak::core::test;

namespace {

using Sizes = std::vector<std::vector<std::uint64_t>>; // unit by unit, the n of each value

bool hidden(Figure const& figure) {
    return figure.why == Absent::too_few || figure.why == Absent::hides_another;
}

std::uint64_t largest(std::vector<std::uint64_t> const& sizes) {
    return *std::max_element(sizes.begin(), sizes.end());
}

// A recap as counts would give it when the respondents of a value answered all of its items.
Recap made_up(Instrument const& instrument, Sizes const& sizes, std::uint32_t seed) {
    std::mt19937 random(seed);
    std::vector<std::pair<std::string, Profile>> units;
    Profile pooled;
    std::vector<double> sums(instrument.values.size(), 0.0);
    std::vector<std::uint64_t> all(instrument.values.size(), 0);
    for (auto const& n : sizes) {
        Profile unit;
        for (std::size_t value = 0; value < n.size(); ++value) {
            double const index = random() % 1001 / 10.0;
            unit.values.push_back(n[value] == 0 ? Figure{} : Figure::of(index, n[value]));
            sums[value] += n[value] == 0 ? 0.0 : index * static_cast<double>(n[value]);
            all[value] += n[value];
        }
        unit.respondents = largest(n);
        unit.total = total_index(instrument, unit.values, unit.respondents);
        pooled.respondents += unit.respondents;
        units.emplace_back("unit " + std::string(1, static_cast<char>('a' + units.size())), unit);
    }
    for (std::size_t value = 0; value < sums.size(); ++value)
        pooled.values.push_back(all[value] == 0
                                    ? Figure{}
                                    : Figure::of(sums[value] / static_cast<double>(all[value]), all[value]));
    pooled.total = total_index(instrument, pooled.values, pooled.respondents);
    return recap_of(instrument, std::move(units), std::move(pooled));
}

Recap suppressed(Instrument const& instrument, Sizes const& sizes, std::uint32_t seed = 1) {
    auto recap = made_up(instrument, sizes, seed);
    suppress(instrument, recap);
    return recap;
}

std::vector<Absent> column(Recap const& recap, std::size_t value) {
    std::vector<Absent> result;
    for (auto const& unit : recap.units)
        result.push_back(unit.profile.values[value].why);
    return result;
}

// The attack: every figure of the table is an unknown, every sum that a reader knows of an equation, and
// every shown figure an equation too. A hidden figure is lost when it adds nothing to the rank.
class Attack {
public:
    Attack(Instrument const& instrument, Recap const& before, Recap const& after)
        : columns_(instrument.values.size() + 1), rows_(before.units.size() + 2), before_(before) {
        for (std::size_t column = 0; column + 1 < columns_; ++column) {
            add_column(column, true);
            add_column(column, false);
        }
        add_column(columns_ - 1, false);
        for (std::size_t row = 0; row + 1 < rows_; ++row)
            add_row(instrument, row);
        for (std::size_t row = 0; row < rows_; ++row)
            for (std::size_t column = 0; column < columns_; ++column)
                if (at(after, row, column).present() || !at(before, row, column).present())
                    equations_.push_back(unit_vector(row, column));
        rank_ = rank(equations_);
    }

    [[nodiscard]] bool succeeds(std::size_t row, std::size_t column) const {
        return succeeds(unit_vector(row, column));
    }

    /// A sum over the figures of two units of one column.
    [[nodiscard]] bool succeeds_on_pair(std::size_t row, std::size_t other, std::size_t column) const {
        auto wanted = unit_vector(row, column);
        wanted[other * columns_ + column] = weight(other, column) / weight(row, column);
        return succeeds(wanted);
    }

    static Figure const& at(Recap const& recap, std::size_t row, std::size_t column) {
        auto const& profile = row < recap.units.size()    ? recap.units[row].profile
                              : row == recap.units.size() ? recap.pooled
                                                          : recap.mean_of_units;
        return column < profile.values.size() ? profile.values[column] : profile.total;
    }

private:
    using Vector = std::vector<double>;

    [[nodiscard]] double weight(std::size_t row, std::size_t column) const {
        return static_cast<double>(at(before_, row, column).n);
    }
    [[nodiscard]] Vector unit_vector(std::size_t row, std::size_t column) const {
        Vector result(rows_ * columns_, 0.0);
        result[row * columns_ + column] = 1.0;
        return result;
    }

    void add_column(std::size_t column, bool pooled) {
        auto const summary = pooled ? rows_ - 2 : rows_ - 1;
        if (!at(before_, summary, column).present())
            return;
        Vector equation(rows_ * columns_, 0.0);
        double sum = 0.0;
        for (std::size_t row = 0; row + 2 < rows_; ++row) {
            if (!at(before_, row, column).present())
                continue;
            double const w = pooled ? weight(row, column) : 1.0;
            equation[row * columns_ + column] = w;
            sum += w;
        }
        equation[summary * columns_ + column] = -sum;
        equations_.push_back(equation);
    }

    void add_row(Instrument const& instrument, std::size_t row) {
        if (!at(before_, row, columns_ - 1).present())
            return;
        Vector equation(rows_ * columns_, 0.0);
        double sum = 0.0;
        for (std::size_t column = 0; column + 1 < columns_; ++column) {
            equation[row * columns_ + column] = instrument.values[column].weight;
            sum += instrument.values[column].weight;
        }
        equation[row * columns_ + columns_ - 1] = -sum;
        equations_.push_back(equation);
    }

    [[nodiscard]] bool succeeds(Vector const& wanted) const {
        auto extended = equations_;
        extended.push_back(wanted);
        return rank(extended) == rank_;
    }

    static std::size_t rank(std::vector<Vector> rows) {
        std::size_t rank = 0;
        for (std::size_t column = 0; column < rows.front().size() && rank < rows.size(); ++column) {
            auto const pivot = std::max_element(
                rows.begin() + static_cast<std::ptrdiff_t>(rank), rows.end(),
                [&](auto const& a, auto const& b) { return std::fabs(a[column]) < std::fabs(b[column]); });
            if (std::fabs((*pivot)[column]) < 1e-7)
                continue;
            std::swap(rows[rank], *pivot);
            for (std::size_t row = rank + 1; row < rows.size(); ++row) {
                double const times = rows[row][column] / rows[rank][column];
                for (std::size_t i = column; i < rows[row].size(); ++i)
                    rows[row][i] -= times * rows[rank][i];
            }
            ++rank;
        }
        return rank;
    }

    std::size_t columns_;
    std::size_t rows_;
    Recap const& before_;
    std::vector<Vector> equations_;
    std::size_t rank_ = 0;
};

void check_survives(Instrument const& instrument, Sizes const& sizes, std::uint32_t seed) {
    auto const before = made_up(instrument, sizes, seed);
    auto after = before;
    suppress(instrument, after);
    Attack const attack(instrument, before, after);
    auto const columns = instrument.values.size() + 1;
    for (std::size_t column = 0; column < columns; ++column)
        for (std::size_t row = 0; row < sizes.size(); ++row) {
            auto const& figure = Attack::at(after, row, column);
            auto const& original = Attack::at(before, row, column);
            INFO("seed " << seed << " unit " << row << " column " << column);
            CHECK(hidden(figure) == (original.present() && !figure.present()));
            CHECK((!original.present() || original.n >= instrument.minimum_group ||
                   figure.why == Absent::too_few));
            if (!hidden(figure))
                continue;
            CHECK_FALSE(attack.succeeds(row, column));
            for (std::size_t other = row + 1; other < sizes.size(); ++other)
                if (hidden(Attack::at(after, other, column)) &&
                    original.n + Attack::at(before, other, column).n < instrument.minimum_group)
                    CHECK_FALSE(attack.succeeds_on_pair(row, other, column));
        }
}

Sizes equal_columns(std::vector<std::uint64_t> const& n, std::size_t values) {
    Sizes sizes;
    for (auto const each : n)
        sizes.emplace_back(values, each);
    return sizes;
}

} // namespace

TEST_CASE("the attack of these tests succeeds on a table that is only suppressed the simple way") {
    auto const instrument = scale_instrument({1, 1}, {0, 100});
    auto const before = made_up(instrument, equal_columns({4, 20, 30}, 2), 1);
    auto simple = before;
    suppress(instrument, simple.units[0].profile);
    CHECK(Attack(instrument, before, simple).succeeds(0, 0));
    CHECK(Attack(instrument, before, simple).succeeds(0, 2));
}

TEST_CASE("a single hidden unit hides the next smallest") {
    auto const instrument = scale_instrument({1, 1, 1}, {0, 100});
    auto const recap = suppressed(instrument, equal_columns({30, 4, 12, 50}, 3));
    for (std::size_t value = 0; value < 3; ++value)
        CHECK(column(recap, value) ==
              std::vector<Absent>{Absent::no, Absent::too_few, Absent::hides_another, Absent::no});
    CHECK(recap.units[1].profile.total.why == Absent::too_few);
    CHECK(recap.units[2].profile.total.why == Absent::hides_another);
    CHECK(recap.units[0].profile.total.present());
    CHECK(recap.pooled.total.present());
    CHECK(recap.pooled.values[0].present());
    CHECK(recap.mean_of_units.values[0].why == Absent::hides_another); // two equations, two unknowns
    CHECK(recap.mean_of_units.total.why == Absent::hides_another);
    CHECK(recap.units[1].profile.values[0].n == 4);
    CHECK(recap.pooled.respondents == 96);
}

TEST_CASE("hidden units that are enough together hide nothing more") {
    auto const instrument = scale_instrument({1, 1}, {0, 100});
    auto const recap = suppressed(instrument, equal_columns({30, 4, 3, 50}, 2));
    CHECK(column(recap, 0) == std::vector<Absent>{Absent::no, Absent::too_few, Absent::too_few, Absent::no});
    CHECK(recap.pooled.values[0].present());
}

TEST_CASE("hidden units that are too few together hide another") {
    auto const instrument = scale_instrument({1, 1}, {0, 100});
    auto const recap = suppressed(instrument, equal_columns({2, 30, 2, 20}, 2));
    CHECK(column(recap, 0) ==
          std::vector<Absent>{Absent::too_few, Absent::no, Absent::too_few, Absent::hides_another});
    // 2 x1 + 2 x3 + 20 x4 and x1 + x3 + x4 would give x4, and with it the four.
    CHECK(recap.mean_of_units.values[0].why == Absent::hides_another);
}

TEST_CASE("nothing small, nothing hidden") {
    auto const instrument = scale_instrument({1, 1}, {0, 100});
    auto const before = made_up(instrument, equal_columns({5, 30, 0, 20}, 2), 1);
    auto after = before;
    suppress(instrument, after);
    for (std::size_t row = 0; row < 6; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            CHECK(Attack::at(after, row, column).why == Attack::at(before, row, column).why);
    CHECK(after.units[2].profile.total.why == Absent::no_answers);
}

TEST_CASE("a whole that is too small shows nothing") {
    auto const instrument = scale_instrument({1, 1}, {0, 100});
    auto const recap = suppressed(instrument, equal_columns({2, 2}, 2));
    for (std::size_t row = 0; row < 4; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            CHECK(Attack::at(recap, row, column).why == Absent::too_few);
}

TEST_CASE("one small unit alone with a large one") {
    auto const instrument = scale_instrument({1, 1}, {0, 100});
    auto const recap = suppressed(instrument, equal_columns({3, 40}, 2));
    CHECK(recap.units[0].profile.total.why == Absent::too_few);
    CHECK(recap.units[1].profile.total.why == Absent::hides_another);
    CHECK(recap.pooled.total.present());
}

TEST_CASE("one hidden value takes the index of its row along") {
    auto const instrument = scale_instrument({1, 1, 1}, {0, 100});
    auto const recap = suppressed(instrument, {{30, 3, 30}, {40, 40, 40}, {50, 50, 50}, {60, 60, 60}});
    CHECK(column(recap, 1) ==
          std::vector<Absent>{Absent::too_few, Absent::hides_another, Absent::no, Absent::no});
    CHECK(recap.units[0].profile.total.why == Absent::too_few);
    CHECK(recap.units[1].profile.total.why == Absent::hides_another);
    CHECK(recap.units[0].profile.values[0].present());
    CHECK(recap.units[2].profile.total.present());
}

TEST_CASE("tables where each column and each row is safe, and all of them together are not") {
    check_survives(scale_instrument({1, 1, 1}, {0, 100}), {{6, 4, 2}, {5, 4, 5}, {7, 7, 4}}, 1);
    check_survives(scale_instrument({1, 1}, {0, 100}), {{5, 5}, {3, 6}, {3, 5}, {6, 3}, {5, 2}, {6, 5}}, 1);
    check_survives(scale_instrument({1, 1}, {0, 100}), {{3, 3}, {6, 3}, {4, 5}, {3, 6}, {7, 7}}, 1);
}

TEST_CASE("a profile on its own") {
    auto const instrument = scale_instrument({1, 1, 1}, {0, 100});
    Profile profile{{Figure::of(50, 9), Figure::of(60, 4), Figure{}}, Figure::of(55, 9), 9};
    suppress(instrument, profile);
    CHECK(profile.values[0].present());
    CHECK(profile.values[1].why == Absent::too_few);
    CHECK(profile.values[1].value == 0.0);
    CHECK(profile.values[2].why == Absent::no_answers);
    CHECK(profile.total.why == Absent::too_few);
}

TEST_CASE("no hidden figure can be had by subtraction: everybody answered everything") {
    auto const seed = GENERATE(range(1u, 200u));
    std::mt19937 random(seed);
    std::vector<std::size_t> const items(1 + random() % 4, 1);
    auto instrument = scale_instrument(items, {0, 100});
    for (auto& value : instrument.values)
        value.weight = 1.0 + random() % 3;
    std::vector<std::uint64_t> n(1 + random() % 7);
    for (auto& each : n)
        each = random() % 3 == 0 ? random() % 6 : 5 + random() % 30;
    check_survives(instrument, equal_columns(n, items.size()), seed);
}

TEST_CASE("no hidden figure can be had by subtraction: values of a unit answered by different numbers") {
    auto const seed = GENERATE(range(1000u, 1200u));
    std::mt19937 random(seed);
    std::vector<std::size_t> const items(2 + random() % 3, 1);
    auto const instrument = scale_instrument(items, {0, 100});
    Sizes sizes(2 + random() % 6, std::vector<std::uint64_t>(items.size()));
    for (auto& unit : sizes)
        for (auto& each : unit)
            each = random() % 4 == 0 ? random() % 7 : 4 + random() % 12;
    check_survives(instrument, sizes, seed);
}
