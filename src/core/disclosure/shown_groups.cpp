#include "core/disclosure/shown_groups.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace berakhlak::core {

namespace {

using Number = std::uint64_t;
constexpr Number prime = 2'147'483'647;
// More combinations of rows aren't tried: what can't be shown to be safe counts as exposed.
constexpr std::size_t most_combinations = 200'000;

Number times(Number a, Number b) {
    return a * b % prime;
}
Number minus(Number a, Number b) {
    return (a + prime - b) % prime;
}
Number inverse(Number a) {
    Number result = 1;
    for (Number power = prime - 2; power > 0; power >>= 1) {
        if (power & 1)
            result = times(result, a);
        a = times(a, a);
    }
    return result;
}

// People who are in the same groups.
struct Kind {
    std::vector<std::size_t> people;
    std::vector<std::uint32_t> groups; ///< by grouping
};

std::vector<Kind> kinds_of(std::span<Grouping const> shown, Answered const& answered) {
    std::vector<std::size_t> kind_of(answered.size(), 0);
    std::size_t kinds = 1;
    for (auto const& grouping : shown) {
        std::map<std::pair<std::size_t, std::uint32_t>, std::size_t> known;
        for (std::size_t who = 0; who < answered.size(); ++who)
            if (answered[who])
                kind_of[who] =
                    known.emplace(std::pair(kind_of[who], grouping[who]), known.size()).first->second;
        kinds = known.size();
    }
    std::vector<Kind> result(kinds);
    for (std::size_t who = 0; who < answered.size(); ++who) {
        if (!answered[who])
            continue;
        auto& kind = result[kind_of[who]];
        if (kind.people.empty())
            for (auto const& grouping : shown)
                kind.groups.push_back(grouping[who]);
        kind.people.push_back(who);
    }
    return result;
}

// Groups x kinds, brought into reduced echelon form with the largest kinds as pivots: a combination about few
// people alone then has small pivots only.
class RowSpace {
public:
    RowSpace(std::span<Grouping const> shown, std::vector<Kind> kinds) : kinds_(std::move(kinds)) {
        std::stable_sort(kinds_.begin(), kinds_.end(),
                         [](Kind const& a, Kind const& b) { return a.people.size() > b.people.size(); });
        for (std::size_t grouping = 0; grouping < shown.size(); ++grouping) {
            std::map<std::uint32_t, std::vector<Number>> rows;
            for (std::size_t kind = 0; kind < kinds_.size(); ++kind)
                if (auto const group = kinds_[kind].groups[grouping]; group != not_counted)
                    rows.try_emplace(group, kinds_.size(), Number{0}).first->second[kind] = 1;
            for (auto& [group, row] : rows)
                rows_.push_back(std::move(row));
        }
        reduce();
    }

    [[nodiscard]] std::size_t rank() const { return pivots_.size(); }

    [[nodiscard]] std::vector<std::size_t> few_people(std::size_t minimum) {
        return combine(0, minimum) ? people() : std::vector<std::size_t>();
    }

private:
    [[nodiscard]] std::size_t size_of(std::size_t kind) const { return kinds_[kind].people.size(); }

    void reduce() {
        std::size_t done = 0;
        for (std::size_t column = 0; column < kinds_.size() && done < rows_.size(); ++column) {
            auto pivot = done;
            while (pivot < rows_.size() && rows_[pivot][column] == 0)
                ++pivot;
            if (pivot == rows_.size())
                continue;
            std::swap(rows_[done], rows_[pivot]);
            auto const scale = inverse(rows_[done][column]);
            for (auto& number : rows_[done])
                number = times(number, scale);
            for (std::size_t row = 0; row < rows_.size(); ++row)
                if (row != done && rows_[row][column] != 0)
                    subtract(rows_[row], rows_[done], rows_[row][column]);
            pivots_.push_back(column);
            ++done;
        }
        is_pivot_.assign(kinds_.size(), false);
        for (auto const column : pivots_)
            is_pivot_[column] = true;
    }
    static void subtract(std::vector<Number>& from, std::vector<Number> const& row, Number factor) {
        for (std::size_t i = 0; i < row.size(); ++i)
            if (row[i] != 0)
                from[i] = minus(from[i], times(row[i], factor));
    }

