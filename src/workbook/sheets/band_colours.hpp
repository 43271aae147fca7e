// Colours by band that can be told apart by everybody: their lightness falls from the best band to the worst,
// the colours run from blue to brown, and the letter stands beside the figure.
#pragma once

#include "core/instrument/instrument.hpp"
#include "workbook/sheets/workbook.hpp"

namespace berakhlak::workbook {

/// Background of the band at this position (0 the best) of `count`.
[[nodiscard]] sal_Int32 band_colour(std::size_t position, std::size_t count);

/// The same order in shades that stand out from white by at least 3:1, for the bars of charts.
[[nodiscard]] sal_Int32 band_chart_colour(std::size_t position, std::size_t count);

/// Conditional formats: each cell that holds a figure gets its band's colour and letter. Texts ("n < 5") get
/// none.
void colour_by_band(Workbook const& book, Sheet const& sheet, CellBlock const& cells,
                    core::Bands const& bands);

/// The same for cells that are judged by the figure in another column of their row.
void colour_by_band_of(Workbook const& book, Sheet const& sheet, CellBlock const& cells,
                       sal_Int32 figure_column, core::Bands const& bands);

/// Whether the figure in a cell ("$B5") belongs to the band at this position, as a condition of a formula.
[[nodiscard]] std::string is_in_band(std::string const& cell, core::Bands const& bands, std::size_t position);

} // namespace berakhlak::workbook
