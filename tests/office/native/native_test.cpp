// Native mode on the examples: LibreOffice without the extension and Gnumeric compute what our functions do.
#include "places/places.hpp"
#include "sharing_agency.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>

#include <org/berakhlak/calc/XWorkbookSharing.hpp>

#include <charconv>
#include <map>

using namespace berakhlak::tests;
using uno::Any;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;

namespace {

namespace css = com::sun::star;
using Shown = std::map<std::string, std::vector<std::vector<Content>>>;

struct Example {
    char const* name;
    char const* source; ///< below the examples
    char const* instrument;
    double index; ///< published with the example, to one decimal
};

std::vector<std::vector<Content>> contents_of(Reference<css::sheet::XSpreadsheet> const& sheet) {
    auto const cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    auto const end = Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    std::vector<std::vector<Content>> rows;
    for (sal_Int32 row = 0; row <= end.EndRow; ++row) {
        auto& cells = rows.emplace_back();
        for (sal_Int32 column = 0; column <= end.EndColumn; ++column)
            cells.push_back(content_of(sheet->getCellByPosition(column, row)));
    }
    return rows;
}

std::vector<std::string> names_of(Document const& document) {
    std::vector<std::string> names;
    for (auto const& name : document.model()->getSheets()->getElementNames())
        names.push_back(to_utf8(name));
    return names;
}

// Sheets of results only: the data becomes numbers, and the import note stays at home.
Shown results(Document const& document) {
    Shown shown;
    sal_Int32 position = 0;
    for (auto const& name : names_of(document)) {
        if (name == "Rekap" || name == "Profil")
            shown[name] = contents_of(sheet_of(document, position));
        ++position;
    }
    return shown;
}

Path import_example(Example const& example) {
    auto const& office = office_with_extension();
    std::filesystem::create_directories(office.folder() / "user/berakhlak/instruments");
    std::filesystem::copy_file(berakhlak::tests::places::examples() + "/bfi/bfi.json",
                               office.folder() / "user/berakhlak/instruments/bfi.json",
                               std::filesystem::copy_options::overwrite_existing);
    css::beans::NamedValue const instrument{"Instrument",
                                            Any(rtl::OUString::createFromAscii(example.instrument))};
    auto const document =
        org::berakhlak::calc::SurveyImport::create(office.context())
            ->importFile(file_url(berakhlak::tests::places::examples() + example.source), {&instrument, 1});
    auto const file = office.folder() / (std::string(example.name) + "-asli.ods");
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->storeToURL(file_url(file), {});
    Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
    return file;
}

bool is_status(std::string const& text) {
    return text.starts_with("Disiapkan ");
}

void check_same(Shown const& shown, Shown const& expected) {
    for (auto const& [name, rows] : expected) {
        CAPTURE(name);
        auto const& others = shown.at(name);
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < rows[row].size(); ++column) {
                CAPTURE(row + 1, column + 1);
                auto const& before = rows[row][column];
                bool const there = row < others.size() && column < others[row].size();
                auto const after = there ? others[row][column] : Content{};
                if (is_status(after.text))
                    continue;
                if (before.kind == Content::Kind::number)
                    CHECK(after == before.number);
                else
                    CHECK(after == before.text);
            }
    }
}

// As Gnumeric's text has it: a number is what reads as one.
Shown as_contents(std::vector<Rows> const& sheets, std::vector<std::string> const& names) {
    Shown shown;
    for (std::size_t sheet = 0; sheet < std::min(sheets.size(), names.size()); ++sheet) {
        auto& rows = shown[names[sheet]];
        for (auto const& texts : sheets[sheet]) {
            auto& cells = rows.emplace_back();
            for (auto const& text : texts) {
                Content content;
                content.text = text;
                auto const end = text.data() + text.size();
                auto const read = std::from_chars(text.data(), end, content.number);
                if (read.ec == std::errc() && read.ptr == end && !text.empty())
                    content.kind = Content::Kind::number;
                cells.push_back(content);
            }
        }
    }
    return shown;
}

} // namespace

