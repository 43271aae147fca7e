// Which rows of a table are counted: criteria as COUNTIF takes them, made into SQL with parameters.
#pragma once

#include "survey/database/statement.hpp"

#include <span>

namespace berakhlak::survey {

/// "Dinas*" and "=Dinas*" (texts: * and ? are wildcards, ~ takes that meaning away, case doesn't matter),
/// ">=2024", "<>5" (also of empty cells, as in Calc), "=" (empty), "<>" (not empty), dates year first or day
/// first. Throws Refusal: the column isn't there, or the criterion is none for its type.
[[nodiscard]] Statement condition_of(DatabaseTable const& table, DatabaseCriterion const& criterion);

/// All of them, as a text that begins with " WHERE "; empty without conditions.
[[nodiscard]] Statement where(std::span<Statement const> conditions);

/// By its name as it is written, else without regard to case where only one is meant. Throws Refusal.
[[nodiscard]] std::size_t column_named(DatabaseTable const& table, std::string const& name);

} // namespace berakhlak::survey
