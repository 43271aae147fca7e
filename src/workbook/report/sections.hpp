// The parts of a report, each added to the draft under a heading of its own or of its caller. Knows no UNO.
#pragma once

#include "workbook/report/draft.hpp"

namespace berakhlak::workbook::report {

/// Agency, title, year, dates; ends its page.
void add_cover(Draft& draft);

/// What the head of the office reads: the index with its interval and category, respondents, strengths,
/// priorities, units; without a heading.
void add_summary(Draft& draft);

/// Strengths and priorities alone.
void add_conclusions(Draft& draft);

/// The six indices of a culture; nothing where the workbook has none.
void add_health(Draft& draft);
/// The values with their intervals beside the national figures: table, chart, how to read it.
void add_values(Draft& draft);
/// Each value before and now; nothing without an earlier survey.
void add_changes(Draft& draft);
/// The best and the worst items, and what was answered to each as bars.
void add_items(Draft& draft);
/// Of picks: where people want to go. Of expectations: what comes first.
void add_wishes(Draft& draft);
/// Units x values as differences from all respondents; at most `most` units.
void add_units(Draft& draft, std::size_t most);
/// Groups that differ, and a sentence on those that don't.
void add_groups(Draft& draft);
/// Who answered: counts, rates where headcounts are known, who is missing.
void add_response(Draft& draft);

/// A table to fill in: finding, what to do, who, until when.
void add_recommendations(Draft& draft);
void add_signature(Draft& draft);
/// How the figures came about, and how to read them.
void add_method(Draft& draft);

/// Annexes: every unit, every item, every group with its figures.
void add_all_units(Draft& draft);
void add_all_items(Draft& draft);
void add_all_groups(Draft& draft);

} // namespace berakhlak::workbook::report
