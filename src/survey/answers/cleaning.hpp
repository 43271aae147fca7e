// Respondents whose answers a person may not want to count. Findings only: what is dropped is chosen.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"
#include "core/text/text.hpp"
#include "survey/columns/header_match.hpp"
#include "survey/table/dates.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace berakhlak::survey {

enum class FindingKind {
    duplicate_identity, ///< the same e-mail, NIP, NIK or phone number
    duplicate_answers,  ///< identical in all answers and groups within a short time
    test_answer,        ///< a name, unit or e-mail with the word test, tes, coba, uji
    before_start,       ///< answered before the survey began
    incomplete,         ///< fewer answers than asked for
    straight_line,      ///< the same level to every item
    invalid_answer,     ///< a cell that is no answer of the instrument
    wrong_picks         ///< a ballot that breaks the instrument's pick rules
};
inline constexpr std::size_t finding_kinds = 8;
[[nodiscard]] core::Text name_of(FindingKind kind);

/// One respondent to look at. `row` is 0-based in the Table; a duplicate names the first row of its kind.
struct Finding {
    FindingKind kind;
    std::size_t row;
    std::optional<std::size_t> same_as;
    std::string example; ///< what was seen: the name, the e-mail, the cell
};

enum class Duplicates { keep_all, keep_first, keep_last };
enum class Treatment { keep, drop };
enum class InvalidAnswers {
    refuse,          ///< stop and name the cells
    as_missing,      ///< the cell counts as not answered
    drop_respondent, ///< the respondent isn't used
    keep             ///< stays invalid: figures on it are errors until it is corrected
};

/// Defaults drop nobody but rows that were never submitted, and refuse what would make figures errors.
struct CleaningChoices {
    Treatment not_submitted = Treatment::drop;
    Treatment summaries = Treatment::drop; ///< rows that are called "Rata-rata" and the like
    /// Last rows that look like figures of the rows above (see last_rows.hpp); nobody has said: it is asked.
    std::optional<Treatment> last_rows;
    Duplicates duplicates = Duplicates::keep_all;
    std::int64_t short_time = 600; ///< seconds within which identical answers count as the same respondent
    Treatment test_answers = Treatment::keep;
    std::optional<Moment> start;
    Treatment before_start = Treatment::drop; ///< only when `start` is given
    Treatment incomplete = Treatment::keep;
    double least_answered =
        0.8; ///< share of the items or pick questions below which a respondent is incomplete
    Treatment straight_line = Treatment::keep;
    InvalidAnswers invalid_answers = InvalidAnswers::refuse;
    Treatment wrong_picks = Treatment::keep; ///< kept, the instrument's rules say what a ballot counts for
    std::optional<DateOrder> date_order;     ///< for time columns that don't decide it themselves
};

} // namespace berakhlak::survey
