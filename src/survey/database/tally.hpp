// The rows of the counting statement's answer become counts by unit and by group.
#pragma once

#include "core/disclosure/small_units.hpp"
#include "survey/answers/plan.hpp"
#include "survey/database/counting.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace berakhlak::survey {

/// Respondents that the statement can't tell apart: who have all labels in common.
struct AlikeRespondents {
    std::vector<std::string> keys; ///< match_key of each label
    std::uint64_t respondents;
};

class Tally {
public:
    /// `spellings`: units that are counted as others. The task must outlive this.
    Tally(CountingTask const& task, std::vector<UnitSpelling> const& spellings);

    /// One row; as many labels, states and counts as shape_of() says. Throws std::invalid_argument when the
    /// counts contradict each other.
    void add(std::span<std::string const> labels, std::span<std::uint64_t const> states,
             std::span<std::uint64_t const> counts);

    [[nodiscard]] std::uint64_t rows() const { return rows_; }
    [[nodiscard]] std::uint64_t without_answers() const { return without_answers_; }
    /// Cells of ratings that are no answer, column by column; of picks the ballots with such a cell, in the
    /// place of the question's first column.
    [[nodiscard]] std::vector<std::uint64_t> const& invalid(std::size_t question) const {
        return invalid_[question];
    }
    [[nodiscard]] std::uint64_t invalid() const;

    /// Counts by the label: names are those most respondents have, in the order of their match_key; rows
    /// without one stand last. Without labels one unit without a name.
    [[nodiscard]] std::vector<core::UnitSurvey> by_label(std::size_t label) const;
    [[nodiscard]] std::vector<AlikeRespondents> alike() const;

private:
    struct Named {
        std::map<std::string, std::uint64_t> spellings; ///< with their respondents
        core::SurveyCounts counts;
        bool begun = false;
    };

    [[nodiscard]] std::optional<core::SurveyCounts> ratings(std::span<std::uint64_t const> counts);
    [[nodiscard]] std::optional<core::SurveyCounts> picks(std::span<std::uint64_t const> states,
                                                          std::span<std::uint64_t const> counts);
    [[nodiscard]] core::AnswerCounts answers_of(std::size_t question, std::uint64_t people,
                                                std::span<std::uint64_t const> counts);

    CountingTask const* task_;
    std::map<std::string, std::string> unit_of_spelling_; ///< by match_key
    std::vector<std::map<std::string, Named>> labels_;    ///< by match_key, per label
    std::map<std::vector<std::string>, std::uint64_t> alike_;
    std::vector<std::vector<std::uint64_t>> invalid_;
    std::uint64_t rows_ = 0;
    std::uint64_t without_answers_ = 0;
};

} // namespace berakhlak::survey
