// Neighbours of the files in which something vanished (headers, answers, people, units): each is read, asked
// about, told, or refused with its place.
#include "asked.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak;
using namespace berakhlak::survey;
using test::asked_of;

namespace {

std::string text_of(std::size_t item) {
    return test::instrument("likert-5").items[item].text.id;
}

std::string refusal_of(test::Asked const& survey) {
    try {
        static_cast<void>(survey.prepared());
    } catch (Refusal const& refusal) {
        return refusal.message().id;
    }
    return {};
}

} // namespace

TEST_CASE("numbers and letters in front of a question, of other forms") {
    auto const* form =
        GENERATE("No. 1 : ", "P1 - ", "P1 – ", "1) ", "(1) ", "a. ", "Q1: ", "Pertanyaan 1: ", "Butir 1. ",
                 "1/21 ", "[1] ", "1 | ", "Indikator 1 – ", "A.1 ", "III.2. ");
    CAPTURE(form);
    auto const survey = asked_of(
        {{"Unit kerja", form + text_of(0), form + text_of(1)}, {"Umum", "4", "5"}, {"Hukum", "3", "4"}});
    bool const read =
        survey.mapping.column_of(Role::item, 0) == 1u && survey.mapping.column_of(Role::item, 1) == 2u;
    CHECK((read || survey.account.questions.size() >= 2));
}

TEST_CASE("answers with their number and their word, of other forms") {
    auto const* form = GENERATE("4 - Setuju", "4 (Setuju)", "Setuju (4)", "4. Setuju", "4 = Setuju",
                                "Setuju - 4", "4: Setuju", "4,0", "4.00", " 4 ", "[4]", "(4)", "setuju!",
                                "4 Setuju", "Setuju = 4", "4/5", "4 dari 5", "#4");
    CAPTURE(form);
    auto const survey = asked_of({{"Unit kerja", "B1", "B2"}, {"Umum", form, "5"}, {"Hukum", "4", "3"}});
    auto const said = refusal_of(survey);
    if (said.empty())
        CHECK(survey.prepared().answers.row(0)[0] == 3); // level 4
    else
        CHECK(said.find("baris 2, kolom B (B1)") != said.npos);
}

TEST_CASE("a legend and a signature below the table are nobody, and told") {
    auto const survey = asked_of({{"Unit kerja", "B1", "B2"},
                                  {"Umum", "4", "5"},
                                  {"Hukum", "4", "3"},
                                  {"", "", ""},
                                  {"Keterangan: 1 = Sangat Tidak Setuju, 5 = Sangat Setuju", "", ""},
                                  {"Mengetahui, Kepala Dinas", "", ""}});
    auto const prepared = survey.prepared();
    CHECK(prepared.respondents() == 2);
    CHECK(prepared.units.size() == 2);
    CHECK(prepared.dropped.size() == 3);
    CHECK(rows_told(survey.table, prepared).size() == 2);
}

TEST_CASE("units that stand as headings between the rows are told with their rows") {
    auto survey = asked_of({{"Nama", "B1", "B2"},
                            {"Dinas Sosial", "", ""},
                            {"Ani", "4", "5"},
                            {"Budi", "4", "3"},
                            {"Inspektorat", "", ""},
                            {"Cici", "2", "3"},
                            {"Dedi", "1", "3"}});
    CHECK(survey.prepared().respondents() == 4);
    auto const told = rows_told(survey.table, survey.prepared());
    REQUIRE(told.size() == 1);
    CHECK(told[0].id.find("2 baris (baris 2, 5)") != std::string::npos);
}

TEST_CASE("numbered units are likely the same as without their number") {
    auto const survey = asked_of({{"Unit kerja", "B1"},
                                  {"1. Dinas Sosial", "4"},
                                  {"Dinas Sosial", "4"},
                                  {"02 - Inspektorat", "3"},
                                  {"Inspektorat", "3"}});
    CHECK(survey.account.questions.size() == 2);
}

TEST_CASE("a table with the questions in its rows is refused in words") {
    std::vector<core::Instrument> const candidates{test::instrument("likert-5")};
    auto const table = test::table_of({{"Pertanyaan", "Responden 1", "Responden 2", "Responden 3"},
                                       {text_of(0), "4", "5", "3"},
                                       {text_of(1), "4", "4", "3"},
                                       {text_of(2), "2", "4", "3"}});
    try {
        static_cast<void>(recognised_instrument(candidates, recognise(table), table));
        FAIL("must be refused");
    } catch (Refusal const& refusal) {
        CHECK(refusal.message().id ==
              "baris 1, kolom A (Pertanyaan): Pertanyaannya ada di baris kolom ini, bukan di judul kolom; "
              "setiap responden tampaknya satu kolom. Salin tabelnya, lalu tempel dengan Tempel Spesial > "
              "Transposisi, dan impor hasilnya.");
    }
}

TEST_CASE("sums at the right of the answers are told as columns that aren't used") {
    auto const survey = asked_of({{"Unit kerja", "B1", "B2", "B3", "Jumlah", "Rata-rata", "Skor Saya"},
                                  {"Umum", "1", "2", "1", "4", "1", "1"},
                                  {"Hukum", "1", "2", "2", "5", "2", "2"}});
    CHECK(survey.mapping.of(Role::item).size() == 3);
    CHECK(survey.account.unread_columns.size() == 3);
}

TEST_CASE("a picture of stars, a per cent and a level in words are answers or named") {
    auto const* form = GENERATE("★★★★", "80%", "empat", "4 bintang", "++++");
    CAPTURE(form);
    auto const survey = asked_of({{"Unit kerja", "B1", "B2"}, {"Umum", form, "5"}, {"Hukum", "4", "3"}});
    auto const said = refusal_of(survey);
    if (said.empty())
        CHECK(survey.prepared().answers.row(0)[0] == 3);
    else
        CHECK(said.find("baris 2, kolom B (B1)") != said.npos);
}

TEST_CASE("units of different kinds of blank are one") {
    auto const survey = asked_of({{"Unit kerja", "B1"},
                                  {"Dinas Sosial", "4"},
                                  {"Dinas\u00a0Sosial", "4"},
                                  {"Dinas  Sosial ", "3"},
                                  {"Dinas\u200bSosial", "3"},
                                  {"Dinas\nSosial", "3"}});
    bool const asked = !survey.account.questions.empty();
    CHECK((asked || survey.prepared().units.size() == 1));
}

TEST_CASE("a recap below the raw data is refused at its header") {
    auto survey = asked_of({{"Unit kerja", "B1", "B2", "B3"},
                            {"Umum", "4", "5", "3"},
                            {"Umum", "4", "3", "3"},
                            {"Hukum", "2", "5", "3"},
                            {"", "", "", ""},
                            {"Perangkat daerah", "Rata-rata B1", "Rata-rata B2", "Rata-rata B3"},
                            {"Umum", "4", "4", "3"},
                            {"Hukum", "2", "5", "3"}});
    auto const said = refusal_of(survey);
    CHECK(said.starts_with("baris 6, kolom B (B1): “Rata-rata B1”"));
}
