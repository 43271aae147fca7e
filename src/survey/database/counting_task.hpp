// From a recognised sample of a table to what is to be counted in the whole of it.
#pragma once

#include "survey/database/counting.hpp"
#include "survey/sources/imported_survey.hpp"

namespace berakhlak::survey {

/// Rows that are read to recognise columns and to know what stands in them.
inline constexpr std::size_t sample_rows = 1000;
/// More values than these are no groups to compare.
inline constexpr std::size_t most_groups = 30;

/// The sample's columns are those of the table, in its order. What needs rows one by one (several picks in a
/// cell, cleaning of duplicates, columns of branches) throws Refusal. `told` receives what isn't used, and
/// why.
[[nodiscard]] CountingTask counting_task(ImportedSurvey const& sample, DatabaseTable const& table,
                                         std::vector<DatabaseCriterion> const& criteria,
                                         ImportPlan const& plan, std::vector<core::Text>& told);

} // namespace berakhlak::survey