TEST_CASE("Native formulas equal the cell functions on the examples, in two programs", "[sharing]") {
    auto const example = GENERATE(Example{"likert-kata", "/likert-kata/likert-kata.csv", "likert-5", 76.0},
                                  Example{"skm", "/skm/skm.csv", "skm-2017", 80.78},
                                  Example{"bfi", "/../tests/data/bfi.csv", "bfi", 0});
    auto const rows = GENERATE(true, false);
    CAPTURE(example.name, rows);
    auto const file = office_with_extension().folder() / (std::string(example.name) + "-biasa.xlsx");
    Shown before;
    {
        Document const document(office_with_extension(), import_example(example));
        before = results(document);
        auto const options = share_as("native", rows);
        auto const sheets = sharing()->writeShare(document.model(), file_url(file),
                                                  {options.data(), static_cast<sal_Int32>(options.size())});
        sal_Int32 native = 0;
        for (auto const& sheet : sheets)
            native += sheet.NativeFormulas;
        CHECK(native >= 2);
    }
    REQUIRE(before.size() == 2);
    std::vector<std::string> names;
    {
        Document const there(office_without_extension(), file);
        names = names_of(there);
        check_same(results(there), before);
        there.recalculate();
        check_same(results(there), before);
        CHECK(cells_with_unknown_names(there).empty());
        // The category of a figure that is hidden is empty, not 0.
        for (auto const& row : there.contents("Laporan.A1:E40"))
            CHECK_FALSE(row[4] == 0.0);
    }
    auto const gnumeric = as_contents(gnumeric_sheets(file), names);
    check_same(gnumeric, before);
    auto const all = unzipped(file);
    CHECK(all.find("BERAKHLAK.CALC") == std::string::npos);
    CHECK(all.find("berakhlak.calc") == std::string::npos);
}

TEST_CASE("Picks have no native formula: values, and the report says so", "[sharing]") {
    Example const picks{"kapuas", "/kapuas-2022/kapuas-2022.csv", "pilihan-10", 62.4};
    Document const document(office_with_extension(), import_example(picks));
    auto const before = results(document);
    auto const file = office_with_extension().folder() / "kapuas-biasa.xlsx";
    auto const options = share_as("native", false);
    sal_Int32 values = 0;
    for (auto const& sheet : sharing()->writeShare(
             document.model(), file_url(file), {options.data(), static_cast<sal_Int32>(options.size())})) {
        CHECK(sheet.NativeFormulas == 0);
        values += sheet.FormulasAsValues;
    }
    CHECK(values >= 3);
    Document const there(office_without_extension(), file);
    auto const after = results(there);
    for (auto const& [name, rows] : before)
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < rows[row].size(); ++column)
                if (rows[row][column].kind == Content::Kind::number)
                    CHECK(after.at(name)[row][column] == rows[row][column].number);
}

