// The stages of an import between the table and the answers, for a service that takes them all at once and
// for a wizard that stops between them.
#pragma once

#include "survey/answers/plan.hpp"
#include "survey/answers/survey.hpp"
#include "survey/columns/layout.hpp"

#include <span>

namespace berakhlak::survey {

/// The layout, with the header row fixed where the plan fixes it. Throws Refusal.
[[nodiscard]] Layout layout_of(Table const& table, ImportPlan const& plan);

/// Position of the instrument that the file was recognised as. Throws Refusal when none fits, or when two fit
/// alike.
[[nodiscard]] std::size_t recognised_instrument(std::span<core::Instrument const> candidates,
                                                Layout const& layout, Table const& table);

/// The instrument with the minimum group that the plan asks for. Throws Refusal when it is a lower one than
/// the instrument's own.
[[nodiscard]] core::Instrument with_minimum(core::Instrument instrument, ImportPlan const& plan);

/// Headers matched, then what a person has said; the table as it is to be read then (see amendments.hpp).
/// Columns may still be undecided. Throws Refusal.
[[nodiscard]] Mapping mapping_of(Table& table, Layout const& layout, core::Instrument const& instrument,
                                 ImportPlan const& plan);

/// Answers cleaned as the plan says. Throws Refusal; also when nobody is left, and when the culture that the
/// indices stand on wasn't asked for.
[[nodiscard]] PreparedSurvey prepared_survey(Table const& table, Layout const& layout, Mapping const& mapping,
                                             core::Instrument const& instrument, ImportPlan const& plan);

} // namespace berakhlak::survey
