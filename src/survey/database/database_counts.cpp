#include "survey/database/database_counts.hpp"

#include "core/disclosure/shown_groups.hpp"
#include "core/disclosure/suppression.hpp"
#include "core/text/text.hpp"
#include "survey/answers/unit_names.hpp"
#include "survey/database/counting_task.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace berakhlak::survey {

namespace {

using core::Grouping;
using core::Text;

// The names of the rows of a recap whose figures are all hidden.
std::set<std::string> hidden_rows(core::Instrument const& instrument,
                                  std::vector<core::UnitSurvey> const& units) {
    auto recap = core::recap(instrument, std::span<core::UnitSurvey const>(units));
    core::suppress(instrument, recap);
    std::set<std::string> hidden;
    for (auto const& row : recap.units)
        if (std::ranges::none_of(row.profile.values, [](auto const& figure) { return figure.present(); }))
            hidden.insert(core::match_key(row.unit));
    return hidden;
}

// Whether the tables of several labels, looked at together, tell about a few people. Of respondents who are
// alike in all labels the minimum is enough to stand for all of them.
class ShownTables {
public:
    ShownTables(CountingTask const& task, Tally const& tally) : task_(task), tally_(tally) {
        auto const most = std::max(1U, task.instrument->minimum_group);
        for (auto const& one : tally.alike())
            for (std::uint64_t person = 0; person < std::min<std::uint64_t>(one.respondents, most); ++person)
                people_.push_back(one.keys);
        shown_.emplace_back(people_.size(), 0U);
    }

    void show_units() {
        shown_.push_back(grouping(0));
        shown_.push_back(exchanged());
    }
    bool show_if_safe(std::size_t label) {
        if (people_.size() > most_people)
            return false;
        shown_.push_back(grouping(label));
        core::Answered const answered(people_.size(), true);
        if (core::exposed_people(shown_, answered, task_.instrument->minimum_group).empty())
            return true;
        shown_.pop_back();
        return false;
    }

private:
    static constexpr std::size_t most_people = 20'000;

    [[nodiscard]] Grouping grouping(std::size_t label) const {
        auto const hidden = hidden_rows(*task_.instrument, tally_.by_label(label));
        std::map<std::string, std::uint32_t> group_of;
        Grouping grouping;
        for (auto const& keys : people_) {
            auto const next = static_cast<std::uint32_t>(group_of.size());
            grouping.push_back(hidden.contains(keys[label])
                                   ? core::not_counted
                                   : group_of.try_emplace(keys[label], next).first->second);
        }
        return grouping;
    }

    // The rows of the exchange sheet: small units are one.
    [[nodiscard]] Grouping exchanged() const {
        std::set<std::string> pooled;
        for (auto const& name :
             core::pool_small_units(tally_.by_label(0), task_.instrument->minimum_group).pooled)
            pooled.insert(core::match_key(name));
        std::map<std::string, std::uint32_t> group_of;
        Grouping grouping;
        for (auto const& keys : people_) {
            auto const next = static_cast<std::uint32_t>(group_of.size());
            auto const key = pooled.contains(keys[0]) ? "(" : keys[0];
            grouping.push_back(group_of.try_emplace(key, next).first->second);
        }
        return grouping;
    }

    CountingTask const& task_;
    Tally const& tally_;
    std::vector<std::vector<std::string>> people_; ///< their labels' keys
    std::vector<Grouping> shown_;
};

void tell_like_units(DatabaseCounts& counted, ImportPlan const& plan) {
    Column names;
    for (auto const& unit : counted.units)
        names.push_back(unit.unit);
    for (auto const& same : like_units(names, 0, plan.units_apart)) {
        std::string list;
        for (auto const& name : same)
            list += (list.empty() ? "“" : ", “") + name + "”";
        counted.told.push_back({"Unit ini tampaknya sama, tetapi dihitung terpisah: " + list + ".",
                                "These units look the same, but are counted apart: " + list + "."});
    }
}

Text not_shown(std::string const& header, Text const& why) {
    return {"“" + header + "” tidak direkap: " + why.id, "“" + header + "” has no table: " + why.en};
}

void add_groups(CountingTask const& task, Tally const& tally, DatabaseCounts& counted) {
    ShownTables tables(task, tally);
    if (task.has_unit)
        tables.show_units();
    for (std::size_t label = task.has_unit ? 1 : 0; label < task.labels.size(); ++label) {
        auto const& header = task.table.columns[task.labels[label]].name;
        auto groups = tally.by_label(label);
        auto const count = std::to_string(groups.size());
        if (groups.size() < 2)
            counted.told.push_back(
                not_shown(header, {"hanya " + count + " nilai.", "it has only " + count + " value."}));
        else if (groups.size() > most_groups)
            counted.told.push_back(not_shown(
                header, {count + " nilai yang berbeda, lebih dari " + std::to_string(most_groups) + ".",
                         count + " different values, more than " + std::to_string(most_groups) + "."}));
        else if (!tables.show_if_safe(label))
            counted.told.push_back(not_shown(
                header, {"bersama tabel unit, angka kelompok kecil dapat dihitung balik.",
                         "together with the table of units, figures of a few people would follow."}));
        else
            counted.groups.push_back({header, std::move(groups)});
    }
}

} // namespace

DatabaseCounts database_counts(CountingTask const& task, Tally const& tally, ImportPlan const& plan,
                               std::vector<Text> told) {
    DatabaseCounts counted;
    counted.instrument = task.instrument;
    counted.told = std::move(told);
    counted.rows = tally.rows();
    counted.without_answers = tally.without_answers();
    counted.blanked = task.invalid == InvalidAnswers::as_missing ? tally.invalid() : 0;
    if (task.has_unit) {
        counted.units = tally.by_label(0);
        tell_like_units(counted, plan);
    } else {
        core::UnitSurvey whole{task.table.path.empty() ? std::string() : task.table.path.back(), {}};
        bool begun = false;
        for (auto const& part : tally.by_label(0)) {
            if (begun)
                whole.counts += part.counts;
            else
                whole.counts = part.counts;
            begun = true;
        }
        if (begun)
            counted.units.push_back(std::move(whole));
    }
    add_groups(task, tally, counted);
    if (counted.without_answers > 0) {
        auto const number = std::to_string(counted.without_answers);
        counted.told.push_back({"Tidak dipakai, tanpa jawaban: " + number + " baris.",
                                "Not used, without answers: " + number + " rows."});
    }
    return counted;
}

} // namespace berakhlak::survey
