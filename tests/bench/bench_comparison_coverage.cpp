// How often the intervals of BERAKHLAK_PAIRS, _GAP and _TREND hold the truth, and how often the tests of
// _DIFFERENCES see a difference where there is none: the table of docs/method.md. 2,000 surveys a line, fixed
// seed. Run by hand; it takes about a minute.
#include "core/comparison/group_differences.hpp"
#include "core/comparison/paired_gap.hpp"
#include "core/comparison/trend.hpp"
#include "core/index/respondent_scores.hpp"
#include "core/index/scores.hpp"
#include "core/instrument/instrument_json.hpp"
#include "core/statistics/estimate.hpp"
#include "core/statistics/sampling.hpp"
#include "places/places.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <numeric>
#include <random>
#include <sstream>

using namespace berakhlak::core;

namespace {

constexpr int surveys = 2000;
constexpr std::uint32_t seed = 20221128;

Instrument shipped(std::string const& name) {
    std::ifstream file(std::string(berakhlak::tests::places::instruments() + "/") + name + ".json");
    std::ostringstream json;
    json << file.rdbuf();
    return instrument_from_json(json.str());
}

/// People who answer all items alike to a degree, and leave some out. Everything is on the scale 1-5.
struct People {
    double level = 3.6;   ///< the mean of what they feel before it is made a level
    double between = 0.7; ///< spread of respondents
    double within = 0.8;  ///< spread of one respondent's answers
    double missing = 0.0; ///< chance of an item left out
};

class Crowd {
public:
    explicit Crowd(Instrument const& instrument) : instrument_(instrument), random_(seed) {}

    [[nodiscard]] Answers answer(std::size_t respondents, People const& people) {
        Answers answers(respondents, instrument_.items.size());
        for (std::size_t row = 0; row < respondents; ++row)
            fill(answers.row(row), people, normal_(random_));
        return answers;
    }

    /// Two ratings of the same respondents; `shared` is the correlation of what they feel.
    [[nodiscard]] std::pair<Answers, Answers> rate(std::size_t respondents, People const& one,
                                                   People const& other, double shared) {
        std::pair<Answers, Answers> ratings{Answers(respondents, instrument_.items.size()),
                                            Answers(respondents, instrument_.items.size())};
        for (std::size_t row = 0; row < respondents; ++row) {
            double const first = normal_(random_);
            double const second = shared * first + std::sqrt(1.0 - shared * shared) * normal_(random_);
            fill(ratings.first.row(row), one, first);
            fill(ratings.second.row(row), other, second);
        }
        return ratings;
    }

private:
    void fill(std::span<Answer> row, People const& people, double feeling) {
        for (Answer& answer : row) {
            double const felt = people.level + people.between * feeling + people.within * normal_(random_);
            bool const left_out = uniform_(random_) < people.missing;
            answer = left_out ? missing : static_cast<Answer>(std::clamp(std::lround(felt), 1L, 5L) - 1);
        }
    }

