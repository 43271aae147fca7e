// Intervals, changes, strata, waves and bootstrap against a second computation in R: see
// tests/data/r/inference_oracle.R.
#include "bfi.hpp"
#include "picklist_p1.hpp"

#include "core/reading/rows.hpp"
#include "core/statistics/change.hpp"
#include "core/statistics/culture_errors.hpp"
#include "core/statistics/estimate.hpp"
#include "core/statistics/nonresponse.hpp"
#include "core/statistics/reliability.hpp"
#include "core/statistics/strata.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <numeric>

using namespace berakhlak::core;
using berakhlak::core::test::bfi;

namespace {

using Results = std::map<std::string, double>; // by "measure,case"

void put(Results& results, std::string const& measure, std::string const& of, Figure const& figure) {
    INFO(measure << " " << of);
    REQUIRE(figure.present());
    results[measure + "," + of] = figure.value;
}

// Points are the score over the highest, as the ministry counts; values A C E N O weigh 1 2 1 1 3.
Instrument instrument() {
    Instrument result = test::bfi_instrument();
    for (Level& level : result.scale.levels) {
        level.points = level.score / 6.0 * 100.0;
    }
    result.values[1].weight = 2.0;
    result.values[4].weight = 3.0;
    return result;
}

Answers with_holes() {
    Answers answers = bfi().answers;
    for (std::size_t row = 0; row < answers.respondents(); ++row) {
        for (std::size_t item = 0; item < answers.items(); ++item) {
            if ((7 * (row + 1) + 3 * (item + 1)) % 10 < 3) {
                answers.row(row)[item] = missing;
            }
        }
    }
    return answers;
}

std::vector<std::size_t> rows_where(auto condition) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < bfi().answers.respondents(); ++row) {
        if (condition(row)) {
            rows.push_back(row);
        }
    }
    return rows;
}

std::optional<std::size_t> value_of(std::string const& scale) {
    return scale == "A" ? std::optional<std::size_t>(0) : std::nullopt;
}

// A column of bfi.csv that has blanks.
std::vector<double> column(std::string const& name) {
    auto const table = test::csv_rows("bfi.csv");
    auto const at = static_cast<std::size_t>(
        std::distance(table[0].begin(), std::find(table[0].begin(), table[0].end(), name)));
    std::vector<double> cells;
    for (std::size_t row = 1; row < table.size(); ++row) {
        bool const blank = at >= table[row].size() || table[row][at].empty();
        cells.push_back(blank ? std::nan("") : test::number(table[row][at]));
    }
    return cells;
}

void put_margins(Results& results) {
    Instrument const rules = instrument();
    Answers const holes = with_holes();
    for (std::string const scale : {"A", "total"}) {
        for (std::string const data : {"asked", "holes"}) {
            auto const side = contributions(rules, data == "asked" ? bfi().answers : holes, value_of(scale));
            std::string const of = data + " " + scale;
            results["index," + of] = estimate(side).index;
            put(results, "margin", of + " all", margin(estimate(side)));
            for (std::uint64_t const population : {10000U, 3000U, 2800U}) {
                put(results, "margin", of + " " + std::to_string(population),
                    margin(estimate(side, {population})));
            }
        }
    }
    auto const thirty = rows_where([](std::size_t row) { return row >= 100 && row < 130; });
    put(results, "margin", "thirty of 35",
        margin(estimate(contributions(rules, rows_of(holes, thirty), 0), {35})));
}

void put_feldt(Results& results) {
    for (std::size_t const k : {3U, 5U, 25U}) {
        std::vector<std::size_t> items(k);
        std::iota(items.begin(), items.end(), std::size_t{0});
        ItemCovariances const covariances(scores(instrument(), with_holes(), items), MissingPairs::pairwise);
        std::string const of = std::to_string(k);
        results["effective n," + of] = effective_respondents(covariances);
        put(results, "feldt lower", of, alpha_interval(covariances).lower);
        put(results, "feldt upper", of, alpha_interval(covariances).upper);
        auto const totals = item_total(covariances, ItemTotal::corrected);
        for (std::size_t item = 0; item < 3; ++item) {
            results["n of item," + of + " " + std::to_string(item + 1)] = static_cast<double>(totals[item].n);
        }
    }
}

