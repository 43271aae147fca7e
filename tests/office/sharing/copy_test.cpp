// The copy that may leave the house: right numbers in every office, and nobody in it.
#include "sharing_agency.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <org/berakhlak/calc/SharingException.hpp>
#include <org/berakhlak/calc/WorkbookSharing.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>

using namespace berakhlak::tests;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using org::berakhlak::calc::SharedSheet;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;

namespace {

namespace css = com::sun::star;

constexpr char report[] = "A1:M46";
constexpr char withheld[] = "(disembunyikan)";
constexpr char pooled[] = "(unit kecil)";

std::vector<SharedSheet> share(Document const& document, Path const& file, ShareOptionList const& options) {
    auto const sheets = sharing()->writeShare(document.model(), file_url(file),
                                              {options.data(), static_cast<sal_Int32>(options.size())});
    return {sheets.begin(), sheets.end()};
}

std::string refusal_of(Document const& document, ShareOptionList const& options) {
    try {
        share(document, office_with_extension().folder() / "ditolak.ods", options);
    } catch (org::berakhlak::calc::SharingException const& refusal) {
        return to_utf8(refusal.Message) + " " + to_utf8(refusal.Advice);
    }
    return {};
}

SharedSheet const& sheet_in(std::vector<SharedSheet> const& sheets, char const* name) {
    auto const found = std::find_if(sheets.begin(), sheets.end(),
                                    [&](SharedSheet const& sheet) { return sheet.Name.equalsAscii(name); });
    REQUIRE(found != sheets.end());
    return *found;
}

std::string remarks_of(std::vector<SharedSheet> const& sheets) {
    std::string all;
    for (auto const& sheet : sheets)
        for (auto const& remark : sheet.Remarks)
            all += to_utf8(remark) + "\n";
    return all;
}

Path in_folder(std::string const& name) {
    return office_with_extension().folder() / name;
}

// The index of the row of the recap with that name, and what the recap says of its n.
Content index_of(Document const& document, std::string const& name) {
    for (auto const& row : document.contents("Rekap.A4:M20"))
        if (row[0].text == name)
            return row[11];
    FAIL("no row " << name);
    return {};
}

// Mean of the answers in some rows of the agency, on the scale 1-5, times 20. Read from the cells.
double index_of_rows(Document const& document, int first, int last) {
    double sum = 0.0;
    int answers = 0;
    for (auto const& row : document.contents("Data.F" + std::to_string(first) + ":Z" + std::to_string(last)))
        for (auto const& cell : row) {
            ++answers;
            sum += cell.text == "Sangat Setuju"  ? 5
                   : cell.text == "Setuju"       ? 4
                   : cell.text == "Netral"       ? 3
                   : cell.text == "Tidak Setuju" ? 2
                                                 : 1;
        }
    return 20.0 * sum / answers;
}

struct Figures {
    double whole, first, others; ///< everybody; Dinas Satu; the two other units together
};
Figures figures_of(Document const& document) {
    return {index_of_rows(document, 2, 17), index_of_rows(document, 2, 8), index_of_rows(document, 9, 17)};
}
void check_figures(Document const& copy, Figures const& expected, char const* others) {
    CHECK(index_of(copy, "Dinas Satu") == expected.first);
    CHECK(index_of(copy, others) == expected.others);
    CHECK(index_of(copy, "Gabungan responden") == expected.whole);
}

// The first answer of a copy with rows, below its header.
std::string first_answer(Document const& copy) {
    auto const header = copy.contents("Data.A1:Z1")[0];
    for (std::size_t column = 0; column < header.size(); ++column)
        if (header[column].text == "Perilaku 1")
            return "Data." + std::string(1, static_cast<char>('A' + column)) + "2";
    FAIL("no answers");
    return {};
}

std::string status_of(Document const& copy) {
    std::string lines;
    for (auto const& row : copy.contents("Rekap.A1:A40"))
        lines += row[0].text + "\n";
    return lines;
}

} // namespace

