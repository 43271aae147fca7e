#include "survey/sources/unit_counts.hpp"

#include "core/index/recap.hpp"

namespace berakhlak::survey {

std::vector<core::SurveyCounts> counts_by(core::Instrument const& instrument, PreparedSurvey const& prepared,
                                          std::span<std::uint32_t const> group_of, std::size_t groups) {
    std::vector<core::SurveyCounts> all(groups);
    auto const put = [&](auto const& answers, auto slot_of) {
        auto counts = core::count_by_unit(instrument, answers, group_of, groups);
        for (std::size_t group = 0; group < groups; ++group)
            slot_of(all[group]) = std::move(counts[group]);
    };
    if (instrument.kind == core::Kind::likert) {
        put(
            prepared.answers, [](core::SurveyCounts & counts) -> auto& { return counts.ratings[0]; });
        if (prepared.expectation)
            put(
                *prepared.expectation,
                [](core::SurveyCounts & counts) -> auto& { return counts.ratings[1]; });
        return all;
    }
    for (std::size_t question = 0; question < prepared.ballots.size(); ++question)
        if (prepared.ballots[question])
            put(
                *prepared.ballots[question], [question](core::SurveyCounts & counts) -> auto& {
                    return counts.ballots[question];
                });
    return all;
}

std::vector<core::UnitSurvey> unit_surveys(ImportedSurvey const& survey) {
    auto const columns = survey.mapping.of(Role::unit);
    std::vector<std::string> names;
    names.reserve(survey.prepared.rows.size());
    for (auto const row : survey.prepared.rows)
        names.push_back(columns.empty() ? std::string() : survey.source.table.at(row, columns.front()));
    auto const groups = core::group_by_unit(names);
    auto counts = counts_by(*survey.instrument, survey.prepared, groups.unit_of, groups.names.size());
    std::vector<core::UnitSurvey> units;
    for (std::size_t unit = 0; unit < counts.size(); ++unit)
        units.push_back({groups.names[unit], std::move(counts[unit])});
    return units;
}

} // namespace berakhlak::survey
