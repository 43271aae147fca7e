// Headcounts reach the recap; a second import into a document renews what the first one wrote, and nothing
// else.
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "places/places.hpp"
#include "workbook/import/import.hpp"
#include "workbook/import/workbook_writer.hpp"
#include "workbook/sheets/data_rows.hpp"

#include <catch2/catch.hpp>

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

#include <sstream>

using namespace berakhlak::tests;
namespace core = berakhlak::core;
namespace host = berakhlak::host;
namespace survey = berakhlak::survey;
namespace workbook = berakhlak::workbook;

namespace {

survey::ImportedSurvey survey_of(std::string const& example, std::string const& instrument) {
    auto const context = office_with_extension().context();
    host::Instruments instruments(context);
    workbook::ImportRequest request;
    request.url = file_url(berakhlak::tests::places::examples() + "/" + example);
    request.instrument = instrument;
    return workbook::import_survey(context, instruments, request);
}

workbook::WriteChoices choices(std::string const& origin) {
    workbook::WriteChoices chosen;
    chosen.origin = origin;
    return chosen;
}

bool has(Document const& document, char const* sheet) {
    return document.model()->getSheets()->hasByName(rtl::OUString::createFromAscii(sheet));
}

std::size_t row_of(std::vector<std::vector<Content>> const& table, std::string const& unit) {
    for (std::size_t row = 0; row < table.size(); ++row)
        if (table[row].front().text == unit)
            return row;
    FAIL("no unit " << unit);
    return 0;
}

// Names of the sheets with all that stands in them.
std::string everything_in(Document const& document) {
    std::string all;
    auto const names = document.model()->getSheets()->getElementNames();
    for (auto const& name : names) {
        all += "[" + to_utf8(name) + "]";
        for (auto const& row : document.contents(to_utf8(name) + ".A1:N50"))
            for (auto const& cell : row)
                all += (std::ostringstream() << cell << '\t').str();
    }
    return all;
}

// Nobody but an office with windows undoes the insertion of a sheet.
Document open_window() {
    return Document(uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>(
        office_with_extension().desktop()->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}),
        uno::UNO_QUERY_THROW));
}

} // namespace

TEST_CASE("headcounts and minimums become a sheet that the recap lives on", "[renewal]") {
    auto chosen = choices("");
    // 1,000 people need 278 by Krejcie and Morgan; the office may set its own minimum; 20 people nobody
    // answered from.
    chosen.population = {{"Dinas Kesehatan", 1000, {}}, {"Dinas Pendidikan", {}, 5}, {"Dinas Jauh", 20, {}}};
    Document const document(workbook::write_workbook(
        office_with_extension().context(), survey_of("likert-kata/likert-kata.csv", "likert-5"), chosen));
    CHECK(document.content("Populasi.A2") == "Dinas Kesehatan");
    CHECK(document.content("Populasi.B2") == 1000.0);
    auto const recap = document.contents("Rekap.A4:D14");
    CHECK(recap[0][2] == "Minimum");
    auto const health = row_of(recap, "Dinas Kesehatan");
    CHECK(recap[health][2] == 278.0);
    CHECK(recap[health][3] == "sampel tidak terpenuhi");
    auto const schools = row_of(recap, "Dinas Pendidikan");
    CHECK(recap[schools][2] == 5.0);
    CHECK(recap[schools][3] == "ya");
    auto const far = row_of(recap, "Dinas Jauh");
    CHECK(recap[far][1] == 0.0);
    CHECK(recap[far][2] == 19.0);

    // Beside the headcounts: who has answered, in percent.
    auto const rates = document.contents("Populasi.E1:I9");
    CHECK(rates[0][3] == "Tingkat respons (%)");
    auto const answered = rates[row_of(rates, "Dinas Kesehatan")];
    CHECK(answered[1] == 1000.0);
    CHECK(answered[2] == recap[health][1].number);
    CHECK(answered[3] == recap[health][1].number / 10.0);
    CHECK(rates[row_of(rates, "Dinas Jauh")][3] == 0.0);
    CHECK(rates[row_of(rates, "Dinas Jauh")][4] == "belum ada responden");
    CHECK(rates[row_of(rates, "Seluruhnya")][1] == ""); // one headcount is not known

    document.set_number("Populasi.B2", 20);
    CHECK(document.content("Populasi.H" + std::to_string(1 + row_of(rates, "Dinas Kesehatan"))) ==
          recap[health][1].number * 5.0);
    CHECK(document.content("Rekap.C" + std::to_string(4 + health)) == 19.0);
    auto const now = workbook::population_of(document.model());
    REQUIRE(now.size() == 3);
    CHECK(now[0] == workbook::UnitPopulation{"Dinas Kesehatan", 20, {}});
    CHECK(now[1] == workbook::UnitPopulation{"Dinas Pendidikan", {}, 5});
}

