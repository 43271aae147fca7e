#include "calc/groups/response_functions.hpp"

#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/unit_survey.hpp"
#include "core/reading/answer_times.hpp"
#include "core/statistics/nonresponse.hpp"
#include "core/statistics/strata.hpp"
#include "host/cells.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace berakhlak::calc {

namespace {

using core::Figure;
using core::Instrument;
using core::Text;
using host::Any;
using host::CellError;
using host::CellFailure;

Any count_value(std::uint64_t count) {
    return host::number_value(static_cast<double>(count));
}

// A table of figures and their names.
class NamedFigures {
public:
    explicit NamedFigures(Instrument const& instrument) : instrument_(instrument) {}

    void add(Figure const& figure, Text const& name) {
        table_.add_row({host::figure_value(figure), label(instrument_, name)});
    }
    void add(double number, Text const& name) {
        table_.add_row({host::number_value(number), label(instrument_, name)});
    }
    [[nodiscard]] Any value() const { return table_.value(); }

private:
    Instrument const& instrument_;
    host::ResultTable table_;
};

struct AnsweredUnit {
    UnitRows unit;
    std::uint64_t answered = 0;
};

void merge(AnsweredUnit& into, AnsweredUnit const& unit) {
    into.answered += unit.answered;
    into.unit.rows.insert(into.unit.rows.end(), unit.unit.rows.begin(), unit.unit.rows.end());
    if (into.unit.headcount && unit.unit.headcount)
        *into.unit.headcount += *unit.unit.headcount;
    else
        into.unit.headcount.reset();
}

// Strata of few respondents are collapsed into one (Cochran 1977, 5A.12), which also keeps what a recap hides
// hidden: at least two of them, and as many respondents as may be shown.
std::vector<AnsweredUnit> collapsed(std::vector<AnsweredUnit> units, std::uint64_t minimum) {
    std::ranges::stable_sort(units, {}, &AnsweredUnit::answered);
    std::optional<AnsweredUnit> small;
    std::size_t merged = 0;
    std::vector<AnsweredUnit> result;
    for (auto const& unit : units) {
        bool const too_few = unit.answered > 0 && unit.answered < minimum;
        bool const needed = small && (merged < 2 || small->answered < minimum) && unit.answered > 0;
        if (!too_few && !needed) {
            result.push_back(unit);
            continue;
        }
        if (small)
            merge(*small, unit);
        else
            small = unit;
        ++merged;
    }
    if (small)
        result.push_back(*small);
    return result;
}

Figure mean_of_units(std::vector<core::Stratum> const& strata) {
    double sum = 0.0;
    std::uint64_t units = 0;
    for (auto const& stratum : strata)
        if (stratum.estimate.n > 0) {
            sum += stratum.estimate.index;
            ++units;
        }
    return units == 0 ? Figure::none(core::Absent::no_answers)
                      : Figure::of(sum / static_cast<double>(units), units);
}

std::vector<core::Stratum> strata_of(Respondents const& respondents, std::vector<AnsweredUnit> const& units,
                                     std::optional<std::size_t> value) {
    std::vector<core::Stratum> strata;
    for (auto const& [unit, answered] : units) {
        if (unit.headcount && answered > *unit.headcount)
            throw CellFailure{CellError::number};
        strata.push_back({unit.headcount, respondents.estimate(unit.rows, value, {unit.headcount})});
    }
    return strata;
}

std::vector<AnsweredUnit> answered_units(Respondents const& respondents, std::vector<UnitRows> units,
                                         std::optional<std::size_t> value) {
    auto const scores = respondents.contributions(value, core::For::any_population).scores;
    std::vector<AnsweredUnit> result;
    for (auto& unit : units) {
        auto const answered =
            std::ranges::count_if(unit.rows, [&](std::size_t row) { return !std::isnan(scores[row]); });
        result.push_back({std::move(unit), static_cast<std::uint64_t>(answered)});
    }
    return result;
}

// When the respondents answered, in each order of day and month that the column leaves open.
std::vector<core::Days> times_of(CellRange const& times, CellRange const& answers, std::size_t above,
                                 std::size_t respondents) {
    auto const shape = host::shape_of(times);
    if (shape.columns != 1 || shape.height != host::shape_of(answers).height)
        throw CellFailure{CellError::value};
    core::AnswerTimes read;
    std::size_t at = 0;
    bool known = false;
    host::read_blocks(times, shape, [&](host::Rows const& rows) {
        for (auto const& row : rows) {
            if (at++ < above || read.size() == respondents)
                continue;
            auto const number = host::number_in(row[0]);
            auto const text = number ? std::string() : host::text_in(row[0]);
            known = known || number || !text.empty();
            if (number)
                read.add_number(*number);
            else if (text.empty())
                read.add_blank();
            else
                read.add_text(text);
        }
    });
    while (read.size() < respondents)
        read.add_blank();
    auto readings = read.readings();
    if (!known || readings.empty())
        throw CellFailure{CellError::value};
    return readings;
}

// Who answered early and late, among those who have a score. Whether 7/9 is July or September may be open, as
// long as it doesn't matter to the order.
std::vector<core::Wave> waves_of(std::vector<core::Days> const& readings, std::vector<double> const& scores) {
    std::optional<std::vector<core::Wave>> waves;
    for (auto when : readings) {
        for (std::size_t row = 0; row < when.size(); ++row)
            if (std::isnan(scores[row]))
                when[row] = scores[row];
        auto found = core::waves(when);
        if (waves && *waves != found)
            throw CellFailure{CellError::value};
        waves = std::move(found);
    }
    return *waves;
}

Text remark(AnsweredUnit const& unit) {
    if (!unit.unit.headcount)
        return {"jumlah pegawai tidak ada di tabel", "headcount not in the table"};
    if (unit.answered > *unit.unit.headcount)
        return core::above_headcount_label();
    return unit.answered == 0 ? Text{"belum ada responden", "no respondents yet"} : Text{};
}

void add_rate_row(host::ResultTable& table, Instrument const& instrument, Any const& name,
                  AnsweredUnit const& unit, Text const& says) {
    bool const hidden = unit.answered > 0 && unit.answered < instrument.minimum_group;
    Any const none = host::text_value("");
    Figure rate = core::response_rate(unit.answered, unit.unit.headcount.value_or(0));
    if (hidden)
        rate = Figure::none(core::Absent::too_few, unit.answered);
    table.add_row({name, unit.unit.headcount ? count_value(*unit.unit.headcount) : none,
                   table_count(instrument, unit.answered),
                   unit.unit.headcount ? table_figure(instrument, rate) : none, label(instrument, says)});
}

} // namespace

