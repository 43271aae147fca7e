// Workbooks and texts in which people, answers or units used to vanish without a word, each one of a kind.
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "imported_survey.hpp"
#include "places/places.hpp"
#include "workbook/import/workbook_writer.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>

#include <algorithm>
#include <fstream>

using namespace berakhlak::tests;
namespace core = berakhlak::core;
namespace host = berakhlak::host;
namespace survey = berakhlak::survey;
namespace workbook = berakhlak::workbook;

namespace {

using Path = std::filesystem::path;

survey::ImportedSurvey case_of(std::string const& name, survey::ImportPlan const& plan = {}) {
    return imported(berakhlak::tests::places::data() + "/cases/" + name, plan);
}

survey::Refusal refusal_of(std::string const& name, survey::ImportPlan const& plan = {}) {
    try {
        static_cast<void>(case_of(name, plan));
    } catch (survey::Refusal const& refusal) {
        return refusal;
    }
    FAIL("not refused: " << name);
    return {{}, {}, {}};
}

survey::ImportPlan likert() {
    survey::ImportPlan plan;
    plan.instrument = "likert-5";
    return plan;
}

survey::ImportedSurvey saved_and_imported(Document const& document, std::string const& name) {
    auto const file = office_with_extension().folder() / name;
    document.save_as(file);
    return imported(file, likert());
}

/// Header and six people on the first sheet, whose first cell is A1.
std::vector<std::vector<std::string>> small_survey() {
    std::vector<std::vector<std::string>> rows{{"Unit kerja", "B1", "B2", "B3"}};
    for (int i = 0; i < 6; ++i)
        rows.push_back({i % 2 ? "Dinas Sosial" : "Inspektorat", std::to_string(i % 5 + 1), "4", "5"});
    return rows;
}

} // namespace

TEST_CASE("one sheet per unit: asked, then the sheet's name is the unit", "[cases]") {
    auto const asked = refusal_of("V49-one-sheet-per-unit.xlsx");
    CHECK(has(asked.what.id, "3 lembar berkas ini berjudul kolom sama: “Dinas Sosial”, “Dinas Kesehatan”, "
                             "“Inspektorat”."));
    survey::ImportPlan plan;
    plan.source.unit_sheets = {"Dinas Sosial", "Dinas Kesehatan", "Inspektorat"};
    auto const all = case_of("V49-one-sheet-per-unit.xlsx", plan);
    CHECK(all.prepared.respondents() == 42);
    CHECK(all.prepared.units == plan.source.unit_sheets);
    CHECK(index_of(all) == Approx(65.239189).margin(5e-7));
    CHECK(all.told.empty());

    survey::ImportPlan one;
    one.source.sheet = "Inspektorat";
    one.no_unit = true;
    auto const alone = case_of("V49-one-sheet-per-unit.xlsx", one);
    CHECK(alone.prepared.respondents() == 14);
    CHECK(has(all_of(alone.told), "tidak dibaca: “Dinas Sosial”, “Dinas Kesehatan”."));
}

TEST_CASE("merged answer cells are told with their place", "[cases]") {
    auto const survey = case_of("H7-merged-answers.xlsx");
    CHECK(survey.prepared.respondents() == 42);
    CHECK(has(all_of(survey.told),
              "Sel jawaban yang digabung: C3:C6; hanya sel pertamanya berisi jawaban, 3 sel "
              "dihitung tidak dijawab."));
}

TEST_CASE("TRUE in a cell is no answer", "[cases]") {
    auto const refusal = refusal_of("V60-TRUE-as-answer.xlsx");
    CHECK(has(refusal.message().id, "“TRUE”"));
    CHECK(has(refusal.message().id, "baris 4, kolom D"));
}

TEST_CASE("units that stand only in the first row of their block are filled down when confirmed", "[cases]") {
    auto const asked = refusal_of("V20-unit-first-row-only.csv");
    CHECK(has(asked.message().id, "kolom A (Unit Kerja)"));
    survey::ImportPlan plan;
    plan.fill_down = {"Unit Kerja"};
    auto const survey = case_of("V20-unit-first-row-only.csv", plan);
    CHECK(survey.prepared.respondents() == 42);
    CHECK(survey.prepared.units.size() == 3);
    CHECK(std::ranges::count(survey.prepared.unit_of, std::size_t{0}) == 14);
}

