// Neighbours of the files in which people, units or questions vanished: read, asked about, or refused in
// words.
#include "asked.hpp"
#include "survey/answers/excel_dates.hpp"
#include "survey/answers/stages.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak;
using namespace berakhlak::survey;
using test::asked_of;

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

TEST_CASE("last rows of figures that are answers as well are asked about") {
    auto const [what, figures] =
        GENERATE(table<std::string, std::vector<std::string>>({{"means, rounded", {"", "4", "4", "3"}},
                                                               {"modes", {"", "5", "5", "1"}},
                                                               {"medians", {"", "4", "5", "3"}},
                                                               {"the least", {"", "2", "3", "1"}},
                                                               {"the greatest", {"", "5", "5", "5"}}}));
    CAPTURE(what);
    auto survey = asked_of({{"Unit Kerja", "B1", "B2", "B3"},
                            {"Umum", "5", "4", "3"},
                            {"Umum", "5", "5", "1"},
                            {"Hukum", "3", "5", "5"},
                            {"Hukum", "4", "5", "1"},
                            {"Hukum", "2", "3", "4"},
                            figures});
    REQUIRE(survey.account.questions.size() == 1);
    CHECK(survey.account.questions[0].kind == QuestionKind::last_rows);
    CHECK(survey.account.questions[0].where.row == 7u);
    SECTION("figures") {
        survey.answer(0);
        CHECK(survey.account.questions.empty());
        CHECK(survey.prepared().respondents() == 5);
        CHECK(survey.prepared().dropped_for(DropReason::summary) == 1);
    }
    SECTION("a respondent") {
        survey.answer(1);
        CHECK(survey.account.questions.empty());
        CHECK(survey.prepared().respondents() == 6);
    }
}

TEST_CASE("means in words, and two rows of figures, are asked about as well") {
    SECTION("words") {
        auto const survey = asked_of({{"Unit Kerja", "B1", "B2", "B3"},
                                      {"Umum", "Setuju", "Setuju", "Netral"},
                                      {"Umum", "Sangat Setuju", "Setuju", "Netral"},
                                      {"Umum", "Setuju", "Netral", "Setuju"},
                                      {"", "4", "4", "3"}});
        REQUIRE(survey.account.questions.size() == 1);
    }
    SECTION("two rows") {
        auto survey = asked_of({{"Unit Kerja", "B1", "B2", "B3"},
                                {"Umum", "5", "4", "3"},
                                {"Umum", "3", "4", "2"},
                                {"Umum", "4", "5", "3"},
                                {"", "3", "4", "2"},
                                {"", "5", "5", "3"}});
        REQUIRE(survey.account.questions.size() == 1);
        survey.answer(0);
        CHECK(survey.prepared().respondents() == 3);
        CHECK(survey.prepared().dropped_for(DropReason::summary) == 2);
    }
}

TEST_CASE(
    "a last row that differs from every figure, or says who answered, is a respondent without a question") {
    auto const last =
        GENERATE(std::vector<std::string>{"", "1", "4", "3"}, std::vector<std::string>{"Umum", "4", "4", "3"},
                 std::vector<std::string>{"", "4", "", "3"});
    auto const survey = asked_of({{"Unit Kerja", "B1", "B2", "B3"},
                                  {"Umum", "5", "4", "3"},
                                  {"Umum", "3", "4", "3"},
                                  {"Umum", "4", "4", "3"},
                                  last});
    CHECK(survey.account.questions.empty());
    CHECK(survey.prepared().respondents() == 4);
}

TEST_CASE("where nobody says who answered, a last row of equal answers is a respondent") {
    std::vector<std::vector<std::string>> rows{{}};
    for (std::size_t item = 0; item < 8; ++item)
        rows[0].push_back(test::instrument("likert-5").items[item].code);
    for (auto const* answer : {"5", "4", "3"})
        rows.emplace_back(8, answer);
    rows[1][0] = rows[2][0] = rows[3][0] = "2"; // means 2, 4, 4, ...
    SECTION("all 4") {
        rows.emplace_back(8, "4");
        CHECK(asked_of(rows).account.questions.empty());
    }
    SECTION("the means") {
        rows.emplace_back(8, "4");
        rows.back()[0] = "2";
        CHECK(asked_of(rows).account.questions.size() == 1);
    }
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