TEST_CASE("A copy with rows computes from them: opened, edited, saved without the extension, and returned",
          "[sharing]") {
    auto const mode = GENERATE(as<std::string>(), "live", "values", "native");
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(mode, ending);
    auto const sent = in_folder("bagi-" + mode + ending);
    auto const returned = office_without_extension().folder() / ("bagi-kembali" + ending);
    Figures before{}, after{};
    {
        Document const document(office_with_extension());
        write_agency(document);
        before = figures_of(document);
        auto const answer = document.content("Data.F2").text;
        document.set_text("Data.F2", "Sangat Tidak Setuju");
        after = figures_of(document);
        document.set_text("Data.F2", answer);
        REQUIRE(before.first != after.first);
        share(document, sent, share_as(mode.c_str(), true));
    }
    {
        Document const there(office_without_extension(), sent);
        check_figures(there, before, withheld);
        there.recalculate();
        check_figures(there, before, withheld);
        CHECK(cells_with_unknown_names(there).empty());
        CHECK_THAT(status_of(there), Contains("16 responden") && Contains("Unit kerja") &&
                                         Contains("9 dari 16") && !Contains("data berubah sejak itu"));
        auto const cell = first_answer(there);
        mode == "native" ? there.set_number(cell, 1) : there.set_text(cell, "Sangat Tidak Setuju");
        there.recalculate();
        check_figures(there, mode == "native" ? after : before, withheld);
        if (mode == "live")
            CHECK_THAT(status_of(there), Contains("data berubah sejak itu"));
        if (mode == "values")
            CHECK_THAT(status_of(there), Contains("dibekukan"));
        CHECK(cells_with_unknown_names(there).empty());
        there.save_as(returned);
    }
    Document const document(office_with_extension(), returned);
    document.recalculate();
    CHECK(cells_with_unknown_names(document).empty());
    check_figures(document, mode == "values" ? before : after, withheld); // all cells move together
}

TEST_CASE("A copy without rows shows the same, with small units as one", "[sharing]") {
    auto const mode = GENERATE(as<std::string>(), "live", "values", "native");
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(mode, ending);
    auto const file = in_folder("tanpa" + ending);
    Figures expected{};
    {
        Document const document(office_with_extension());
        write_agency(document);
        expected = figures_of(document);
        share(document, file, share_as(mode.c_str(), false));
    }
    Document const there(office_without_extension(), file);
    there.recalculate();
    check_figures(there, expected, pooled);
    CHECK_FALSE(there.model()->getSheets()->hasByName("Data"));
    CHECK(cells_with_unknown_names(there).empty());
    CHECK_THAT(status_of(there), Contains("(2 kelompok) digabung") &&
                                     Contains(mode == "native" ? "yang tanpa rumus" : "dibekukan"));
    CHECK(unzipped(file).find("Sangat Tidak Setuju") == std::string::npos);
}

TEST_CASE("Every part of the package is one that has a reason, and no person is in any", "[sharing]") {
    auto const mode = GENERATE(as<std::string>(), "live", "values", "native");
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    auto const rows = GENERATE(true, false);
    CAPTURE(mode, ending, rows);
    auto const file = in_folder("bocor" + ending);
    {
        Document const document(office_with_extension());
        write_agency(document);
        share(document, file, share_as(mode.c_str(), rows));
    }
    // How a part begins, and why it may be there.
    std::vector<std::pair<char const*, char const*>> const reasons{
        {"mimetype", "names the format"},
        {"content.xml", "the sheets"},
        {"styles.xml", "cell and page styles of ours"},
        {"settings.xml", "which sheet is shown, and the options of the format"},
        {"meta.xml", "the program and the date"},
        {"manifest.rdf", "names content and styles"},
        {"META-INF/", "lists the parts"},
        {"Thumbnails/", "a picture of the first sheet of the copy"},
        {"Configurations2/", "empty folders of toolbars"},
        {"Object ", "charts over sheets of the copy"},
        {"ObjectReplacements/", "pictures of these charts"},
        {"[Content_Types].xml", "lists the kinds of parts"},
        {"_rels/", "lists the parts"},
        {"docProps/", "the program and the date"},
        {"xl/workbook.xml", "names the sheets"},
        {"xl/_rels/", "lists the parts"},
        {"xl/styles.xml", "cell styles of ours"},
        {"xl/theme/", "colours of the format"},
        {"xl/sharedStrings.xml", "texts of the sheets"},
        {"xl/worksheets/", "the sheets"},
        {"xl/drawings/", "where charts stand"},
        {"xl/charts/", "charts over sheets of the copy"}};
    for (auto const& [part, content] : unzipped_parts(file)) {
        CAPTURE(part);
        CHECK(std::any_of(reasons.begin(), reasons.end(),
                          [&](auto const& reason) { return part.starts_with(reason.first); }));
        for (auto const& person : people()) {
            CAPTURE(person);
            CHECK(content.find(person) == std::string::npos);
        }
        for (char const* word : {"Rahasia", "Bambang", small_unit, unit_beside, "Disusun oleh", "Tanya "})
            CHECK(content.find(word) == std::string::npos);
    }
}

