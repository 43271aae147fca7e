// Where a workbook holds respondents, and what our results hide of them.
#pragma once

#include "host/instruments.hpp"
#include "workbook/formulas/respondent_table.hpp"
#include "workbook/formulas/survey_arguments.hpp"

#include <vector>

namespace berakhlak::workbook {

/// The tables behind the formulas, one per sheet.
[[nodiscard]] std::vector<RespondentTable> respondent_tables(Spreadsheet const& document,
                                                             std::vector<OurFormula> const& formulas);

/// The instrument that a call of the formula in `where` names, that of a range, or the one that its function
/// takes without; null when there is none, or it is unknown or damaged.
[[nodiscard]] std::shared_ptr<core::Instrument const> instrument_of(host::Instruments& instruments,
                                                                    Spreadsheet const& document,
                                                                    References const& references,
                                                                    Call const& call, CellBlock const& where);

/// The cells of an instrument that a call takes from a sheet; none when it is named.
[[nodiscard]] std::optional<CellBlock> instrument_block(Spreadsheet const& document,
                                                        References const& references, Call const& call,
                                                        CellBlock const& where);

/// The largest minimum_group of the instruments that the formulas use.
[[nodiscard]] std::size_t minimum_of(host::Instruments& instruments, Spreadsheet const& document,
                                     std::vector<OurFormula> const& formulas);

/// Whether a cell of a result says that a figure is hidden.
[[nodiscard]] bool is_hidden_figure(std::string const& text);

} // namespace berakhlak::workbook
