// The workbook of a survey of which only counts are here: its answers stay in a file, or on a server.
#pragma once

#include "core/exchange/merge.hpp"
#include "core/text/text.hpp"
#include "workbook/sheets/unit_population.hpp"
#include "workbook/sheets/workbook.hpp"

#include <string>
#include <vector>

namespace berakhlak::workbook {

/// Two columns of the sheet Catatan: what is told, and its value. A line whose value is empty begins a part.
struct NoteLine {
    core::Text what;
    core::Text value;
};

struct CountedResults {
    core::Instrument const& instrument;
    std::vector<core::UnitSurvey> units; ///< all of them, not yet pooled
    core::Text origin; ///< "Dari survei.csv, 4000000 responden dihitung. 20 dari 21 perilaku; ..."
    core::Text values; ///< why the figures aren't formulas, and where the answers are
    std::vector<NoteLine> note;
    std::vector<UnitPopulation> population;
};

/// Rekap, Profil, Butir, of surveys that ask for it Gap or Aspirasi, Catatan and the exchange sheet; all of
/// them values, and what the instrument's minimum group hides is hidden. Without an exchange sheet where all
/// respondents together are too few to tell about.
void write_counted_sheets(Workbook& book, CountedResults const& results);

} // namespace berakhlak::workbook