TEST_CASE("However rows stand in a workbook, they don't leave without being chosen", "[sharing]") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    auto const file = in_folder("jalan-lain" + ending);
    Document const document(office_with_extension());
    write_agency(document);
    document.add_sheet("Bantuan"); // a helper sheet
    document.add_sheet("Salinan"); // a copy of the rows as values
    document.add_sheet("Tempel");  // rows without any formula over them
    for (int row = 1; row <= 17; ++row)
        for (char column : {'A', 'B', 'C', 'D'}) {
            auto const cell = column + std::to_string(row);
            document.type("Bantuan." + cell, "=$Data." + cell);
            document.set_text("Salinan." + cell, document.content("Data." + cell).text);
        }
    document.fill("Tempel.A1",
                  {{"Nama", "Jawaban"}, {"Wahyu Utomo", "5"}, {"Rina Sari", "4"}, {"Tri Hadi", "3"}});
    document.set_text("Data.A19", "Sutrisno Wibowo"); // below what the formulas read
    document.set_text("A50", people()[4]);            // pasted beside the results
    SECTION("As it is") {}
    SECTION("Frozen: the formulas are only on a sheet of notes") {
        sharing()->freeze(document.model(), "id");
    }
    SECTION("Chosen by mistake") {}
    auto options = share_as("values", false);
    uno::Sequence<rtl::OUString> own(3);
    own.getArray()[0] = "Bantuan";
    own.getArray()[1] = "Salinan";
    own.getArray()[2] = "Tempel";
    options.push_back({rtl::OUString("OwnSheets"), uno::Any(own)});
    auto const written = share(document, file, options);
    auto const all = unzipped(file);
    for (auto const& person : people()) {
        CAPTURE(person);
        CHECK(all.find(person) == std::string::npos);
    }
    CHECK(all.find("Sutrisno") == std::string::npos);
    CHECK(all.find("Wahyu") == std::string::npos);
    CHECK(sheet_in(written, "Salinan").Fate == "stays");
    CHECK(sheet_in(written, "Tempel").Fate == "stays");
    CHECK_THAT(remarks_of(written), Contains("di luar jangkauan rumus"));
}

TEST_CASE("A sheet of the user's own leaves when it is chosen, as values", "[sharing]") {
    auto const chosen = GENERATE(false, true);
    auto const file = in_folder("lembar-sendiri.ods");
    Document const document(office_with_extension());
    write_agency(document);
    document.add_sheet("Rencana");
    document.set_text("Rencana.A1", "Tindak lanjut");
    document.set_number("Rencana.B1", 12.5);
    document.type("Rencana.B2",
                  "=BERAKHLAK_INDEXIFS($Data.F1:Z17;\"\";\"likert-5\";$Data.D1:D17;\"<>Badan Tiga\")");
    document.type("Rencana.B3", "=$Data.A2");
    document.type("Rencana.B4", "=B1*2");
    document.type("Rencana.B5", "=B3&\"!\"");
    auto const expected = figures_of(document);
    auto options = share_as("live", true);
    if (chosen) {
        uno::Sequence<rtl::OUString> own(1);
        own.getArray()[0] = "Rencana";
        options.push_back({rtl::OUString("OwnSheets"), uno::Any(own)});
    }
    auto const written = share(document, file, options);
    CHECK(sheet_in(written, "Rencana").Fate.equalsAscii(chosen ? "changed" : "stays"));
    Document const there(office_without_extension(), file);
    REQUIRE(there.model()->getSheets()->hasByName("Rencana") == chosen);
    if (!chosen)
        return;
    CHECK(there.content("Rencana.A1") == "Tindak lanjut");
    CHECK(there.content("Rencana.B1") == 12.5);
    // "Badan Tiga" is withheld in the copy: nobody is left out there, and that is the figure of the copy.
    CHECK(there.formula("Rencana.B2").front() != '=');
    CHECK(there.content("Rencana.B2") == expected.whole);
    CHECK_THAT(there.content("Rencana.C2").text, Contains("dibekukan"));
    CHECK(there.content("Rencana.B3") == "");
    CHECK(there.content("Rencana.B4") == 25.0);
    CHECK(there.content("Rencana.B5") == ""); // it would be computed from a cell that isn't there
    CHECK_THAT(remarks_of(written), Contains("tidak jelas: B3, B5") && Contains("salinan ini: B2, B4") &&
                                        Contains("A1 “Tindak lanjut”, B1 “12"));
}

