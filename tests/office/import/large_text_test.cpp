// A text of more respondents than a sheet has rows is counted whole: the sheet is made smaller here.
#include "core/index/recap.hpp"
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "survey/sources/unit_counts.hpp"
#include "workbook/import/count_source.hpp"
#include "workbook/import/counted_writer.hpp"
#include "workbook/import/import.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace berakhlak::tests;
namespace core = berakhlak::core;
namespace host = berakhlak::host;
namespace survey = berakhlak::survey;
namespace workbook = berakhlak::workbook;

namespace {

using Path = std::filesystem::path;

constexpr std::size_t people = 2500;

/// Rows as a form writes them: comments over lines, a blank row, a summary below, two title rows above.
std::string large_survey(std::string const& answer_of_2000 = "4") {
    std::string text = "Survei BerAKHLAK 2026\n\nUnit kerja,B1,B2,B3,Saran\n";
    for (std::size_t i = 0; i < people; ++i) {
        auto const level = [&](std::size_t step) { return std::to_string((i * step) % 5 + 1); };
        text += (i % 7 == 0 ? "Inspektorat" : i % 3 == 0 ? "DINAS SOSIAL" : "Dinas Sosial");
        text += "," + level(3) + "," + (i == 2000 ? answer_of_2000 : level(7)) + "," + level(11) + ",";
        text += i % 50 == 0 ? "\"baris satu,\nbaris \"\"dua\"\"\"\n" : "baik\n";
        if (i == 1499)
            text += ",,,,\n";
    }
    return text + "Rata-rata,3,3,3,\n";
}

Path write_file(std::string const& name, std::string const& content) {
    auto const file = office_with_extension().folder() / name;
    std::ofstream(file, std::ios::binary) << content;
    return file;
}

survey::ImportPlan likert() {
    survey::ImportPlan plan;
    plan.instrument = "likert-5";
    return plan;
}

workbook::TextReading small_sheet(std::size_t piece) {
    workbook::TextReading reading;
    reading.rows_of_a_sheet = 1000;
    reading.records_of_a_piece = piece;
    return reading;
}

survey::ImportedSurvey imported(Path const& file, survey::ImportPlan const& plan,
                                workbook::TextReading const& reading = {}) {
    auto const context = office_with_extension().context();
    host::Instruments instruments(context);
    workbook::ImportRequest request;
    static_cast<survey::ImportPlan&>(request) = plan;
    request.url = file_url(file);
    return workbook::import_survey(context, instruments, request, reading);
}

std::string all_of(std::vector<core::Text> const& told) {
    std::string text;
    for (auto const& line : told)
        text += line.id + "\n";
    return text;
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a text past a sheet has the counts that it would have on one sheet", "[large]") {
    auto const file = write_file("besar.csv", large_survey());
    auto const whole = imported(file, likert());
    auto const expected = survey::unit_surveys(whole);
    REQUIRE(whole.prepared.respondents() == people);
    auto const piece = GENERATE(as<std::size_t>{}, 333, 700, 900);
    CAPTURE(piece);
    auto begun = imported(file, likert(), small_sheet(piece));
    CHECK(begun.source.records_in_all == people + 5);
    CHECK(begun.source.table.rows() == piece);
    auto const counted = workbook::count_source(std::move(begun), likert());
    CHECK(counted.used == people);
    CHECK(counted.rows == people + 2);
    REQUIRE(counted.units.size() == expected.size());
    for (std::size_t unit = 0; unit < expected.size(); ++unit) {
        CHECK(counted.units[unit].unit == expected[unit].unit);
        CHECK(counted.units[unit].counts == expected[unit].counts);
    }
    auto const told = all_of(counted.told);
    INFO(told);
    CHECK(has(told, "Baris kosong: 1 baris (baris 1504)"));
    CHECK(has(told, "Baris rekap (rata-rata, jumlah): 1 baris (baris 2505)"));
    CHECK(has(told, "3 dari 21 perilaku"));
    CHECK(all_of(whole.told) == told);
}

TEST_CASE("a cell that is no answer is named by the row of the file", "[large]") {
    auto const file = write_file("besar-salah.csv", large_survey("99"));
    auto begun = imported(file, likert(), small_sheet(333));
    try {
        static_cast<void>(workbook::count_source(std::move(begun), likert()));
        FAIL("not refused");
    } catch (survey::Refusal const& refusal) {
        CHECK(refusal.where.row == 2005u); // two title rows, the header, a blank row, and it is the 2001st
        CHECK(has(refusal.message().id, "besar-salah.csv, baris 2005, kolom C (B2)"));
        CHECK(has(refusal.message().id, "99"));
    }
    auto plan = likert();
    plan.cleaning.invalid_answers = survey::InvalidAnswers::as_missing;
    auto const counted = workbook::count_source(imported(file, plan, small_sheet(333)), plan);
    CHECK(counted.used == people);
    CHECK(counted.blanked == 1);
}

TEST_CASE("units that stand in the first row of a block go on in the next piece", "[large]") {
    std::string text = "Unit kerja,B1\n";
    for (int i = 0; i < 2000; ++i)
        text += (i == 0      ? "Inspektorat,"
                 : i == 1200 ? "Dinas Sosial,"
                             : ",") +
                std::to_string(i % 5 + 1) + "\n";
    auto const file = write_file("besar-blok.csv", text);
    auto plan = likert();
    plan.fill_down = {"Unit kerja"};
    auto const counted = workbook::count_source(imported(file, plan, small_sheet(500)), plan);
    REQUIRE(counted.units.size() == 2);
    CHECK(counted.units[0].counts.respondents() == 800);
    CHECK(counted.units[1].counts.respondents() == 1200);
}

TEST_CASE("the workbook of a text past a sheet has all results as values, and no data", "[large]") {
    auto const context = office_with_extension().context();
    auto const file = write_file("besar-buku.csv", large_survey());
    auto const whole = imported(file, likert());
    auto const pooled = [&] {
        core::AnswerCounts counts(*whole.instrument);
        for (std::size_t i = 0; i < whole.prepared.respondents(); ++i)
            counts.add(whole.prepared.answers.row(i));
        return core::profile(*whole.instrument, counts);
    }();
    double last = 0.0;
    Document const document(workbook::write_any_workbook(context, imported(file, likert(), small_sheet(333)),
                                                         likert(), {}, [&](double share) {
                                                             CHECK(share >= last);
                                                             last = share;
                                                             return true;
                                                         }));
    CHECK(last > 0.9);
    auto const sheets = document.model()->getSheets();
    for (auto const* name : {"Rekap", "Profil", "Butir", "Catatan", "Pertukaran"}) {
        CAPTURE(name);
        CHECK(sheets->hasByName(rtl::OUString::createFromAscii(name)));
    }
    CHECK_FALSE(sheets->hasByName("Data"));
    CHECK(sheets->getElementNames().getLength() == 5);
    CHECK(document.content("Profil.C5").number == Approx(pooled.values[0].value));
    CHECK(document.content("Profil.B5").number == Approx(2500));
    auto const heading = document.content("Rekap.A2").text;
    INFO(heading);
    CHECK(has(heading, "besar-buku.csv, 2500 responden dihitung. 3 dari 21 perilaku"));
    CHECK(has(document.content("Rekap.A3").text, "tetap berada di berkas sumber"));
}

TEST_CASE("a count that is given up leaves nothing open", "[large]") {
    auto const context = office_with_extension().context();
    auto const file = write_file("besar-batal.csv", large_survey());
    int asked = 0;
    CHECK_THROWS_AS(workbook::write_any_workbook(context, imported(file, likert(), small_sheet(333)),
                                                 likert(), {}, [&](double) { return ++asked < 3; }),
                    workbook::GivenUp);
    CHECK(asked == 3);
}

TEST_CASE("answers of a text past a sheet aren't written into a document, nor joined with others",
          "[large]") {
    auto const context = office_with_extension().context();
    auto const file = write_file("besar-gabung.csv", large_survey());
    auto const begun = imported(file, likert(), small_sheet(333));
    CHECK_THROWS_AS(workbook::write_workbook(context, begun, {}), survey::Refusal);
    auto const small =
        write_file("kecil.csv", "Unit kerja,B1,B2,B3,Saran\nUmum,4,5,3,baik\nUmum,4,5,3,baik\n");
    try {
        static_cast<void>(
            workbook::load_sources(context, {file_url(small), file_url(file)}, {}, small_sheet(333)));
        FAIL("not refused");
    } catch (survey::Refusal const& refusal) {
        CHECK(has(refusal.message().id, "besar-gabung.csv"));
        CHECK(has(refusal.message().id, "lebih panjang dari satu lembar"));
    }
    auto plan = likert();
    plan.cleaning.duplicates = survey::Duplicates::keep_first;
    CHECK_THROWS_AS(workbook::count_source(imported(file, plan, small_sheet(333)), plan), survey::Refusal);
}