Any weighted(Caller const& caller, CellRange const& answers, CellRange const& units, Any const& population,
             Any const& value, Any const& instrument, Any const& confidence) {
    auto const rules = instrument_argument(caller, instrument);
    auto const only = value_argument(*rules, value);
    Respondents const respondents(caller, rules, answers, only);
    auto const by_unit =
        answered_units(respondents, rows_by_unit(caller, respondents, answers, units, population), only);
    auto const whole =
        core::post_stratified(strata_of(respondents, collapsed(by_unit, rules->minimum_group), only));
    auto const pooled = respondents.estimate(only);
    if (pooled.n < rules->minimum_group)
        throw CellFailure{CellError::not_available};
    bool const known = whole.index.present();
    auto const error = known ? core::standard_error(whole.estimate) : whole.index;
    auto const interval = core::index_interval(
        whole.index, known ? core::margin(whole.estimate, number_argument(confidence, 0.95)) : whole.index);
    NamedFigures table(*rules);
    table.add(whole.index, {"Indeks tertimbang jumlah pegawai", "Headcount-weighted index"});
    table.add(error, {"Galat baku (berstrata)", "Standard error (stratified)"});
    table.add(interval.lower, {"Batas bawah", "Lower bound"});
    table.add(interval.upper, {"Batas atas", "Upper bound"});
    table.add(pooled.index, core::pooled_label());
    std::vector<core::Stratum> each;
    bool hidden = false;
    for (auto const& [unit, answered] : by_unit) {
        each.push_back({unit.headcount, respondents.estimate(unit.rows, only)});
        hidden = hidden || (answered > 0 && answered < rules->minimum_group);
    }
    table.add(hidden ? Figure::none(core::Absent::too_few) : mean_of_units(each),
              core::mean_of_units_label());
    table.add(static_cast<double>(pooled.n), {"Responden", "Respondents"});
    table.add(static_cast<double>(whole.headcount),
              {"Pegawai unit yang menjawab", "Headcount of units that answered"});
    table.add(static_cast<double>(whole.silent),
              {"Pegawai unit tanpa responden", "Headcount of units without respondents"});
    table.add(static_cast<double>(whole.uncounted_units),
              {"Unit tanpa jumlah pegawai", "Units without a headcount"});
    table.add(known ? Figure::of(whole.weighting_effect, whole.estimate.n) : whole.index,
              {"Efek pembobotan (Kish)", "Weighting effect (Kish)"});
    return table.value();
}

