#include "core/disclosure/pooled_labels.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace berakhlak::core {

namespace {

class Breakdown {
public:
    Breakdown(Grouping const& grouping, std::vector<Answered> const& answered, std::size_t minimum)
        : grouping_(&grouping), minimum_(minimum) {
        for (auto const group : grouping)
            pooled_.resize(std::max<std::size_t>(pooled_.size(), group + 1));
        for (auto const& item : answered) {
            auto& sizes = sizes_.emplace_back(pooled_.size());
            for (std::size_t who = 0; who < grouping.size(); ++who)
                sizes[grouping[who]] += item[who] ? 1 : 0;
        }
        for (std::size_t group = 0; group < pooled_.size(); ++group)
            if (is_small(std::vector{group}))
                pooled_[group] = true;
        fill_pool();
    }

    [[nodiscard]] std::vector<bool> const& pooled() const { return pooled_; }
    [[nodiscard]] Grouping shown() const {
        auto const pool = static_cast<std::uint32_t>(pooled_.size());
        auto result = *grouping_;
        for (auto& group : result)
            if (pooled_[group])
                group = pool;
        return result;
    }

    // The groups that aren't pooled yet: of some people, or of everybody.
    [[nodiscard]] std::set<std::size_t> groups_of(std::vector<std::size_t> const& people) const {
        std::set<std::size_t> groups;
        for (auto const who : people)
            if (!pooled_[(*grouping_)[who]])
                groups.insert((*grouping_)[who]);
        for (std::size_t group = 0; people.empty() && group < pooled_.size(); ++group)
            if (!pooled_[group])
                groups.insert(group);
        return groups;
    }
    void pool(std::size_t group) {
        pooled_[group] = true;
        fill_pool();
    }
    [[nodiscard]] std::size_t people_in_pool() const {
        std::size_t people = 0;
        for (auto const group : *grouping_)
            people += pooled_[group] ? 1 : 0;
        return people;
    }

private:
    [[nodiscard]] bool is_small(std::vector<std::size_t> const& groups) const {
        return std::any_of(sizes_.begin(), sizes_.end(), [&](auto const& sizes) {
            std::size_t people = 0;
            for (auto const group : groups)
                people += sizes[group];
            return people > 0 && people < minimum_;
        });
    }
    [[nodiscard]] std::size_t size_of(std::size_t group) const {
        std::size_t most = 0;
        for (auto const& sizes : sizes_)
            most = std::max(most, sizes[group]);
        return most;
    }
    // One group alone in the pool is only called otherwise.
    void fill_pool() {
        for (;;) {
            std::vector<std::size_t> members;
            std::optional<std::size_t> smallest;
            for (std::size_t group = 0; group < pooled_.size(); ++group)
                if (pooled_[group])
                    members.push_back(group);
                else if (size_of(group) > 0 && (!smallest || size_of(group) < size_of(*smallest)))
                    smallest = group;
            if (members.empty() || !smallest || (members.size() > 1 && !is_small(members)))
                return;
            pooled_[*smallest] = true;
        }
    }

    Grouping const* grouping_;
    std::size_t minimum_;
    std::vector<std::vector<std::size_t>> sizes_; ///< by item and group: who answered
    std::vector<bool> pooled_;
};

class Pooling {
public:
    Pooling(ShownSurvey const& survey, std::size_t minimum)
        : survey_(survey), minimum_(minimum), withheld_(survey.others.size()) {
        for (auto const& grouping : survey.breakdowns)
            breakdowns_.emplace_back(grouping, survey.answered, minimum);
    }

    PooledLabels run() {
        for (auto const& answered : survey_.answered)
            for (;;) {
                auto const people = exposed_people(shown(), answered, minimum_);
                if (people.empty() || !end(answered, people))
                    break;
            }
        PooledLabels result;
        for (auto const& breakdown : breakdowns_)
            result.pooled.push_back(breakdown.pooled());
        for (std::size_t other = 0; other < withheld_.size(); ++other)
            if (withheld_[other])
                result.withheld.push_back(other);
        return result;
    }

private:
    [[nodiscard]] std::vector<Grouping> shown() const {
        std::vector<Grouping> list;
        for (auto const& breakdown : breakdowns_)
            list.push_back(breakdown.shown());
        for (std::size_t other = 0; other < withheld_.size(); ++other)
            if (!withheld_[other])
                list.push_back(survey_.others[other]);
        return list;
    }

    // False: there is nothing left to take away.
    bool end(Answered const& answered, std::vector<std::size_t> const& people) {
        return withhold(answered, people) || pool(answered, people, people) || pool(answered, people, {}) ||
               withhold_any();
    }
    // Of those that end it the one about the fewest people.
    bool withhold(Answered const& answered, std::vector<std::size_t> const& people) {
        std::optional<std::size_t> best;
        for (std::size_t other = withheld_.size(); other-- > 0;) {
            if (withheld_[other] || (best && people_in(other) >= people_in(*best)))
                continue;
            withheld_[other] = true;
            if (!exposes(shown(), answered, people))
                best = other;
            withheld_[other] = false;
        }
        if (best)
            withheld_[*best] = true;
        return best.has_value();
    }
    [[nodiscard]] std::ptrdiff_t people_in(std::size_t other) const {
        auto const& grouping = survey_.others[other];
        return std::count_if(grouping.begin(), grouping.end(),
                             [](std::uint32_t group) { return group != not_counted; });
    }
    bool pool(Answered const& answered, std::vector<std::size_t> const& people,
              std::vector<std::size_t> const& whose) {
        struct Step {
            std::size_t breakdown;
            Breakdown after;
            std::size_t people; ///< who lose their group by it
            bool ends;
        };
        std::optional<Step> best;
        for (std::size_t i = 0; i < breakdowns_.size(); ++i) {
            auto const before = breakdowns_[i];
            for (auto const group : before.groups_of(whose)) {
                breakdowns_[i] = before;
                breakdowns_[i].pool(group);
                Step step{i, breakdowns_[i], breakdowns_[i].people_in_pool() - before.people_in_pool(),
                          !exposes(shown(), answered, people)};
                if (!best || step.ends > best->ends ||
                    (step.ends == best->ends && step.people < best->people))
                    best.emplace(std::move(step));
            }
            breakdowns_[i] = before;
        }
        if (!best)
            return false;
        breakdowns_[best->breakdown] = best->after;
        return true;
    }
    bool withhold_any() {
        auto const next = std::find(withheld_.rbegin(), withheld_.rend(), false);
        if (next == withheld_.rend())
            return false;
        *next = true;
        return true;
    }

    ShownSurvey const& survey_;
    std::size_t minimum_;
    std::vector<Breakdown> breakdowns_;
    std::vector<bool> withheld_;
};

} // namespace

PooledLabels pool_labels(ShownSurvey const& survey, std::size_t minimum) {
    return Pooling(survey, minimum).run();
}

} // namespace berakhlak::core
