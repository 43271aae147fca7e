// Old figures are never shown as current: workbooks that were edited, sorted, copied or renamed elsewhere.
#include "sharing.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/sheet/XSpreadsheets2.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <functional>

using namespace berakhlak::tests;
using Catch::Matchers::Contains;
using uno::Reference;
using uno::UNO_QUERY_THROW;

namespace {

constexpr char status[] = "A26";
constexpr char edited[] = "data berubah sejak itu";
constexpr char copied[] = "disalin dari buku kerja lain";
constexpr char below[] = "di bawah baris terakhir";
// The answer 5 of Data.F4 became 1.
double const edited_index = likert_index - 100.0 * 4.0 / (21.0 * 6.0 * 5.0);

std::filesystem::path sent(std::string const& name) {
    return office_with_extension().folder() / name;
}
std::filesystem::path returned(std::string const& name) {
    return office_without_extension().folder() / name;
}

void save_protected(
    std::filesystem::path const& file,
    std::function<void(Document const&)> const& change = [](Document const&) {}) {
    Document const document(office_with_extension());
    write_typed_report(document);
    change(document);
    sharing()->protect(document.model(), "id");
    document.save_as(file);
}

std::string status_of(Document const& document, std::string const& cell = status) {
    return document.content(cell).text;
}

std::vector<std::string> row_of(Document const& document, int row) {
    auto const contents = document.contents("Data.A" + std::to_string(row) + ":V" + std::to_string(row));
    std::vector<std::string> cells;
    for (auto const& cell : contents[0])
        cells.push_back(cell.text);
    return cells;
}

// Names as Excel stores those of functions that it doesn't know.
std::string as_excel_writes(std::string formula) {
    std::string capitals = formula;
    for (char& c : capitals)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    std::string const ours = "ORG.BERAKHLAK.CALC.FUNCTIONS.";
    for (auto at = capitals.rfind(ours); at != capitals.npos && at > 0; at = capitals.rfind(ours, at - 1))
        formula.insert(at, "_xludf.");
    return formula;
}

} // namespace

TEST_CASE("A workbook that was edited elsewhere shows the figures of its answers when it is opened") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    save_protected(sent("pulang" + ending));
    {
        Document const there(office_without_extension(), sent("pulang" + ending));
        there.set_number("Data.F4", 1);
        there.save_as(returned("pulang" + ending));
    }
    Document const document(office_with_extension(), returned("pulang" + ending));
    CHECK(document.content("A1") == edited_index);
    CHECK(document.content("L23") == edited_index);
    CHECK(status_of(document).empty());
}

TEST_CASE("Letter case and the order of rows change no checksum; answers that change places do") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    save_protected(sent("urut" + ending), [](Document const& document) {
        document.fill("Data.B2", {{"Setuju"}, {"setuju"}, {"SETUJU"}, {"Sangat setuju"}, {"Sangat Setuju"}});
        document.set_text("Data.A3", "badan dua");
    });
    Document const there(office_without_extension(), sent("urut" + ending));
    CHECK_THAT(status_of(there), Contains("tidak terpasang di sini") && !Contains(edited));
    there.recalculate();
    CHECK_THAT(status_of(there), !Contains(edited));
    auto const first = row_of(there, 2), third = row_of(there, 4);
    there.fill("Data.A2", {third});
    there.fill("Data.A4", {first});
    CHECK_THAT(status_of(there), !Contains(edited));
    there.set_text("Data.B5", "SANGAT setuju");
    CHECK_THAT(status_of(there), !Contains(edited));
    // Two people change their units: every column holds the same as before.
    auto const a = there.content("Data.A2").text, b = there.content("Data.A5").text;
    REQUIRE(a != b);
    there.set_text("Data.A2", b);
    there.set_text("Data.A5", a);
    CHECK_THAT(status_of(there), Contains(edited));
}

TEST_CASE("A list that names rows is old when the rows were sorted, and other figures aren't") {
    save_protected(sent("daftar.ods"), [](Document const& document) {
        document.add_sheet("Periksa");
        document.type("Periksa.A1", "=INDEX(BERAKHLAK_CHECK($Data.B2:V7);1;1)");
    });
    Document const there(office_without_extension(), sent("daftar.ods"));
    std::string line;
    for (int row = 1; row < 12; ++row)
        if (auto const text = there.content("Periksa.A" + std::to_string(row)).text;
            text.starts_with("Angka terakhir"))
            line = "Periksa.A" + std::to_string(row);
    REQUIRE_FALSE(line.empty());
    CHECK_THAT(status_of(there, line), !Contains(edited));
    auto const first = row_of(there, 2), third = row_of(there, 4);
    there.fill("Data.A2", {third});
    there.fill("Data.A4", {first});
    CHECK_THAT(status_of(there, line), Contains(edited));
    CHECK_THAT(status_of(there), !Contains(edited));
}

