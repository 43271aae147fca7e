// Which column holds what: columns matched to an instrument's items and to the roles of a survey.
#pragma once

#include "core/instrument/instrument.hpp"
#include "survey/columns/layout.hpp"
#include "survey/columns/mapping.hpp"
#include "survey/table/table.hpp"

namespace berakhlak::survey {

/// What a column is as a group: the generation where it holds birth years, dates of birth, or ages and the
/// time of the answer is known; else what it says.
[[nodiscard]] Role role_as_group(Layout const& layout, Table const& table, std::size_t column);

/// One column per item and role: where two would match, the first is taken and the second proposed.
[[nodiscard]] Mapping match_headers(Layout const& layout, Table const& table,
                                    core::Instrument const& instrument);

} // namespace berakhlak::survey
