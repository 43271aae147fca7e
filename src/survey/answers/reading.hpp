// The answers of all respondents of a table, before anybody is dropped.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/answers.hpp"
#include "core/reading/ballots.hpp"
#include "survey/answers/prepared_survey.hpp"

#include <array>
#include <optional>
#include <vector>

namespace berakhlak::survey {

/// A remark on a ballot: what breaks the instrument's pick rules.
struct PickRemark {
    std::size_t respondent; ///< position in `rows`
    std::string text;
};

struct ReadSurvey {
    std::vector<std::size_t> rows; ///< of the Table
    core::Answers answers;
    std::optional<core::Answers> expectation;
    std::array<std::optional<core::Ballots>, 3> ballots;
    std::vector<Fault> faults;
    std::vector<PickRemark> picks; ///< ballots that break a pick rule, whether or not they count
    std::vector<bool> fell_apart;  ///< per respondent: content beyond the last header
    std::vector<double> answered;  ///< per respondent: share of the questions that were answered
};

/// Picks in `blanked` cells are not read. Throws Refusal: no item column, an undecided ambiguous word, picks
/// of an unclear shape.
[[nodiscard]] ReadSurvey read_survey(Table const& table, Layout const& layout, Mapping const& mapping,
                                     core::Instrument const& instrument, std::vector<std::size_t> rows,
                                     BlankedCells const& blanked = {});

} // namespace berakhlak::survey
