// The answers behind a native formula: read once, by our own reading.
#pragma once

#include "core/index/counts.hpp"
#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"
#include "workbook/document/document_cells.hpp"

#include <memory>
#include <vector>

namespace berakhlak::workbook {

struct ScaleData {
    CellBlock block; ///< the rows of respondents, one column per item
    std::shared_ptr<core::Instrument const> instrument;
    core::Answers answers;

    [[nodiscard]] CellBlock column(std::size_t item) const;
};

/// None when a cell is no answer, or a level of the scale can't stand as a number.
[[nodiscard]] std::optional<ScaleData> read_scale_data(Spreadsheet const& document, CellBlock const& block,
                                                       std::shared_ptr<core::Instrument const> instrument);

/// Writes the answers as numbers of the scale over the texts.
void write_levels(Spreadsheet const& document, ScaleData const& data);

} // namespace berakhlak::workbook
