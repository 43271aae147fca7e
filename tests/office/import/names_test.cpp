// The names that an import defines: formulas can be typed on any sheet, a user's own names stay his, a reload
// renews them, undo takes them back, and a shared copy has none over rows that stay.
#include "places/places.hpp"
#include "sharing_agency.hpp"
#include "workbook/formulas/our_formulas.hpp"
#include "workbook/import/import.hpp"
#include "workbook/import/workbook_writer.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

#include <fstream>

using namespace berakhlak::tests;
namespace host = berakhlak::host;
namespace workbook = berakhlak::workbook;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;

namespace {

namespace css = com::sun::star;

berakhlak::survey::ImportedSurvey survey_of(Path const& file, std::string const& instrument) {
    auto const context = office_with_extension().context();
    host::Instruments instruments(context);
    workbook::ImportRequest request;
    request.url = file_url(file);
    request.instrument = instrument;
    return workbook::import_survey(context, instruments, request);
}

workbook::WriteChoices choices() {
    workbook::WriteChoices chosen;
    chosen.origin = "{}";
    return chosen;
}

Path const words = berakhlak::tests::places::examples() + "/likert-kata/likert-kata.csv";
Path const picks = berakhlak::tests::places::examples() + "/kapuas-2022/kapuas-2022.csv";

// The first rows of the survey, header included.
Path shorter(int rows) {
    auto const file = office_with_extension().folder() / "pendek.csv";
    std::ifstream in(words, std::ios::binary);
    std::ofstream out(file, std::ios::binary);
    std::string line;
    for (int row = 0; row < rows && std::getline(in, line); ++row)
        out << line << '\n';
    return file;
}

Reference<css::sheet::XNamedRanges> names_of(Document const& document) {
    return {Reference<css::beans::XPropertySet>(document.model(), UNO_QUERY_THROW)
                ->getPropertyValue("NamedRanges"),
            UNO_QUERY_THROW};
}
std::string content_of_name(Document const& document, char const* name) {
    auto const names = names_of(document);
    if (!names->hasByName(rtl::OUString::createFromAscii(name)))
        return {};
    return to_utf8(Reference<css::sheet::XNamedRange>(names->getByName(rtl::OUString::createFromAscii(name)),
                                                      UNO_QUERY_THROW)
                       ->getContent());
}

Document open_window() {
    return Document(Reference<css::sheet::XSpreadsheetDocument>(
        office_with_extension().desktop()->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}),
        UNO_QUERY_THROW));
}

void write_into(Document const& document, Path const& file, char const* instrument) {
    workbook::write_into(office_with_extension().context(), document.model(), survey_of(file, instrument),
                         choices());
}

} // namespace

TEST_CASE("an import names its columns, for formulas on any sheet", "[names]") {
    {
        Document const document(workbook::write_workbook(office_with_extension().context(),
                                                         survey_of(words, "likert-5"), choices()));
        CHECK(document.typed("=BERAKHLAK_INDEX(Jawaban;\"Adaptif\")") ==
              70.980392156862735); // check.csv, by R
        CHECK(document.typed("=COUNTIF(Unit;\"Dinas Kesehatan\")") == 27.0);
        CHECK(content_of_name(document, "Harapan").empty());
    }
    Document const document(workbook::write_workbook(office_with_extension().context(),
                                                     survey_of(picks, "pilihan-10"), choices()));
    for (char const* name : {"Jawaban", "Unit", "Pribadi", "SaatIni", "Diharapkan"}) {
        CAPTURE(name);
        CHECK(content_of_name(document, name).find("Data") != std::string::npos);
    }
    CHECK(document.typed("=BERAKHLAK_HEALTH(Pribadi;SaatIni;Diharapkan;\"pilihan-10\")").kind ==
          Content::Kind::number);
}

TEST_CASE("names of the user stay, and those of the import are renewed", "[names]") {
    Document const document = open_window();
    auto const undo =
        Reference<css::document::XUndoManagerSupplier>(document.model(), UNO_QUERY_THROW)->getUndoManager();
    names_of(document)->addNewByName("Unit", "$A$1:$A$3", {}, 0);
    auto const own = content_of_name(document, "Unit");
    write_into(document, words, "likert-5");
    CHECK(content_of_name(document, "Unit") == own);
    CHECK(content_of_name(document, "Unit_survei").find("Data") != std::string::npos);
    auto const notes = document.contents("Catatan.A1:B60");
    bool told = false;
    for (auto const& row : notes)
        told =
            told || (row[0].text == "Unit_survei" && row[1].text.find("sudah dipakai") != std::string::npos);
    CHECK(told);
    CHECK(content_of_name(document, "Jawaban").find("$121") != std::string::npos);
    auto const tables = workbook::hidden_tables(document.model()).size();
    CHECK(tables > 5);

    document.set_formula("A1", "=COUNTIF(Unit_survei;\"Dinas Kesehatan\")");
    CHECK(document.content("A1") == 27.0);
    auto const steps = undo->getAllUndoActionTitles().getLength();
    write_into(document, shorter(61), "likert-5");
    CHECK(content_of_name(document, "Jawaban").find("$61") != std::string::npos);
    CHECK(document.content("A1").number < 27.0);
    CHECK(document.content("A1").number > 0.0);
    // Tables of the first import are computed no more.
    CHECK(workbook::hidden_tables(document.model()).size() <= tables);

    undo->undo();
    CHECK(undo->getAllUndoActionTitles().getLength() == steps);
    CHECK(content_of_name(document, "Jawaban").find("$121") != std::string::npos);
    CHECK(document.content("A1") == 27.0);
    undo->undo(); // of the user's own formula
    undo->undo();
    CHECK(content_of_name(document, "Jawaban").empty());
    CHECK(content_of_name(document, "Unit") == own);
}

TEST_CASE("a survey of another kind takes its names along", "[names]") {
    Document const document(workbook::write_workbook(office_with_extension().context(),
                                                     survey_of(picks, "pilihan-10"), choices()));
    write_into(document, words, "likert-5");
    CHECK(content_of_name(document, "SaatIni").empty());
    CHECK(content_of_name(document, "Jawaban").find("$121") != std::string::npos);
}

TEST_CASE("a shared copy has no names over rows that stay", "[names]") {
    auto const file = office_with_extension().folder() / "tanpa-nama.ods";
    {
        Document const document(workbook::write_workbook(office_with_extension().context(),
                                                         survey_of(words, "likert-5"), choices()));
        auto const options = share_as("values", false);
        sharing()->writeShare(document.model(), file_url(file),
                              {options.data(), static_cast<sal_Int32>(options.size())});
    }
    Document const there(office_without_extension(), file);
    CHECK(names_of(there)->getElementNames().getLength() == 0);
    CHECK(unzipped(file).find("Jawaban") == std::string::npos);
}
