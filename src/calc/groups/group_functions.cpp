// BERAKHLAK_DIFFERENCES and BERAKHLAK_PAIRS
#include "calc/arguments/comparison_words.hpp"
#include "calc/arguments/survey_range.hpp"
#include "calc/arguments/unit_column.hpp"
#include "calc/groups/comparison_functions.hpp"
#include "core/comparison/group_differences.hpp"
#include "core/disclosure/suppression.hpp"
#include "core/index/recap.hpp"

#include <algorithm>
#include <variant>

namespace berakhlak::calc {

namespace {

using core::Figure;
using core::Instrument;
using core::Text;
using host::Any;
using host::CellError;
using host::CellFailure;

constexpr double level = 0.05;

/// Respondents by group. Which figures take part is what a recap of the same groups shows.
struct GroupedSurvey {
    std::variant<core::Answers, core::Ballots> survey;
    core::UnitGroups groups;
    std::vector<std::vector<bool>> shown;

    [[nodiscard]] core::Grouping grouping() const { return {groups.unit_of, shown}; }
    /// Whoever has no group is none.
    [[nodiscard]] std::size_t named_groups() const {
        return groups.names.size() -
               static_cast<std::size_t>(std::ranges::count(groups.names, std::string()));
    }
};

std::vector<bool> shown_figures(core::RecapRow const& row) {
    std::vector<bool> shown;
    for (Figure const& figure : row.profile.values)
        shown.push_back(!row.unit.empty() && figure.present());
    shown.push_back(!row.unit.empty() && row.profile.total.present());
    return shown;
}

template <class Survey>
GroupedSurvey grouped(Instrument const& instrument, Survey survey, UnitColumn const& column) {
    auto groups = core::group_by_unit(column.texts, column.text_of_respondent);
    auto counts = core::count_by_unit(instrument, survey, groups.unit_of, groups.names.size());
    using Counts = typename decltype(counts)::value_type;
    std::vector<core::UnitCounts<Counts>> units;
    for (std::size_t group = 0; group < counts.size(); ++group)
        units.push_back({groups.names[group], std::move(counts[group])});
    auto recap = core::recap<Counts>(instrument, units);
    core::suppress(instrument, recap);
    GroupedSurvey result{std::move(survey), std::move(groups), {}};
    for (core::RecapRow const& row : recap.units)
        result.shown.push_back(shown_figures(row));
    return result;
}

GroupedSurvey read_groups(Caller const& caller, Instrument const& instrument, CellRange const& answers,
                          CellRange const& groups) {
    if (instrument.kind == core::Kind::picks) {
        auto const reading = read_picks(caller, instrument, answers);
        auto const column =
            units_of(caller, answers, groups, reading->top.first, reading->ballots.respondents());
        return grouped(instrument, reading->ballots, *column);
    }
    auto const reading = read_scale(caller, instrument, answers);
    if (!reading->faults.empty())
        throw CellFailure{CellError::value};
    auto const column = units_of(caller, answers, groups, reading->top.first, reading->answers.respondents());
    return grouped(instrument, reading->answers, *column);
}

Any verdict(Instrument const& instrument, Figure const& p) {
    if (!p.present())
        return label(instrument, {"tidak dapat diuji", "can't be tested"});
    return label(instrument, p.value < level ? Text{"berbeda nyata", "significant"}
                                             : Text{"tidak berbeda nyata", "not significant"});
}

void add_header(host::ResultTable& table, Instrument const& instrument, core::GroupTest test) {
    std::vector<Any> row;
    for (Text const& title :
         {Text{"Nilai", "Value"}, Text{"n", "n"},
          test == core::GroupTest::welch ? Text{"F (Welch)", "F (Welch)"}
                                         : Text{"H (Kruskal-Wallis)", "H (Kruskal-Wallis)"},
          Text{"Pengaruh", "Effect"}, Text{"Kelompok", "Groups"}, Text{"Terendah", "Lowest"},
          Text{"Indeks terendah", "Lowest index"}, Text{"Tertinggi", "Highest"},
          Text{"Indeks tertinggi", "Highest index"}, Text{"Selisih", "Difference"}, Text{"p", "p"},
          Text{"p terkoreksi", "Corrected p"}, Text{"Kesimpulan", "Verdict"},
          Text{"Derajat bebas", "Degrees of freedom"}, Text{"Derajat bebas dalam", "Within"}})
        row.push_back(label(instrument, title));
    table.add_row(std::move(row));
}

void add_line(host::ResultTable& table, Instrument const& instrument, GroupedSurvey const& survey,
              Text const& name, core::GroupDifference const& line) {
    auto const group = [&](std::optional<std::size_t> const& which) {
        return host::text_value(which ? survey.groups.names[*which] : std::string());
    };
    auto const all = std::to_string(survey.named_groups());
    auto const compared = std::to_string(line.compared);
    table.add_row({label(instrument, name), count_cell(line.n), figure_or_blank(line.test.statistic),
                   figure_or_blank(line.test.effect),
                   label(instrument, {compared + " dari " + all, compared + " of " + all}),
                   group(line.lowest), figure_or_blank(line.lowest_index), group(line.highest),
                   figure_or_blank(line.highest_index), figure_or_blank(line.difference),
                   figure_or_blank(line.test.p), figure_or_blank(line.corrected_p),
                   verdict(instrument, line.corrected_p), figure_or_blank(line.test.freedom),
                   figure_or_blank(line.test.freedom_within)});
}

} // namespace

Any differences(Caller const& caller, CellRange const& answers, CellRange const& groups,
                Any const& instrument, Any const& test, Any const& correction) {
    auto const rules = instrument_argument(caller, instrument);
    auto const which = choice_argument(test, {"welch", "kruskal-wallis"}) == 0
                           ? core::GroupTest::welch
                           : core::GroupTest::kruskal_wallis;
    auto const how = correction_argument(correction);
    auto const survey = read_groups(caller, *rules, answers, groups);
    auto const lines = std::visit(
        [&](auto const& all) { return core::group_differences(*rules, all, survey.grouping(), which, how); },
        survey.survey);
    host::ResultTable table;
    add_header(table, *rules, which);
    for (std::size_t line = 0; line < lines.size(); ++line)
        add_line(table, *rules, survey, line < rules->values.size() ? rules->values[line].name : rules->title,
                 lines[line]);
    return table.value();
}

Any pairs(Caller const& caller, CellRange const& answers, CellRange const& groups, Any const& value,
          Any const& instrument, Any const& correction, Any const& confidence) {
    auto const rules = instrument_argument(caller, instrument);
    auto const only = value_argument(*rules, value);
    auto const how = correction_argument(correction);
    double const share = number_argument(confidence, 0.95);
    auto const survey = read_groups(caller, *rules, answers, groups);
    auto const all = std::visit(
        [&](auto const& each) {
            return core::group_pairs(*rules, each, survey.grouping(), only, how, share);
        },
        survey.survey);
    if (all.empty())
        throw CellFailure{CellError::not_available};
    host::ResultTable table;
    std::vector<Any> header;
    for (Text const& title :
         {Text{"Kelompok 1", "Group 1"}, Text{"Kelompok 2", "Group 2"}, Text{"Indeks 1", "Index 1"},
          Text{"Indeks 2", "Index 2"}, Text{"Selisih", "Difference"}, Text{"Batas bawah", "Lower bound"},
          Text{"Batas atas", "Upper bound"}, Text{"p", "p"}, Text{"p terkoreksi", "Corrected p"},
          Text{"Kesimpulan", "Verdict"}})
        header.push_back(label(*rules, title));
    table.add_row(std::move(header));
    for (core::GroupPair const& pair : all)
        table.add_row({host::text_value(survey.groups.names[pair.first]),
                       host::text_value(survey.groups.names[pair.second]), figure_or_blank(pair.first_index),
                       figure_or_blank(pair.second_index), figure_or_blank(pair.difference.value),
                       figure_or_blank(pair.difference.lower), figure_or_blank(pair.difference.upper),
                       figure_or_blank(pair.difference.p), figure_or_blank(pair.corrected_p),
                       verdict(*rules, pair.corrected_p)});
    return table.value();
}

} // namespace berakhlak::calc
