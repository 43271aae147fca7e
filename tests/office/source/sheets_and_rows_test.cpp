// Which sheet is the survey, which rows are people, and which columns one question, in files as offices send
// them.
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "imported_survey.hpp"
#include "places/places.hpp"
#include "workbook/import/counted_writer.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <set>

using namespace berakhlak::tests;
namespace core = berakhlak::core;
namespace host = berakhlak::host;
namespace survey = berakhlak::survey;
namespace workbook = berakhlak::workbook;

namespace {

using Path = std::filesystem::path;

Path const data = berakhlak::tests::places::data();

std::string refusal_of(Path const& file, survey::ImportPlan const& plan = {}) {
    try {
        static_cast<void>(imported(file, plan));
    } catch (survey::Refusal const& refusal) {
        return refusal.message().id;
    }
    return {};
}

survey::ImportPlan plan_of(std::string const& instrument, std::string const& sheet = {}) {
    survey::ImportPlan plan;
    plan.instrument = instrument;
    plan.source.sheet = sheet;
    return plan;
}

Rows small_survey(std::size_t people = 6) {
    Rows rows{{"Unit kerja", "B1", "B2", "B3"}};
    for (std::size_t i = 0; i < people; ++i)
        rows.push_back({i % 2 ? "Dinas Sosial" : "Inspektorat", std::to_string(i % 5 + 1), "4", "5"});
    return rows;
}

Path saved(Document const& document, std::string const& name) {
    auto const file = office_with_extension().folder() / name;
    document.save_as(file);
    return file;
}

Path write_file(std::string const& name, std::string const& content) {
    auto const file = office_with_extension().folder() / name;
    std::ofstream(file, std::ios::binary) << content;
    return file;
}

} // namespace

TEST_CASE("two header rows are read as one", "[sheets]") {
    auto const survey = imported(data / "cases/V28-two-row-header.csv");
    CHECK(survey.layout.header_rows == 2);
    CHECK(survey.prepared.respondents() == 42);
    CHECK(survey.prepared.units.size() == 3);
    CHECK(index_of(survey) == Approx(65.239189).margin(5e-7));
    CHECK(survey.told.empty());
}

TEST_CASE("a last row of spaces that repeats a million times is nobody", "[sheets]") {
    auto const survey = imported(data / "cases/last-row-repeated.ods", plan_of("likert-5"));
    CHECK(survey.prepared.respondents() == 6);
    CHECK(survey.source.table.rows() == 7);
}

TEST_CASE("averages that stand before the raw data are asked about", "[sheets]") {
    bool const same_headers = GENERATE(true, false);
    std::string const ending = GENERATE(".xlsx", ".ods");
    Document const document(office_with_extension());
    document.add_sheet("Mentah");
    auto averages = Rows{{"Unit kerja", "B1", "B2", "B3"},
                         {"Inspektorat", "3.4", "4.1", "5"},
                         {"Dinas Sosial", "2.6", "3.9", "4.5"},
                         {"Dinas Kesehatan", "2.5", "3.5", "4.5"}};
    if (!same_headers)
        averages[0] = {"Perangkat daerah", "Rata-rata pelayanan", "Rata-rata akuntabel", "Total"};
    document.fill("A1", averages);
    document.fill("Mentah.A1", small_survey());
    auto const file = saved(document, "rerata-dahulu" + ending);
    auto const asked = refusal_of(file, plan_of("likert-5"));
    INFO(asked);
    CHECK(has(asked, "“Mentah”"));
    auto const survey = imported(file, plan_of("likert-5", "Mentah"));
    CHECK(survey.prepared.respondents() == 6);
}

