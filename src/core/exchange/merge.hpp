// Many exchange tables become one recap: counts add up, so pooled figures are those of all respondents.
#pragma once

#include "core/exchange/exchange.hpp"
#include "core/index/recap.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace berakhlak::core {

/// What was brought to a merge: an exchange sheet, or the counts of a workbook with respondents (whose small
/// units may still stand alone).
struct MergePart {
    std::string source; ///< "dinas-a.xlsx"
    ExchangeTable table;
    std::string content{}; ///< by what a second copy is known; empty: the table's content_checksum
};

/// Whom answers are awaited from. Without a unit any answer of the agency will do.
struct ExpectedPart {
    std::string agency;
    std::string unit;
    std::optional<std::uint64_t> required; ///< respondents
};

enum class RemarkKind {
    missing,          ///< expected, and nothing of it came
    twice,            ///< the same content, or a unit that another part has brought already: not used
    other_instrument, ///< not used
    other_version,    ///< of the instrument: not used
    other_period,     ///< used, but its year or date is not that of the first part
    other_questions,  ///< used, but not all parts were asked this question: it isn't merged
    below_minimum,    ///< used, but hidden: fewer than the minimum group
    below_required,   ///< used: fewer respondents than required
    pooled_units,     ///< used, as part of a row of small units or agencies
    pooled_again      ///< used: another part has a row of small units of the same agency, and both are added up
};

/// Something that whoever reads the merged figures has to know. No part is left out without one.
struct MergeRemark {
    RemarkKind kind;
    std::string source; ///< empty for what is missing
    std::string agency;
    std::string unit;
    std::uint64_t n = 0;
    Text text;
};

[[nodiscard]] bool means_not_used(RemarkKind kind) noexcept;

struct MergedUnit {
    std::string agency;
    std::string unit;
    std::string source;
    SurveyCounts counts;
};

struct MergedSurvey {
    std::vector<MergedUnit> units;
    SurveyCounts pooled;
    std::vector<MergeRemark> remarks; ///< in the order of the parts, then what is missing
    std::vector<std::string> agencies;
    /// Units and, when there are several agencies, agencies; what must be hidden is.
    Recap by_unit;
    std::optional<Recap> by_agency;
};

/// Takes parts one by one and says at once what isn't used.
class Merge {
public:
    explicit Merge(Instrument const& instrument) : instrument_(instrument) {}

    /// False when the part isn't used; `remarks` tells why. A part of which any unit was there before is not
    /// used at all: counting one respondent twice is worse than an error. Rows of small units of one agency
    /// are other units, unless their counts are the same.
    bool add(MergePart part);
    [[nodiscard]] std::vector<MergeRemark> const& remarks() const noexcept { return remarks_; }
    [[nodiscard]] bool empty() const noexcept { return parts_.empty(); }

    /// Adds up what was taken; std::logic_error when that is nothing. Of one agency the recap is that of its
    /// respondents, hidden figures as in suppress(). Of several agencies, recaps by unit and by agency would
    /// tell about a hidden unit together; so small units of an agency, and small agencies, are pooled into
    /// rows of their own that are large enough, and nothing is left to hide.
    [[nodiscard]] MergedSurvey result(std::span<ExpectedPart const> expected = {}) const;

private:
    [[nodiscard]] std::optional<MergeRemark> objection(MergePart const& part,
                                                       std::string const& checksum) const;
    [[nodiscard]] MergePart const* pooled_before(std::string const& agency) const;

    Instrument instrument_;
    std::vector<MergePart> parts_;
    std::map<std::string, std::string> source_of_content_;                      ///< by checksum
    std::map<std::pair<std::string, std::string>, std::string> source_of_unit_; ///< by match_key of both
    std::vector<MergeRemark> remarks_;
};

/// "Kab. Kapuas – Dinas Pendidikan"; either may be empty.
[[nodiscard]] std::string unit_of_agency(std::string const& agency, std::string const& unit);

} // namespace berakhlak::core
