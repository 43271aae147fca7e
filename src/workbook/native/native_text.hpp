// What native formulas are made of. All in the API's English syntax, without '='.
#pragma once

#include "core/instrument/instrument.hpp"

#include <string>

namespace berakhlak::workbook {

/// X of a table that is filled up below its end, as the wizard writes it: IF(ROW(...)<=ROWS(X);X;""). Any
/// other formula as it is.
[[nodiscard]] std::string without_padding(std::string const& live);

/// Whether COUNTIFS takes a text as it stands: no wildcard, comparison or number.
[[nodiscard]] bool is_criterion_text(std::string const& name);

/// The band of the figure in the cell `index`: its letter or its label; an empty text for a text.
[[nodiscard]] std::string band_formula(core::Instrument const& instrument, std::string const& index,
                                       bool letter);

/// What stands where nobody has answered, as it stands in a formula.
[[nodiscard]] std::string no_answers(core::Instrument const& instrument);

/// `figure`, or "n < 5": answers that are edited later may make a group too small to show.
[[nodiscard]] std::string guarded_figure(core::Instrument const& instrument, std::string const& n,
                                         std::string const& figure);
[[nodiscard]] std::string guarded_count(core::Instrument const& instrument, std::string const& n);

} // namespace berakhlak::workbook
