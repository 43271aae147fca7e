#include "survey/answers/account.hpp"

#include "asked.hpp"
#include "survey/answers/decisions.hpp"
#include "survey/answers/excel_dates.hpp"
#include "survey/answers/stages.hpp"
#include "survey/answers/unit_names.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak;
using namespace berakhlak::survey;

using test::Asked;
using test::asked_of;

TEST_CASE("two columns of one question are asked about, and read as two groups of people") {
    auto survey = asked_of({{"Status", "B1", "B2", "B1", "B2"},
                            {"PNS", "4", "5", "", ""},
                            {"PPPK", "", "", "2", ""},
                            {"PNS", "3", "", "", ""},
                            {"PNS", "1", "2", "1", "3"}});
    REQUIRE(survey.account.questions.size() == 2);
    CHECK(survey.account.questions[0].kind == QuestionKind::second_column);
    CHECK(survey.account.questions[0].where.column == 4u);
    CHECK_THROWS_AS(refuse_open(survey.account), Refusal);
    survey.answer(0);
    CHECK(survey.plan.branches);
    CHECK(survey.account.questions.empty());
    refuse_open(survey.account);
    CHECK(survey.table.at(2, 1) == "2");
    CHECK(survey.table.at(3, 1) == "3");
    CHECK(survey.table.at(4, 1) == "1");     // both blocks say the same
    CHECK(survey.table.at(4, 2) == "2 | 3"); // and here they don't: no answer, named like any other
    survey.plan.cleaning.invalid_answers = InvalidAnswers::keep;
    auto const prepared = survey.prepared();
    CHECK(prepared.respondents() == 4);
    REQUIRE(prepared.faults.size() == 1);
    CHECK(prepared.faults[0].text == "2 | 3");
    // What was said can be taken back: the table is as it was read.
    survey.plan.branches = false;
    survey.again();
    CHECK(survey.table.at(2, 1).empty());
    CHECK(survey.account.questions.size() == 2);
}

TEST_CASE("of two columns for one question one can be chosen") {
    auto survey =
        asked_of({{"B1", "Saya memahami dan memenuhi kebutuhan masyarakat"}, {"4", "1"}, {"5", "2"}});
    REQUIRE(survey.account.questions.size() == 1);
    SECTION("the second one left out") {
        survey.answer(1);
        CHECK(survey.mapping.column_of(Role::item, 0) == 0u);
    }
    SECTION("the second one instead of the first") {
        survey.answer(2);
        CHECK(survey.mapping.column_of(Role::item, 0) == 1u);
        CHECK_FALSE(survey.mapping.columns[0].item);
    }
    CHECK(survey.account.questions.empty());
}

TEST_CASE("a column of answers without a question is asked for while a question is missing") {
    auto survey = asked_of({{"B1", "Q2", "B3"}, {"4", "5", "3"}, {"2", "1", "3"}});
    REQUIRE(survey.account.questions.size() == 1);
    auto const& question = survey.account.questions[0];
    CHECK(question.kind == QuestionKind::unread_answers);
    CHECK(question.choices.front().label.id ==
          survey.instrument.items[1].text.id); // it stands between its neighbours
    CHECK(question.choices.size() == 20);
    SECTION("it is the likeliest") {
        survey.answer(0);
        CHECK(survey.account.used == 3);
        CHECK(survey.account.unread_columns.empty());
    }
    SECTION("it is none") {
        survey.answer(19);
        CHECK(survey.account.used == 2);
    }
    CHECK(survey.account.questions.empty());
}

TEST_CASE("questions without a column are told with their number") {
    auto const survey = asked_of({{"B1", "B2"}, {"4", "5"}, {"2", "1"}});
    CHECK(survey.account.asked == 21);
    CHECK(survey.account.used == 2);
    CHECK(survey.account.missing.size() == 19);
    REQUIRE(survey.account.told.size() == 1);
    CHECK(survey.account.told[0].id.starts_with("2 dari 21 perilaku; “Melakukan perbaikan tiada henti”"));
    CHECK(survey.account.told[0].en.starts_with("2 of 21 behaviours; “Improving without end”"));
}