TEST_CASE("of two surveys in one workbook it is asked which one", "[sheets]") {
    std::string const ending = GENERATE(".xlsx", ".ods");
    Document const document(office_with_extension());
    document.add_sheet("2026");
    document.fill("A1", small_survey());
    document.fill("2026.A1", small_survey(9));
    auto const file = saved(document, "dua-survei" + ending);
    auto const asked = refusal_of(file, plan_of("likert-5"));
    INFO(asked);
    CHECK(has(asked, "“2026”"));
    CHECK(has(asked, "dua-survei" + ending));
    auto const survey = imported(file, plan_of("likert-5", "2026"));
    CHECK(survey.prepared.respondents() == 9);
    CHECK(has(all_of(survey.told), "Lembar yang juga berisi jawaban dan tidak dibaca: “"));
}

TEST_CASE("a refusal names the sheet in words", "[sheets]") {
    Document const document(office_with_extension());
    document.add_sheet("Agustus");
    auto rows = small_survey();
    rows[3][1] = "99";
    document.fill("Agustus.A1", rows);
    document.fill("A1", {{"Petunjuk"}});
    auto const said = refusal_of(saved(document, "bersalah.xlsx"), plan_of("likert-5", "Agustus"));
    INFO(said);
    CHECK(has(said, "bersalah.xlsx, baris 4, kolom B (B1): Di lembar “Agustus”: “99”"));
}

TEST_CASE("people of two branches with the same headers are read from the block that they answered",
          "[sheets]") {
    std::string text = "Unit kerja,Jabatan,B1,B2,B3,B1,B2,B3\n";
    for (int i = 0; i < 10; ++i)
        text += std::string(i % 2 ? "Umum,Pelaksana,4,5,3,,,\n" : "Hukum,Struktural,,,,2,1,3\n");
    auto const file = write_file("dua-cabang.csv", text);
    CHECK(has(refusal_of(file, plan_of("likert-5")), "Dua kelompok responden"));
    auto plan = plan_of("likert-5");
    plan.branches = true;
    auto const survey = imported(file, plan);
    CHECK(survey.prepared.respondents() == 10);
    core::AnswerCounts counts(*survey.instrument);
    for (std::size_t i = 0; i < 10; ++i)
        counts.add(survey.prepared.answers.row(i));
    for (std::size_t item = 0; item < 3; ++item)
        CHECK(counts.answered(item) == 10);
    CHECK(counts.at(0, 3) == 5);
    CHECK(counts.at(0, 1) == 5);
}

TEST_CASE("picks of two branches with the same header are read from the column that each person answered",
          "[sheets]") {
    std::string const question = "\"Pilih 5 perilaku yang menggambarkan budaya kerja saat ini\"";
    std::string const picks =
        "\"Bertindak proaktif;Suka menolong orang lain;Membantu orang lain belajar;Melakukan "
        "perbaikan tiada henti;Menjaga rahasia jabatan dan negara\"";
    std::string text = "Unit kerja," + question + "," + question + "\n";
    for (int i = 0; i < 10; ++i)
        text += std::string(i % 2 ? "Umum," + picks + ",\n" : "Hukum,," + picks + "\n");
    auto const file = write_file("dua-cabang-pilihan.csv", text);
    auto const said = refusal_of(file, plan_of("pilihan-5"));
    INFO(said);
    CHECK(has(said, "dua-cabang-pilihan.csv"));
    CHECK(has(said, "Dua kelompok responden"));
    auto plan = plan_of("pilihan-5");
    plan.branches = true;
    auto const survey = imported(file, plan);
    auto const counts = core::count(
        *survey.instrument, *survey.prepared.ballots[static_cast<std::size_t>(core::PickQuestion::current)]);
    CHECK(counts.ballots == 10);
    CHECK(std::ranges::count(counts.votes, 10U) == 5);
    Document const document(
        workbook::write_any_workbook(office_with_extension().context(), survey, plan, {}));
    CHECK(document.content("Profil.B5").text == "10");
}

