// Our formulas as formulas that any spreadsheet program computes.
#pragma once

#include "host/instruments.hpp"
#include "workbook/formulas/as_values.hpp"
#include "workbook/formulas/respondent_tables.hpp"

namespace berakhlak::workbook {

struct NativeInput {
    std::vector<OurFormula> const& formulas;
    std::vector<RespondentTable> const& tables;
    std::map<std::string, Shown> const& shown; ///< by the reference of a formula's cells
    bool respondent_rows = false;
    std::set<std::string> const& staying; ///< sheets that won't be there
    core::Language language = core::Language::indonesian;
};

struct NativeOutput {
    std::vector<OurFormula> formulas; ///< those that were replaced
    std::string sheet;                ///< with the workings; empty: none was written
    core::Text remark;
};

/// Replaces PROFILE, ITEMS and RECAP of answers on a scale by native formulas over a sheet of workings. With
/// rows of respondents, the answers become numbers of the scale in their place, and the workings count them
/// (COUNTIF, COUNTIFS, SUMPRODUCT). Without, the workings hold counts: of the whole, and of units whose row
/// is shown completely; only if no count of fewer than the instrument's minimum follows from them. Cells that
/// are hidden stay as they are shown, and so does a table that would show other numbers.
[[nodiscard]] NativeOutput write_native_formulas(host::Context const& context, Spreadsheet const& document,
                                                 host::Instruments& instruments, NativeInput const& input);

} // namespace berakhlak::workbook
