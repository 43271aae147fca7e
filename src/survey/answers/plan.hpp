// What a person has said about an import; all the rest is recognised in the file.
#pragma once

#include "survey/answers/cleaning.hpp"
#include "survey/columns/header_match.hpp"
#include "survey/table/sniff.hpp"

#include <optional>
#include <string>
#include <vector>

namespace berakhlak::survey {

/// What a column is: `header` as it stands in the file; `meaning` an item code, a role ("unit", "abaikan"),
/// or both ("saat ini: B1", "harapan: B1").
struct Decision {
    std::string header;
    std::string meaning;
};

/// Two spellings of one unit: `spelling` as it stands in the file is read as `unit`.
struct UnitSpelling {
    std::string spelling;
    std::string unit;
};

/// What is said about a form, whichever of its exports is read: it is remembered for the next one.
struct FormChoices {
    std::string instrument; ///< empty: proposed from the file
    std::string unit;       ///< header of the unit's column; empty: recognised
    bool no_unit = false;   ///< no column is the unit: the survey has none
    bool branches = false;  ///< two columns of one question are two groups of people: each answered one
    std::vector<std::string> fill_down;   ///< headers of columns whose empty cells say what stands above
    std::vector<std::string> excel_dates; ///< headers of groups that Excel made dates of: read back as "1-5"
    std::vector<UnitSpelling> spellings;  ///< of units that are the same
    std::vector<std::string> units_apart; ///< spellings that look alike and are different units
    std::vector<std::string> as_they_stand; ///< headers of columns that are neither filled down nor read back
    std::vector<Decision> decisions;
    std::vector<WordChoice> words; ///< what ambiguous answer words stand for
};

/// How a file is read, instead of how it is recognised.
struct SourceOverrides {
    std::optional<char> delimiter;
    std::optional<Encoding> encoding;
    std::string sheet;                    ///< of a workbook; the first one that looks like a table when empty
    std::vector<std::string> unit_sheets; ///< of a workbook: read together, each sheet's name being its unit
    bool operator==(SourceOverrides const&) const = default;
};

struct ImportPlan : FormChoices {
    SourceOverrides source;
    std::optional<std::size_t> header_row; ///< 1-based, of the file or sheet
    std::optional<unsigned> minimum_group; ///< none: the instrument's own; it can't be lowered
    CleaningChoices cleaning;
};

} // namespace berakhlak::survey