TEST_CASE("a file of a single column whose cells hold many picks is read", "[sheets]") {
    std::string text = "Pilih 5 perilaku yang menggambarkan budaya kerja saat ini\n";
    for (int i = 0; i < 6; ++i)
        text += "\"Bertindak proaktif, Suka menolong orang lain, Membantu orang lain belajar, Melakukan "
                "perbaikan "
                "tiada henti, Menjaga rahasia jabatan dan negara\"\n";
    auto plan = plan_of("pilihan-5");
    auto const survey = imported(write_file("satu-kolom.csv", text), plan);
    CHECK(survey.prepared.respondents() == 6);
    auto const counts = core::count(
        *survey.instrument, *survey.prepared.ballots[static_cast<std::size_t>(core::PickQuestion::current)]);
    CHECK(counts.ballots == 6);
    CHECK(std::ranges::count(counts.votes, 6U) == 5);
}

TEST_CASE("Excel's dates are read back as the ranges that they were, in the workbook too", "[sheets]") {
    survey::ImportPlan plan;
    auto const file = data / "cases/14-dates-in-a-cut.xlsx";
    try {
        static_cast<void>(imported(file));
        FAIL("not asked");
    } catch (survey::Refusal const& asked) {
        plan.excel_dates = {asked.where.header};
    }
    auto const survey = imported(file, plan);
    std::vector<std::string> groups;
    for (auto const column : survey.mapping.groups())
        for (auto const row : survey.prepared.rows)
            groups.push_back(survey.source.table.at(row, column));
    CHECK(std::ranges::count(groups, "1-5") > 0);
    CHECK(std::ranges::count(groups, "6-10") > 0);
    CHECK(std::ranges::none_of(groups, [](std::string const& text) { return text.starts_with("2025-"); }));
    Document const document(
        workbook::write_any_workbook(office_with_extension().context(), survey, plan, {}));
    CHECK(document.model()->getSheets()->hasByName("Kelompok"));
}

TEST_CASE("more columns than a sheet has are refused in words, with both numbers", "[sheets]") {
    std::string header = "Unit kerja,B1,B2", row = "Umum,4,5";
    for (int column = 3; column < 16'400; ++column) {
        header += ",X" + std::to_string(column);
        row += ",1";
    }
    auto const said = refusal_of(write_file("terlalu-lebar.csv", header + "\n" + row + "\n" + row + "\n"),
                                 plan_of("likert-5"));
    INFO(said);
    CHECK(has(said, "terlalu-lebar.csv: Berkas ini punya 16400 kolom"));
    CHECK(has(said, "16384"));
    CHECK_FALSE(has(said, "tidak terduga"));
}

TEST_CASE("a survey of a few people is written, and says so", "[sheets]") {
    auto const survey = imported(
        write_file("sedikit.csv", "Unit kerja,B1,B2\nUmum,4,5\nUmum,3,5\nHukum,2,2\n"), plan_of("likert-5"));
    Document const document(workbook::write_any_workbook(office_with_extension().context(), survey, {}, {}));
    CHECK(document.content("Profil.B5").text == "n < 5");
}

// The test's own look, besides the product's: nine in ten of the filled cells are a level's number or word,
// or hold a behaviour's name.
bool looks_like_answers(survey::ImportedSurvey const& survey, std::size_t column) {
    auto const& instrument = *survey.instrument;
    std::set<std::string> levels;
    std::vector<std::string> names;
    for (std::size_t level = 0; level < instrument.scale.levels.size(); ++level) {
        levels.insert(std::to_string(level + 1));
        for (auto const& word : instrument.scale.levels[level].words)
            levels.insert(core::match_key(word));
    }
    for (auto const& item : instrument.items)
        names.push_back(core::match_key(item.text.id));
    std::size_t filled = 0, answers = 0;
    for (auto const row : survey.prepared.rows) {
        auto const key = core::match_key(survey.source.table.at(row, column));
        filled += !key.empty();
        answers += instrument.kind == core::Kind::likert
                       ? levels.contains(key)
                       : std::ranges::any_of(names, [&](auto const& name) { return has(key, name); });
    }
    return filled > 0 && answers * 10 >= filled * 9;
}

