#include "core/comparison/group_differences.hpp"

#include "core/index/respondent_scores.hpp"
#include "core/statistics/sampling.hpp"

#include <algorithm>
#include <cmath>

namespace berakhlak::core {

namespace {

using Groups = std::vector<std::vector<double>>;

std::vector<std::vector<std::size_t>> members_of(Grouping const& grouping) {
    std::vector<std::vector<std::size_t>> members(grouping.shown.size());
    for (std::size_t respondent = 0; respondent < grouping.group_of.size(); ++respondent)
        members[grouping.group_of[respondent]].push_back(respondent);
    return members;
}

Answers part_of(Answers const& answers, std::vector<std::size_t> const& rows) {
    Answers part(rows.size(), answers.items());
    for (std::size_t row = 0; row < rows.size(); ++row)
        std::ranges::copy(answers.row(rows[row]), part.row(row).begin());
    return part;
}

Ballots part_of(Ballots const& ballots, std::vector<std::size_t> const& rows) {
    Ballots part(rows.size(), ballots.items());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        part.set_state(row, ballots.state(rows[row]));
        std::ranges::copy(ballots.row(rows[row]), part.row(row).begin());
    }
    return part;
}

/// The position of a value's line, or of the index's.
std::size_t line_of(Instrument const& instrument, std::optional<std::size_t> value) {
    return value.value_or(instrument.values.size());
}

template <class Survey>
class GroupedSurvey {
public:
    GroupedSurvey(Instrument const& instrument, Survey const& survey, Grouping const& grouping)
        : instrument_(instrument), survey_(survey), grouping_(grouping), members_(members_of(grouping)) {
        for (auto const& members : members_)
            parts_.push_back(part_of(survey, members));
    }

    /// Each group's scores as a survey of its own; none of a group that isn't shown.
    [[nodiscard]] Groups own_scores(std::optional<std::size_t> value) const {
        Groups groups(parts_.size());
        for (std::size_t group = 0; group < parts_.size(); ++group)
            if (takes_part(group, value))
                groups[group] = respondent_scores(instrument_, parts_[group], value);
        return groups;
    }

    /// The scores of all as one survey, by group.
    [[nodiscard]] Groups common_scores(std::optional<std::size_t> value) const {
        auto const all = respondent_scores(instrument_, survey_, value);
        Groups groups(parts_.size());
        for (std::size_t group = 0; group < parts_.size(); ++group)
            if (takes_part(group, value))
                for (std::size_t const respondent : members_[group])
                    groups[group].push_back(all[respondent]);
        return groups;
    }

private:
    [[nodiscard]] bool takes_part(std::size_t group, std::optional<std::size_t> value) const {
        return grouping_.shown[group][line_of(instrument_, value)];
    }

    Instrument const& instrument_;
    Survey const& survey_;
    Grouping const& grouping_;
    std::vector<std::vector<std::size_t>> members_;
    std::vector<Survey> parts_;
};

/// Lowest and highest index; among equals the first.
void place_extremes(GroupDifference& line, Groups const& groups) {
    for (std::size_t group = 0; group < groups.size(); ++group) {
        ScoreSummary const summary = summarise(groups[group]);
        if (summary.n == 0)
            continue;
        ++line.compared;
        line.n += summary.n;
        Figure const index = Figure::of(summary.mean, summary.n);
        if (!line.lowest || index.value < line.lowest_index.value) {
            line.lowest = group;
            line.lowest_index = index;
        }
        if (!line.highest || index.value > line.highest_index.value) {
            line.highest = group;
            line.highest_index = index;
        }
    }
    if (line.compared < 2) {
        line.lowest = line.highest = std::nullopt;
        line.lowest_index = line.highest_index = line.difference = Figure::none(Absent::undefined, line.n);
        return;
    }
    line.difference = Figure::of(line.highest_index.value - line.lowest_index.value, line.n);
}

template <class Survey>
std::vector<GroupDifference> differences_of(Instrument const& instrument, Survey const& survey,
                                            Grouping const& grouping, GroupTest test, Correction correction) {
    GroupedSurvey<Survey> const grouped(instrument, survey, grouping);
    std::vector<GroupDifference> lines(instrument.values.size() + 1);
    std::vector<Figure> p;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        auto const value = line < instrument.values.size() ? std::optional(line) : std::nullopt;
        auto const scores = grouped.own_scores(value);
        place_extremes(lines[line], scores);
        lines[line].test =
            compare_groups(test == GroupTest::welch ? scores : grouped.common_scores(value), test);
        p.push_back(lines[line].test.p);
    }
    auto const all = corrected(p, correction);
    for (std::size_t line = 0; line < lines.size(); ++line)
        lines[line].corrected_p = all[line];
    return lines;
}

GroupPair pair_of(ScoreSummary const& first, ScoreSummary const& second, double confidence) {
    GroupPair pair;
    pair.first_index = Figure::of(first.mean, first.n);
    pair.second_index = Figure::of(second.mean, second.n);
    if (first.n >= 2 && second.n >= 2) {
        pair.difference = welch(estimate_of(first), estimate_of(second), confidence);
        return pair;
    }
    Figure const none = Figure::none(Absent::undefined, first.n + second.n);
    pair.difference = {Figure::of(second.mean - first.mean, none.n), none, none, none, none, none};
    return pair;
}

template <class Survey>
std::vector<GroupPair> pairs_of(Instrument const& instrument, Survey const& survey, Grouping const& grouping,
                                std::optional<std::size_t> value, Correction correction, double confidence) {
    std::vector<ScoreSummary> summaries;
    for (auto const& scores : GroupedSurvey<Survey>(instrument, survey, grouping).own_scores(value))
        summaries.push_back(summarise(scores));
    std::vector<GroupPair> pairs;
    std::vector<Figure> p;
    for (std::size_t first = 0; first < summaries.size(); ++first)
        for (std::size_t second = first + 1; second < summaries.size(); ++second) {
            if (summaries[first].n == 0 || summaries[second].n == 0)
                continue;
            auto pair = pair_of(summaries[first], summaries[second], confidence);
            pair.first = first;
            pair.second = second;
            p.push_back(pair.difference.p);
            pairs.push_back(pair);
        }
    auto const all = corrected(p, correction);
    for (std::size_t pair = 0; pair < pairs.size(); ++pair)
        pairs[pair].corrected_p = all[pair];
    return pairs;
}

} // namespace

std::vector<GroupDifference> group_differences(Instrument const& instrument, Answers const& answers,
                                               Grouping const& grouping, GroupTest test,
                                               Correction correction) {
    return differences_of(instrument, answers, grouping, test, correction);
}

std::vector<GroupDifference> group_differences(Instrument const& instrument, Ballots const& ballots,
                                               Grouping const& grouping, GroupTest test,
                                               Correction correction) {
    return differences_of(instrument, ballots, grouping, test, correction);
}

std::vector<GroupPair> group_pairs(Instrument const& instrument, Answers const& answers,
                                   Grouping const& grouping, std::optional<std::size_t> value,
                                   Correction correction, double confidence) {
    return pairs_of(instrument, answers, grouping, value, correction, confidence);
}

std::vector<GroupPair> group_pairs(Instrument const& instrument, Ballots const& ballots,
                                   Grouping const& grouping, std::optional<std::size_t> value,
                                   Correction correction, double confidence) {
    return pairs_of(instrument, ballots, grouping, value, correction, confidence);
}

} // namespace berakhlak::core
