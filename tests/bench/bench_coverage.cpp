// How often the intervals that we show hold what they should: 2,000 simulated surveys each, with a fixed
// seed, as a table for docs/method.md. Where the assumptions hold it is 93 to 97 of 100.
#include "core/index/counts.hpp"
#include "core/index/culture.hpp"
#include "core/index/profile.hpp"
#include "core/instrument/instrument_json.hpp"
#include "core/reading/rows.hpp"
#include "core/statistics/change.hpp"
#include "core/statistics/culture_errors.hpp"
#include "core/statistics/estimate.hpp"
#include "core/statistics/nonresponse.hpp"
#include "core/statistics/reliability.hpp"
#include "core/statistics/strata.hpp"
#include "places/places.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <numbers>
#include <numeric>
#include <span>
#include <string>
#include <string_view>

using namespace berakhlak::core;

namespace {

constexpr int runs = 2000;

Instrument instrument(std::string const& name) {
    std::ifstream file(berakhlak::tests::places::instruments() + "/" + name + ".json");
    return instrument_from_json(std::string(std::istreambuf_iterator<char>(file), {}));
}

// The same draws on every machine, which std's distributions don't promise.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    double uniform() { // splitmix64
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1.0p-53;
    }
    double normal() {
        return std::sqrt(-2.0 * std::log(1.0 - uniform())) * std::cos(2.0 * std::numbers::pi * uniform());
    }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(uniform() * static_cast<double>(n)); }
    // `n` of the rows 0 .. all-1, none twice
    std::vector<std::size_t> rows(std::size_t all, std::size_t n) {
        std::vector<std::size_t> order(all);
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t i = 0; i < n; ++i)
            std::swap(order[i], order[i + below(all - i)]);
        order.resize(n);
        return order;
    }

private:
    std::uint64_t state_;
};

// Respondents who agree with themselves: a person's view, the unit's, and chance.
Answers likert(Random& random, std::size_t respondents, std::size_t items, double unit = 0.0,
               double shift = 0.0) {
    Answers answers(respondents, items);
    for (std::size_t row = 0; row < respondents; ++row) {
        double const person = unit + shift + 0.7 * random.normal();
        for (Answer& cell : answers.row(row))
            cell = static_cast<Answer>(std::clamp(std::lround(2.6 + person + 0.8 * random.normal()), 0L, 4L));
    }
    return answers;
}

Answers with_holes(Random& random, Answers answers, double share) {
    for (std::size_t row = 0; row < answers.respondents(); ++row)
        for (Answer& cell : answers.row(row))
            cell = random.uniform() < share ? missing : cell;
    return answers;
}

Instrument first_items(Instrument rules, std::size_t items) {
    rules.items.resize(items);
    std::size_t values = 0;
    for (Item const& item : rules.items)
        values = std::max(values, item.value.value_or(0) + 1);
    rules.values.resize(values);
    return rules;
}

// Ten picks of thirty; some behaviours are liked more, in each question others.
Ballots ballots(Random& random, Instrument const& rules, std::size_t respondents, double taste) {
    Ballots result(respondents, rules.items.size());
    for (std::size_t row = 0; row < respondents; ++row) {
        std::vector<std::pair<double, std::size_t>> order;
        for (std::size_t item = 0; item < rules.items.size(); ++item)
            order.emplace_back(1.3 * std::sin(taste + 1.7 * static_cast<double>(item)) + random.normal(),
                               item);
        std::ranges::partial_sort(order, order.begin() + rules.picks.picks, std::greater<>());
        for (unsigned pick = 0; pick < rules.picks.picks; ++pick)
            result.row(row)[order[pick].second] = 1;
        result.set_state(row, BallotState::valid);
    }
    return result;
}

void line(std::string const& id, std::string const& en, std::function<bool(Random&)> const& holds) {
    Random random(20221128);
    int held = 0;
    for (int run = 0; run < runs; ++run)
        held += holds(random) ? 1 : 0;
    std::printf("| %s | %s | %.1f |\n", id.c_str(), en.c_str(), 100.0 * held / runs);
    std::fflush(stdout);
}

bool holds(Interval const& interval, double truth) {
    return interval.lower.present() && interval.lower.value <= truth + 1e-9 &&
           truth - 1e-9 <= interval.upper.value;
}

double index_of(Instrument const& rules, Answers const& answers) {
    return profile(rules, count(rules, answers)).total.value;
}

