#include "survey/answers/account.hpp"

#include "import_case.hpp"
#include "survey/answers/decisions.hpp"
#include "survey/answers/excel_dates.hpp"
#include "survey/answers/stages.hpp"
#include "survey/answers/unit_names.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak;
using namespace berakhlak::survey;

namespace {

struct Asked {
    Table table;
    Layout layout;
    core::Instrument instrument;
    ImportPlan plan;
    Mapping mapping;
    Account account;

    Asked(Table read, std::string const& name)
        : table(std::move(read)), layout(recognise(table)), instrument(test::instrument(name)) {
        again();
    }
    void again() {
        mapping = mapping_of(table, layout, instrument, plan);
        account = account_for(table, layout, mapping, instrument, plan);
    }
    void answer(std::size_t choice) {
        account.questions.at(0).choices.at(choice).take(plan);
        again();
    }
    [[nodiscard]] PreparedSurvey prepared() const {
        return prepared_survey(table, layout, mapping, instrument, plan);
    }
};

Asked asked_of(std::vector<std::vector<std::string>> const& rows,
               std::string const& instrument = "likert-5") {
    return Asked(test::table_of(rows), instrument);
}

} // namespace

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

TEST_CASE("sums and averages of each unit among the rows are no respondents") {
    std::vector<std::vector<std::string>> rows{{"Unit Kerja", "B1", "B2", "B3"}};
    for (auto const* unit : {"Dinas Sosial", "Inspektorat"}) {
        for (auto const* answer : {"5", "4", "2"})
            rows.push_back({unit, answer, "4", "3"});
        rows.push_back({std::string("Jumlah ") + unit, "4", "4", "3"});
        rows.push_back({std::string("Rata-rata ") + unit, "4", "4", "3"});
        rows.push_back({std::string(unit) + " - Total", "4", "4", "3"});
    }
    auto const prepared = asked_of(rows).prepared();
    CHECK(prepared.respondents() == 6);
    CHECK(prepared.dropped_for(DropReason::summary) == 6);
    CHECK(prepared.units == std::vector<std::string>{"Dinas Sosial", "Inspektorat"});
}

TEST_CASE("a last row of means or sums without a word is no respondent") {
    std::vector<std::vector<std::string>> rows{{"Unit Kerja", "B1", "B2", "B3"},
                                               {"Umum", "5", "4", "2"},
                                               {"Umum", "4", "4", "3"},
                                               {"Hukum", "2", "3", "3"}};
    SECTION("means") {
        rows.push_back({"", "3,67", "3,67", "2,67"});
    }
    SECTION("sums, and the means below") {
        rows.push_back({"", "11", "11", "8"});
        rows.push_back({"", "3.7", "3.7", "2.7"});
    }
    auto const prepared = asked_of(rows).prepared();
    CHECK(prepared.respondents() == 3);
    CHECK(prepared.dropped_for(DropReason::summary) == rows.size() - 4);
}

TEST_CASE("a last row that somebody could have answered is a respondent") {
    auto const prepared = asked_of({{"Unit Kerja", "B1", "B2", "B3"},
                                    {"Umum", "5", "4", "3"},
                                    {"Umum", "3", "4", "3"},
                                    {"Umum", "4", "4", "3"},
                                    {"", "4", "4", "3"}})
                              .prepared();
    CHECK(prepared.respondents() == 4); // the means, but answers as well
}

TEST_CASE("a mark that says as above is filled down when that is said") {
    auto const* mark = GENERATE("\"", "idem", "s.d.a.", "-sda-", "''", "〃");
    CAPTURE(mark);
    auto survey = asked_of({{"Unit Kerja", "B1"},
                            {"Dinas Sosial", "4"},
                            {mark, "3"},
                            {"Inspektorat", "2"},
                            {"Dinas Sosial", "5"},
                            {mark, "5"}});
    REQUIRE(survey.account.questions.size() == 1);
    CHECK(survey.account.questions[0].kind == QuestionKind::unit_gaps);
    survey.answer(0);
    CHECK(survey.account.questions.empty());
    auto const prepared = survey.prepared();
    CHECK(prepared.units == std::vector<std::string>{"Dinas Sosial", "Inspektorat"});
    CHECK(prepared.unit_of == std::vector<std::size_t>{0, 0, 1, 0, 0});
}

TEST_CASE("the name of a place is a unit, the name of a person is none") {
    for (auto const* header :
         {"Nama Kantor", "Nama Puskesmas", "Nama Biro/Bagian", "Kode OPD", "Kode Unit"}) {
        CAPTURE(header);
        auto const survey = asked_of({{header, "B1"}, {"1", "4"}, {"2", "3"}, {"1", "5"}});
        CHECK(survey.mapping.of(Role::unit) == std::vector<std::size_t>{0});
    }
    for (auto const* header : {"Nama", "Nama Lengkap", "Nama Anda", "Nama Pegawai"}) {
        CAPTURE(header);
        auto const survey = asked_of({{header, "B1"}, {"Ani", "4"}, {"Budi", "3"}});
        CHECK(survey.mapping.of(Role::unit).empty());
    }
}