TEST_CASE("Formulas of ours on a chosen sheet leave as values that are audited with all others",
          "[sharing]") {
    auto const file = in_folder("lembar-angka.ods");
    Document const document(office_with_extension());
    write_agency(document);
    // Eight women and eight men, but two women only in Dinas Satu, and three men in the other two units.
    for (int row = 2; row <= 17; ++row)
        document.set_text("Data.E" + std::to_string(row), row <= 3 || row > 11 ? "Perempuan" : "Laki-laki");
    document.add_sheet("Angka");
    auto const indexifs = [](std::string const& more) {
        return "=BERAKHLAK_INDEXIFS($Data.F1:Z17;\"\";\"likert-5\";" + more + ")";
    };
    document.type("Angka.A1", "=BERAKHLAK_INDEX($Data.F1:Z17)");
    document.type("Angka.A2", indexifs("$Data.E1:E17;\"Perempuan\""));
    document.type("Angka.A3", indexifs("$Data.D1:E17;\"Dinas Satu\";\"Laki-laki\"")); // 5 of 7: 2 are left
    document.type("Angka.A4", "=A3-A2");
    document.type("Angka.A5", indexifs("INDIRECT(\"$Data.E1:E17\");\"Perempuan\""));
    document.type("Angka.A6", "=COUNTIF($Data.E2:E17;\"Perempuan\")");
    document.type("Angka.A7", "=BERAKHLAK_CATEGORY(A1)");
    document.type("Angka.A8", "=ROUND(A2;0)");
    auto const index = document.content("Angka.A1"), women = document.content("Angka.A2"),
               category = document.content("Angka.A7");
    auto options = share_as("values", false);
    uno::Sequence<rtl::OUString> own(1);
    own.getArray()[0] = "Angka";
    options.push_back({rtl::OUString("OwnSheets"), uno::Any(own)});
    auto const written = share(document, file, options);
    Document const there(office_without_extension(), file);
    CHECK(there.content("Angka.A1") == index.number);
    CHECK(there.content("Angka.A2") == women.number);
    CHECK(there.content("Angka.A7").text == category.text);
    CHECK(there.content("Angka.A8") == std::round(women.number));
    for (char const* cell : {"Angka.A3", "Angka.A4", "Angka.A5", "Angka.A6"})
        CHECK(there.content(cell) == "");
    CHECK_THAT(remarks_of(written),
               Contains("kurang dari 5 responden: A3") && Contains("tidak jelas: A5, A6, A4"));
    CHECK(unzipped(file).find("INDIRECT") == std::string::npos);
}

TEST_CASE("Names that are words harm nothing", "[sharing]") {
    auto const file = in_folder("kata.xlsx");
    Document const document(office_with_extension());
    write_agency(document);
    char const* const names[] = {"Sehat", "Unit", "Responden"};
    for (int row = 0; row < 3; ++row)
        document.set_text("Data.A" + std::to_string(row + 2), names[row]);
    auto const expected = figures_of(document);
    share(document, file, share_as("values", false));
    Document const there(office_without_extension(), file);
    check_figures(there, expected, pooled);
    CHECK_THAT(there.content("Rekap.M5").text, Contains("Sehat"));
}