    // Chosen rows, and more of them from `next` on; `left` is one more than the people that there may be.
    bool combine(std::size_t next, std::size_t left) {
        for (auto row = next; row < pivots_.size(); ++row) {
            auto const size = size_of(pivots_[row]);
            if (size >= left)
                continue;
            chosen_.push_back(row);
            over_.clear();
            if (++tried_ > most_combinations || cancels(left - size) || combine(row + 1, left - size))
                return true;
            chosen_.pop_back();
        }
        return false;
    }

    // Whether the chosen rows can be added so that fewer than `left` people of the kinds beside the pivots
    // are left over.
    bool cancels(std::size_t left) {
        std::vector<std::size_t> columns;
        for (std::size_t column = 0; column < kinds_.size(); ++column)
            if (!is_pivot_[column] && std::any_of(chosen_.begin(), chosen_.end(),
                                                  [&](std::size_t row) { return rows_[row][column] != 0; }))
                columns.push_back(column);
        return cancels(columns, 0, {}, left);
    }
    using Basis =
        std::vector<std::pair<std::size_t, std::vector<Number>>>; // place of the one, and the vector
    bool cancels(std::vector<std::size_t> const& columns, std::size_t next, Basis const& basis,
                 std::size_t left) {
        for (; next < columns.size(); ++next) {
            auto vector = column_of(columns[next]);
            for (auto const& [place, other] : basis)
                if (vector[place] != 0)
                    subtract(vector, other, Number{vector[place]});
            auto const place = std::find_if(vector.begin(), vector.end(), [](Number n) { return n != 0; });
            if (place == vector.end())
                continue; // it goes with what goes already
            if (auto const size = size_of(columns[next]); size < left) {
                over_.push_back(columns[next]);
                if (cancels(columns, next + 1, basis, left - size))
                    return true;
                over_.pop_back();
            }
            if (basis.size() + 1 == chosen_.size())
                return false;
            auto more = basis;
            auto const scale = inverse(*place);
            auto const at = static_cast<std::size_t>(place - vector.begin());
            for (auto& number : vector)
                number = times(number, scale);
            for (auto& [other_place, other] : more)
                if (other[at] != 0)
                    subtract(other, vector, Number{other[at]});
            more.emplace_back(at, std::move(vector));
            return cancels(columns, next + 1, more, left);
        }
        return basis.size() < chosen_.size();
    }
    [[nodiscard]] std::vector<Number> column_of(std::size_t column) const {
        std::vector<Number> vector;
        for (auto const row : chosen_)
            vector.push_back(rows_[row][column]);
        return vector;
    }

    [[nodiscard]] std::vector<std::size_t> people() const {
        std::vector<std::size_t> result;
        auto const add = [&](std::size_t kind) {
            result.insert(result.end(), kinds_[kind].people.begin(), kinds_[kind].people.end());
        };
        for (auto const row : chosen_)
            add(pivots_[row]);
        for (auto const column : over_)
            add(column);
        std::sort(result.begin(), result.end());
        return result;
    }

    std::vector<Kind> kinds_;
    std::vector<std::vector<Number>> rows_;
    std::vector<std::size_t> pivots_;
    std::vector<bool> is_pivot_;
    std::size_t tried_ = 0;
    std::vector<std::size_t> chosen_; ///< rows of small pivots
    std::vector<std::size_t> over_;   ///< kinds that the combination leaves over besides
};

} // namespace

std::vector<std::size_t> exposed_people(std::span<Grouping const> shown, Answered const& answered,
                                        std::size_t minimum) {
    return RowSpace(shown, kinds_of(shown, answered)).few_people(minimum);
}

bool exposes(std::span<Grouping const> shown, Answered const& answered, std::span<std::size_t const> people) {
    auto others = answered;
    for (auto const who : people)
        others[who] = false;
    return RowSpace(shown, kinds_of(shown, others)).rank() <
           RowSpace(shown, kinds_of(shown, answered)).rank();
}

} // namespace berakhlak::core
