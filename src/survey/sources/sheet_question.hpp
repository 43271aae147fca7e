// A workbook with several sheets of answers: which of them is the survey, or are they one unit each?
#pragma once

#include "core/instrument/instrument.hpp"
#include "survey/sources/source.hpp"

#include <memory>
#include <optional>
#include <span>

namespace berakhlak::survey {

struct SheetQuestion {
    core::Text text;                 ///< what the sheets are
    std::vector<std::string> sheets; ///< with answers, the one that was read among them, as they stand
    bool same_form = false;          ///< they have the same headers: they can be read as one sheet per unit
};

/// None where no other sheet holds answers. Sheets of the same form as the one that was read count, and
/// sheets that fit an instrument by themselves.
[[nodiscard]] std::optional<SheetQuestion>
question_of_sheets(SourceFile const& source, std::span<std::shared_ptr<core::Instrument const> const> known);

} // namespace berakhlak::survey