TEST_CASE("a question about a unit is none, and a column that looks like units is asked about") {
    std::vector<std::vector<std::string>> rows{
        {"Apakah instansi Anda sudah menyosialisasikan BerAKHLAK?", "Penempatan", "B1"}};
    for (int i = 0; i < 12; ++i)
        rows.push_back({i % 2 ? "Sudah" : "Belum", i % 3 ? "Biro Umum" : "Biro Hukum", "4"});
    SECTION("no word says unit") {
        auto survey = asked_of(rows);
        CHECK(survey.mapping.of(Role::unit).empty());
        REQUIRE(survey.account.questions.size() == 1);
        CHECK(survey.account.questions[0].kind == QuestionKind::unit_column);
        CHECK(survey.account.questions[0].where.header == "Penempatan");
        SECTION("it is the unit") {
            survey.answer(0);
            CHECK(survey.prepared().units == std::vector<std::string>{"Biro Hukum", "Biro Umum"});
        }
        SECTION("there is none") {
            survey.answer(1);
            CHECK(survey.prepared().units.empty());
        }
        CHECK(survey.account.questions.empty());
    }
    SECTION("the true column stands behind the question") {
        rows[0][1] = "Unit Kerja";
        auto const survey = asked_of(rows);
        CHECK(survey.mapping.of(Role::unit) == std::vector<std::size_t>{1});
        CHECK(survey.account.questions.empty());
    }
    for (auto const* question :
         {"Instansi Anda sudah menerapkan BerAKHLAK", "Bagian saya pernah disosialisasi",
          "Apakah ada agen perubahan di unit kerja Anda?"}) {
        rows[0][0] = question;
        rows[0][1] = "Unit Kerja";
        auto const survey = asked_of(rows);
        CHECK(survey.mapping.of(Role::unit) == std::vector<std::size_t>{1});
    }
}

TEST_CASE("units in the first row of their block are filled down when that is said") {
    auto survey = asked_of({{"Unit Kerja", "B1"},
                            {"Dinas Sosial", "4"},
                            {"", "3"},
                            {"", "3"},
                            {"Inspektorat", "2"},
                            {"", "5"},
                            {"", "1"},
                            {"Rata-rata", "3"}});
    REQUIRE(survey.account.questions.size() == 1);
    CHECK(survey.account.questions[0].kind == QuestionKind::unit_gaps);
    survey.answer(0);
    CHECK(survey.account.questions.empty());
    auto const prepared = survey.prepared();
    CHECK(prepared.units == std::vector<std::string>{"Dinas Sosial", "Inspektorat"});
    CHECK(prepared.unit_of == std::vector<std::size_t>{0, 0, 0, 1, 1, 1});
    CHECK(prepared.dropped_for(DropReason::summary) == 1);
}

TEST_CASE("spellings of a unit are listed as likely the same, and joined when that is said") {
    std::vector<std::vector<std::string>> rows{{"Unit Kerja", "B1"}};
    for (auto const* unit :
         {"Dinas Kesehatan", "Dinas Kesehatan", "Dinkes", "DINAS KESEHATAN.", "'Dinas Kesehatan",
          "Dinas Kesehatan Kabupaten Kapuas", "Dinas Sosial", "Dinas Sosail", "Inspektorat"})
        rows.push_back({unit, "4"});
    auto survey = asked_of(rows);
    REQUIRE(survey.account.questions.size() == 2);
    CHECK(survey.account.questions[0].kind == QuestionKind::unit_spellings);
    CHECK(survey.account.questions[0].text.id.find("“Dinkes”") != std::string::npos);
    SECTION("joined") {
        survey.answer(0);
        survey.answer(0);
        CHECK(survey.prepared().units ==
              std::vector<std::string>{"Dinas Kesehatan", "Dinas Sosial", "Inspektorat"});
    }
    SECTION("different units") {
        survey.answer(1);
        survey.answer(1);
        CHECK(survey.prepared().units.size() == 8);
    }
    CHECK(survey.account.questions.empty());
}