TEST_CASE("A workbook whose rows nobody can tell is refused, with the cell", "[sharing]") {
    Document const document(office_with_extension());
    write_agency(document);
    Document const raw(office_with_extension());
    raw.fill("A1", unit_rows(0));
    CHECK_THAT(refusal_of(raw, share_as("values", false)), Contains("tidak berisi angka BerAKHLAK"));
    Document const indirect(office_with_extension());
    indirect.add_sheet("Data");
    indirect.fill("Data.A1", unit_rows(0));
    indirect.type("A1", "=BERAKHLAK_INDEX(OFFSET($Data.B1;0;0;8;21))");
    CHECK_THAT(refusal_of(indirect, share_as("values", false)), Contains("$A$1") && Contains("rentang"));
    auto options = share_as("values", true);
    options.push_back({rtl::OUString("Identities"), uno::Any(rtl::OUString("pseudonymised"))});
    options.push_back({rtl::OUString("Key"), uno::Any(rtl::OUString("2022"))});
    CHECK_THAT(refusal_of(document, options), Contains("terlalu pendek") && Contains("16"));
    CHECK_FALSE(std::filesystem::exists(in_folder("ditolak.ods")));
}

TEST_CASE("All six of a unit answered alike: warned", "[sharing]") {
    Document const document(office_with_extension());
    write_agency(document);
    for (int row = 2; row <= 8; ++row)
        for (char column = 'F'; column <= 'H'; ++column)
            document.set_text("Data." + std::string(1, column) + std::to_string(row), "Sangat Setuju");
    auto const written = share(document, in_folder("seragam.ods"), share_as("live", true));
    CHECK_THAT(remarks_of(written),
               Contains("PERHATIAN") && Contains("Dinas Satu") && Contains("Berorientasi Pelayanan"));
}

TEST_CASE("Pseudonyms are the same for the same person and key, and tell nothing", "[sharing]") {
    Document const document(office_with_extension());
    write_agency(document);
    document.set_text("Data.A3", document.content("Data.A2").text);
    auto options = share_as("values", true);
    options.push_back({rtl::OUString("Identities"), uno::Any(rtl::OUString("pseudonymised"))});
    auto const names = [&](char const* key) {
        auto keyed = options;
        if (*key != '\0')
            keyed.push_back({rtl::OUString("Key"), uno::Any(rtl::OUString::createFromAscii(key))});
        auto const file = in_folder("samaran.ods");
        share(document, file, keyed);
        Document const there(office_without_extension(), file);
        auto const header = there.contents("Data.A1:Z1")[0];
        std::string column = "A";
        for (std::size_t i = 0; i < header.size(); ++i)
            if (header[i].text == "Nama lengkap")
                column[0] = static_cast<char>('A' + i);
        return there.contents("Data." + column + "2:" + column + "17");
    };
    auto const first = names("kunci-yang-panjang");
    CHECK_THAT(first[0][0].text, StartsWith("R-"));
    CHECK(first[0][0].text == first[1][0].text);
    CHECK(first[1][0].text != first[2][0].text);
    CHECK(names("kunci-yang-panjang")[2][0].text == first[2][0].text);
    CHECK(names("kunci-panjang-lain")[2][0].text != first[2][0].text);
    CHECK(names("")[2][0].text != names("")[2][0].text);
    try {
        names("2022");
        FAIL("a key that can be guessed was taken");
    } catch (org::berakhlak::calc::SharingException const& refusal) {
        CHECK_THAT(to_utf8(refusal.Message), Contains("terlalu pendek"));
        CHECK_THAT(to_utf8(refusal.Advice), Contains("16"));
    }
    auto const all = unzipped(in_folder("samaran.ods"));
    for (auto const& person : people()) {
        CAPTURE(person);
        CHECK(all.find(person) == std::string::npos);
    }
}

TEST_CASE("XLS is refused with its reason, and an unknown ending too", "[sharing]") {
    Document const document(office_with_extension());
    write_agency(document);
    for (char const* name : {"lama.xls", "lama.doc"}) {
        try {
            share(document, in_folder(name), share_as("live", true));
            FAIL("not refused");
        } catch (org::berakhlak::calc::SharingException const& refusal) {
            CHECK(!refusal.Message.isEmpty());
            CHECK_THAT(to_utf8(refusal.Advice), Contains("XLSX") || Contains(".xlsx"));
        }
        CHECK_FALSE(std::filesystem::exists(in_folder(name)));
    }
}

