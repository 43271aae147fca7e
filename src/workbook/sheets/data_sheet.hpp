// The sheet that holds the answers: text, digit for digit, never a formula.
#pragma once

#include "survey/sources/imported_survey.hpp"
#include "workbook/sheets/workbook.hpp"

#include <array>
#include <optional>

namespace berakhlak::workbook {

/// A name of the document for some of its columns.
struct DataName {
    std::string name;
    std::string wanted; ///< differs from `name` where the user had it
    CellBlock cells;
};

/// Where the answers stand; blocks include the header row. The items of an instrument stand side by side in
/// its order, because the cell functions take them so.
struct DataSheet {
    struct Group {
        std::string name;   ///< as it is headed on the sheet
        std::size_t groups; ///< different values
        CellBlock block;
    };
    CellBlock units;
    std::optional<CellBlock> times;                    ///< when they answered, as texts of the form
    bool times_are_clear = false;                      ///< each of them a date, in one order of day and month
    std::vector<Group> groups;                         ///< groups besides the units
    std::optional<CellBlock> answers;                  ///< of Kind::likert; with harapan/kinerja: kinerja
    std::optional<CellBlock> expectation;              ///< harapan, where it was asked
    std::array<std::optional<CellBlock>, 3> questions; ///< of Kind::picks, by core::PickQuestion
    std::optional<CellBlock> population;               ///< see population_sheet.hpp
    std::vector<DataName> names;                       ///< see data_names.hpp
    std::vector<std::string> left_out;                 ///< headers of columns that identify people
    std::vector<std::string> without_column;           ///< codes of items that the file hasn't: empty columns

    /// What the indices stand on: the answers, or the picks of the current culture.
    [[nodiscard]] CellBlock const& main() const;
};

/// Column 1 is the row of the source; then the columns that are no answers, in the order of the source, then
/// the answers. One row per respondent that is used.
[[nodiscard]] DataSheet write_data_sheet(Workbook& book, survey::ImportedSurvey const& survey,
                                         bool keep_identities);

} // namespace berakhlak::workbook