void put_change(Results& results, std::string const& of, Change const& change) {
    put(results, "change", of, change.difference);
    put(results, "change error", of, change.standard_error);
    put(results, "change df", of, change.degrees_of_freedom);
    put(results, "change p", of, change.p);
    put(results, "change lower", of, change.interval.lower);
    put(results, "change upper", of, change.interval.upper);
    put(results, "change effect", of, change.effect);
}

void put_changes(Results& results) {
    auto const men = rows_where([](std::size_t row) { return bfi().gender[row] == 1; });
    auto const women = rows_where([](std::size_t row) { return bfi().gender[row] == 2; });
    auto const education = column("education");
    auto const clusters = [&](std::vector<std::size_t> const& rows) {
        std::vector<std::uint32_t> result;
        for (std::size_t const row : rows) {
            result.push_back(std::isnan(education[row]) ? 9U : static_cast<std::uint32_t>(education[row]));
        }
        return result;
    };
    auto const men_by = clusters(men);
    auto const women_by = clusters(women);
    for (std::string const data : {"asked", "holes"}) {
        Answers const answers = data == "asked" ? bfi().answers : with_holes();
        auto const before = contributions(instrument(), rows_of(answers, men), 0);
        auto const after = contributions(instrument(), rows_of(answers, women), 0);
        put_change(results, data + " plain", change(estimate(before), estimate(after), 5));
        put_change(results, data + " populations",
                   change(estimate(before, {950}), estimate(after, {2000}), 5));
        put_change(results, data + " clusters",
                   change(estimate(before, {{}, men_by}), estimate(after, {{}, women_by}), 5));
    }
}

// The pairs of both years' answers to the first value's items.
Change panel(std::vector<std::size_t> const& before, std::vector<std::size_t> const& after,
             Sampling const& sampling = {}) {
    return change_of_pairs(contributions(instrument(), rows_of(bfi().answers, before), 0),
                           contributions(instrument(), rows_of(bfi().answers, after), 0), 5, sampling);
}

void put_panel(Results& results) {
    std::vector<std::string> old_keys;
    std::vector<std::string> new_keys;
    for (int key = 1; key <= 1400; ++key) {
        old_keys.push_back(" p" + std::to_string(key));
        new_keys.push_back("P" + std::to_string(key + 200) + " ");
    }
    auto const answered = [](std::size_t row) {
        auto const cells = bfi().answers.row(row).first(5);
        return std::count(cells.begin(), cells.end(), missing);
    };
    std::vector<std::size_t> before, after, complete_before, complete_after;
    for (auto const [old_row, new_row] : pairs_of(old_keys, new_keys)) {
        if (answered(old_row) < 5 && answered(new_row + 1400) < 5) {
            before.push_back(old_row);
            after.push_back(new_row + 1400);
        }
        if (answered(old_row) == 0 && answered(new_row + 1400) == 0) {
            complete_before.push_back(old_row);
            complete_after.push_back(new_row + 1400);
        }
    }
    put_change(results, "panel all", panel(before, after));
    put_change(results, "panel 1300", panel(before, after, {1300}));
    Change const complete = panel(complete_before, complete_after);
    put(results, "change p", "panel complete", complete.p);
    put(results, "change lower", "panel complete", complete.interval.lower);
}

std::vector<std::uint32_t> units() {
    std::vector<std::uint32_t> result;
    for (double const education : column("education")) {
        result.push_back(std::isnan(education) ? 6U : static_cast<std::uint32_t>(education));
    }
    result[16] = 7; // alone
    return result;
}