Any responserate(Caller const& caller, CellRange const& answers, CellRange const& units,
                 Any const& population, Any const& instrument) {
    auto const rules = instrument_argument(caller, instrument);
    Respondents const respondents(caller, rules, answers);
    host::ResultTable table;
    table.add_row({label(*rules, {"Unit", "Unit"}), label(*rules, {"Pegawai", "Headcount"}),
                   label(*rules, {"Responden", "Respondents"}),
                   label(*rules, {"Tingkat respons (%)", "Response rate (%)"}),
                   label(*rules, {"Keterangan", "Remark"})});
    AnsweredUnit sum;
    sum.unit.headcount = 0;
    for (auto const& unit : answered_units(
             respondents, rows_by_unit(caller, respondents, answers, units, population), std::nullopt)) {
        if (unit.unit.name.empty() && unit.answered == 0)
            continue; // blank rows
        auto const name =
            unit.unit.name.empty() ? label(*rules, core::no_unit()) : host::text_value(unit.unit.name);
        add_rate_row(table, *rules, name, unit, remark(unit));
        merge(sum, unit);
    }
    add_rate_row(table, *rules, label(*rules, {"Seluruhnya", "All"}), sum,
                 sum.unit.headcount ? Text{}
                                    : Text{"jumlah pegawai belum lengkap", "headcounts are not complete"});
    return table.value();
}

Any nonresponse(Caller const& caller, CellRange const& answers, CellRange const& times, Any const& population,
                Any const& value, Any const& instrument, Any const& confidence) {
    auto const rules = instrument_argument(caller, instrument);
    auto const only = value_argument(*rules, value);
    Respondents const respondents(caller, rules, answers, only);
    auto const all = respondents.contributions(only, core::For::any_population);
    auto const wave_of =
        waves_of(times_of(times, answers, respondents.above(), respondents.size()), all.scores);
    auto const of = [&](core::Wave wave) {
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < wave_of.size(); ++row)
            if (wave_of[row] == wave)
                rows.push_back(row);
        return respondents.estimate(rows, only);
    };
    auto const result = core::non_response(core::estimate(all), of(core::Wave::early), of(core::Wave::late),
                                           sampling_argument(caller, population).population,
                                           rules->minimum_group, number_argument(confidence, 0.95));
    auto const& waves = result.late_against_early;
    NamedFigures table(*rules);
    table.add(waves.difference, {"Terlambat - awal", "Late - early"});
    table.add(waves.standard_error, {"Galat baku", "Standard error"});
    table.add(waves.p, {"p (dua sisi)", "p (two-sided)"});
    table.add(waves.interval.lower, {"Batas bawah", "Lower bound"});
    table.add(waves.interval.upper, {"Batas atas", "Upper bound"});
    table.add(waves.before, {"Sepertiga yang menjawab paling awal", "The third that answered first"});
    table.add(waves.after, {"Sepertiga yang menjawab paling akhir", "The third that answered last"});
    table.add(result.index, {"Semua responden", "All respondents"});
    table.add(result.rate, {"Tingkat respons (%)", "Response rate (%)"});
    table.add(result.adjusted, {"Indeks bila yang tidak menjawab seperti yang terakhir",
                                "Index if who did not answer is like who answered last"});
    table.add(result.shift, {"Pergeseran karenanya", "The shift that makes"});
    return table.value();
}

Any designeffect(Caller const& caller, CellRange const& answers, CellRange const& units, Any const& value,
                 Any const& instrument) {
    auto const rules = instrument_argument(caller, instrument);
    auto const only = value_argument(*rules, value);
    Respondents const respondents(caller, rules, answers, only);
    auto const column = units_of(caller, answers, units, respondents.above(), respondents.size());
    auto const groups = core::group_by_unit(column->texts, column->text_of_respondent);
    auto const scores = respondents.contributions(only, core::For::any_population).scores;
    auto const effect = core::cluster_effect(scores, groups.unit_of);
    if (effect.icc.n < rules->minimum_group)
        throw CellFailure{CellError::not_available};
    auto const n = static_cast<double>(effect.icc.n);
    Figure worth = effect.design_effect;
    if (worth.present())
        worth = worth.value > 0.0 ? Figure::of(n / worth.value, worth.n)
                                  : Figure::none(core::Absent::undefined, worth.n);
    NamedFigures table(*rules);
    table.add(effect.icc, {"Korelasi intraunit (ICC)", "Intraclass correlation (ICC)"});
    table.add(effect.design_effect, {"Efek desain", "Design effect"});
    table.add(effect.cluster_size, {"Ukuran unit rata-rata (m)", "Mean size of a unit (m)"});
    table.add(static_cast<double>(effect.clusters), {"Unit", "Units"});
    table.add(n, {"Responden", "Respondents"});
    table.add(worth, {"Setara responden acak", "Worth so many random respondents"});
    table.add(effect.p, {"p (unit tidak berbeda)", "p (units do not differ)"});
    return table.value();
}

} // namespace berakhlak::calc