namespace {

// Sixteen respondents with criteria beside them: unit, gender in mixed case, age as a number.
void write_criteria(Document const& document) {
    write_agency(document);
    document.fill("Data.AB1", {{"Usia"}});
    for (int row = 2; row <= 17; ++row)
        document.set_number("Data.AB" + std::to_string(row), row % 2 == 0 ? 30 : 40);
    for (int row = 3; row <= 17; row += 4)
        document.set_text("Data.E" + std::to_string(row), "PEREMPUAN");
    document.add_sheet("Kriteria");
    document.set_text("Kriteria.E1", "Laki-laki");
    int row = 1;
    for (char const* criteria :
         {"$Data.E1:E17;\"Perempuan\"", "$Data.E1:E17;\"Laki*\"", "$Data.E1:E17;\"<>Laki-laki\"",
          "$Data.AB1:AB17;\">=30\"", "$Data.AB1:AB17;\"<40\"", "$Data.AB1:AB17;30", "$Data.D1:D17;\"?i*\"",
          "$Data.E1:E17;E1", "$Data.D1:E17;\"Dinas*\";\"Laki-laki\""})
        document.type("Kriteria.A" + std::to_string(row++),
                      "=BERAKHLAK_INDEXIFS($Data.F1:Z17;\"\";\"likert-5\";" + std::string(criteria) + ")");
    document.type("Kriteria.A10",
                  "=BERAKHLAK_INDEXIFS($Data.F1:Z17;\"Adaptif\";;$Data.E1:E17;\"perempuan\")");
    document.type_array("Kriteria.A12:F20",
                        "=BERAKHLAK_PROFILEIFS($Data.F1:Z17;\"likert-5\";$Data.E1:E17;\"Perempuan\")");
    document.type("Kriteria.A22", "=BERAKHLAK_INDEXIFS($Data.F1:Z17;;;$Data.D1:D17;\"Dinas Satu\")");
}

std::vector<std::vector<Content>> shown_on(Document const& document, std::string const& sheet) {
    return contents_of(Reference<css::sheet::XSpreadsheet>(
        document.model()->getSheets()->getByName(to_office(sheet)), UNO_QUERY_THROW));
}

sal_Int32 native_on(uno::Sequence<org::berakhlak::calc::SharedSheet> const& sheets, char const* name) {
    for (auto const& sheet : sheets)
        if (sheet.Name.equalsAscii(name))
            return sheet.NativeFormulas;
    return -1;
}

// Our figures with the extension are what both other programs compute, before and after an answer is edited
// (by a number: the answers have become numbers).
void check_in_two_programs(Document const& document, std::string const& sheet, sal_Int32 natives,
                           bool edited) {
    auto const file = office_with_extension().folder() / "setara.xlsx";
    auto const before = shown_on(document, sheet);
    auto const options = share_as("native", true);
    auto const report = sharing()->writeShare(document.model(), file_url(file),
                                              {options.data(), static_cast<sal_Int32>(options.size())});
    CHECK(native_on(report, sheet.c_str()) == natives);
    if (edited)
        document.set_text("Data.F2", "Sangat Tidak Setuju");
    auto const after = shown_on(document, sheet);
    std::vector<std::string> names;
    {
        Document const there(office_without_extension(), file);
        names = names_of(there);
        check_same({{sheet, shown_on(there, sheet)}}, {{sheet, before}});
        there.recalculate();
        check_same({{sheet, shown_on(there, sheet)}}, {{sheet, before}});
        if (edited) {
            there.set_number("Data.F2", 1);
            check_same({{sheet, shown_on(there, sheet)}}, {{sheet, after}});
            there.save_as(file);
        }
        CHECK(cells_with_unknown_names(there).empty());
    }
    check_same({{sheet, as_contents(gnumeric_sheets(file), names).at(sheet)}}, {{sheet, after}});
}

} // namespace

TEST_CASE("Criteria have native equivalents: COUNTIFS sees them as our functions do", "[sharing][native]") {
    Document const document(office_with_extension());
    write_criteria(document);
    // One unit only, so that nothing has to be withheld.
    for (int row = 2; row <= 17; ++row)
        document.set_text("Data.D" + std::to_string(row), "Dinas Satu");
    CHECK(document.content("Kriteria.A1").kind == Content::Kind::number);
    check_in_two_programs(document, "Kriteria", 12, true);
}

TEST_CASE("A criterion over contents that are withheld stays the value that it was", "[sharing][native]") {
    Document const document(office_with_extension());
    write_criteria(document);
    auto const file = office_with_extension().folder() / "kriteria-nilai.ods";
    auto const before = shown_on(document, "Kriteria");
    auto const options = share_as("native", true);
    sharing()->writeShare(document.model(), file_url(file),
                          {options.data(), static_cast<sal_Int32>(options.size())});
    Document const there(office_without_extension(), file);
    there.recalculate();
    check_same({{"Kriteria", shown_on(there, "Kriteria")}}, {{"Kriteria", before}});
}

