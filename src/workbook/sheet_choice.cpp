#include "workbook/sheet_choice.hpp"

#include <map>

namespace berakhlak::workbook {

namespace {

std::map<ResultSheet, core::Text> const& names() {
    static std::map<ResultSheet, core::Text> const table{
        {ResultSheet::recap, {"Rekap", "Recap"}},
        {ResultSheet::profile, {"Profil", "Profile"}},
        {ResultSheet::health, {"Kesehatan Budaya", "Culture Health"}},
        {ResultSheet::items, {"Butir", "Items"}},
        {ResultSheet::aspiration, {"Aspirasi", "Aspirations"}},
        {ResultSheet::gap, {"Gap", "Gap"}},
        {ResultSheet::quality, {"Mutu Data", "Data Quality"}},
        {ResultSheet::charts, {"Grafik", "Charts"}},
        {ResultSheet::report, {"Laporan", "Report"}}};
    return table;
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

} // namespace berakhlak::workbook