TEST_CASE("The original is only read: its file, its content, its undo and its modified flag", "[sharing]") {
    auto const original = in_folder("asli.ods");
    Document const document(office_with_extension());
    write_agency(document);
    document.save_as(original);
    Reference<com::sun::star::util::XModifiable> const flag(document.model(), UNO_QUERY_THROW);
    bool const modified = GENERATE(false, true);
    if (modified)
        document.set_text("N1", "diubah");
    auto const formulas = [&] {
        std::string all;
        for (char const* range : {report, "Data.A1:Z17", "Rahasia.A1:A1"})
            for (auto const& row : document.contents(range))
                for (auto const& cell : row)
                    all += cell.text + "\n";
        for (char const* cell : {"B1", "B2", "A5", "A16", "A24"})
            all += document.formula(cell) + "\n";
        return all;
    };
    auto const bytes = file_content(original);
    auto const before = formulas();
    for (char const* mode : {"live", "values", "native"})
        share(document, in_folder("salinan.xlsx"), share_as(mode, true));
    auto const options = share_as("live", false);
    sharing()->planShare(document.model(), file_url(in_folder("rencana.pdf")),
                         {options.data(), static_cast<sal_Int32>(options.size())});
    CHECK_FALSE(std::filesystem::exists(in_folder("rencana.pdf")));
    CHECK(flag->isModified() == modified);
    CHECK(formulas() == before);
    CHECK(file_content(original) == bytes);
    for (auto const& entry : std::filesystem::directory_iterator(office_with_extension().folder()))
        CHECK(entry.path().extension() != ".tmp");
}

TEST_CASE("The plan says sheet by sheet what leaves, and that is what is written", "[sharing]") {
    Document const document(office_with_extension());
    write_agency(document);
    auto const options = share_as("live", false);
    auto const file = in_folder("rencana.ods");
    auto const plan = sharing()->planShare(document.model(), file_url(file),
                                           {options.data(), static_cast<sal_Int32>(options.size())});
    auto const written = share(document, file, options);
    REQUIRE(plan.getLength() == static_cast<sal_Int32>(written.size()));
    for (sal_Int32 i = 0; i < plan.getLength(); ++i) {
        CHECK(plan[i].Name == written[static_cast<std::size_t>(i)].Name);
        CHECK(plan[i].Fate == written[static_cast<std::size_t>(i)].Fate);
    }
    CHECK(sheet_in(written, "Data").Fate == "stays");
    CHECK(sheet_in(written, "Rahasia").Fate == "stays");
    Document const there(office_without_extension(), file);
    for (auto const& sheet : written)
        if (!sheet.Name.isEmpty())
            CHECK(there.model()->getSheets()->hasByName(sheet.Name) == (sheet.Fate != "stays"));
}

TEST_CASE("Charts of figures leave", "[sharing]") {
    auto const file = in_folder("bagan.ods");
    {
        Document const document(office_with_extension());
        write_agency(document);
        document.add_sheet("Grafik"); // as an import names it
        share(document, file, share_as("live", false));
    }
    Document const there(office_without_extension(), file);
    Reference<css::table::XTableChartsSupplier> const sheet(there.model()->getSheets()->getByName("Grafik"),
                                                            UNO_QUERY_THROW);
    CHECK(sheet->getCharts()->getElementNames().hasElements());
}

TEST_CASE("Gnumeric reads a guarded file: the last values, and the line that says how old they are",
          "[sharing]") {
    auto const file = in_folder("gnumeric.xlsx");
    Figures expected{};
    {
        Document const document(office_with_extension());
        write_agency(document);
        expected = figures_of(document);
        share(document, file, share_as("live", true));
    }
    std::string all;
    bool found = false;
    auto const sheets = gnumeric_sheets(file);
    for (auto const& row : sheets.at(0)) {
        if (row.size() > 11 && row[0] == "Dinas Satu") {
            found = true;
            CHECK(std::stod(row[11]) == Approx(expected.first).margin(1e-9));
        }
        for (auto const& cell : row)
            all += cell + "\n";
    }
    CHECK(found);
    CHECK_THAT(all, !Contains("#NAME?") && Contains("tidak terpasang di sini") &&
                        !Contains("data berubah sejak itu"));
}

TEST_CASE("A PDF is written with figures only", "[sharing]") {
    Document const document(office_with_extension());
    write_agency(document);
    auto const file = in_folder("laporan.pdf");
    share(document, file, share_as("live", false));
    CHECK_THAT(file_content(file), StartsWith("%PDF-"));
}
