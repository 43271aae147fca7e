// Sheets of results whose figures are values, worked out from counts.
#pragma once

#include "core/index/profile.hpp"
#include "core/index/survey_counts.hpp"
#include "core/text/text.hpp"
#include "workbook/sheets/workbook.hpp"

namespace berakhlak::workbook {

/// What stands on top of each of these sheets.
struct CountedHeading {
    core::Text origin;
    core::Text values;
};

/// One row per value, the total last; as it is shown: what is hidden is already.
void write_profile_of(Workbook& book, core::Instrument const& instrument, core::Profile const& profile,
                      CountedHeading const& heading);

/// One row per item.
void write_items_of(Workbook& book, core::Instrument const& instrument, core::SurveyCounts const& counts,
                    CountedHeading const& heading);

/// Where harapan was asked for: the whole, then each item.
void write_gap_of(Workbook& book, core::Instrument const& instrument, core::SurveyCounts const& counts,
                  CountedHeading const& heading);

/// Of pick-lists that ask for it: expected less current votes.
void write_jumps_of(Workbook& book, core::Instrument const& instrument, core::SurveyCounts const& counts,
                    CountedHeading const& heading);

} // namespace berakhlak::workbook
