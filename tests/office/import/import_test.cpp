// A survey file becomes a workbook, or is refused with its place; the workbook is readable everywhere.
#include "core/instrument/instrument_json.hpp"
#include "harness/offices.hpp"
#include "places/places.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>

#include <fstream>
#include <sstream>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
using org::berakhlak::calc::SurveyImportException;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;
using Options = std::vector<css::beans::NamedValue>;

css::beans::NamedValue option(char const* name, char const* text) {
    return {OUString::createFromAscii(name), Any(to_office(text))};
}

Path write_file(std::string const& name, std::string const& content) {
    Path const path = office_with_extension().folder() / name;
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

Reference<css::sheet::XSpreadsheetDocument> import_file(Path const& file, Options const& options = {}) {
    auto const service = org::berakhlak::calc::SurveyImport::create(office_with_extension().context());
    return service->importFile(file_url(file), {options.data(), static_cast<sal_Int32>(options.size())});
}

// Imports and saves beside the source; gives the path of the workbook.
Path import_as(std::string const& ending, Path const& file, Options const& options = {}) {
    auto const document = import_file(file, options);
    Path target = file;
    target.replace_extension(".hasil" + ending);
    css::beans::PropertyValue filter;
    filter.Name = "FilterName";
    filter.Value <<= ending == ".xlsx" ? OUString("Calc MS Excel 2007 XML") : OUString("calc8");
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->storeToURL(file_url(target), {&filter, 1});
    Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
    return target;
}

SurveyImportException refusal_of(Path const& file, Options const& options = {}) {
    try {
        import_file(file, options);
    } catch (SurveyImportException const& refusal) {
        return refusal;
    }
    FAIL("not refused: " << file);
    return {};
}

int open_documents() {
    auto const components = office_with_extension().desktop()->getComponents()->createEnumeration();
    int count = 0;
    for (; components->hasMoreElements(); ++count)
        static_cast<void>(components->nextElement());
    return count;
}

bool names(OUString const& text, std::string const& part) {
    return to_utf8(text).find(part) != std::string::npos;
}

std::string content_of(Path const& path) {
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
}

std::vector<std::string> behaviours() {
    auto const instrument = berakhlak::core::instrument_from_json(
        content_of(berakhlak::tests::places::instruments() + "/likert-5.json"));
    std::vector<std::string> texts;
    for (auto const& item : instrument.items)
        texts.push_back(item.text.id);
    return texts;
}

constexpr char const* level_words[] = {"Sangat Tidak Setuju", "Tidak Setuju", "Netral", "Setuju",
                                       "Sangat Setuju"};

// The survey of surveys.hpp in words, as Google Forms exports it in Indonesia.
std::string likert_csv(std::string const& instead_of_first = {}) {
    std::string csv = "Cap waktu;Unit kerja;NIP;Keterangan";
    for (auto const& text : behaviours())
        csv += ";\"" + text + "\"";
    csv += "\n";
    char const* const remarks[] = {
        "=HYPERLINK(\"\"http://x\"\";\"\"Klik\"\")", "+62812345678", "001234", "@SUM(1)", "-", "'=foo"};
    auto const answers = likert_answers();
    for (std::size_t row = 0; row < answers.size(); ++row) {
        csv += "13/03/2026 08.0" + std::to_string(row) + ".00;" + likert_units()[row].front() +
               ";19900101201503100" + std::to_string(row) + ";\"" + remarks[row] + "\"";
        for (std::size_t item = 0; item < answers[row].size(); ++item)
            csv += ";" + (row == 0 && item == 0 && !instead_of_first.empty()
                              ? instead_of_first
                              : level_words[std::stoul(answers[row][item]) - 1]);
        csv += "\n";
    }
    return csv;
}

// Below the heading: header, one unit that may be shown, one that may not, the whole, the mean of units.
void check_likert_figures(Document const& workbook) {
    CHECK(workbook.content("Profil.A4") == "Nilai");
    CHECK(workbook.content("Profil.A10") == "Adaptif");
    CHECK(workbook.content("Profil.C10") == likert_adaptif);
    CHECK(workbook.content("Profil.C12") == likert_index);
    CHECK(workbook.content("Profil.E12") == "Cukup Sehat");
    CHECK(workbook.content("Rekap.A5") == "Badan Dua");
    CHECK(workbook.content("Rekap.L5") == "n < 5");
    CHECK(workbook.content("Rekap.A7") == "Gabungan responden");
    CHECK(workbook.content("Rekap.B7") == 6.0);
    CHECK(workbook.content("Rekap.L7") == likert_index);
}

} // namespace

