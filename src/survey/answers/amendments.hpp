// Cells that are read otherwise than they stand, because a person has said so. The source itself stays as it
// is.
#pragma once

#include "core/instrument/instrument.hpp"
#include "survey/answers/plan.hpp"
#include "survey/columns/layout.hpp"
#include "survey/columns/mapping.hpp"

namespace berakhlak::survey {

/// Puts the plan's amendments into the table, after taking back earlier ones (Table::restore), and the
/// columns that they have used up out of the mapping:
/// - columns of one question become one, where the plan says that they are branches, or gives both the same
///   meaning: each respondent's answer is the one that was given; two different ones become no answer,
///   "4 | 2", which is named like any other cell that is none;
/// - empty cells are filled down, Excel's dates read back as ranges, spellings of a unit joined.
/// A column that a person has given an item takes it from the one that was only recognised. Options that
/// stand in their cells as texts (SurveyMonkey) are picks, one a column; what was written beside them is one
/// too.
void amend(Table& table, Layout const& layout, core::Instrument const& instrument, ImportPlan const& plan,
           Mapping& mapping);

} // namespace berakhlak::survey