void margins() {
    struct Case {
        char const* id;
        char const* en;
        std::size_t population, n, items;
        double holes;
        bool known;
    };
    for (Case const& each :
         {Case{"BERAKHLAK_MARGIN, n 20 dari populasi besar", "n 20 of many", 20000, 20, 21, 0.0, false},
          Case{"BERAKHLAK_MARGIN, n 100 dari 300", "n 100 of 300", 300, 100, 21, 0.0, true},
          Case{"BERAKHLAK_MARGIN, n 190 dari 200, 30 % kosong", "n 190 of 200, 30 % blank", 200, 190, 21, 0.3,
               true},
          Case{"BERAKHLAK_MARGIN, n 54 dari 60, 3 butir, 30 % kosong", "n 54 of 60, 3 items, 30 % blank", 60,
               54, 3, 0.3, true},
          Case{"BERAKHLAK_MARGIN, semua 150, 30 % kosong", "all of 150, 30 % blank", 150, 150, 21, 0.3,
               true}}) {
        Instrument const rules = first_items(instrument("likert-5"), each.items);
        Random once(7);
        Answers const large = likert(once, each.population, each.items);
        line(each.id, each.en, [&](Random& random) {
            Answers const all = each.known ? likert(random, each.population, each.items) : large;
            auto const asked =
                with_holes(random, rows_of(all, random.rows(each.population, each.n)), each.holes);
            Sampling const sampling{each.known ? std::optional<std::uint64_t>(each.population) : std::nullopt,
                                    {}};
            return holds(interval(estimate(contributions(rules, asked), sampling)), index_of(rules, all));
        });
    }
}

void feldt() {
    for (auto const& [k, holes] :
         {std::pair<std::size_t, double>(3, 0.1), {3, 0.35}, {5, 0.35}, {9, 0.35}, {21, 0.1}, {21, 0.35}}) {
        std::string const what = std::to_string(k) + " / " + std::to_string(std::lround(100 * holes)) + " %";
        line("BERAKHLAK_ALPHA, butir / kosong " + what, "items / blank " + what,
             [k = k, holes = holes](Random& random) {
                 double const rho = 0.3; // parallel items, as Feldt takes them
                 ScoreMatrix scores(150, k);
                 for (std::size_t row = 0; row < 150; ++row) {
                     double const person = std::sqrt(rho) * random.normal();
                     for (double& cell : scores.row(row)) {
                         double const x = person + std::sqrt(1.0 - rho) * random.normal();
                         cell = random.uniform() < holes ? std::nan("") : x;
                     }
                 }
                 auto const n = static_cast<double>(k);
                 return holds(alpha_interval(ItemCovariances(scores, MissingPairs::pairwise)),
                              n * rho / (1.0 + (n - 1.0) * rho));
             });
    }
}

void changes() {
    Instrument const rules = instrument("likert-5");
    Random once(11);
    Answers const old_many = likert(once, 20000, 21);
    Answers const new_many = likert(once, 20000, 21, 0.0, 0.1);
    double const moved = index_of(rules, new_many) - index_of(rules, old_many);
    line("BERAKHLAK_CHANGE, 60 dan 90 responden", "60 and 90 respondents", [&](Random& random) {
        auto const old = estimate(contributions(rules, rows_of(old_many, random.rows(20000, 60))));
        auto const now = estimate(contributions(rules, rows_of(new_many, random.rows(20000, 90))));
        return holds(change(old, now, 5).interval, moved);
    });
    line("BERAKHLAK_CHANGE, 250 dari 300 tiap kali, populasi diisi",
         "250 of 300 each time, populations given", [&](Random& random) {
             Answers const old = likert(random, 300, 21);
             Answers const now = likert(random, 300, 21, 0.0, 0.1);
             auto const part = [&](Answers const& all) {
                 return estimate(contributions(rules, rows_of(all, random.rows(300, 250))), {300, {}});
             };
             return holds(change(part(old), part(now), 5).interval,
                          index_of(rules, now) - index_of(rules, old));
         });
    line("BERAKHLAK_CHANGE, panel 80 orang", "panel of 80", [&](Random& random) {
        // the same people: what they think moves by a person's own step
        Answers before(80, 21), after(80, 21);
        for (std::size_t row = 0; row < 80; ++row) {
            double const person = 0.7 * random.normal();
            double const step = 0.3 * random.normal();
            for (std::size_t item = 0; item < 21; ++item) {
                auto const answer = [&](double view) {
                    return static_cast<Answer>(
                        std::clamp(std::lround(2.0 + view + 0.8 * random.normal()), 0L, 4L));
                };
                before.row(row)[item] = answer(person - step);
                after.row(row)[item] = answer(person + step); // symmetric: no change in the mean
            }
        }
        return holds(change_of_pairs(contributions(rules, before), contributions(rules, after), 5).interval,
                     0.0);
    });
    line("BERAKHLAK_CHANGE, 10 unit x 30 tiap kali, ICC 0,05-0,1, unit sebagai klaster",
         "10 units x 30 each time, units as clusters", [&](Random& random) {
             auto const drawn = [&] {
                 Answers all(300, 21);
                 std::vector<std::uint32_t> units(300);
                 for (std::uint32_t unit = 0; unit < 10; ++unit) {
                     Answers const own = likert(random, 30, 21, 0.25 * random.normal());
                     for (std::size_t row = 0; row < 30; ++row) {
                         std::ranges::copy(own.row(row), all.row(unit * 30 + row).begin());
                         units[unit * 30 + row] = unit;
                     }
                 }
                 return estimate(contributions(rules, all), {std::nullopt, units});
             };
             auto const before = drawn();
             return holds(change(before, drawn(), 5).interval, 0.0);
         });
    line("BERAKHLAK_NONRESPONSE, sepertiga dari 120", "thirds of 120", [&](Random& random) {
        Answers const all = likert(random, 120, 21);
        std::vector<std::size_t> early(40), late(40);
        std::iota(early.begin(), early.end(), std::size_t{0});
        std::iota(late.begin(), late.end(), std::size_t{80});
        return holds(change(estimate(contributions(rules, rows_of(all, early))),
                            estimate(contributions(rules, rows_of(all, late))), 5)
                         .interval,
                     0.0);
    });
}