TEST_CASE("words in a CSV become indices, and the answers stay text", "[import]") {
    auto const file = import_as(".ods", write_file("kata.csv", likert_csv()));
    Document const workbook(office_with_extension(), file);
    check_likert_figures(workbook);
    CHECK(workbook.style("Rekap.L7") == "BerAKHLAK Angka");
    CHECK(names(to_office(workbook.formula("Rekap.L7")), "ISERROR"));

    CHECK(workbook.content("Data.A2") == 2.0);
    CHECK(workbook.content("Data.B1") == "Cap waktu");
    CHECK(workbook.content("Data.B2") == "13/03/2026 08.00.00");
    CHECK(workbook.content("Data.D1") == "Keterangan"); // NIP identifies people: left out
    CHECK(workbook.content("Data.D2") == "=HYPERLINK(\"http://x\";\"Klik\")");
    CHECK(workbook.content("Data.D3") == "+62812345678");
    CHECK(workbook.content("Data.D4") == "001234");
    CHECK(workbook.content("Data.D5") == "@SUM(1)");
    CHECK(workbook.content("Data.D6") == "-");
    CHECK(workbook.content("Data.D7") == "'=foo");
    CHECK(workbook.content("Data.E2") == "Sangat Setuju");
}

TEST_CASE("a workbook that was imported lives: another answer, another index", "[import]") {
    auto const file = import_as(".ods", write_file("hidup.csv", likert_csv()));
    Document const workbook(office_with_extension(), file);
    workbook.set_text("Data.E2", "Tidak Setuju"); // 5 -> 2 in one of 3 items: 3 * 20 / 6 / 3 / 7 less
    CHECK(workbook.content("Rekap.L7") == likert_index - 3.0 * 20.0 / 6.0 / 3.0 / 7.0);
}

TEST_CASE("identities are written only on request, digit for digit", "[import]") {
    auto const source = write_file("identitas.csv", likert_csv());
    Document const workbook(office_with_extension(),
                            import_as(".ods", source, {{OUString("KeepIdentities"), Any(true)}}));
    CHECK(workbook.content("Data.D1") == "NIP");
    CHECK(workbook.content("Data.D2") == "199001012015031000");
}

TEST_CASE("an office without the extension shows the imported figures", "[import]") {
    auto const source = write_file("bagikan.csv", likert_csv());
    for (char const* ending : {".ods", ".xlsx"}) {
        Document const workbook(office_without_extension(), import_as(ending, source));
        INFO(ending);
        check_likert_figures(workbook);
        workbook.recalculate();
        check_likert_figures(workbook);
        CHECK(names(to_office(workbook.content("Rekap.A3").text), "tidak terpasang"));
    }
}

TEST_CASE("a survey that is a workbook: numbers, dates as they are, the sheet by name", "[import]") {
    auto const answers = likert_answers();
    for (char const* ending : {".xlsx", ".ods"}) {
        Path const source = office_with_extension().folder() / (std::string("buku") + ending);
        {
            Document const typed(office_with_extension());
            typed.add_sheet("Jawaban");
            typed.fill("Jawaban.A1", {{"Timestamp", "Unit kerja"}});
            typed.fill("Jawaban.C1", {behaviours()});
            typed.fill("Jawaban.B2", likert_units());
            typed.fill("Jawaban.C2", answers);
            for (std::size_t row = 0; row < answers.size(); ++row)
                typed.type("Jawaban.A" + std::to_string(row + 2), "2026-03-13 08:15");
            typed.save_as(source);
        }
        INFO(ending);
        // The first sheet is empty: the one with the answers is found, or can be named.
        auto options = Options{option("Instrument", "likert-5")};
        if (ending == std::string(".ods"))
            options.push_back(option("Sheet", "Jawaban"));
        Document const workbook(office_with_extension(), import_as(".ods", source, options));
        check_likert_figures(workbook);
        CHECK(workbook.content("Data.B2") == "2026-03-13 08:15:00");
        CHECK(workbook.content("Data.D2") == "5");
    }
}