TEST_CASE("what the user entered on our sheets stays, and who came and went is counted", "[renewal]") {
    auto const context = office_with_extension().context();
    auto const survey = survey_of("likert-kata/likert-kata.csv", "likert-5");
    Document const document(workbook::write_workbook(context, survey, choices("{}")));
    auto const population = [&document]() -> std::string {
        auto const rows = document.contents("Mutu Data.A1:A40");
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (rows[row][0] == workbook::agency_population_label().id)
                return "Mutu Data.C" + std::to_string(row + 1);
        FAIL("no place for the population of the agency");
        return {};
    };
    document.set_number(population(), 1500);
    auto const before = workbook::rows_of_data(document.model());
    CHECK(before.size() == 120);
    workbook::write_into(context, document.model(), survey, choices("{}"));
    CHECK(document.content(population()) == 1500.0);
    // the figures below it use it: Krejcie and Morgan's 306 of 1500
    auto const needed = "Mutu Data.C" + std::to_string(std::stoi(population().substr(11)) + 1);
    CHECK(document.content(needed) == 306.0);
    auto const again = workbook::changes(before, workbook::rows_of_data(document.model()));
    CHECK((again.came == 0 && again.went == 0));

    document.set_text("Data.B3", "Unit yang lain");
    auto const changed = workbook::changes(before, workbook::rows_of_data(document.model()));
    CHECK((changed.came == 1 && changed.went == 1));
}

TEST_CASE("a second import never empties a sheet of the user's", "[renewal]") {
    Document const document(workbook::write_workbook(office_with_extension().context(),
                                                     survey_of("likert-kata/likert-kata.csv", "likert-5"),
                                                     choices("{}")));
    document.add_sheet("Aspirasi"); // a name that only pick-lists take
    document.set_text("Aspirasi.A1", "catatan kepala bagian");
    CHECK_THROWS_AS(workbook::write_into(office_with_extension().context(), document.model(),
                                         survey_of("kapuas-2022/kapuas-2022.csv", "pilihan-10"),
                                         choices("{}")),
                    core::Refusal);
    CHECK(document.content("Aspirasi.A1") == "catatan kepala bagian");
    CHECK(document.content("Profil.A4") == "Nilai");
}

TEST_CASE("a second import renews the sheets of the first, and takes out those that the survey hasn't got",
          "[renewal]") {
    Document const document(workbook::write_workbook(office_with_extension().context(),
                                                     survey_of("kapuas-2022/kapuas-2022.csv", "pilihan-10"),
                                                     choices("{}")));
    document.add_sheet("Catatan saya");
    document.set_text("Catatan saya.A1", "tetap di sini");
    REQUIRE(has(document, "Kesehatan Budaya"));
    workbook::write_into(office_with_extension().context(), document.model(),
                         survey_of("likert-kata/likert-kata.csv", "likert-5"), choices("{}"));
    CHECK_FALSE(has(document, "Kesehatan Budaya"));
    CHECK_FALSE(has(document, "Aspirasi"));
    CHECK(document.content("Catatan saya.A1") == "tetap di sini");
    auto const recap = document.contents("Rekap.A4:L12");
    auto const pooled = row_of(recap, "Gabungan responden");
    CHECK(recap[pooled][1] == 120.0);
    CHECK(recap[pooled][11] == 76.025258427188106); // examples/likert-kata/check.csv, by R
}

TEST_CASE("an import that is given up on the way leaves the document as it was", "[renewal]") {
    Document const document = open_window();
    document.set_text("A1", "milik pemakai");
    auto const survey = survey_of("likert-kata/likert-kata.csv", "likert-5");
    auto const undo =
        uno::Reference<com::sun::star::document::XUndoManagerSupplier>(document.model(), uno::UNO_QUERY_THROW)
            ->getUndoManager();
    bool const second_import = GENERATE(false, true);
    if (second_import)
        workbook::write_into(office_with_extension().context(), document.model(), survey, choices("{}"));
    auto const before = everything_in(document);
    auto const steps = undo->getAllUndoActionTitles().getLength();

    std::vector<double> told;
    workbook::write_into(office_with_extension().context(), document.model(), survey, choices("{}"),
                         [&](double share) {
                             told.push_back(share);
                             return true;
                         });
    undo->undo();
    CHECK(everything_in(document) == before);
    CHECK(std::is_sorted(told.begin(), told.end()));

    REQUIRE(told.size() >= 8); // the data, each sheet of results, and what follows
    for (auto const last : {std::size_t{0}, told.size() / 2, told.size() - 1}) {
        CAPTURE(second_import, told[last]);
        std::size_t asked = 0;
        CHECK_THROWS_AS(workbook::write_into(office_with_extension().context(), document.model(), survey,
                                             choices("{}"), [&](double) { return asked++ < last; }),
                        workbook::GivenUp);
        CHECK(asked == last + 1);
        CHECK(everything_in(document) == before);
        CHECK(undo->getAllUndoActionTitles().getLength() == steps);
    }
}