void units() {
    Instrument const rules = instrument("likert-5");
    std::array<std::size_t, 6> const heads{20, 40, 60, 100, 150, 300};
    std::array<std::size_t, 6> const asked{12, 15, 20, 20, 20, 30};
    auto const survey = [&](Random& random, bool equal, double holes) {
        std::vector<Stratum> strata;
        double truth = 0.0, weight = 0.0;
        for (std::size_t unit = 0; unit < heads.size(); ++unit) {
            Answers const all = likert(random, heads[unit], 21, 0.2 * static_cast<double>(unit) - 0.5);
            auto const part = with_holes(random, rows_of(all, random.rows(heads[unit], asked[unit])), holes);
            double const w = equal ? 1.0 : static_cast<double>(heads[unit]);
            truth += w * index_of(rules, all);
            weight += w;
            strata.push_back(
                {equal ? 1000000000U : heads[unit], estimate(contributions(rules, part), {heads[unit], {}})});
        }
        return holds(interval(post_stratified(strata).estimate), truth / weight);
    };
    line("BERAKHLAK_WEIGHTED, 6 unit", "6 units", [&](Random& random) { return survey(random, false, 0.0); });
    line("BERAKHLAK_WEIGHTED, 6 unit, 30 % kosong", "6 units, 30 % blank",
         [&](Random& random) { return survey(random, false, 0.3); });
    line("BERAKHLAK_RECAP, rata-rata unit", "mean of units",
         [&](Random& random) { return survey(random, true, 0.0); });
}

// Three questions to 20,000 people.
struct Culture {
    Culture() : rules(instrument("pilihan-10")) {
        Random once(13);
        personal = ballots(once, rules, 20000, 0.3);
        current = ballots(once, rules, 20000, 0.9);
        expected = ballots(once, rules, 20000, 1.4);
    }
    Instrument rules;
    Ballots personal, current, expected;
};

void picks() {
    Culture const all;
    Instrument const& rules = all.rules;
    Ballots const& current = all.current;
    Profile const whole = profile(rules, count(rules, current));
    line("BERAKHLAK_MARGIN, daftar pilihan, n 30", "pick-list, n 30", [&](Random& random) {
        return holds(interval(estimate(contributions(rules, rows_of(current, random.rows(20000, 30))))),
                     whole.total.value);
    });
    line("BERAKHLAK_PROFILE, keterpilihan satu nilai (Wilson), n 30", "reach of one value (Wilson), n 30",
         [&](Random& random) {
             auto const some = profile(rules, count(rules, rows_of(current, random.rows(20000, 30))));
             return holds(share_interval(some.values[3].value, 30), whole.values[3].value);
         });
}

void health() {
    Culture const all;
    auto const& [rules, personal, current, expected] = all;
    CultureHealth const truth =
        culture_health(rules, {count(rules, personal), count(rules, current), count(rules, expected)});
    std::array<int, 6> held{};
    Random random(20221128);
    for (int run = 0; run < runs; ++run) {
        auto const rows = random.rows(20000, 100);
        Ballots const a = rows_of(personal, rows), b = rows_of(current, rows), c = rows_of(expected, rows);
        auto const errors = culture_errors(rules, {a, b, c});
        auto const health = culture_health(rules, {count(rules, a), count(rules, b), count(rules, c)});
        auto const named = named_indices(health);
        auto const real = named_indices(truth);
        double const t = t_quantile(errors.freedom, 0.95);
        for (std::size_t index = 0; index < named.size(); ++index) {
            Figure half = errors.standard_errors[index];
            half.value *= t;
            held[index] +=
                holds(index_interval(named[index].index->figure, half), real[index].index->figure.value) ? 1
                                                                                                         : 0;
        }
    }
    auto const named = named_indices(truth);
    for (std::size_t index = 0; index < named.size(); ++index)
        std::printf("| BERAKHLAK_HEALTH, n 100: %s | %s | %.1f |\n", named[index].name.id.c_str(),
                    named[index].name.en.c_str(), 100.0 * held[index] / runs);
}

} // namespace

// All tables, or those that are named.
int main(int count, char** names) {
    std::span<char*> const wanted(names + 1, static_cast<std::size_t>(count - 1));
    auto const table = [&](std::string_view name, void (*print)()) {
        if (wanted.empty() || std::ranges::find(wanted, name) != wanted.end())
            print();
    };
    std::puts("| Selang 95 % / 95 % interval | | % |\n|---|---|---|");
    table("margins", margins);
    table("feldt", feldt);
    table("changes", changes);
    table("units", units);
    table("picks", picks);
    table("health", health);
}
