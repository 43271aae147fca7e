// The sheet "Pertukaran": counts by unit, as values (see core/exchange.hpp).
#pragma once

#include "core/exchange/exchange.hpp"
#include "workbook/document/document_cells.hpp"
#include "workbook/sheets/workbook.hpp"

#include <optional>

namespace berakhlak::workbook {

inline constexpr char exchange_sheet_name[] = "Pertukaran";

/// A new sheet behind the others; replaces one of that name if it is an exchange sheet. Texts of the format
/// are the same in every language: programs read them.
void write_exchange_sheet(Workbook& book, core::Instrument const& instrument,
                          core::ExchangeTable const& table);

/// The cells of the first sheet that begins like an exchange sheet, or none.
[[nodiscard]] std::optional<core::CellGrid> find_exchange_sheet(Spreadsheet const& document);

/// As a refusal that names row and column.
[[noreturn]] void refuse_exchange(core::ExchangeError const& error);

} // namespace berakhlak::workbook
