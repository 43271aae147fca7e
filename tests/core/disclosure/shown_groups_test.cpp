// What follows from all groups that are shown: held against every set of a few people, tried one by one.
#include "core/disclosure/pooled_labels.hpp"
#include "places/places.hpp"

#include <catch2/catch.hpp>

#include <boost/rational.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>

using namespace berakhlak::core;

namespace {

constexpr std::size_t minimum = 5;
using Fraction = boost::rational<long long>;

// Each person an unknown of its own, in exact fractions: slow, and another way than the code under test.
std::size_t rank(std::vector<Grouping> const& shown, std::vector<bool> const& there) {
    std::vector<std::vector<Fraction>> rows;
    for (auto const& grouping : shown) {
        std::map<std::uint32_t, std::vector<Fraction>> groups;
        for (std::size_t who = 0; who < grouping.size(); ++who)
            if (there[who] && grouping[who] != not_counted)
                groups.try_emplace(grouping[who], grouping.size()).first->second[who] = 1;
        for (auto& [group, row] : groups)
            rows.push_back(std::move(row));
    }
    std::size_t rank = 0;
    for (std::size_t column = 0; column < there.size() && rank < rows.size(); ++column) {
        auto const pivot = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(rank), rows.end(),
                                        [&](auto const& row) { return row[column] != Fraction(0); });
        if (pivot == rows.end())
            continue;
        std::iter_swap(rows.begin() + static_cast<std::ptrdiff_t>(rank), pivot);
        for (auto row = rank + 1; row < rows.size(); ++row)
            if (auto const factor = rows[row][column] / rows[rank][column]; factor != Fraction(0))
                for (std::size_t i = column; i < there.size(); ++i)
                    rows[row][i] -= factor * rows[rank][i];
        ++rank;
    }
    return rank;
}

// Every set of fewer people than the minimum, whether anything follows about them alone.
bool anybody_exposed(std::vector<Grouping> const& shown, std::vector<bool> const& answered, std::size_t whole,
                     std::vector<bool>& there, std::size_t next, std::size_t left) {
    for (auto who = next; left > 0 && who < answered.size(); ++who) {
        if (!answered[who])
            continue;
        there[who] = false;
        bool const found =
            rank(shown, there) < whole || anybody_exposed(shown, answered, whole, there, who + 1, left - 1);
        there[who] = true;
        if (found)
            return true;
    }
    return false;
}
bool anybody_exposed(std::vector<Grouping> const& shown, Answered const& answered) {
    auto there = answered;
    return anybody_exposed(shown, answered, rank(shown, there), there, 0, minimum - 1);
}

std::vector<Grouping> shown_after(ShownSurvey const& survey, PooledLabels const& result) {
    std::vector<Grouping> shown;
    for (std::size_t i = 0; i < survey.breakdowns.size(); ++i) {
        auto& grouping = shown.emplace_back(survey.breakdowns[i]);
        for (auto& group : grouping)
            if (result.pooled[i][group])
                group = 1000;
    }
    for (std::size_t i = 0; i < survey.others.size(); ++i)
        if (std::find(result.withheld.begin(), result.withheld.end(), i) == result.withheld.end())
            shown.push_back(survey.others[i]);
    return shown;
}

// So many people in each group, one after the other.
Grouping in_groups(std::vector<std::size_t> const& sizes) {
    Grouping grouping;
    for (std::size_t group = 0; group < sizes.size(); ++group)
        grouping.insert(grouping.end(), sizes[group], static_cast<std::uint32_t>(group));
    return grouping;
}
std::size_t pooled_in(std::vector<bool> const& groups) {
    return static_cast<std::size_t>(std::count(groups.begin(), groups.end(), true));
}

std::vector<std::vector<std::string>> columns_of(char const* file, std::vector<std::size_t> const& wanted) {
    std::ifstream input(berakhlak::tests::places::data() + file);
    REQUIRE(input);
    std::vector<std::vector<std::string>> columns(wanted.size());
    std::string line;
    std::getline(input, line);
    while (std::getline(input, line)) {
        std::stringstream cells(line);
        std::string cell;
        for (std::size_t column = 0; std::getline(cells, cell, ','); ++column)
            for (std::size_t i = 0; i < wanted.size(); ++i)
                if (wanted[i] == column)
                    columns[i].push_back(cell);
    }
    return columns;
}
Grouping coded(std::vector<std::string> const& texts) {
    std::map<std::string, std::uint32_t> known;
    Grouping grouping;
    for (auto const& text : texts)
        grouping.push_back(known.emplace(text, static_cast<std::uint32_t>(known.size())).first->second);
    return grouping;
}

} // namespace

TEST_CASE("A group of another breakdown less units that it holds is a few people") {
    // Units of 20 and 3, both in "Layanan 1"; 17 in another one: S6 of the cases of sharing.
    std::vector<Grouping> const shown{in_groups({20, 20}), in_groups({23, 17})};
    Answered const everybody(40, true);
    CHECK(exposed_people(shown, everybody, minimum) == std::vector<std::size_t>{20, 21, 22});
    CHECK(exposes(shown, everybody, std::vector<std::size_t>{20, 21, 22}));
    CHECK_FALSE(exposes(shown, everybody, std::vector<std::size_t>{20, 21}));
    CHECK_FALSE(exposes(shown, everybody, std::vector<std::size_t>{0, 1, 2}));
    // Either breakdown alone tells nothing.
    for (auto const& one : shown)
        CHECK(exposed_people(std::vector<Grouping>{one}, everybody, minimum).empty());
}