TEST_CASE("ranges that became dates of other forms are read back too") {
    CHECK(range_of_date("06/10/2025") == "6-10");
    CHECK(range_of_date("1-5-2025") == "1-5");
    CHECK(range_of_date("06-Okt") == "6-10");
    CHECK(range_of_date("5-Jan") == "1-5");
    CHECK(range_of_date("01-Mei") == "1-5");
    CHECK(range_of_date("Jan-20") == "1-20");
    for (auto const* text :
         {"11-15", "1 Mei", "Mei", "5-10 tahun", "01/05/2025 08:00", "III/a", "S-1", "D-3"}) {
        CAPTURE(text);
        CHECK_FALSE(range_of_date(text));
    }
    for (auto const& [a, b] : std::vector<std::pair<char const*, char const*>>{
             {"01/05/2025", "06/10/2025"}, {"5-Jan", "10-Jun"}, {"01-Mei", "06-Okt"}, {"Jan-20", "21-30"}}) {
        CAPTURE(a);
        auto const survey =
            asked_of({{"Masa kerja (tahun)", "B1"}, {a, "4"}, {b, "4"}, {"> 10", "3"}, {a, "2"}});
        REQUIRE(survey.account.questions.size() == 1);
        CHECK(survey.account.questions[0].kind == QuestionKind::excel_dates);
    }
}

TEST_CASE("headers that were cut off stand in the instrument's order") {
    auto const text = [](std::size_t item) {
        return test::instrument("likert-5").items[item].text.id.substr(0, 25);
    };
    auto const survey = asked_of({{text(2), text(3), text(4), text(8), text(9)},
                                  {"4", "5", "3", "2", "1"},
                                  {"4", "5", "3", "2", "1"}});
    REQUIRE(text(3) == text(8)); // "Melaksanakan tugas dengan"
    std::vector<std::optional<std::size_t>> items;
    for (auto const& column : survey.mapping.columns)
        items.push_back(column.item);
    CHECK(items == std::vector<std::optional<std::size_t>>{2, 3, 4, 8, 9});
}

TEST_CASE("Qualtrics is known by its import ids, whichever columns were exported") {
    auto const survey =
        asked_of({{"StartDate", "Q1", "Q2_1"},
                  {"Start Date", "Unit Kerja", "Setuju? - Memahami dan memenuhi kebutuhan masyarakat"},
                  {"{\"ImportId\":\"startDate\"}", "{\"ImportId\":\"QID1\"}", "{\"ImportId\":\"QID2_1\"}"},
                  {"2026-08-01 08:00:00", "Umum", "4"},
                  {"2026-08-01 08:01:00", "Hukum", "5"}});
    CHECK(survey.layout.source == Source::qualtrics);
    CHECK(survey.mapping.column_of(Role::item, 0) == 2u);
    CHECK(survey.prepared().respondents() == 2);
}

TEST_CASE("a header that was sorted among the answers is named by its row") {
    std::vector<core::Instrument> const candidates{test::instrument("likert-5")};
    auto const table =
        test::table_of({{"Dinas Sosial", "4", "5", "3"},
                        {"Inspektorat", "4", "4", "3"},
                        {"Unit Kerja", "Memahami dan memenuhi kebutuhan masyarakat",
                         "Ramah, cekatan, solutif, dan dapat diandalkan", "Melakukan perbaikan tiada henti"},
                        {"Umum", "2", "4", "3"}});
    try {
        static_cast<void>(recognised_instrument(candidates, recognise(table), table));
        FAIL("must be refused");
    } catch (Refusal const& refusal) {
        CHECK(refusal.message().id == "baris 3: Judul kolom ada di baris ini, di bawah jawaban; mungkin ikut "
                                      "terurut. Pindahkan baris 3 ke paling atas, lalu impor lagi.");
    }
}

TEST_CASE("where many cells are off the scale, counting them as not answered is no advice") {
    auto const advice = [](std::string const& answer, std::size_t times) {
        std::vector<std::vector<std::string>> rows{{"Unit Kerja", "B1", "B2"}};
        for (std::size_t i = 0; i < 100; ++i)
            rows.push_back({"Umum", i < times ? answer : "4", "3"});
        auto const survey = asked_of(rows);
        try {
            static_cast<void>(survey.prepared());
        } catch (Refusal const& refusal) {
            return refusal.what_to_do.id;
        }
        return std::string();
    };
    CHECK(advice("9", 2).find("anggap tidak dijawab") != std::string::npos);
    CHECK(advice("9", 36).find("anggap tidak dijawab") == std::string::npos);
    CHECK(advice("9", 36).find("instrumen lain yang skalanya sesuai") != std::string::npos);
}