TEST_CASE("Of more than 20,000 cells the order of rows counts, and edits cost a column and not the table") {
    save_protected(sent("besar.ods"), [](Document const& document) {
        document.add_sheet("Besar");
        std::vector<std::vector<std::string>> rows(1100, std::vector<std::string>(21, "Setuju"));
        rows[0][0] = "Netral";
        document.fill("Besar.A1", rows);
        document.add_sheet("Angka");
        document.type("Angka.A1", "=BERAKHLAK_INDEX($Besar.A1:U1100)");
    });
    Document const there(office_without_extension(), sent("besar.ods"));
    std::string line;
    for (int row = 1; row < 12; ++row)
        if (there.content("Angka.A" + std::to_string(row)).text.starts_with("Angka terakhir"))
            line = "Angka.A" + std::to_string(row);
    REQUIRE_FALSE(line.empty());
    there.recalculate();
    CHECK_THAT(status_of(there, line), !Contains(edited));
    there.set_text("Besar.A1", "NETRAL");
    CHECK_THAT(status_of(there, line), !Contains(edited));
    there.set_text("Besar.A1", "Setuju");
    CHECK_THAT(status_of(there, line), Contains(edited));
    there.set_text("Besar.A2", "Netral"); // the rows 1 and 2 have changed places
    CHECK_THAT(status_of(there, line), Contains(edited));
    there.set_text("Besar.A1", "Netral");
    there.set_text("Besar.A2", "Setuju");
    CHECK_THAT(status_of(there, line), !Contains(edited));
}

TEST_CASE("A protected sheet keeps its old guards, and then the line doesn't call them current") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    {
        Document const document(office_with_extension());
        write_typed_report(document);
        sharing()->protect(document.model(), "id");
        Reference<com::sun::star::util::XProtectable> const sheet(sheet_of(document, 0), UNO_QUERY_THROW);
        sheet->protect("x");
        document.save_as(sent("terkunci" + ending));
        document.set_number("Data.F4", 1);
        CHECK(document.content("A1") == edited_index);
        document.save_as(sent("terkunci" + ending));
    }
    {
        Document const there(office_without_extension(), sent("terkunci" + ending));
        there.recalculate();
        CHECK(there.content("A1") == likert_index);
        CHECK_THAT(status_of(there), Contains(edited));
    }
    Document const document(office_with_extension(), sent("terkunci" + ending));
    CHECK(document.content("A1") == edited_index);
}

TEST_CASE("Names that Excel has changed live again when the workbook is opened") {
    save_protected(sent("excel.xlsx"));
    {
        Document const there(office_without_extension(), sent("excel.xlsx"));
        for (char const* cell : {"A1", "A2", "A3", "A4", "A26"}) {
            there.set_formula(cell, as_excel_writes(there.formula(cell)));
            CHECK_THAT(there.formula(cell), Contains("_xludf."));
        }
        there.set_number("Data.F4", 1);
        there.save_as(returned("excel.xlsx"));
    }
    {
        Document const document(office_with_extension(), returned("excel.xlsx"));
        CHECK(document.content("A1") == edited_index);
        CHECK_THAT(document.formula("A1"), !Contains("_xl"));
        CHECK(status_of(document).empty());
        document.save_as(sent("excel-lagi.xlsx"));
    }
    Document const there(office_without_extension(), sent("excel-lagi.xlsx"));
    CHECK(there.content("A1") == edited_index);
    CHECK_THAT(status_of(there), !Contains(edited));
}

TEST_CASE("On a protected sheet such names stay, and are said to be old") {
    save_protected(sent("excel-terkunci.xlsx"));
    {
        Document const there(office_without_extension(), sent("excel-terkunci.xlsx"));
        for (char const* cell : {"A1", "A2", "A3", "A4", "A26"})
            there.set_formula(cell, as_excel_writes(there.formula(cell)));
        Reference<com::sun::star::util::XProtectable>(sheet_of(there, 0), UNO_QUERY_THROW)->protect("x");
        there.set_number("Data.F4", 1);
        there.save_as(returned("excel-terkunci.xlsx"));
    }
    {
        Document const document(office_with_extension(), returned("excel-terkunci.xlsx"));
        CHECK_THAT(status_of(document), Contains(edited));
        document.save_as(sent("excel-terkunci-lagi.xlsx"));
    }
    Document const there(office_without_extension(), sent("excel-terkunci-lagi.xlsx"));
    there.recalculate();
    CHECK_THAT(status_of(there), Contains(edited));
}

