// BERAKHLAK_RECAP
#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/survey_range.hpp"
#include "calc/arguments/unit_survey.hpp"
#include "calc/groups/index_functions.hpp"
#include "core/disclosure/suppression.hpp"
#include "core/index/recap.hpp"
#include "core/statistics/strata.hpp"
#include "core/text/number_text.hpp"
#include "core/text/text.hpp"

namespace berakhlak::calc {

namespace {

using core::Figure;
using core::Instrument;
using core::Text;
using host::Any;
using host::CellError;
using host::CellFailure;

// Blank rows at the end of the used area are nobody's answers.
bool is_empty(core::AnswerCounts const& counts) {
    return counts.respondents() == 0;
}
bool is_empty(core::BallotCounts const& counts) {
    return counts.ballots == 0 && counts.invalid == 0;
}

template <class Survey>
core::Recap recap_by_unit(Instrument const& instrument, Survey const& survey, UnitColumn const& unit_column,
                          std::vector<core::RequiredRespondents> required) {
    for (auto& unit : required) // the table's cells come without their formats
        for (auto const& [number, text] : unit_column.shown)
            if (unit.unit == core::text_from_number(number))
                unit.unit = unit_column.texts[text];
    auto const groups = core::group_by_unit(unit_column.texts, unit_column.text_of_respondent);
    auto counts = core::count_by_unit(instrument, survey, groups.unit_of, groups.names.size());
    using Counts = typename decltype(counts)::value_type;
    std::vector<core::UnitCounts<Counts>> units;
    units.reserve(counts.size());
    for (std::size_t unit = 0; unit < counts.size(); ++unit)
        if (!groups.names[unit].empty() || !is_empty(counts[unit]))
            units.push_back({groups.names[unit], std::move(counts[unit])});
    return core::recap<Counts>(instrument, units, required);
}

core::Recap read_recap(Caller const& caller, Instrument const& instrument, CellRange const& answers,
                       CellRange const& units, std::vector<core::RequiredRespondents> const& required) {
    if (instrument.kind == core::Kind::picks) {
        auto const reading = read_picks(caller, instrument, answers);
        auto const column =
            units_of(caller, answers, units, reading->top.first, reading->ballots.respondents());
        return recap_by_unit(instrument, reading->ballots, *column, required);
    }
    auto const shared = read_scale(caller, instrument, answers);
    auto const& reading = *shared;
    if (!reading.faults.empty())
        throw CellFailure{CellError::value};
    auto const column = units_of(caller, answers, units, reading.top.first, reading.answers.respondents());
    return recap_by_unit(instrument, reading.answers, *column, required);
}

// The intervals of a row: of the values, then of the index.
using Intervals = std::vector<core::Interval>;

// How sure the figures of a recap are: estimates of its units and of all respondents.
class RecapPrecision {
public:
    RecapPrecision(Caller const& caller, InstrumentPointer const& rules, CellRange const& answers,
                   CellRange const& units, Any const& population, double confidence)
        : rules_(*rules), respondents_(caller, rules, answers), confidence_(confidence),
          by_unit_(rows_by_unit(caller, respondents_, answers, units, population)) {}

    [[nodiscard]] Intervals of_unit(core::RecapRow const& row) const {
        auto const key = core::match_key(row.unit);
        auto const found = std::ranges::find_if(
            by_unit_, [&](UnitRows const& unit) { return core::match_key(unit.name) == key; });
        std::vector<std::size_t> const none;
        auto const& rows = found == by_unit_.end() ? none : found->rows;
        auto const known = row.above_headcount() ? std::nullopt : row.headcount;
        return intervals(row.profile, known,
                         [&](auto value) { return respondents_.estimate(rows, value, {known}); });
    }
    [[nodiscard]] Intervals of_all(core::Profile const& pooled) const {
        auto const known = everybody(pooled.respondents);
        return intervals(pooled, known, [&](auto value) { return respondents_.estimate(value, {known}); });
    }
    // Every unit counts the same, whatever its size: strata of equal weight.
    [[nodiscard]] Intervals of_mean(core::Profile const& mean) const {
        Intervals result;
        for (std::size_t column = 0; column <= mean.values.size(); ++column) {
            auto const value = column < mean.values.size() ? std::optional(column) : std::nullopt;
            std::vector<core::Stratum> strata;
            for (auto const& unit : by_unit_)
                strata.push_back(
                    {equal_weight, respondents_.estimate(unit.rows, value, {fitting(unit, value)})});
            auto const& figure = value ? mean.values[*value] : mean.total;
            result.push_back(core::index_interval(
                figure, core::margin(core::post_stratified(strata).estimate, confidence_)));
        }
        return result;
    }

private:
    static constexpr std::uint64_t equal_weight = 1'000'000'000;

