#include "calc/arguments/unit_survey.hpp"

#include "core/text/text.hpp"

#include <unordered_map>

namespace berakhlak::calc {

std::vector<UnitRows> rows_by_unit(Caller const& caller, Respondents const& respondents,
                                   host::CellRange const& answers, host::CellRange const& units,
                                   host::Any const& population) {
    auto const column = units_of(caller, answers, units, respondents.above(), respondents.size());
    auto const groups = core::group_by_unit(column->texts, column->text_of_respondent);
    std::vector<UnitRows> result;
    std::unordered_map<std::string, std::size_t> place;
    for (auto const& name : groups.names) {
        place.emplace(core::match_key(name), result.size());
        result.push_back({name, {}, std::nullopt});
    }
    for (std::size_t row = 0; row < groups.unit_of.size(); ++row)
        result[groups.unit_of[row]].rows.push_back(row);
    for (auto const& unit : headcounts_of(caller, population)) {
        if (!unit.headcount)
            continue;
        auto const [known, is_new] = place.emplace(core::match_key(unit.unit), result.size());
        if (is_new)
            result.push_back({unit.unit, {}, std::nullopt});
        auto& headcount = result[known->second].headcount;
        headcount = std::max(headcount.value_or(0), *unit.headcount);
    }
    std::ranges::stable_sort(result, [](UnitRows const& one, UnitRows const& other) {
        return one.name.empty() != other.name.empty()
                   ? other.name.empty()
                   : core::match_key(one.name) < core::match_key(other.name);
    });
    return result;
}

} // namespace berakhlak::calc