TEST_CASE("A row below those that the formulas read is told, until they read it") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    save_protected(sent("bawah" + ending));
    {
        Document const there(office_without_extension(), sent("bawah" + ending));
        CHECK_THAT(status_of(there), !Contains(below));
        there.fill("Data.A8", {row_of(there, 2)});
        CHECK_THAT(status_of(there), Contains(below));
        there.save_as(returned("bawah" + ending));
    }
    Document const document(office_with_extension(), returned("bawah" + ending));
    CHECK_THAT(status_of(document), Contains(below) && !Contains("tidak terpasang"));
    document.save_as(sent("bawah-lagi" + ending));
    CHECK_THAT(status_of(document), Contains(below));
    document.type("A1", "=BERAKHLAK_INDEX($Data.B2:V8)");
    document.type("A3", "=ROUND(BERAKHLAK_INDEX($Data.B2:V8);1)&\" %\"");
    document.type_array("A10:F18", "=BERAKHLAK_PROFILE($Data.B2:V8)");
    document.type_array("A20:M24", "=BERAKHLAK_RECAP($Data.B2:V8;$Data.A2:A8)");
    document.save_as(sent("bawah-lagi" + ending));
    CHECK(status_of(document).empty());
}

TEST_CASE("What stood below when the formulas were guarded is no appended row; whole columns read all rows") {
    auto const cells = GENERATE(as<std::string>(), "$Data.B2:V7", "$Data.B1:V1048576");
    CAPTURE(cells);
    {
        Document const document(office_with_extension());
        document.add_sheet("Data");
        fill_likert(document, "Data");
        document.type("A1", "=BERAKHLAK_INDEX(" + cells + ")");
        if (cells == "$Data.B2:V7")
            document.set_text("Data.B9", "Sumber: survei 2026");
        sharing()->protect(document.model(), "id");
        document.save_as(sent("catatan.ods"));
    }
    Document const there(office_without_extension(), sent("catatan.ods"));
    CHECK_THAT(status_of(there, "A3"), Contains("tidak terpasang") && !Contains(below) && !Contains(edited));
    there.fill("Data.A10", {row_of(there, 2)});
    if (cells == "$Data.B2:V7")
        CHECK_THAT(status_of(there, "A3"), Contains(below));
    else
        CHECK_THAT(status_of(there, "A3"), Contains(edited) && !Contains(below));
}

TEST_CASE("A sheet of results in another document says that it isn't connected") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    save_protected(sent("asal" + ending));
    {
        Document const source(office_with_extension(), sent("asal" + ending));
        CHECK(status_of(source).empty());
        Document const target(office_with_extension());
        Reference<com::sun::star::sheet::XSpreadsheets2>(target.model()->getSheets(), UNO_QUERY_THROW)
            ->importSheet(source.model(), source.model()->getSheets()->getElementNames()[0], 0);
        CHECK_THAT(status_of(target), Contains(copied));
        target.save_as(sent("tempelan" + ending));
    }
    std::filesystem::rename(sent("asal" + ending), sent("asal-pindah" + ending));
    Document const there(office_without_extension(), sent("tempelan" + ending));
    CHECK_THAT(status_of(there), Contains(copied));
    there.recalculate();
    CHECK_THAT(status_of(there), Contains(copied));
}

TEST_CASE("The sign @ in answers and headers and names of sheets does the checksum no harm") {
    {
        Document const document(office_with_extension());
        document.add_sheet("Data @ dinas");
        fill_likert(document, "Data @ dinas");
        document.set_text("Data @ dinas.A2", "ptk@dinas");
        document.set_text("Data @ dinas.B1", "Butir @1");
        document.type_array("A1:M5", "=BERAKHLAK_RECAP($'Data @ dinas'.B1:V7;$'Data @ dinas'.A1:A7)");
        sharing()->protect(document.model(), "id");
        document.save_as(sent("keong.ods"));
    }
    Document const there(office_without_extension(), sent("keong.ods"));
    CHECK_THAT(status_of(there, "A7"), Contains("tidak terpasang") && !Contains(edited));
    there.set_text("Data @ dinas.A2", "ptk@kantor");
    CHECK_THAT(status_of(there, "A7"), Contains(edited));
}
