#include "survey/columns/layout.hpp"

#include "import_case.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak;
using namespace berakhlak::survey;

namespace {

Layout of(std::vector<std::vector<std::string>> const& rows) {
    return recognise(test::table_of(rows));
}

} // namespace

TEST_CASE("a typed sheet's row of column numbers belongs to the header") {
    auto const layout = of({{"No", "Nama", "Unit", "B1", "B2", "B3"},
                            {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)"},
                            {"1", "Budi", "Umum", "4", "5", "3"}});
    CHECK(layout.source == Source::typed);
    CHECK(layout.first_data_row == 2);
    CHECK(layout.headers[3] == "B1");
}

TEST_CASE("the first respondent is not taken for a second header") {
    auto const layout =
        of({{"Nama", "Unit", "B1", "B2"}, {"Budi", "Umum", "Setuju", ""}, {"Siti", "Hukum", "", "Setuju"}});
    CHECK(layout.header_rows == 1);
    CHECK(layout.first_data_row == 1);
}

TEST_CASE("a header without a name, a column without a header, cells beyond the header") {
    auto const layout =
        of({{"Nama", "", "B1", "", ""}, {"Budi", "x", "4", "", ""}, {"Siti", "", "5", "", "lagi"}});
    CHECK(layout.headers == std::vector<std::string>{"Nama", "(kolom 2)", "B1", "", "(kolom 5)"});
    CHECK(layout.empty_columns == std::vector<std::size_t>{3});
    REQUIRE(layout.remarks.size() == 2);
    CHECK(layout.remarks[0].kind == LayoutNote::no_header);
    CHECK(layout.remarks[1].kind == LayoutNote::beyond_header);
    CHECK(layout.remarks[1].text.id.find("baris 3") != std::string::npos);
}

TEST_CASE("suffixes never meet a header that is there already") {
    auto const layout = of({{"a", "a", "a (2)", "a"}, {"1", "2", "3", "4"}});
    CHECK(layout.headers == std::vector<std::string>{"a", "a (3)", "a (2)", "a (4)"});
}

TEST_CASE("columns of time and identity, and the separator of picks, are the tool's") {
    auto const google =
        of({{"Cap waktu", "Nama", "NIP", "Unit"}, {"13/08/2026 08.00.00", "Budi", "-", "Umum"}});
    CHECK(google.source == Source::google_forms);
    CHECK(google.pick_separator == ", ");
    CHECK(google.time_columns == std::vector<std::size_t>{0});
    CHECK(google.identity_columns == std::vector<std::size_t>{1, 2});
    auto const microsoft = of({{"ID", "Waktu mulai", "Waktu penyelesaian", "Email", "Nama", "Unit"},
                               {"1", "8/1/26 8:05:00", "8/1/26 8:09:00", "a", "b", "c"}});
    CHECK(microsoft.source == Source::microsoft_forms);
    CHECK(microsoft.pick_separator == ";");
}

TEST_CASE("an empty table and a header without answers are refused") {
    CHECK_THROWS_AS(recognise(Table()), Refusal);
    CHECK_THROWS_AS(of({{"", ""}, {"", ""}}), Refusal);
    CHECK_THROWS_AS(of({{"Nama", "B1"}}), Refusal);
}

TEST_CASE("a person's header rows override the recognised ones") {
    auto const table = test::table_of({{"Survei", "2026"}, {"Nama", "B1"}, {"Budi", "4"}});
    CHECK(recognise(table).title_rows == 0);
    auto const layout = recognise(table, 1, 1);
    CHECK(layout.headers == std::vector<std::string>{"Nama", "B1"});
    CHECK(layout.first_data_row == 2);
    CHECK_THROWS_AS(recognise(table, 3, 1), Refusal);
}

TEST_CASE("few questions asked of many are no long format") {
    CHECK_NOTHROW(of({{"Pertanyaan", "Jawaban"}, {"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}}));
    CHECK_THROWS_AS(of({{"Pertanyaan", "Jawaban"},
                        {"a", "1"},
                        {"b", "2"},
                        {"a", "3"},
                        {"b", "4"},
                        {"a", "5"},
                        {"b", "1"}}),
                    Refusal);
}

TEST_CASE("the fingerprint is the form's, not the answers'") {
    auto const monday = of({{"Nama", "B1"}, {"Budi", "4"}});
    CHECK(fingerprint(monday) == fingerprint(of({{" nama ", "B1"}, {"Siti", "5"}, {"Eko", "2"}})));
    CHECK(fingerprint(monday) != fingerprint(of({{"Nama", "B2"}, {"Budi", "4"}})));
    CHECK(fingerprint(monday) != fingerprint(of({{"NamaB1", "x"}, {"Budi", "4"}})));
}