bool is_empty(survey::ImportedSurvey const& survey, std::size_t column) {
    auto const& table = survey.source.table;
    for (auto row = survey.layout.first_data_row; row < table.rows(); ++row)
        if (!core::match_key(table.at(row, column)).empty())
            return false;
    return true;
}

// Each column that holds anything is used in a role or stands on the note as not used; one that looks like
// answers and is no question has another meaning that its header says, was decided by a person, or stands
// beside the figures by its name or in their number.
void check_columns(survey::ImportedSurvey const& survey) {
    std::size_t answers = 0, used = 0, of_another_meaning = 0, told = 0;
    auto const note = all_of(survey.decisions);
    for (std::size_t column = 0; column < survey.mapping.columns.size(); ++column) {
        auto const& role = survey.mapping.columns[column];
        auto const& header = survey.layout.headers[column];
        CAPTURE(column, header);
        CHECK(role.settled()); // nothing is open once it has been imported
        if (is_empty(survey, column))
            continue;
        CHECK(has(note, "Kolom “" + header + "”: "));
        CHECK((role.role == survey::Role::ignore) == has(note, "Kolom “" + header + "”: tidak dipakai"));
        if (!looks_like_answers(survey, column))
            continue;
        ++answers;
        using survey::Role;
        bool const unread = std::ranges::count(survey.account.unread_columns, column) > 0;
        if (role.role != Role::ignore && role.role != Role::group && role.role != Role::unit &&
            role.role != Role::identity && role.role != Role::time && role.role != Role::generation)
            ++used;
        else if (unread)
            ++told;
        else if (role.role != Role::ignore || role.how != survey::How::none)
            ++of_another_meaning;
    }
    CHECK(answers == used + told + of_another_meaning);
    CHECK(survey.account.unread_columns.size() >= told);
    auto const line = all_of(survey.told);
    for (std::size_t at = 0; at < std::min<std::size_t>(4, survey.account.unread_columns.size()); ++at)
        CHECK(has(line, "“" + survey.layout.headers[survey.account.unread_columns[at]] + "”"));
    if (survey.account.unread_columns.size() > 4)
        CHECK(has(line, "dan " + std::to_string(survey.account.unread_columns.size() - 4) + " lainnya"));
}

// Rows below the header are respondents or told, columns with answers are questions or told.
TEST_CASE("every file of tests/data/imports is accounted for", "[sheets]") {
    std::size_t looked_at = 0;
    for (auto const& entry : std::filesystem::directory_iterator(data / "imports")) {
        auto const ending = entry.path().extension();
        if (ending != ".xlsx" && ending != ".ods" && ending != ".xls" && ending != ".csv")
            continue;
        CAPTURE(entry.path().filename().string());
        try {
            auto const survey = imported(entry.path());
            ++looked_at;
            auto const& prepared = survey.prepared;
            CHECK(survey.source.table.rows() - survey.layout.first_data_row ==
                  prepared.respondents() + prepared.dropped.size());
            std::size_t told = 0;
            for (auto const& line : survey::rows_told(survey.source.table, prepared)) {
                auto const colon = line.id.find(": ");
                told += std::stoul(line.id.substr(colon + 2));
                CHECK(has(all_of(survey.told), line.id));
            }
            CHECK(told == prepared.dropped.size());
            auto const& account = survey.account;
            CHECK(account.used + account.missing.size() == account.asked);
            CHECK((account.missing.empty() ||
                   has(all_of(survey.told),
                       std::to_string(account.used) + " dari " + std::to_string(account.asked))));
            CHECK(account.unread_columns.empty() !=
                  has(all_of(survey.told), "Kolom berisi jawaban yang tidak dipakai"));
            check_columns(survey);
        } catch (survey::Refusal const& refusal) {
            CHECK_FALSE(refusal.what.id.empty());
            CHECK_FALSE(refusal.what_to_do.id.empty());
        }
    }
    CHECK(looked_at > 25);
}
