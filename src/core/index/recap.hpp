// The recap: one profile per unit, then the whole in its two ways.
#pragma once

#include "core/index/profile.hpp"
#include "core/text/text.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace berakhlak::core {

/// Shown for the unit of respondents who gave none.
[[nodiscard]] Text const& no_unit();
/// "gabungan responden": every respondent counts the same.
[[nodiscard]] Text const& pooled_label();
/// "rata-rata unit": every unit counts the same, as the national figure counts agencies.
[[nodiscard]] Text const& mean_of_units_label();
/// Stands where a figure would, when nobody has answered.
[[nodiscard]] Text const& no_answers_label();

/// Instead of whether the minimum is met, of a unit with more respondents than people.
[[nodiscard]] Text const& above_headcount_label();

/// The respondents by unit. Units are equal when their match_key is, and stand in the order of that key;
/// respondents without a unit are a unit of their own that stands last, with an empty name.
struct UnitGroups {
    std::vector<std::string> names;     ///< of each unit, the most frequent spelling
    std::vector<std::uint32_t> unit_of; ///< per respondent, a position in `names`
};

[[nodiscard]] UnitGroups group_by_unit(std::span<std::string const> unit_of_respondent);
/// The same where the respondents of one unit share its text: a position in `texts` of each respondent.
[[nodiscard]] UnitGroups group_by_unit(std::span<std::string const> texts,
                                       std::span<std::uint32_t const> text_of_respondent);

/// How many respondents a unit should have: a column of the population table, or Krejcie-Morgan on its
/// headcount.
struct RequiredRespondents {
    std::string unit;
    std::uint64_t required = 0;
    std::optional<std::uint64_t> headcount = std::nullopt;
};

struct RecapRow {
    std::string unit; ///< empty: see no_unit()
    Profile profile;
    std::optional<std::uint64_t> required;
    std::optional<std::uint64_t> headcount = std::nullopt;

    /// A mistake: answers from elsewhere, answers sent twice, or a wrong headcount.
    [[nodiscard]] bool above_headcount() const { return headcount && profile.respondents > *headcount; }
    [[nodiscard]] bool is_unit() const { return !unit.empty(); }
    [[nodiscard]] std::optional<bool> minimum_met() const {
        return required ? std::optional(profile.respondents >= *required) : std::nullopt;
    }
};

struct Recap {
    std::vector<RecapRow> units; ///< in the order of the match_key of their names; no_unit() last
    Profile pooled;
    /// Per value and for the index, the mean of the units that have the figure, without those who gave no
    /// unit. n: the respondents of these units.
    Profile mean_of_units;
};

/// The recap of profiles that are ready. Units that `required` names and nobody answered from stand in the
/// recap without figures; two entries of `required` for one unit: the larger counts. Nothing is hidden yet:
/// see suppress().
[[nodiscard]] Recap recap_of(Instrument const& instrument, std::vector<std::pair<std::string, Profile>> units,
                             Profile pooled, std::span<RequiredRespondents const> required = {});

template <class Counts>
struct UnitCounts {
    std::string unit;
    Counts counts;
};

/// The recap of counts: AnswerCounts, BallotCounts, or anything that adds up and has a profile().
/// `units` holds each unit once (as group_by_unit gives them).
template <class Counts>
[[nodiscard]] Recap recap(Instrument const& instrument, std::span<UnitCounts<Counts> const> units,
                          std::span<RequiredRespondents const> required = {}) {
    std::vector<std::pair<std::string, Profile>> profiles;
    profiles.reserve(units.size());
    std::optional<Counts> sum;
    for (auto const& unit : units) {
        profiles.emplace_back(unit.unit, profile(instrument, unit.counts));
        if (sum)
            *sum += unit.counts;
        else
            sum = unit.counts;
    }
    Profile pooled = sum ? profile(instrument, *sum) : Profile{{instrument.values.size(), Figure{}}, {}, 0};
    return recap_of(instrument, std::move(profiles), std::move(pooled), required);
}

} // namespace berakhlak::core
