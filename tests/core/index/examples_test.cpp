// The committed example surveys, read raw, against a second computation in R that stands beside each of them.
#include "core/index/culture.hpp"
#include "core/index/profile.hpp"
#include "core/index/recap.hpp"
#include "core/reading/answer_reader.hpp"
#include "core/reading/ballot_reader.hpp"
#include "places/places.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <charconv>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace berakhlak::core;

namespace {

using Rows = std::vector<std::vector<std::string>>;
using Key = std::pair<std::string, std::string>; // unit ("" is the whole), measure

Rows read_rows(std::string const& name, char separator) {
    std::ifstream file(berakhlak::tests::places::examples() + "/" + name, std::ios::binary);
    REQUIRE(file);
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    Rows rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"')
            rows.back().back() += text[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (c == separator && !quoted)
            rows.back().emplace_back();
        else if (c == '\n' && !quoted)
            rows.push_back({""});
        else if (c != '\r' || quoted)
            rows.back().back() += c;
    }
    rows.pop_back(); // what follows the last line end
    return rows;
}

std::map<Key, Figure> read_check(std::string const& name) {
    std::map<Key, Figure> figures;
    auto const rows = read_rows(name, ',');
    for (std::size_t i = 1; i < rows.size(); ++i) {
        auto const number = [&](std::size_t column, auto value) {
            auto const& text = rows[i].at(column);
            REQUIRE(std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc());
            return value;
        };
        figures[{rows[i].at(0), rows[i].at(1)}] = Figure::of(number(3, 0.0), number(2, std::uint64_t{0}));
    }
    return figures;
}

std::vector<std::string> column(Rows const& rows, std::size_t at) {
    std::vector<std::string> cells;
    for (std::size_t row = 1; row < rows.size(); ++row)
        cells.push_back(rows[row].at(at));
    return cells;
}

void add_profile(std::map<Key, Figure>& figures, Instrument const& instrument, std::string const& unit,
                 Profile const& profile) {
    for (std::size_t value = 0; value < instrument.values.size(); ++value)
        figures[{unit, instrument.values[value].code}] = profile.values[value];
    figures[{unit, "implementation"}] = profile.total;
}

/// Profiles of the whole and of every unit.
template <class Records>
std::map<Key, Figure> profiles(Instrument const& instrument, Records const& records,
                               std::vector<std::string> const& unit_names) {
    std::map<Key, Figure> figures;
    auto const units = group_by_unit(unit_names);
    auto const counts = count_by_unit(instrument, records, units.unit_of, units.names.size());
    for (std::size_t unit = 0; unit < counts.size(); ++unit)
        add_profile(figures, instrument, units.names[unit], profile(instrument, counts[unit]));
    add_profile(figures, instrument, "", profile(instrument, count(instrument, records)));
    return figures;
}

void require_equal(std::map<Key, Figure> const& figures, std::map<Key, Figure> const& expected) {
    REQUIRE(figures.size() == expected.size());
    for (auto const& [key, figure] : expected) {
        INFO(key.first << " / " << key.second);
        REQUIRE(figures.count(key) == 1);
        REQUIRE(figures.at(key).present());
        CHECK(figures.at(key).value == Approx(figure.value).epsilon(0).margin(1e-9));
        CHECK(figures.at(key).n == figure.n);
    }
}

Ballots ballots_of(Instrument const& instrument, Rows const& rows, std::size_t at) {
    auto const cells = column(rows, at);
    CellGrid grid(cells.size(), 1);
    for (std::size_t row = 0; row < cells.size(); ++row)
        if (!cells[row].empty())
            grid.set_text(row, 0, cells[row]);
    auto reading = read_ballots(instrument, grid);
    CHECK(reading.faults.empty());
    return std::move(reading.ballots);
}

Answers answers_of(Instrument const& instrument, Rows const& rows, std::size_t first) {
    AnswerReader reader(instrument);
    Answers answers(rows.size() - 1, instrument.items.size());
    for (std::size_t row = 1; row < rows.size(); ++row)
        for (std::size_t item = 0; item < instrument.items.size(); ++item) {
            auto const reading = reader.text(rows[row].at(first + item));
            CHECK(reading.why == Unreadable::no);
            answers.row(row - 1)[item] = reading.answer;
        }
    return answers;
}

} // namespace

TEST_CASE("kapuas-2022 shows the published figures, as R computes them too") {
    auto const instrument = test::shipped("pilihan-10");
    auto const rows = read_rows("kapuas-2022/kapuas-2022.csv", ',');
    auto const current = ballots_of(instrument, rows, 7);
    auto figures = profiles(instrument, current, column(rows, 3));
    auto const health = culture_health(instrument, {count(instrument, ballots_of(instrument, rows, 6)),
                                                    count(instrument, current),
                                                    count(instrument, ballots_of(instrument, rows, 8))});
    figures[{"", "balance"}] = health.balance.figure;
    figures[{"", "positive_energy"}] = health.positive_energy.figure;
    figures[{"", "personal_current"}] = health.personal_current.figure;
    figures[{"", "current_expected"}] = health.current_expected.figure;
    figures[{"", "total"}] = health.total.figure;
    figures[{"", "entropy"}] = health.entropy.figure;

    CHECK(health.implementation.figure.value == Approx(62.4).epsilon(0).margin(0.02));
    CHECK(health.implementation.band->label.id == "Cukup Sehat");
    CHECK(health.total.figure.value == Approx(76.5).epsilon(0).margin(0.02));
    CHECK(health.total.band->label.id == "Sehat");
    require_equal(figures, read_check("kapuas-2022/check.csv"));
}

TEST_CASE("likert-kata: words in every spelling give the figures of R") {
    auto const instrument = test::shipped("likert-5");
    auto const rows = read_rows("likert-kata/likert-kata.csv", ';');
    require_equal(profiles(instrument, answers_of(instrument, rows, 3), column(rows, 1)),
                  read_check("likert-kata/check.csv"));
}

TEST_CASE("skm: typed digits give the figures of R") {
    auto const instrument = test::shipped("skm-2017");
    auto const rows = read_rows("skm/skm.csv", ',');
    require_equal(profiles(instrument, answers_of(instrument, rows, 4), column(rows, 1)),
                  read_check("skm/check.csv"));
}
