// Rows of respondents: nobody stands alone in a combination of groups, and no more is withheld than has to
// be.
#include "core/disclosure/local_suppression.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace berakhlak::core;

namespace {

Group group(std::vector<std::string> contents, bool in_figures = false) {
    return {std::move(contents), in_figures};
}

// What a reader of the rows sees.
std::vector<std::vector<std::string>> shown_rows(std::vector<Group> const& groups,
                                                 WithheldGroups const& withheld) {
    std::vector<std::vector<std::string>> rows(groups.front().contents.size());
    for (std::size_t c = 0; c < groups.size(); ++c)
        for (std::size_t row = 0; row < rows.size(); ++row)
            rows[row].push_back(withheld[c][row] ? "*" : "=" + groups[c].contents[row]);
    return rows;
}

std::size_t smallest_class(std::vector<std::vector<std::string>> const& rows) {
    std::map<std::vector<std::string>, std::size_t> sizes;
    for (auto const& row : rows)
        ++sizes[row];
    return std::min_element(sizes.begin(), sizes.end(),
                            [](auto const& a, auto const& b) { return a.second < b.second; })
        ->second;
}

// The attack itself: somebody of whom everything is known, and the rows that could be theirs.
std::size_t fewest_candidates(std::vector<Group> const& groups, WithheldGroups const& withheld) {
    auto const rows = groups.front().contents.size();
    auto fewest = rows;
    for (std::size_t person = 0; person < rows; ++person) {
        std::size_t candidates = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            bool fits = true;
            for (std::size_t c = 0; c < groups.size(); ++c)
                fits = fits && (withheld[c][row] || groups[c].contents[row] == groups[c].contents[person]);
            candidates += fits;
        }
        fewest = std::min(fewest, candidates);
    }
    return fewest;
}

std::size_t count(WithheldGroups const& withheld) {
    std::size_t cells = 0;
    for (auto const& column : withheld)
        cells += static_cast<std::size_t>(std::count(column.begin(), column.end(), true));
    return cells;
}

std::vector<Group> random_survey(std::mt19937& random, std::size_t rows) {
    std::vector<Group> groups;
    auto const number = 1 + random() % 4;
    for (std::size_t c = 0; c < number; ++c) {
        auto const kinds = 1 + random() % 6;
        Group made{{}, random() % 3 == 0};
        for (std::size_t row = 0; row < rows; ++row) {
            // The first kinds are the most frequent, as in a real survey.
            auto const kind = std::min(random() % kinds, random() % kinds);
            made.contents.push_back(std::to_string(kind));
        }
        groups.push_back(std::move(made));
    }
    return groups;
}

} // namespace

TEST_CASE("A woman alone in her unit: her gender is withheld and that of four colleagues, never the unit",
          "[suppression]") {
    std::vector<std::string> unit(20, "A"), gender(20, "L");
    gender[3] = "P";
    for (std::size_t row = 10; row < 20; ++row) {
        unit[row] = "B";
        gender[row] = row < 15 ? "L" : "P";
    }
    std::vector<Group> const groups{group(unit, true), group(gender)};
    auto const withheld = withhold_labels(groups, 5);
    CHECK(std::count(withheld[0].begin(), withheld[0].end(), true) == 0);
    CHECK(withheld[1][3]);
    CHECK(count(withheld) == 5);
    CHECK(std::none_of(withheld[1].begin() + 10, withheld[1].end(), [](bool w) { return w; }));
    CHECK(smallest_class(shown_rows(groups, withheld)) == 5);
}

TEST_CASE("What is safe stays as it is", "[suppression]") {
    std::vector<Group> const groups{group({"A", "A", "A", "B", "B", "B"}),
                                    group({"1", "1", "1", "2", "2", "2"})};
    CHECK(count(withhold_labels(groups, 3)) == 0);
    CHECK(withhold_labels({}, 5).empty());
}

TEST_CASE("Fewer respondents than the minimum: nothing is shown of them", "[suppression]") {
    std::vector<Group> const groups{group({"A", "A", "A"}, true), group({"1", "2", "1"})};
    CHECK(count(withhold_labels(groups, 5)) == 6);
}

TEST_CASE("Whoever knows all about somebody has enough rows to choose from, in every survey",
          "[suppression]") {
    std::mt19937 random(20221);
    for (int survey = 0; survey < 400; ++survey) {
        auto const rows = 2 + random() % 60;
        auto const groups = random_survey(random, rows);
        auto const minimum = 2 + random() % 6;
        CAPTURE(survey, rows, minimum);
        auto const withheld = withhold_labels(groups, minimum);
        CHECK(smallest_class(shown_rows(groups, withheld)) >= std::min<std::size_t>(minimum, rows));
        CHECK(fewest_candidates(groups, withheld) >= std::min<std::size_t>(minimum, rows));
        if (rows < minimum)
            CHECK(count(withheld) == rows * groups.size());
        CHECK(withhold_labels(groups, minimum) == withheld);
        // No more than hiding everything about those who stand alone and those who keep them company.
        std::vector<std::vector<bool>> none(groups.size(), std::vector<bool>(rows));
        if (smallest_class(shown_rows(groups, none)) >= minimum)
            CHECK(count(withheld) == 0);
    }
}

TEST_CASE("Groups of figures are touched only where nothing else does", "[suppression]") {
    std::mt19937 random(61);
    int touched = 0;
    for (int survey = 0; survey < 400; ++survey) {
        auto const rows = 10 + random() % 60;
        auto groups = random_survey(random, rows);
        std::vector<Group> figures;
        for (auto const& each : groups)
            if (each.in_figures)
                figures.push_back(each);
        if (figures.empty())
            continue;
        WithheldGroups const none(figures.size(), std::vector<bool>(rows));
        bool const safe = smallest_class(shown_rows(figures, none)) >= 4;
        auto const withheld = withhold_labels(groups, 4);
        for (std::size_t c = 0; c < groups.size(); ++c) {
            bool const any = std::find(withheld[c].begin(), withheld[c].end(), true) != withheld[c].end();
            if (groups[c].in_figures && safe) {
                CAPTURE(survey, c);
                CHECK_FALSE(any);
            }
            touched += groups[c].in_figures && any;
        }
    }
    CHECK(touched > 0);
}
