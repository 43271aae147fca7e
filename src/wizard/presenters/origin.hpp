// Where the survey of a workbook came from and what was said about it: kept in the workbook for Baca ulang
// survei.
#pragma once

#include "wizard/presenters/draft.hpp"

#include <optional>
#include <string>

namespace berakhlak::wizard {

/// As JSON; empty when it can't be read again, as a sheet that was typed.
[[nodiscard]] std::string origin_of(Draft const& draft);
/// The places that an origin names; none of a text that isn't one.
[[nodiscard]] std::vector<std::string> places_of(std::string const& origin);
/// The table that an origin names, where the survey stays in a database.
[[nodiscard]] std::optional<survey::DatabaseSource> database_of(std::string const& origin);
/// Reads the source again and says the same. Throws survey::Refusal when `origin` isn't one of ours.
void open_again(Draft& draft, std::string const& origin);

} // namespace berakhlak::wizard
