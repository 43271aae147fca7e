#include "calc/groups/change_functions.hpp"

#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/respondents.hpp"
#include "calc/arguments/unit_column.hpp"
#include "core/statistics/change.hpp"
#include "core/statistics/multiple_tests.hpp"

#include <cmath>

namespace berakhlak::calc {

namespace {

using core::Change;
using core::Figure;
using core::Instrument;
using core::Text;
using host::Any;
using host::CellError;
using host::CellFailure;

std::vector<std::uint32_t> codes_of(std::vector<std::string> const& units) {
    return units.empty() ? std::vector<std::uint32_t>() : core::group_by_unit(units).unit_of;
}

// One of the two surveys.
struct Side {
    Respondents respondents;
    core::Sampling sampling; ///< its population
    std::vector<std::uint32_t> clusters;
    std::vector<std::string> keys;

    Side(Caller const& caller, InstrumentPointer const& rules, CellRange const& range,
         std::optional<std::size_t> value, Any const& population, Any const& units, Any const& pair_keys)
        : respondents(caller, rules, range, value), sampling(sampling_argument(caller, population)),
          clusters(codes_of(texts_of(units, range, respondents.above(), respondents.size()))),
          keys(texts_of(pair_keys, range, respondents.above(), respondents.size())) {
        sampling.clusters = clusters;
    }
    Side(Side const&) = delete;
    Side& operator=(Side const&) = delete;
};

// Both years' rows of those who have a score in both.
struct PairRows {
    std::vector<std::size_t> before;
    std::vector<std::size_t> after;
};

PairRows pair_rows(Side const& before, Side const& after, std::optional<std::size_t> value) {
    auto const old = before.respondents.contributions(value, core::For::any_population).scores;
    auto const now = after.respondents.contributions(value, core::For::any_population).scores;
    PairRows rows;
    for (auto const& pair : core::pairs_of(before.keys, after.keys)) {
        if (std::isnan(old[pair.before]) || std::isnan(now[pair.after]))
            continue;
        rows.before.push_back(pair.before);
        rows.after.push_back(pair.after);
    }
    return rows;
}

// Of a panel's two headcounts the larger one: who came or left is in it.
core::Sampling sampling_of_pairs(Side const& before, Side const& after, PairRows const& rows,
                                 std::vector<std::uint32_t>& clusters) {
    core::Sampling sampling;
    if (before.sampling.population || after.sampling.population)
        sampling.population =
            std::max(before.sampling.population.value_or(0), after.sampling.population.value_or(0));
    bool const now = !after.clusters.empty();
    if (now || !before.clusters.empty())
        for (std::size_t pair = 0; pair < rows.after.size(); ++pair)
            clusters.push_back(now ? after.clusters[rows.after[pair]] : before.clusters[rows.before[pair]]);
    sampling.clusters = clusters;
    return sampling;
}

bool is_panel(Side const& before, Side const& after) {
    if (before.keys.empty() != after.keys.empty())
        throw CellFailure{CellError::value};
    return !before.keys.empty();
}

Change change_between(Side const& before, Side const& after, std::optional<std::size_t> value,
                      double confidence) {
    unsigned const minimum = before.respondents.instrument().minimum_group;
    if (!is_panel(before, after))
        return core::change(before.respondents.estimate(value, before.sampling),
                            after.respondents.estimate(value, after.sampling), minimum, confidence);
    auto const rows = pair_rows(before, after, value);
    std::vector<std::uint32_t> clusters;
    auto const sampling = sampling_of_pairs(before, after, rows, clusters);
    return core::change_of_pairs(before.respondents.contributions(rows.before, value),
                                 after.respondents.contributions(rows.after, value), minimum, sampling,
                                 confidence);
}

Text test_of(Side const& before, Side const& after) {
    Text text = is_panel(before, after) ? Text{"t berpasangan", "paired t"} : Text{"Welch", "Welch"};
    if (!before.clusters.empty() || !after.clusters.empty()) {
        text.id += ", unit sebagai klaster";
        text.en += ", units as clusters";
    }
    if (before.sampling.population || after.sampling.population) {
        text.id += ", koreksi populasi terbatas";
        text.en += ", finite population correction";
    }
    return text;
}

// Up, down, or within what chance does.
Text verdict(Figure const& p, Figure const& difference, double confidence) {
    if (!p.present())
        return {};
    if (p.value >= 1.0 - confidence)
        return {"tidak ada perubahan nyata", "no significant change"};
    return difference.value > 0.0 ? Text{"naik", "up"} : Text{"turun", "down"};
}

void add_change_row(host::ResultTable& table, Instrument const& instrument, Text const& name,
                    Change const& change, Any const& adjusted, Text const& says) {
    table.add_row({label(instrument, name), table_figure(instrument, change.before),
                   table_figure(instrument, change.after), table_figure(instrument, change.difference),
                   table_figure(instrument, change.interval.lower),
                   table_figure(instrument, change.interval.upper),
                   table_figure(instrument, change.standard_error), table_figure(instrument, change.effect),
                   table_figure(instrument, change.p), adjusted, label(instrument, says)});
}

void add_change_header(host::ResultTable& table, Instrument const& instrument) {
    std::vector<Any> row;
    for (Text const& title :
         {Text{"Nilai", "Value"}, Text{"Sebelum", "Before"}, Text{"Sesudah", "After"},
          Text{"Perubahan", "Change"}, Text{"Batas bawah", "Lower bound"}, Text{"Batas atas", "Upper bound"},
          Text{"Galat baku", "Standard error"}, Text{"d Cohen", "Cohen's d"}, Text{"p", "p"},
          Text{"p (Holm)", "p (Holm)"}, Text{"Keterangan", "Verdict"}})
        row.push_back(label(instrument, title));
    table.add_row(std::move(row));
}

} // namespace

Any change(Caller const& caller, CellRange const& before, CellRange const& after, Any const& value,
           Any const& instrument, Any const& population_before, Any const& population_after,
           Any const& units_before, Any const& units_after, Any const& keys_before, Any const& keys_after,
           Any const& confidence) {
    auto const rules = instrument_argument(caller, instrument);
    auto const only = value_argument(*rules, value);
    Side const old(caller, rules, before, only, population_before, units_before, keys_before);
    Side const now(caller, rules, after, only, population_after, units_after, keys_after);
    auto const change = change_between(old, now, only, number_argument(confidence, 0.95));
    host::ResultTable table;
    auto const add = [&](Figure const& figure, Text const& name) {
        table.add_row({host::figure_value(figure), label(*rules, name)});
    };
    add(change.difference, {"Perubahan", "Change"});
    add(change.standard_error, {"Galat baku", "Standard error"});
    add(change.p, {"p (dua sisi)", "p (two-sided)"});
    add(change.degrees_of_freedom, {"Derajat bebas", "Degrees of freedom"});
    add(change.before, {"Sebelum", "Before"});
    add(change.after, {"Sesudah", "After"});
    add(change.interval.lower, {"Batas bawah perubahan", "Lower bound of the change"});
    add(change.interval.upper, {"Batas atas perubahan", "Upper bound of the change"});
    add(change.effect, {"Ukuran efek (d Cohen)", "Effect size (Cohen's d)"});
    table.add_row(
        {table_count(*rules, change.before.n), label(*rules, {"Responden sebelum", "Respondents before"})});
    table.add_row(
        {table_count(*rules, change.after.n), label(*rules, {"Responden sesudah", "Respondents after"})});
    table.add_row({label(*rules, test_of(old, now)), label(*rules, {"Cara uji", "Test"})});
    return table.value();
}

Any changeprofile(Caller const& caller, CellRange const& before, CellRange const& after,
                  Any const& instrument, Any const& population_before, Any const& population_after,
                  Any const& units_before, Any const& units_after, Any const& keys_before,
                  Any const& keys_after, Any const& confidence) {
    auto const rules = instrument_argument(caller, instrument);
    double const level = number_argument(confidence, 0.95);
    Side const old(caller, rules, before, std::nullopt, population_before, units_before, keys_before);
    Side const now(caller, rules, after, std::nullopt, population_after, units_after, keys_after);
    std::vector<Change> changes;
    std::vector<Figure> p;
    for (std::size_t value = 0; value < rules->values.size(); ++value) {
        changes.push_back(change_between(old, now, value, level));
        p.push_back(changes.back().p);
    }
    auto const adjusted = core::corrected(p, core::Correction::holm);
    host::ResultTable table;
    add_change_header(table, *rules);
    for (std::size_t value = 0; value < changes.size(); ++value)
        add_change_row(table, *rules, rules->values[value].name, changes[value],
                       table_figure(*rules, adjusted[value]),
                       verdict(adjusted[value], changes[value].difference, level));
    auto const whole = change_between(old, now, std::nullopt, level);
    add_change_row(table, *rules, rules->title, whole, host::text_value(""),
                   verdict(whole.p, whole.difference, level));
    return table.value();
}

} // namespace berakhlak::calc
