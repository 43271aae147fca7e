// Columns whose meaning a person has said, and the refusal of those that nobody has decided.
#pragma once

#include "survey/header_match.hpp"
#include "survey/layout.hpp"
#include "workbook/request.hpp"

#include <vector>

namespace berakhlak::workbook {

/// Puts the request's decisions and its unit column into the mapping. Throws survey::Refusal for a header
/// that the file hasn't, and for a meaning that is neither an item of the instrument nor a role.
void apply_decisions(ImportRequest const& request, survey::Layout const& layout, survey::Table const& table,
                     core::Instrument const& instrument, survey::Mapping& mapping);

/// Throws survey::Refusal for the first column that was matched with doubt (see survey::How::near).
void refuse_undecided(survey::Layout const& layout, survey::Table const& table,
                      survey::Mapping const& mapping);

/// What a role is called, for people.
[[nodiscard]] core::Text name_of(survey::Role role);

} // namespace berakhlak::workbook
