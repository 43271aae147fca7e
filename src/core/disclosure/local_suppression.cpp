#include "core/disclosure/local_suppression.hpp"

#include <algorithm>
#include <cstdint>
#include <map>

namespace berakhlak::core {

namespace {

using Code = std::uint32_t;
using Codes = std::vector<Code>; // of one respondent, by group
using Rows = std::vector<std::size_t>;
using Classes = std::map<Codes, Rows>;
using Chosen = std::vector<std::size_t>; // groups

constexpr Code withheld = 0;

class Withholding {
public:
    Withholding(std::vector<Group> const& groups, std::size_t minimum)
        : groups_(groups), minimum_(minimum), details_(groups.size()),
          respondents_(groups.empty() ? 0 : groups.front().contents.size(), Codes(groups.size())) {
        for (std::size_t group = 0; group < groups.size(); ++group) {
            std::map<std::string, Code> known;
            for (std::size_t row = 0; row < respondents_.size(); ++row)
                respondents_[row][group] =
                    known.emplace(groups[group].contents[row], static_cast<Code>(known.size() + 1))
                        .first->second;
            details_[group] = known.size();
        }
    }

    WithheldGroups run() {
        for (auto const& chosen : by_harm())
            if (!settle(chosen))
                break;
        WithheldGroups result(groups_.size(), std::vector<bool>(respondents_.size()));
        for (std::size_t group = 0; group < groups_.size(); ++group)
            for (std::size_t row = 0; row < respondents_.size(); ++row)
                result[group][row] = respondents_[row][group] == withheld;
        return result;
    }

private:
    // What may be withheld, from the least harm to the most.
    [[nodiscard]] std::vector<Chosen> by_harm() const {
        std::vector<Chosen> list;
        Chosen beside, figures;
        for (std::size_t group = 0; group < groups_.size(); ++group)
            (groups_[group].in_figures ? figures : beside).push_back(group);
        auto const by_detail = [&](std::size_t a, std::size_t b) { return details_[a] > details_[b]; };
        std::stable_sort(beside.begin(), beside.end(), by_detail);
        std::stable_sort(figures.begin(), figures.end(), by_detail);
        add(list, {}, beside);
        add(list, beside, figures);
        return list;
    }
    static void add(std::vector<Chosen>& list, Chosen const& before, Chosen const& groups) {
        auto const with = [&](Chosen more) {
            more.insert(more.begin(), before.begin(), before.end());
            list.push_back(std::move(more));
        };
        for (auto const group : groups)
            with({group});
        for (std::size_t a = 0; a < groups.size(); ++a)
            for (std::size_t b = a + 1; b < groups.size(); ++b)
                with({groups[a], groups[b]});
        if (!groups.empty())
            with(groups);
    }

    // Gives company to respondents who lack it, where withholding these groups does. False: nobody lacks it.
    bool settle(Chosen const& chosen) {
        std::map<Codes, Classes> groups; // by what would still be shown
        bool alone = false;
        for (std::size_t row = 0; row < respondents_.size(); ++row)
            groups[without(respondents_[row], chosen)][respondents_[row]].push_back(row);
        for (auto& [shown, classes] : groups)
            alone |= has_small(classes) && !join(classes, shown);
        return alone;
    }

    [[nodiscard]] static Codes without(Codes codes, Chosen const& chosen) {
        for (auto const group : chosen)
            codes[group] = withheld;
        return codes;
    }
    [[nodiscard]] bool has_small(Classes const& classes) const {
        return std::any_of(classes.begin(), classes.end(),
                           [&](auto const& entry) { return entry.second.size() < minimum_; });
    }

    // `joint` is what they all look like afterwards.
    bool join(Classes const& classes, Codes const& joint) {
        Rows rows;
        for (auto const& [codes, members] : classes)
            if (members.size() < minimum_)
                rows.insert(rows.end(), members.begin(), members.end());
        auto const there = classes.find(joint);
        bool const is_company = there != classes.end() && there->second.size() >= minimum_;
        if (!is_company && rows.size() < minimum_ && !borrow(classes, minimum_ - rows.size(), rows) &&
            !is_nothing(joint))
            return false;
        for (auto const row : rows)
            respondents_[row] = joint;
        return true;
    }
    [[nodiscard]] static bool is_nothing(Codes const& codes) {
        return std::all_of(codes.begin(), codes.end(), [](Code code) { return code == withheld; });
    }

    // From the class that loses least: some of it if enough are left, else all.
    [[nodiscard]] bool borrow(Classes const& classes, std::size_t wanted, Rows& rows) const {
        Rows const* best = nullptr;
        std::size_t fewest = 0;
        for (auto const& [codes, members] : classes) {
            if (members.size() < minimum_)
                continue;
            auto const taken = members.size() - wanted >= minimum_ ? wanted : members.size();
            if (best == nullptr || taken < fewest) {
                best = &members;
                fewest = taken;
            }
        }
        if (best != nullptr)
            rows.insert(rows.end(), best->begin(), best->begin() + static_cast<std::ptrdiff_t>(fewest));
        return best != nullptr;
    }

    std::vector<Group> const& groups_;
    std::size_t minimum_;
    std::vector<std::size_t> details_;
    std::vector<Codes> respondents_;
};

} // namespace

WithheldGroups withhold_labels(std::vector<Group> const& groups, std::size_t minimum) {
    return Withholding(groups, minimum).run();
}

} // namespace berakhlak::core
