// Whether figures of a few people follow from all groups that are shown, taken together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace berakhlak::core {

/// One way in which respondents are counted: the group of each, or not_counted. The rows of a recap are a
/// grouping; a figure of those who meet a criterion is one with a single group.
using Grouping = std::vector<std::uint32_t>;
inline constexpr std::uint32_t not_counted = std::numeric_limits<std::uint32_t>::max();

/// By respondent: whether an item was answered.
using Answered = std::vector<bool>;

/// Figures of a survey are linear in counts by group, so what follows from them is what can be added up from
/// the groups. Gives respondents, fewer than `minimum`, about whom alone a sum of counts follows, or none:
/// people who are in the same groups can't be told apart, and a combination of groups that leaves only a few
/// of them over is a vector with few entries in the row space of "group x kind of people" (cf. Willenborg and
/// de Waal 2001, ch. 6). Computed modulo a prime, where what is dependent stays dependent. Of all groupings
/// over the same respondents; those who haven't answered aren't there.
[[nodiscard]] std::vector<std::size_t> exposed_people(std::span<Grouping const> shown,
                                                      Answered const& answered, std::size_t minimum);

/// Whether a sum over nobody but these respondents (some of them at least) follows.
[[nodiscard]] bool exposes(std::span<Grouping const> shown, Answered const& answered,
                           std::span<std::size_t const> people);

} // namespace berakhlak::core