TEST_CASE("names of units that look alike, and those that don't") {
    for (auto const& [a, b] : std::vector<std::pair<char const*, char const*>>{
             {"Dinkes", "Dinas Kesehatan"},
             {"Disdik", "Dinas Pendidikan"},
             {"Dinsos", "Dinas Sosial"},
             {"Setda", "Sekretariat Daerah"},
             {"RSUD", "Rumah Sakit Umum Daerah"},
             {"BKD", "Badan Kepegawaian Daerah"},
             {"Kec. Selat", "Kecamatan Selat"},
             {"Bag. Umum", "Bagian Umum"},
             {"DINAS KESEHATAN.", "Dinas  Kesehatan"},
             {"Dinas Kesehatan Kab. Kapuas", "Dinas Kesehatan Kabupaten Kapuas"},
             {"Dinas Kesehatan Kota Palu", "Dinas Kesehatan"},
             {"Inspektorat", "Inspektorta"},
             {"Dinas Koperasi dan UMKM", "Dinas Koperasi, UMKM"},
             {"SMP Negeri 1", "SMP-Negeri 1"}}) {
        INFO(a << " / " << b);
        CHECK(look_alike(a, b));
        CHECK(look_alike(b, a));
    }
    for (auto const& [a, b] : std::vector<std::pair<char const*, char const*>>{
             {"SMP 1", "SMP 2"},
             {"Bagian Umum", "Bagian Hukum"},
             {"Dinas Sosial", "Dinas Kesehatan"},
             {"Puskesmas Selat", "Puskesmas Melati"},
             {"Bidang I", "Bidang II"},
             {"Dinkes", "Dinas Sosial"},
             {"BKD", "Badan Keuangan dan Aset Daerah"},
             {"Kecamatan Pulau Petak", "Kecamatan Pulau Telo"}}) {
        INFO(a << " / " << b);
        CHECK_FALSE(look_alike(a, b));
        CHECK_FALSE(look_alike(b, a));
    }
}

TEST_CASE("dates that Excel made of ranges are read back as those") {
    CHECK(range_of_date("2025-05-01") == "1-5");
    CHECK(range_of_date("2025-10-06") == "6-10");
    CHECK(range_of_date("2025-01-05") == "1-5"); // where the month was read first
    CHECK_FALSE(range_of_date("> 10"));
    CHECK_FALSE(range_of_date("2025-05-01 10:30"));
    auto survey = asked_of({{"Masa kerja (tahun)", "B1"},
                            {"2025-05-01", "4"},
                            {"2025-10-06", "4"},
                            {"> 10", "3"},
                            {"2025-05-01", "2"}});
    REQUIRE(survey.account.questions.size() == 1);
    CHECK(survey.account.questions[0].kind == QuestionKind::excel_dates);
    survey.answer(0);
    CHECK(survey.account.questions.empty());
    CHECK(survey.table.at(1, 0) == "1-5");
    CHECK(survey.table.at(2, 0) == "6-10");
    CHECK(survey.table.at(3, 0) == "> 10");
}