TEST_CASE("picks of three questions give recap, profile and culture health", "[import]") {
    Document const workbook(
        office_with_extension(),
        import_as(".xlsx", write_file("pilihan.csv", content_of(berakhlak::tests::places::examples() +
                                                                "/kapuas-2022/kapuas-2022.csv"))));
    // The figures that were published for Kapuas, to their one decimal.
    CHECK(workbook.content("Kesehatan Budaya.C5") == "Total Indeks Kesehatan Budaya");
    CHECK(workbook.content("Kesehatan Budaya.A5").number == Approx(76.5).margin(0.05));
    CHECK(workbook.content("Kesehatan Budaya.B5") == "Sehat");
    CHECK(workbook.content("Kesehatan Budaya.A6").number == Approx(62.4).margin(0.05));
    CHECK(workbook.content("Profil.E12") == "Cukup Sehat");
}

TEST_CASE("what can't be decided is refused with its place, and nothing is left open", "[import]") {
    int const before = open_documents();

    auto const other = refusal_of(write_file("lain.csv", "a,b,c\n1,2,x\n3,4,y\n5,6,z\n"));
    CHECK(names(other.Message, "lain.csv, baris 1"));
    CHECK(other.Row == 1);
    CHECK(names(other.File, "file:///"));
    CHECK_FALSE(other.Advice.isEmpty());

    auto const likert = write_file("tolak.csv", likert_csv());
    auto const unknown = refusal_of(likert, {option("Instrument", "tidak-ada"), option("Language", "en")});
    CHECK(names(unknown.Message, "tolak.csv: The instrument “tidak-ada” is not known."));
    CHECK(names(unknown.Advice, "likert-5"));

    auto const seven = refusal_of(write_file("tujuh.csv", likert_csv("7")));
    CHECK(names(seven.Message, "tujuh.csv, baris 2, kolom E"));
    CHECK(seven.Row == 2);
    CHECK(names(seven.Column, "E ("));

    CHECK(names(refusal_of(likert, {option("Warna", "biru")}).Message, "Warna"));
    CHECK(names(refusal_of(likert, {option("Unit", "Kolom lain")}).Message, "Kolom lain"));
    CHECK(names(refusal_of(likert, {{OUString("MinimumGroup"), Any(sal_Int32(4))}}).Message, "likert-5"));
    CHECK(names(refusal_of("/tidak/ada.csv").Message, "ada.csv"));
    CHECK_FALSE(refusal_of(write_file("rusak.xlsx", "PK\x03\x04 bukan buku kerja")).Message.isEmpty());

    CHECK(open_documents() == before);
}

TEST_CASE("a header that is nearly an item is asked about, and the answer is taken", "[import]") {
    auto csv = likert_csv();
    std::string const original = behaviours()[7]; // K2
    csv.replace(csv.find(original), original.size(), "Membantu orng lain belajar");
    auto const file = write_file("mirip.csv", csv);
    auto const refusal = refusal_of(file);
    CHECK(names(refusal.Column, "Membantu orng"));
    CHECK(refusal.Row == 1);

    css::beans::NamedValue decision = option("Membantu orng lain belajar", "K2");
    css::beans::NamedValue const decisions(OUString("Decisions"),
                                           Any(uno::Sequence<css::beans::NamedValue>(&decision, 1)));
    Document const workbook(office_with_extension(), import_as(".ods", file, {decisions}));
    check_likert_figures(workbook);
}

TEST_CASE("the source is neither locked nor changed", "[import]") {
    auto const source = write_file("baca.csv", likert_csv());
    auto const time = std::filesystem::last_write_time(source);
    auto const document = import_file(source);
    CHECK_FALSE(std::filesystem::exists(source.parent_path() / ".~lock.baca.csv#"));
    CHECK(std::filesystem::last_write_time(source) == time);
    Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
}
