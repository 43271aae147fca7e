// Where a workbook holds respondents, and what our results hide of them.
#pragma once

#include "host/instruments.hpp"
#include "workbook/private_columns.hpp"
#include "workbook/survey_arguments.hpp"

#include <vector>

namespace berakhlak::workbook {

/// The tables behind the formulas, one per sheet.
[[nodiscard]] std::vector<RespondentTable> respondent_tables(Spreadsheet const& document,
                                                             std::vector<OurFormula> const& formulas);

/// The instrument that a call names, or the scale that it takes without one; null when it is a range or
/// unknown.
[[nodiscard]] std::shared_ptr<core::Instrument const> instrument_of(host::Instruments& instruments,
                                                                    Call const& call);

/// The largest minimum_group of the instruments that the formulas use.
[[nodiscard]] std::size_t minimum_of(host::Instruments& instruments, std::vector<OurFormula> const& formulas);

/// Whether a cell of a result says that a figure is hidden.
[[nodiscard]] bool is_hidden_figure(std::string const& text);

} // namespace berakhlak::workbook
