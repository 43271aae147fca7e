// Statistics of bfi against a second computation in R: see tests/data/r/README.md.
#include "bfi.hpp"

#include "core/index/respondent_scores.hpp"
#include "core/index/scores.hpp"
#include "core/statistics/change.hpp"
#include "core/statistics/reliability.hpp"
#include "core/statistics/sampling.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace berakhlak::core;
using berakhlak::core::test::bfi;
using berakhlak::core::test::bfi_instrument;

namespace {

using Results = std::map<std::string, double>; // by "measure,scale,item,missing rule"

void put(Results& results, std::string const& measure, std::string const& key, Figure const& figure) {
    INFO(measure << " " << key);
    REQUIRE(figure.present());
    results[measure + "," + key] = figure.value;
}

void put_reliability(Results& results, Instrument const& instrument, std::size_t value, MissingPairs pairs) {
    std::string const& scale = instrument.values[value].code;
    std::string const rule = pairs == MissingPairs::pairwise ? "pairwise" : "listwise";
    ItemCovariances const covariances(scores(instrument, bfi().answers, value), pairs);
    std::string const key = scale + ",," + rule;
    results["n," + key] = static_cast<double>(covariances.respondents());
    put(results, "alpha", key, cronbach_alpha(covariances));
    put(results, "mean r", key, mean_correlation(covariances));
    put(results, "standardised alpha", key, standardised_alpha(covariances));
    Interval const feldt = alpha_interval(covariances);
    put(results, "feldt lower", key, feldt.lower);
    put(results, "feldt upper", key, feldt.upper);
    auto const raw = item_total(covariances, ItemTotal::raw);
    auto const corrected = item_total(covariances, ItemTotal::corrected);
    auto const dropped = alpha_if_dropped(covariances);
    for (std::size_t item = 0; item < 5; ++item) {
        std::string const of_item = scale + "," + instrument.items[value * 5 + item].code + "," + rule;
        put(results, "item-total raw", of_item, raw[item]);
        put(results, "item-total corrected", of_item, corrected[item]);
        put(results, "alpha if dropped", of_item, dropped[item]);
    }
}

Answers rows_of(std::vector<std::size_t> const& rows) {
    Answers part(rows.size(), bfi().answers.items());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto const from = bfi().answers.row(rows[row]);
        std::copy(from.begin(), from.end(), part.row(row).begin());
    }
    return part;
}

bool complete(std::size_t row, std::optional<std::size_t> value) {
    auto const cells = bfi().answers.row(row);
    auto const own = value ? cells.subspan(*value * 5, 5) : cells;
    return std::count(own.begin(), own.end(), missing) == 0;
}

void put_indices(Results& results, Instrument const& instrument, std::optional<std::size_t> value,
                 bool only_complete) {
    std::vector<std::size_t> everybody;
    std::vector<std::size_t> men;
    std::vector<std::size_t> women;
    for (std::size_t row = 0; row < bfi().gender.size(); ++row) {
        if (!only_complete || complete(row, value)) {
            everybody.push_back(row);
            (bfi().gender[row] == 1 ? men : women).push_back(row);
        }
    }
    std::string const key =
        (value ? instrument.values[*value].code : "total") + ",," + (only_complete ? "complete" : "all");
    auto const all = respondent_scores(instrument, rows_of(everybody), value);
    results["index," + key] = summarise(all).mean;
    put(results, "margin 95 %", key, margin(estimate({all, {}})));
    put(results, "margin 99 % of 10000", key, margin(estimate({all, {}}, {10000}), 0.99));
    Change const result = change(estimate({respondent_scores(instrument, rows_of(men), value), {}}),
                                 estimate({respondent_scores(instrument, rows_of(women), value), {}}), 5);
    put(results, "change", key, result.difference);
    put(results, "change standard error", key, result.standard_error);
    put(results, "change degrees of freedom", key, result.degrees_of_freedom);
    put(results, "change p", key, result.p);
}

Results computed() {
    Results results;
    Instrument const instrument = bfi_instrument();
    for (std::size_t value = 0; value < 5; ++value) {
        put_reliability(results, instrument, value, MissingPairs::pairwise);
        put_reliability(results, instrument, value, MissingPairs::listwise);
        put_indices(results, instrument, value, false);
        put_indices(results, instrument, value, true);
    }
    put_indices(results, instrument, std::nullopt, false);
    put_indices(results, instrument, std::nullopt, true);
    for (std::uint64_t const n : {3U, 20U, 30U, 50U, 100U, 2800U}) {
        std::string const key = "," + std::to_string(n) + ",";
        put(results, "r-table two tails", key, critical_correlation(n));
        put(results, "r-table one tail", key, critical_correlation(n, 0.05, Tails::one));
    }
    return results;
}

} // namespace

TEST_CASE("bfi agrees with R", "[reliability][sampling][change]") {
    Results const results = computed();
    auto const expected = test::csv_rows("r/bfi_oracle.csv");
    REQUIRE(results.size() == expected.size() - 1);
    for (std::size_t row = 1; row < expected.size(); ++row) {
        auto const& line = expected[row];
        std::string const key = line[0] + "," + line[1] + "," + line[2] + "," + line[3];
        INFO(key);
        REQUIRE(results.count(key) == 1);
        // relative, so that a p of 1e-26 has to be right as well
        CHECK(results.at(key) == Approx(test::number(line[4])).epsilon(1e-9).margin(0.0));
    }
}
