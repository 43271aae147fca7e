// A recap whose figures are values: of many offices' files, or of answers that stay in a file of their own.
#pragma once

#include "core/exchange/merge.hpp"
#include "core/text/text.hpp"
#include "workbook/sheets/workbook.hpp"

namespace berakhlak::workbook {

struct RecapTexts {
    core::Text sheet; ///< its name
    core::Text title;
    core::Text origin;                    ///< whose answers they are, and which of them aren't used
    core::Text values;                    ///< why the figures aren't formulas
    core::Text groups = {"Unit", "Unit"}; ///< what its rows are
};

/// Units x values with n; then pooled, mean of units and, of several agencies, the agencies with their mean;
/// of pick-lists the culture's health.
void write_recap_of_counts(Workbook& book, core::Instrument const& instrument,
                           core::MergedSurvey const& merged, RecapTexts const& texts);

} // namespace berakhlak::workbook
