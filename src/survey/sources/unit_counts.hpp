// Counts of a survey by unit: what a recap, an exchange sheet and a merge stand on.
#pragma once

#include "core/disclosure/small_units.hpp"
#include "survey/sources/imported_survey.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace berakhlak::survey {

/// Of every question that was asked; `group_of` says for each respondent which of the groups it belongs to.
[[nodiscard]] std::vector<core::SurveyCounts> counts_by(core::Instrument const& instrument,
                                                        PreparedSurvey const& prepared,
                                                        std::span<std::uint32_t const> group_of,
                                                        std::size_t groups);

/// By unit, as core::group_by_unit orders and spells them; one unit without a name where there is no column
/// of units.
[[nodiscard]] std::vector<core::UnitSurvey> unit_surveys(ImportedSurvey const& survey);

} // namespace berakhlak::survey
