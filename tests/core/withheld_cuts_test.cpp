// Rows of respondents: nobody stands alone in a combination of cuts, and no more is withheld than has to be.
#include "core/disclosure/withheld_cuts.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace berakhlak::core;

namespace {

Cut cut(std::vector<std::string> contents, bool in_figures = false) {
    return {std::move(contents), in_figures};
}

// What a reader of the rows sees.
std::vector<std::vector<std::string>> shown_rows(std::vector<Cut> const& cuts, WithheldCuts const& withheld) {
    std::vector<std::vector<std::string>> rows(cuts.front().contents.size());
    for (std::size_t c = 0; c < cuts.size(); ++c)
        for (std::size_t row = 0; row < rows.size(); ++row)
            rows[row].push_back(withheld[c][row] ? "*" : "=" + cuts[c].contents[row]);
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
std::size_t fewest_candidates(std::vector<Cut> const& cuts, WithheldCuts const& withheld) {
    auto const rows = cuts.front().contents.size();
    auto fewest = rows;
    for (std::size_t person = 0; person < rows; ++person) {
        std::size_t candidates = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            bool fits = true;
            for (std::size_t c = 0; c < cuts.size(); ++c)
                fits = fits && (withheld[c][row] || cuts[c].contents[row] == cuts[c].contents[person]);
            candidates += fits;
        }
        fewest = std::min(fewest, candidates);
    }
    return fewest;
}

std::size_t count(WithheldCuts const& withheld) {
    std::size_t cells = 0;
    for (auto const& column : withheld)
        cells += static_cast<std::size_t>(std::count(column.begin(), column.end(), true));
    return cells;
}

std::vector<Cut> random_survey(std::mt19937& random, std::size_t rows) {
    std::vector<Cut> cuts;
    auto const number = 1 + random() % 4;
    for (std::size_t c = 0; c < number; ++c) {
        auto const kinds = 1 + random() % 6;
        Cut made{{}, random() % 3 == 0};
        for (std::size_t row = 0; row < rows; ++row) {
            // The first kinds are the most frequent, as in a real survey.
            auto const kind = std::min(random() % kinds, random() % kinds);
            made.contents.push_back(std::to_string(kind));
        }
        cuts.push_back(std::move(made));
    }
    return cuts;
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
    std::vector<Cut> const cuts{cut(unit, true), cut(gender)};
    auto const withheld = withhold_cuts(cuts, 5);
    CHECK(std::count(withheld[0].begin(), withheld[0].end(), true) == 0);
    CHECK(withheld[1][3]);
    CHECK(count(withheld) == 5);
    CHECK(std::none_of(withheld[1].begin() + 10, withheld[1].end(), [](bool w) { return w; }));
    CHECK(smallest_class(shown_rows(cuts, withheld)) == 5);
}

TEST_CASE("What is safe stays as it is", "[suppression]") {
    std::vector<Cut> const cuts{cut({"A", "A", "A", "B", "B", "B"}), cut({"1", "1", "1", "2", "2", "2"})};
    CHECK(count(withhold_cuts(cuts, 3)) == 0);
    CHECK(withhold_cuts({}, 5).empty());
}

TEST_CASE("Fewer respondents than the minimum: nothing is shown of them", "[suppression]") {
    std::vector<Cut> const cuts{cut({"A", "A", "A"}, true), cut({"1", "2", "1"})};
    CHECK(count(withhold_cuts(cuts, 5)) == 6);
}

TEST_CASE("Whoever knows all about somebody has enough rows to choose from, in every survey",
          "[suppression]") {
    std::mt19937 random(20221);
    for (int survey = 0; survey < 400; ++survey) {
        auto const rows = 2 + random() % 60;
        auto const cuts = random_survey(random, rows);
        auto const minimum = 2 + random() % 6;
        CAPTURE(survey, rows, minimum);
        auto const withheld = withhold_cuts(cuts, minimum);
        CHECK(smallest_class(shown_rows(cuts, withheld)) >= std::min<std::size_t>(minimum, rows));
        CHECK(fewest_candidates(cuts, withheld) >= std::min<std::size_t>(minimum, rows));
        if (rows < minimum)
            CHECK(count(withheld) == rows * cuts.size());
        CHECK(withhold_cuts(cuts, minimum) == withheld);
        // No more than hiding everything about those who stand alone and those who keep them company.
        std::vector<std::vector<bool>> none(cuts.size(), std::vector<bool>(rows));
        if (smallest_class(shown_rows(cuts, none)) >= minimum)
            CHECK(count(withheld) == 0);
    }
}

TEST_CASE("Cuts of figures are touched only where nothing else does", "[suppression]") {
    std::mt19937 random(61);
    int touched = 0;
    for (int survey = 0; survey < 400; ++survey) {
        auto const rows = 10 + random() % 60;
        auto cuts = random_survey(random, rows);
        std::vector<Cut> figures;
        for (auto const& each : cuts)
            if (each.in_figures)
                figures.push_back(each);
        if (figures.empty())
            continue;
        WithheldCuts const none(figures.size(), std::vector<bool>(rows));
        bool const safe = smallest_class(shown_rows(figures, none)) >= 4;
        auto const withheld = withhold_cuts(cuts, 4);
        for (std::size_t c = 0; c < cuts.size(); ++c) {
            bool const any = std::find(withheld[c].begin(), withheld[c].end(), true) != withheld[c].end();
            if (cuts[c].in_figures && safe) {
                CAPTURE(survey, c);
                CHECK_FALSE(any);
            }
            touched += cuts[c].in_figures && any;
        }
    }
    CHECK(touched > 0);
}