    Instrument const& instrument_;
    std::mt19937 random_;
    std::normal_distribution<double> normal_;
    std::uniform_real_distribution<double> uniform_;
};

/// The true mean score, by the normal distribution: no simulation.
double true_score(People const& people) {
    double const spread = std::hypot(people.between, people.within);
    double mean = 1.0;
    for (int level = 2; level <= 5; ++level)
        mean += 0.5 * std::erfc((level - 0.5 - people.level) / spread / std::sqrt(2.0));
    return mean;
}

double true_index(People const& people) {
    return true_score(people) * 20.0;
}

void say(char const* what, int hits) {
    std::printf("| %s | %.1f %% |\n", what, 100.0 * hits / surveys);
}

int count_of(std::function<bool()> const& hit) {
    int hits = 0;
    for (int survey = 0; survey < surveys; ++survey)
        hits += hit() ? 1 : 0;
    return hits;
}

bool holds(Difference const& difference, double truth) {
    return difference.lower.present() && difference.lower.value <= truth && truth <= difference.upper.value;
}

ScoreSummary summary_of(Instrument const& instrument, Answers const& answers) {
    return summarise(respondent_scores(instrument, answers));
}

void pairs(Instrument const& instrument, char const* what, std::size_t n1, People const& one, std::size_t n2,
           People const& other) {
    Crowd crowd(instrument);
    double const truth = true_index(other) - true_index(one);
    say(what, count_of([&] {
            auto const first = summary_of(instrument, crowd.answer(n1, one));
            auto const second = summary_of(instrument, crowd.answer(n2, other));
            return holds(welch(estimate_of(first), estimate_of(second)), truth);
        }));
}

void gaps(Instrument const& instrument, char const* what, std::size_t n, double missing_share) {
    Crowd crowd(instrument);
    People const performed{3.4, 0.7, 0.8, missing_share};
    People const expected{4.2, 0.5, 0.6, missing_share};
    double const truth = true_score(performed) - true_score(expected);
    say(what, count_of([&] {
            auto const [one, other] = crowd.rate(n, performed, expected, 0.5);
            return holds(paired_gaps(instrument, scores(instrument, one), scores(instrument, other)).overall,
                         truth);
        }));
}

void trends(Instrument const& instrument, char const* what, std::size_t n1, std::size_t n2) {
    Crowd crowd(instrument);
    People const before{3.4, 0.6, 0.8, 0.1};
    People const after{3.6, 0.8, 0.9, 0.1};
    double const truth = true_index(after) - true_index(before);
    auto const period = [&](std::size_t n, People const& people) {
        auto const found = estimate(contributions(instrument, crowd.answer(n, people), std::nullopt));
        return Period{Figure::of(found.index, found.n), margin(found), found.n, ""};
    };
    say(what, count_of([&] {
            auto const steps = trend(std::vector{period(n1, before), period(n2, after)});
            return holds(steps[1].change, truth);
        }));
}

void false_alarms(Instrument const& instrument, char const* what, std::vector<std::size_t> const& sizes,
                  std::vector<double> const& spreads, GroupTest test) {
    Crowd crowd(instrument);
    say(what, count_of([&] {
            std::vector<std::vector<double>> groups;
            for (std::size_t group = 0; group < sizes.size(); ++group)
                // around the middle of the scale, so that another spread is not another mean
                groups.push_back(
                    respondent_scores(instrument, crowd.answer(sizes[group], {3.0, spreads[group], 0.8})));
            return compare_groups(groups, test).p.value < 0.05;
        }));
}

} // namespace

int main() {
    auto const instrument = shipped("likert-5");
    std::puts("| interval, 95 % | holds the truth |\n|---|---|");
    pairs(instrument, "PAIRS, 60 and 30 respondents, unequal variances", 60, {3.4, 0.6, 0.8}, 30,
          {3.8, 0.9, 0.8});
    pairs(instrument, "PAIRS, 10 and 10 respondents", 10, {3.4, 0.6, 0.8}, 10, {3.8, 0.6, 0.8});
    pairs(instrument, "PAIRS, 60 and 30, 30 % of the answers missing", 60, {3.4, 0.6, 0.8, 0.3}, 30,
          {3.8, 0.9, 0.8, 0.3});
    gaps(instrument, "GAP, 40 respondents", 40, 0.0);
    gaps(instrument, "GAP, 12 respondents", 12, 0.0);
    gaps(instrument, "GAP, 40 respondents, 30 % of the ratings missing", 40, 0.3);
    trends(instrument, "TREND, 120 and 80 respondents", 120, 80);
    trends(instrument, "TREND, 15 and 25 respondents", 15, 25);
    std::puts("\n| test at 5 %, no difference | false alarms |\n|---|---|");
    false_alarms(instrument, "DIFFERENCES, Welch, 4 groups of 15, 20, 30, 60, unequal variances",
                 {15, 20, 30, 60}, {0.4, 0.6, 0.9, 0.5}, GroupTest::welch);
    false_alarms(instrument, "DIFFERENCES, Kruskal-Wallis, 4 groups of 15, 20, 30, 60", {15, 20, 30, 60},
                 {0.6, 0.6, 0.6, 0.6}, GroupTest::kruskal_wallis);
    return 0;
}
