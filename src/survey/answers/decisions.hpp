// Columns whose meaning a person has said, and the refusal of those that nobody has decided.
#pragma once

#include "survey/answers/plan.hpp"
#include "survey/columns/layout.hpp"

namespace berakhlak::survey {

/// Puts the plan's decisions, its unit column and its words into the mapping. Throws Refusal for a header
/// that the file hasn't, and for a meaning that is neither an item of the instrument nor a role.
void apply_decisions(ImportPlan const& plan, Layout const& layout, Table const& table,
                     core::Instrument const& instrument, Mapping& mapping);

/// The decision that says what `role` says, or none for a role that no decision can name.
[[nodiscard]] std::string meaning_of(ColumnRole const& role, core::Instrument const& instrument);

/// Throws Refusal for the first column that was matched with doubt (see How::near).
void refuse_undecided(Layout const& layout, Table const& table, Mapping const& mapping);

/// What a role is called, for people.
[[nodiscard]] core::Text name_of(Role role);

} // namespace berakhlak::survey