TEST_CASE("rows that are no respondents are told with their places") {
    auto const survey = asked_of({{"No", "Unit Kerja", "B1", "B2"},
                                  {"1", "Dinas A", "4", "3"},
                                  {"2", "Dinas A", "2", "3"},
                                  {"No", "Unit Kerja", "B1", "B2"},
                                  {"", "", "", ""},
                                  {"3", "Dinas B", "5", "3"},
                                  {"", "Rata-rata", "4", "3"},
                                  {"", "Jumlah", "11", "9"},
                                  {"", "Modus", "4", "3"},
                                  {"", "NRR per unsur", "3,67", "3,00"},
                                  {"5", "IKM Unit Pelayanan", "4", "3"}});
    auto const prepared = survey.prepared();
    CHECK(prepared.respondents() == 3);
    CHECK(prepared.dropped_for(DropReason::summary) == 5);
    CHECK(prepared.dropped_for(DropReason::repeated_header) == 1);
    CHECK(prepared.dropped_for(DropReason::blank) == 1);
    auto const told = rows_told(survey.table, prepared);
    REQUIRE(told.size() == 3);
    CHECK(told[2].id == "Tidak dipakai, Baris rekap (rata-rata, jumlah): 5 baris (baris 7–11).");
}

TEST_CASE("a refusal says what the file is nearest to, and where it differs") {
    std::vector<core::Instrument> const candidates{test::instrument("likert-5"),
                                                   test::instrument("pilihan-5")};
    auto const refusal_of = [&](std::vector<std::vector<std::string>> const& rows) {
        auto const table = test::table_of(rows);
        try {
            static_cast<void>(recognised_instrument(candidates, recognise(table), table));
        } catch (Refusal const& refusal) {
            return refusal.message();
        }
        return core::Text{};
    };
    SECTION("headers match, answers don't: the first such cell") {
        auto const said =
            refusal_of({{"Unit", "B1", "B2"}, {"Umum", "Bagus", "Bagus"}, {"Umum", "Jelek", "Bagus"}});
        CHECK(said.id ==
              "baris 2, kolom B (B1): 2 dari 21 pertanyaan instrumen “likert-5” ada di berkas, tetapi "
              "“Bagus” bukan jawabannya. Pilih instrumen yang skalanya memuat jawaban ini, atau perbaiki "
              "selnya.");
    }
    SECTION("Qualtrics' numbers of choices") {
        auto const said = refusal_of({{"Unit", "Pilih 5 perilaku yang menggambarkan budaya kerja saat ini"},
                                      {"Umum", "1,4,7,9,12"},
                                      {"Umum", "2,4,7,9,30"}});
        CHECK(said.id.starts_with("baris 2, kolom B ("));
        CHECK(said.en.find("numbers of choices (“1,4,7,9,12”)") != std::string::npos);
    }
    SECTION("no survey at all") {
        CHECK(refusal_of({{"Nama barang", "Harga"}, {"Meja", "200000"}, {"Kursi", "100000"}})
                  .id.find("tidak ada judul kolom yang cocok") != std::string::npos);
    }
}

TEST_CASE("picks of which none is valid are refused in words") {
    auto survey = asked_of({{"Unit", "Pilih 5 perilaku yang menggambarkan budaya kerja saat ini"},
                            {"Umum", "Bertindak proaktif; Bertindak pasif"},
                            {"Umum", "Bertindak pasif"},
                            {"Umum", "Bertindak pasif; Bertindak proaktif"},
                            {"Umum", "Bertindak proaktif; pasif"}},
                           "pilihan-5");
    survey.plan.cleaning.invalid_answers = InvalidAnswers::keep;
    survey.plan.decisions = {{"Pilih 5 perilaku yang menggambarkan budaya kerja saat ini", "saat ini"}};
    survey.again();
    try {
        static_cast<void>(survey.prepared());
        FAIL("must be refused");
    } catch (Refusal const& refusal) {
        CHECK(refusal.message().id.find("Tidak satu pun responden punya pilihan yang sah") !=
              std::string::npos);
    }
}

TEST_CASE("HXL tags below the header are no respondent") {
    auto const survey = asked_of({{"Unit Kerja", "B1"}, {"#adm3+name", "#indicator+num"}, {"Umum", "4"}});
    auto const prepared = survey.prepared();
    CHECK(prepared.respondents() == 1);
    CHECK(prepared.dropped_for(DropReason::technical) == 1);
}
