// What the columns beside the answers may say in a copy.
#pragma once

#include "core/disclosure/shown_groups.hpp"
#include "core/text/text.hpp"
#include "survey/disclosure/shared_columns.hpp"

#include <functional>

namespace berakhlak::survey {

using Pseudonym = std::function<std::string(std::string const&)>;

/// For a copy with rows: columns that identify people go, or get pseudonyms where there are some (may be
/// null); contents that point at fewer than the minimum become "(disembunyikan)", also where only several
/// columns together do (see core/disclosure/local_suppression.hpp). Gives what was done, column by column.
[[nodiscard]] std::vector<core::Text> withhold_labels(SharedColumns& survey, Pseudonym const& pseudonym);

/// For a copy without rows: small groups become one of every breakdown, as far as something about a few
/// follows from all of them together (see core/disclosure/pooled_labels.hpp); answers to an item that only a
/// few gave are left out.
[[nodiscard]] std::vector<core::Text> pool_labels(SharedColumns& survey);

/// Of figures about some respondents only, those that can't be shown beside the groups of a survey whose
/// labels are pooled: something about a few would follow. Positions; a figure that was found safe counts as
/// shown for the next ones.
[[nodiscard]] std::vector<std::size_t> exposing_figures(SharedColumns const& pooled,
                                                        std::vector<core::Grouping> const& figures);

/// Groups whose people all gave the same answer to every item of a value: who is known to be in it is known
/// to have answered so (l-diversity; Machanavajjhala et al. 2007).
[[nodiscard]] std::vector<core::Text> groups_of_one_answer(SharedColumns const& survey);

} // namespace berakhlak::survey
