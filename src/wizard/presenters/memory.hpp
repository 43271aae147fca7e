// What was said about a form, to be used again for its next export.
#pragma once

#include "survey/answers/plan.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace berakhlak::wizard {

/// Instrument, unit, decisions and words; nothing about people or answers.
[[nodiscard]] std::string memory_to_json(survey::FormChoices const& said);
/// None for text that isn't such a memory: it is then as if nothing had been said.
[[nodiscard]] std::optional<survey::FormChoices> memory_from_json(std::string_view json);

/// Whether a place is on another machine or a network: not a file of this one.
[[nodiscard]] bool is_elsewhere(std::string const& place);
/// Under which it is remembered that a place was opened from here.
[[nodiscard]] std::string memory_of_place(std::string const& place);

} // namespace berakhlak::wizard
