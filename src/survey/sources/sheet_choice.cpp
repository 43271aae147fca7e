#include "survey/sources/sheet_choice.hpp"

#include <algorithm>
#include <map>

namespace berakhlak::survey {

namespace {

std::map<ResultSheet, core::Text> const& names() {
    static std::map<ResultSheet, core::Text> const table{
        {ResultSheet::recap, {"Rekap", "Recap"}},
        {ResultSheet::profile, {"Profil", "Profile"}},
        {ResultSheet::health, {"Kesehatan Budaya", "Culture Health"}},
        {ResultSheet::items, {"Butir", "Items"}},
        {ResultSheet::aspiration, {"Aspirasi", "Aspirations"}},
        {ResultSheet::gap, {"Gap", "Gap"}},
        {ResultSheet::groups, {"Kelompok", "Groups"}},
        {ResultSheet::quality, {"Mutu Data", "Data Quality"}},
        {ResultSheet::charts, {"Grafik", "Charts"}},
        {ResultSheet::report, {"Laporan", "Report"}}};
    return table;
}

bool can_have(ImportedSurvey const& survey, ResultSheet sheet) {
    auto const& ballots = survey.prepared.ballots;
    switch (sheet) {
    case ResultSheet::health:
        return std::ranges::all_of(ballots, [](auto const& question) { return question.has_value(); });
    case ResultSheet::aspiration:
        return survey.instrument->kind == core::Kind::picks;
    case ResultSheet::gap:
        return survey.prepared.expectation.has_value();
    case ResultSheet::groups:
        return !survey.mapping.groups().empty();
    default:
        return true;
    }
}

} // namespace

SheetChoice all_sheets() {
    SheetChoice all;
    for (auto const& [sheet, name] : names())
        all.insert(sheet);
    return all;
}

core::Text const& name_of(ResultSheet sheet) {
    return names().at(sheet);
}

std::optional<ResultSheet> result_sheet(std::string_view name) {
    auto const key = core::match_key(name);
    for (auto const& [sheet, text] : names())
        if (core::match_key(text.id) == key || core::match_key(text.in(core::Language::english)) == key)
            return sheet;
    return std::nullopt;
}

SheetChoice with_sources(SheetChoice choice) {
    if (choice.contains(ResultSheet::report))
        choice.insert({ResultSheet::charts, ResultSheet::health});
    if (choice.contains(ResultSheet::charts))
        choice.insert({ResultSheet::recap, ResultSheet::profile, ResultSheet::gap});
    return choice;
}

SheetChoice sheets_for(ImportedSurvey const& survey, SheetChoice const& choice) {
    auto sheets = with_sources(choice);
    std::erase_if(sheets, [&](ResultSheet sheet) { return !can_have(survey, sheet); });
    return sheets;
}

} // namespace berakhlak::survey
