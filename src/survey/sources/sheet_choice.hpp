// Which sheets of results a workbook gets.
#pragma once

#include "core/text/text.hpp"
#include "survey/sources/imported_survey.hpp"

#include <optional>
#include <set>
#include <string_view>

namespace berakhlak::survey {

/// In the order in which they stand: first what is handed on. Data and the import note are always there.
enum class ResultSheet { report, recap, profile, health, items, aspiration, gap, groups, quality, charts };
using SheetChoice = std::set<ResultSheet>;

[[nodiscard]] SheetChoice all_sheets();

/// What the sheet is called: {"Rekap", "Recap"}.
[[nodiscard]] core::Text const& name_of(ResultSheet sheet);
/// By its name in either language, compared by `match_key`.
[[nodiscard]] std::optional<ResultSheet> result_sheet(std::string_view name);

/// The choice and the sheets whose cells it refers to: charts need the recap, the profile and the gap, the
/// report needs the charts as well.
[[nodiscard]] SheetChoice with_sources(SheetChoice choice);
/// with_sources(), without the sheets that this survey can't have: no culture health without all three
/// questions, no gap without expectations, no groups without any.
[[nodiscard]] SheetChoice sheets_for(ImportedSurvey const& survey, SheetChoice const& choice);

} // namespace berakhlak::survey
