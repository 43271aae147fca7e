#include "core/reading/table_top.hpp"

#include "core/reading/answer_reader.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <charconv>

using namespace berakhlak::core;
using namespace berakhlak::core::test;

namespace {

using Rows = std::vector<std::vector<std::string>>;

// "4" is a number, "'4" a text.
CellGrid grid_of(Rows const& rows) {
    CellGrid grid(rows.size(), rows.front().size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            auto const& text = rows[row][column];
            double number = 0.0;
            auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
            if (!text.empty() && fault == std::errc() && end == text.data() + text.size())
                grid.set_number(row, column, number);
            else if (!text.empty())
                grid.set_text(row, column, text.front() == '\'' ? text.substr(1) : text);
        }
    return grid;
}

TableTop top_of(Instrument const& instrument, Rows const& rows) {
    auto const grid = grid_of(rows);
    AnswerReader reader(instrument);
    HeaderNames const names(instrument);
    TopRules rules;
    rules.is_answer = [&](Cell cell) {
        return cell.kind == Cell::Kind::number
                   ? reader.number(cell.number).why == Unreadable::no
                   : cell.kind == Cell::Kind::text &&
                         reader.text(grid.word(cell.word)).why != Unreadable::not_an_answer;
    };
    rules.names = [&](std::string_view text) { return names.item(text).has_value(); };
    for (auto const& level : instrument.scale.levels)
        rules.words.insert(rules.words.end(), level.words.begin(), level.words.end());
    return read_top(grid, rules);
}

Rows below(std::vector<std::string> first) {
    return {std::move(first), {"4", "3", "4"}, {"3", "3", "5"}, {"4", "2", "4"}};
}

} // namespace

TEST_CASE("A row of names is a header, whatever the names are") {
    auto const likert = shipped("likert-5");
    for (auto const& names : std::vector<std::vector<std::string>>{
             {"AD1", "AD2", "AD3"},
             {"Q1", "Q2", "Q3"},
             {"Pertanyaan 1", "Pertanyaan 2", "Pertanyaan 3"},
             {"1. Cepat menyesuaikan diri", "2. Terus berinovasi", "3. Bertindak proaktif"},
             {"Pelayanan", "", "Kerja sama"}}) {
        INFO(names.front());
        auto const top = top_of(likert, below(names));
        CHECK(top.header == std::size_t{0});
        CHECK(top.first == 1);
    }
}

TEST_CASE("A first respondent who wrote nothing readable stays a respondent") {
    auto const likert = shipped("likert-5");
    for (auto const& answers :
         std::vector<std::vector<std::string>>{{"Cukup Setuju", "Cukup Setuju", "Cukup Setuju"},
                                               {"Cukup Setuju", "TB", "?"},
                                               {"Seetuju", "Setujuu", "Netrall"},
                                               {"'6", "'7", "'9"},
                                               {"TB", "KB", "?"},
                                               {"Entahlah", "Entahlah", "Entahlah"},
                                               {"", "Entahlah", ""},
                                               {"4", "Entahlah", "5"},
                                               {"Kurang tahu", "Sangat setujuu", "Netral sekali"}}) {
        INFO(answers.front() << ", " << answers.at(1));
        auto const top = top_of(likert, below(answers));
        CHECK_FALSE(top.header.has_value());
        CHECK(top.first == 0);
    }
}

TEST_CASE("What stands below again is an answer") {
    auto const top =
        top_of(shipped("likert-5"), {{"Mantap", "Oke", "Sip"}, {"4", "3", "4"}, {"Mantap", "3", "4"}});
    CHECK_FALSE(top.header.has_value());
}

TEST_CASE("Titles and blank rows are skipped above a header only") {
    auto const likert = shipped("likert-5");
    auto const top =
        top_of(likert, {{"Laporan 2025", "", ""}, {"", "", ""}, {"AD1", "AD2", "AD3"}, {"4", "3", "4"}});
    CHECK(top.header == std::size_t{2});
    CHECK(top.first == 3);
    CHECK(top_of(likert, {{"Laporan 2025", "", ""}, {"", "", ""}, {"4", "3", "4"}, {"4", "3", "5"}}).first ==
          0);
    CHECK(top_of(likert, {{"", "", ""}, {"4", "3", "4"}, {"AD1", "AD2", "AD3"}}).first == 0);
}

TEST_CASE("A row of numbers counts the columns where it can't be a respondent") {
    auto const likert = shipped("likert-5");
    auto const numbered = top_of(likert, {{"AD1", "AD2", "AD3"}, {"5", "6", "7"}, {"4", "3", "4"}});
    CHECK(numbered.numbered);
    CHECK(numbered.first == 2);
    auto const without_header = top_of(likert, {{"'4", "'5", "'6"}, {"4", "3", "4"}});
    CHECK(without_header.numbered);
    CHECK(without_header.first == 1);
    auto const maybe = top_of(likert, {{"AD1", "AD2", "AD3"}, {"2", "3", "4"}, {"4", "3", "4"}});
    CHECK_FALSE(maybe.numbered);
    CHECK(maybe.maybe_numbered);
    CHECK(maybe.first == 1);
}

TEST_CASE("A header names its item by code, text or alias, and the text says more than the code") {
    auto const skm = shipped("skm-2017");
    HeaderNames const names(skm);
    CHECK(names.item("U8") == std::size_t{7});
    CHECK(names.item("U8 (Sarana dan Prasarana)") == std::size_t{8});
    CHECK(names.item("U9 - Penanganan Pengaduan, Saran, dan Masukan") == std::size_t{7});
    CHECK(names.item("3. Waktu Penyelesaian") == std::size_t{2});
    CHECK(names.item("Pendapat [Persyaratan]") == std::size_t{0});
    CHECK_FALSE(names.item("Unit kerja").has_value());
}

TEST_CASE("Columns are those of their names when all are named, and contradict their place otherwise") {
    auto const likert = shipped("likert-5");
    HeaderNames const names(likert);
    auto const by_place = likert.items_of(5);
    auto const named = name_columns(names, grid_of({{"AD3", "AD1", "AD2"}}), 0, by_place);
    CHECK(named.items == std::vector<std::size_t>{by_place[2], by_place[0], by_place[1]});
    CHECK(named.contradicting.empty());
    CHECK(name_columns(names, grid_of({{"AD1", "x", "AD3"}}), 0, by_place).contradicting.empty());
    auto const partly = name_columns(names, grid_of({{"AD2", "x", "AD3"}}), 0, by_place);
    CHECK(partly.items == by_place);
    CHECK(partly.contradicting == std::vector<std::size_t>{0});
    CHECK(name_columns(names, grid_of({{"AD1", "AD1", "AD3"}}), 0, by_place).contradicting ==
          std::vector<std::size_t>{1});
    CHECK(name_columns(names, grid_of({{"A1", "A2", "A3"}}), 0, by_place).contradicting.size() == 3);
}
