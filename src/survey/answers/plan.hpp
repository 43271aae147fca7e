// What a person has said about an import; all the rest is recognised in the file.
#pragma once

#include "survey/answers/cleaning.hpp"
#include "survey/columns/header_match.hpp"

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

struct ImportPlan {
    std::string instrument;                ///< empty: proposed from the file
    std::string unit;                      ///< header of the unit's column; empty: recognised
    std::optional<std::size_t> header_row; ///< 1-based, of the file or sheet
    std::optional<unsigned> minimum_group; ///< none: the instrument's own; it can't be lowered
    std::vector<Decision> decisions;
    std::vector<WordChoice> words; ///< what ambiguous answer words stand for
    CleaningChoices cleaning;
};

} // namespace berakhlak::survey
