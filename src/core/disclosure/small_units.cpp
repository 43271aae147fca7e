#include "core/disclosure/small_units.hpp"

#include <algorithm>
#include <optional>

namespace berakhlak::core {

namespace {

bool is_small(SurveyCounts const& counts, std::uint64_t minimum) {
    auto const group = counts.smallest_group();
    return group > 0 && group < minimum;
}

class Pool {
public:
    explicit Pool(std::uint64_t minimum) : minimum_(minimum) {}

    void take(UnitSurvey unit) {
        names_.push_back(std::move(unit.unit));
        if (counts_)
            *counts_ += unit.counts;
        else
            counts_ = std::move(unit.counts);
    }
    [[nodiscard]] bool is_too_small() const { return counts_ && is_small(*counts_, minimum_); }

    void put_into(PooledUnits& result) {
        result.too_few = is_too_small();
        if (!counts_)
            return;
        result.pooled = std::move(names_);
        result.units.push_back({small_units().id, std::move(*counts_)});
    }

private:
    std::uint64_t minimum_;
    std::vector<std::string> names_;
    std::optional<SurveyCounts> counts_;
};

// Of the units that somebody answered in; a unit's place decides between equals.
std::vector<UnitSurvey>::iterator smallest(std::vector<UnitSurvey>& units) {
    auto best = units.end();
    for (auto it = units.begin(); it != units.end(); ++it)
        if (auto const n = it->counts.respondents();
            n > 0 && (best == units.end() || n < best->counts.respondents()))
            best = it;
    return best;
}

} // namespace

Text const& small_units() {
    static Text const text{"(unit kecil)", "(small units)"};
    return text;
}

PooledUnits pool_small_units(std::vector<UnitSurvey> units, std::uint64_t minimum) {
    Pool pool(minimum);
    PooledUnits result;
    for (auto& unit : units)
        if (is_small(unit.counts, minimum))
            pool.take(std::move(unit));
        else
            result.units.push_back(std::move(unit));
    while (pool.is_too_small()) {
        auto const next = smallest(result.units);
        if (next == result.units.end())
            break;
        pool.take(std::move(*next));
        result.units.erase(next);
    }
    pool.put_into(result);
    return result;
}

} // namespace berakhlak::core