TEST_CASE("groups that Excel made dates of are recognised, and read back when confirmed", "[cases]") {
    auto const asked = refusal_of("14-dates-in-a-cut.xlsx");
    CHECK(has(asked.message().id, "Excel mengubah sebagian kelompok menjadi tanggal"));
    CHECK(has(asked.message().id, "1-5"));
}

TEST_CASE("a path that isn't there says so", "[cases]") {
    auto const refusal = refusal_of("tidak-ada.csv");
    CHECK(has(refusal.message().id, "tidak-ada.csv"));
    CHECK(has(refusal.message().id, "tidak ditemukan"));
}

TEST_CASE("a stray cell far away costs nothing and is told unless it is blank", "[cases]") {
    std::string const ending = GENERATE(".xlsx", ".ods");
    bool const blank = GENERATE(true, false);
    std::string const stray = GENERATE("A1000000", "XFD1048576", "AMJ3");
    CAPTURE(ending, blank, stray);
    if (stray.starts_with("XFD") && ending == ".ods" && !blank)
        return; // the same as XLSX
    Document const document(office_with_extension());
    document.fill("A1", small_survey());
    try {
        document.set_text(stray, blank ? " " : "catatan");
    } catch (uno::Exception const&) {
        return; // an office of fewer columns
    }
    auto const survey = saved_and_imported(document, "sel-jauh" + ending);
    CHECK(survey.source.table.rows() == 7);
    CHECK(survey.source.table.columns.size() == 4);
    CHECK(survey.prepared.respondents() == 6);
    auto const remarks = all_of(survey.source.remarks);
    CHECK(has(remarks, "Sel " + stray + " (“catatan”)") == !blank);
}

TEST_CASE("a block of people behind a gap is read, a gap of a thousand rows or not", "[cases]") {
    Document const document(office_with_extension());
    auto rows = small_survey();
    document.fill("A1", rows);
    rows.erase(rows.begin());
    document.fill("A1500", rows);
    auto const survey = saved_and_imported(document, "jauh-di-bawah.xlsx");
    CHECK(survey.prepared.respondents() == 12);
}

TEST_CASE("a text of more rows than a sheet has is counted whole", "[cases]") {
    constexpr int people = 1'048'576; // and a header: one more than there are rows
    auto const file = office_with_extension().folder() / "terlalu-panjang.csv";
    {
        std::ofstream out(file, std::ios::binary);
        out << "Unit kerja,B1,B2,B3\n";
        for (int i = 0; i < people; ++i)
            out << "A,4,5,3\n";
    }
    com::sun::star::beans::NamedValue const instrument{"Instrument", uno::Any(rtl::OUString("likert-5"))};
    Document const document(org::berakhlak::calc::SurveyImport::create(office_with_extension().context())
                                ->importFile(file_url(file), {&instrument, 1}));
    CHECK(has(document.content("Rekap.A2").text,
              "terlalu-panjang.csv, " + std::to_string(people) + " responden dihitung."));
    CHECK(document.content("Butir.C5") == static_cast<double>(people));
    CHECK(document.content("Butir.E5") == 4.0);
    CHECK(document.model()->getSheets()->hasByName("Pertukaran"));
    std::filesystem::remove(file);
}

TEST_CASE("what was not used stands on the sheets of the figures", "[cases]") {
    survey::ImportPlan plan;
    plan.source.sheet = "Inspektorat";
    plan.no_unit = true;
    auto const survey = case_of("V49-one-sheet-per-unit.xlsx", plan);
    Document const document(workbook::write_workbook(office_with_extension().context(), survey, {}));
    for (auto const* sheet : {"Rekap", "Laporan", "Profil"}) {
        CAPTURE(sheet);
        auto const line = document.content(std::string(sheet) + ".A2").text;
        CHECK(has(line, "14 responden dipakai. Lembar yang juga berisi jawaban dan tidak dibaca: “Dinas "
                        "Sosial”, “Dinas Kesehatan”."));
    }
}