    template <class EstimateOf>
    [[nodiscard]] Intervals intervals(core::Profile const& profile, std::optional<std::uint64_t> population,
                                      EstimateOf const& estimate_of) const {
        Intervals result;
        for (std::size_t value = 0; value < profile.values.size(); ++value)
            result.push_back(interval_of(rules_, profile.values[value], estimate_of(std::optional(value)),
                                         true, confidence_, population));
        result.push_back(interval_of(rules_, profile.total, estimate_of(std::optional<std::size_t>()), false,
                                     confidence_, population));
        return result;
    }
    [[nodiscard]] std::optional<std::uint64_t> fitting(UnitRows const& unit,
                                                       std::optional<std::size_t> value) const {
        auto const n = respondents_.estimate(unit.rows, value).n;
        return unit.headcount && *unit.headcount >= n ? unit.headcount : std::nullopt;
    }
    // The headcount of all units, when each is known.
    [[nodiscard]] std::optional<std::uint64_t> everybody(std::uint64_t respondents) const {
        std::uint64_t sum = 0;
        for (auto const& unit : by_unit_) {
            if (!unit.headcount && !(unit.name.empty() && respondents_.estimate(unit.rows, {}).n == 0))
                return std::nullopt;
            sum += unit.headcount.value_or(0);
        }
        return sum >= respondents && sum > 0 ? std::optional(sum) : std::nullopt;
    }

    Instrument const& rules_;
    Respondents respondents_;
    double confidence_;
    std::vector<UnitRows> by_unit_;
};

void add_row(host::ResultTable& table, Instrument const& instrument, Any const& name,
             core::Profile const& profile, Any const& required, Any const& met, Intervals const& intervals) {
    std::vector<Any> row{name, table_count(instrument, profile.respondents), required, met};
    for (Figure const& figure : profile.values)
        row.push_back(table_figure(instrument, figure));
    row.push_back(table_figure(instrument, profile.total));
    row.push_back(table_band(instrument, profile.total));
    for (auto const& interval : intervals) {
        row.push_back(table_figure(instrument, interval.lower));
        row.push_back(table_figure(instrument, interval.upper));
    }
    table.add_row(std::move(row));
}

Any bound_title(Instrument const& instrument, Text const& name, Text const& bound) {
    return label(instrument, {name.id + ": " + bound.id, name.en + ": " + bound.en});
}

void add_header(host::ResultTable& table, Instrument const& instrument, bool with_intervals) {
    std::vector<Any> row{label(instrument, {"Unit", "Unit"}), host::text_value("n"),
                         label(instrument, {"Minimum", "Minimum"}),
                         label(instrument, {"Minimum terpenuhi", "Minimum met"})};
    for (core::Value const& value : instrument.values)
        row.push_back(label(instrument, value.name));
    row.push_back(label(instrument, {"Indeks", "Index"}));
    row.push_back(label(instrument, {"Kategori", "Category"}));
    if (with_intervals) {
        std::vector<Text> names;
        for (core::Value const& value : instrument.values)
            names.push_back(value.name);
        names.push_back({"Indeks", "Index"});
        for (Text const& name : names) {
            row.push_back(bound_title(instrument, name, {"batas bawah", "lower bound"}));
            row.push_back(bound_title(instrument, name, {"batas atas", "upper bound"}));
        }
    }
    table.add_row(std::move(row));
}

Any minimum_met(Instrument const& instrument, core::RecapRow const& row) {
    if (row.above_headcount())
        return label(instrument, core::above_headcount_label());
    auto const met = row.minimum_met();
    if (!met)
        return host::text_value("");
    return *met ? label(instrument, {"ya", "yes"})
                : label(instrument, {"sampel tidak terpenuhi", "sample not met"});
}

Any recap_table(Instrument const& instrument, core::Recap const& recap, RecapPrecision const* precision) {
    host::ResultTable table;
    add_header(table, instrument, precision != nullptr);
    Any const none = host::text_value("");
    for (core::RecapRow const& row : recap.units) {
        auto const name = row.unit.empty() ? label(instrument, core::no_unit()) : host::text_value(row.unit);
        auto const required = row.required ? host::number_value(static_cast<double>(*row.required)) : none;
        add_row(table, instrument, name, row.profile, required, minimum_met(instrument, row),
                precision ? precision->of_unit(row) : Intervals());
    }
    add_row(table, instrument, label(instrument, core::pooled_label()), recap.pooled, none, none,
            precision ? precision->of_all(recap.pooled) : Intervals());
    add_row(table, instrument, label(instrument, core::mean_of_units_label()), recap.mean_of_units, none,
            none, precision ? precision->of_mean(recap.mean_of_units) : Intervals());
    return table.value();
}

} // namespace

Any recap(Caller const& caller, CellRange const& answers, CellRange const& units, Any const& instrument,
          Any const& population, Any const& confidence) {
    auto const rules = instrument_argument(caller, instrument);
    auto const required = headcounts_of(caller, population);
    auto figures = read_recap(caller, *rules, answers, units, required);
    core::suppress(*rules, figures);
    if (is_omitted(confidence))
        return recap_table(*rules, figures, nullptr);
    RecapPrecision const precision(caller, rules, answers, units, population,
                                   number_argument(confidence, 0.95));
    return recap_table(*rules, figures, &precision);
}

} // namespace berakhlak::calc