TEST_CASE("A recap with headcounts is native: minimum, whether it is met, units without answers",
          "[sharing][native]") {
    Document const document(office_with_extension());
    write_agency(document);
    // All units are large enough to be shown.
    for (int row = 2; row <= 17; ++row)
        document.set_text("Data.D" + std::to_string(row), row % 2 == 0 ? "Dinas Satu" : "Kantor Dua");
    for (int row = 2; row <= 17; ++row)
        document.set_text("Data.E" + std::to_string(row), "Perempuan");
    document.add_sheet("Pegawai");
    document.fill("Pegawai.A1", {{"Unit", "Pegawai", "Minimum"},
                                 {"Dinas Satu", "10", ""},
                                 {"dinas  satu", "", "7"},
                                 {"Kantor Dua", "300", "9"},
                                 {"Badan Empat", "44", ""}});
    document.add_sheet("Minimum");
    document.type_array("Minimum.A1:M6",
                        "=BERAKHLAK_RECAP($Data.F1:Z17;$Data.D1:D17;\"likert-5\";$Pegawai.A1:C5)");
    CHECK(document.content("Minimum.A2") == "Badan Empat");
    CHECK(document.content("Minimum.C2") == 40.0);
    CHECK(document.content("Minimum.C3") == 10.0);
    CHECK(document.content("Minimum.D3") == "sampel tidak terpenuhi");
    CHECK(document.content("Minimum.C4") == 9.0);
    check_in_two_programs(document, "Minimum", 1, true);
    auto const file = office_with_extension().folder() / "minimum.ods";
    auto const options = share_as("native", true);
    sharing()->writeShare(document.model(), file_url(file),
                          {options.data(), static_cast<sal_Int32>(options.size())});
    Document const there(office_without_extension(), file);
    // A headcount that is edited where the file has gone changes what is asked for.
    there.set_number("Pegawai.B2", 6);
    CHECK(there.content("Minimum.C3") == 7.0);
    CHECK(there.content("Minimum.D3") == "responden melebihi jumlah pegawai");
    there.set_number("Pegawai.B5", 100);
    CHECK(there.content("Minimum.C2") == 80.0); // Krejcie and Morgan's table
}

TEST_CASE("An instrument on a sheet: native as well, and its minimum counts", "[sharing][native]") {
    Document const document(office_with_extension());
    write_agency(document);
    document.add_sheet("Instrumen");
    document.fill("Instrumen.A1", {{"nama", "kantor"},
                                   {"judul", "Instrumen kantor"},
                                   {"jenis", "skala"},
                                   {"konversi", "mean/max"},
                                   {"tingkat", "1", "", "Sangat Tidak Setuju"},
                                   {"tingkat", "2", "", "Tidak Setuju"},
                                   {"tingkat", "3", "", "Netral"},
                                   {"tingkat", "4", "", "Setuju"},
                                   {"tingkat", "5", "", "Sangat Setuju"},
                                   {"nilai", "KER", "Lingkungan kerja", "", "2"},
                                   {"nilai", "PIM", "Kepemimpinan"},
                                   {"butir", "Q1", "KER", "Ruang kerja nyaman"},
                                   {"butir", "Q2", "KER", "Sering terganggu", "", "ya"},
                                   {"butir", "Q3", "PIM", "Arahan jelas"},
                                   {"kategori", "A", "Tinggi", "", "50"},
                                   {"kategori", "B", "Rendah", "", "0"},
                                   {"minimum kelompok", "8"}});
    document.add_sheet("Sendiri");
    document.type("Sendiri.A1", "=BERAKHLAK_INDEX($Data.F1:H17;;$Instrumen.A1:H20)");
    CHECK(document.content("Sendiri.A1").kind == Content::Kind::number);
    check_in_two_programs(document, "Sendiri", 1, true);
    // Seven respondents would do for the other instrument.
    Document const there(office_without_extension(), office_with_extension().folder() / "setara.xlsx");
    for (int row = 2; row <= 17; ++row)
        CHECK_FALSE(there.content("Data.D" + std::to_string(row)) == "Dinas Satu");
}