void put_strata(Results& results) {
    auto const unit_of = units();
    std::array<std::uint64_t, 7> const heads{300, 320, 1300, 500, 600, 260, 4};
    for (std::string const scale : {"A", "total"}) {
        std::vector<Stratum> strata;
        for (std::uint32_t unit = 1; unit <= heads.size(); ++unit) {
            auto const rows = rows_where([&](std::size_t row) { return unit_of[row] == unit; });
            auto const side = contributions(instrument(), rows_of(bfi().answers, rows), value_of(scale));
            strata.push_back({heads[unit - 1], estimate(side, {heads[unit - 1]})});
        }
        PostStratified const whole = post_stratified(strata);
        put(results, "stratified", "asked " + scale, whole.index);
        put(results, "stratified error", "asked " + scale, standard_error(whole.estimate));
        results["stratified df,asked " + scale] = whole.estimate.freedom;
        results["weighting effect,asked " + scale] = whole.weighting_effect;
    }
    auto const effect = cluster_effect(contributions(instrument(), bfi().answers, 0).scores, unit_of);
    put(results, "icc", "asked A", effect.icc);
    put(results, "icc p", "asked A", effect.p);
    put(results, "design effect", "asked A", effect.design_effect);
    results["cluster size,asked A"] = effect.cluster_size;
}

void put_waves(Results& results) {
    auto const wave_of = waves(column("age"));
    Answers const holes = with_holes();
    auto const of = [&](Wave wave) {
        auto const rows = rows_where([&](std::size_t row) { return wave_of[row] == wave; });
        return estimate(contributions(instrument(), rows_of(holes, rows), 0));
    };
    auto const all = estimate(contributions(instrument(), holes, 0));
    auto const result = non_response(all, of(Wave::early), of(Wave::late), 4000, 5);
    put_change(results, "waves", result.late_against_early);
    put(results, "non-response", "rate", result.rate);
    put(results, "non-response", "adjusted", result.adjusted);
    CHECK(result.shift.value == Approx(result.adjusted.value - result.index.value).epsilon(1e-12));
}

void put_shares(Results& results) {
    for (auto const& [hits, n] : {std::pair(7, 7), {0, 12}, {43, 120}, {1, 9}}) {
        std::string const of = std::to_string(hits) + " of " + std::to_string(n);
        auto const wilson = share_interval(100.0 * hits / n, static_cast<std::uint64_t>(n));
        put(results, "wilson lower", of, wilson.lower);
        put(results, "wilson upper", of, wilson.upper);
    }
}

void put_bootstrap(Results& results) {
    Instrument const rules = picklist_p1::instrument();
    auto const ballots = [&](std::string const& question) {
        return picklist_p1::ballots(rules, picklist_p1::picks(question));
    };
    Ballots const personal = ballots("personal");
    Ballots const current = ballots("current");
    Ballots const expected = ballots("expected");
    auto const errors = culture_errors(rules, {personal, current, expected});
    for (std::size_t index = 0; index < 6; ++index) {
        put(results, "bootstrap", std::to_string(index + 1), errors.standard_errors[index]);
    }
}

Results computed() {
    Results results;
    put_margins(results);
    put_feldt(results);
    put_changes(results);
    put_panel(results);
    put_strata(results);
    put_waves(results);
    put_shares(results);
    put_bootstrap(results);
    return results;
}

} // namespace

TEST_CASE("intervals, changes and strata agree with R", "[estimate][change][strata]") {
    Results const results = computed();
    auto const expected = test::csv_rows("r/inference_oracle.csv");
    CHECK(results.size() == expected.size() - 1);
    for (std::size_t row = 1; row < expected.size(); ++row) {
        std::string const key = expected[row][0] + "," + expected[row][1];
        INFO(key);
        REQUIRE(results.count(key) == 1);
        CHECK(results.at(key) == Approx(test::number(expected[row][2])).epsilon(1e-9).margin(1e-9));
    }
}