TEST_CASE("All less those who meet a criterion are a few people") {
    Grouping others(30, 0);
    others[4] = others[9] = not_counted;
    ShownSurvey const survey{{in_groups({30})}, {others}, {Answered(30, true)}};
    CHECK(exposed_people(std::vector{survey.breakdowns[0], others}, survey.answered[0], minimum) ==
          std::vector<std::size_t>{4, 9});
    auto const result = pool_labels(survey, minimum);
    CHECK(result.withheld == std::vector<std::size_t>{0});
    CHECK(pooled_in(result.pooled[0]) == 0);
}

TEST_CASE("Who has answered an item counts, not who is there") {
    // Two units of ten; of the second three have answered the item.
    Answered some(20, true);
    std::fill(some.begin() + 13, some.end(), false);
    ShownSurvey const survey{{in_groups({10, 10})}, {}, {Answered(20, true), some}};
    CHECK(exposed_people(survey.breakdowns, some, minimum) == std::vector<std::size_t>{10, 11, 12});
    CHECK(pooled_in(pool_labels(survey, minimum).pooled[0]) == 2);
}

TEST_CASE("Small groups are pooled with the next smallest, and nothing else goes") {
    ShownSurvey const survey{{in_groups({9, 3, 7, 8})}, {}, {Answered(27, true)}};
    CHECK(pool_labels(survey, minimum).pooled[0] == std::vector<bool>{false, true, true, false});
    ShownSurvey const two{{in_groups({9, 3, 4, 8})}, {}, {Answered(24, true)}};
    CHECK(pool_labels(two, minimum).pooled[0] == std::vector<bool>{false, true, true, false});
    ShownSurvey const large{{in_groups({9, 8, 7}), in_groups({17, 7})}, {}, {Answered(24, true)}};
    auto const nothing = pool_labels(large, minimum);
    CHECK(pooled_in(nothing.pooled[0]) + pooled_in(nothing.pooled[1]) == 0);
}

TEST_CASE("What is found and what is left agree with every set of people, tried one by one") {
    std::mt19937 random(20221);
    std::size_t exposed = 0, safe = 0, pooled = 0;
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        auto const people = std::size_t{14} + random() % 5;
        ShownSurvey survey;
        for (std::size_t breakdowns = 2 + random() % 2, i = 0; i < breakdowns; ++i) {
            auto const groups = 2 + random() % 2;
            auto& grouping = survey.breakdowns.emplace_back();
            for (std::size_t who = 0; who < people; ++who) // mostly nested, as units and their branches are
                grouping.push_back(static_cast<std::uint32_t>(random() % 4 == 0 ? random() % groups
                                                                                : who * groups / people));
        }
        if (round % 3 == 0) {
            auto& some = survey.others.emplace_back(people, 0);
            for (auto& group : some)
                group = random() % 4 == 0 ? not_counted : 0;
        }
        Answered answered(people, true);
        if (round % 2 == 0)
            answered[random() % people] = false;
        survey.answered = {answered};
        auto all = survey.breakdowns;
        all.insert(all.end(), survey.others.begin(), survey.others.end());

        auto const found = exposed_people(all, answered, minimum);
        bool const expected = anybody_exposed(all, answered);
        CHECK(found.empty() != expected);
        CHECK(found.size() < minimum);
        CHECK((found.empty() || exposes(all, answered, found)));
        auto const result = pool_labels(survey, minimum);
        auto const left = shown_after(survey, result);
        CHECK_FALSE(anybody_exposed(left, answered));
        for (auto const& breakdown : result.pooled)
            pooled += pooled_in(breakdown);
        if (!expected)
            CHECK(left == all);
        ++(expected ? exposed : safe);
    }
    CHECK(exposed > 20);
    CHECK(safe > 0);
    CHECK(pooled > 20);
}

TEST_CASE("300 people by unit, gender and generation: nothing about fewer than five follows") {
    auto const columns = columns_of("/sharing/s300.csv", {4, 5, 6});
    REQUIRE(columns[0].size() == 300);
    std::vector<std::string> generations;
    for (auto const& age : columns[2])
        generations.push_back(std::to_string((2022 - std::stoi(age) - 1900) / 16));
    ShownSurvey const survey{
        {coded(columns[0]), coded(columns[1]), coded(generations)}, {}, {Answered(300, true)}};
    CHECK_FALSE(exposed_people(survey.breakdowns, survey.answered[0], minimum).empty());
    auto const result = pool_labels(survey, minimum);
    CHECK(pooled_in(result.pooled[0]) == 2); // of four and of three
    CHECK(exposed_people(shown_after(survey, result), survey.answered[0], minimum).empty());
}
