// The exchange sheet: what a unit or an agency sends on instead of its respondents. Counts only, from which
// every pooled figure follows exactly. The format is described in docs/exchange.md.
#pragma once

#include "core/exchange/exchange_table.hpp"
#include "core/text/cells.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace berakhlak::core {

enum class ExchangeFault {
    not_exchange,     ///< the sheet doesn't begin like one
    newer_format,     ///< written by a later version of this program
    other_instrument, ///< or one with other items, values or levels
    other_version,    ///< of the same instrument
    damaged,          ///< something isn't as it was written
    too_few           ///< all respondents together are fewer than the minimum group
};

/// Why a sheet can't be read or written; `row` and `column` are 1-based on the sheet.
struct ExchangeError : std::runtime_error {
    ExchangeError(ExchangeFault fault, std::optional<std::size_t> at_row,
                  std::optional<std::size_t> at_column, Text what_is_wrong)
        : std::runtime_error(what_is_wrong.en), kind(fault), row(at_row), column(at_column),
          what(std::move(what_is_wrong)) {}
    ExchangeFault kind;
    std::optional<std::size_t> row;
    std::optional<std::size_t> column;
    Text what; ///< hides std::exception::what on purpose: in two languages
};

/// Pools small units by the minimum of the head, which is at least the instrument's. `pooled` receives the
/// names of the units in the row "(unit kecil)". ExchangeError (too_few) when that isn't enough.
[[nodiscard]] ExchangeTable exchange_table(Instrument const& instrument, ExchangeHead head,
                                           std::vector<UnitSurvey> units, std::vector<std::string>& pooled);

/// Texts and whole numbers only. ExchangeError (too_few) if a row tells about too few people.
[[nodiscard]] CellGrid grid_of(Instrument const& instrument, ExchangeTable const& table);

/// Whether the sheet begins like an exchange sheet.
[[nodiscard]] bool is_exchange(CellGrid const& cells);

/// What stands above the table; enough to find the instrument. Throws ExchangeError.
[[nodiscard]] ExchangeHead exchange_head(CellGrid const& cells);

/// Throws ExchangeError for everything that isn't as it was written: each row carries a checksum of its own
/// content and place, the sum of each column and a checksum over all stand below. See checksum.hpp for what
/// these protect against.
[[nodiscard]] ExchangeTable exchange_from_grid(Instrument const& instrument, CellGrid const& cells);

} // namespace berakhlak::core
