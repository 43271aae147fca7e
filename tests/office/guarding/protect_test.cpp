// Formulas that users typed are guarded, last values are renewed when a file is saved, and without the
// extension a sheet says how old its figures are and whether the data still agrees with them.
#include "sharing.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <org/berakhlak/calc/SharingException.hpp>

using namespace berakhlak::tests;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using uno::Reference;
using uno::UNO_QUERY_THROW;

namespace {

namespace css = com::sun::star;

// Below the last row of the report.
constexpr char status[] = "A26";
constexpr char not_installed[] = "ekstensi tidak terpasang di sini";
constexpr char edited[] = "data berubah sejak itu";

Reference<css::document::XUndoManager> undo_of(Document const& document) {
    return Reference<css::document::XUndoManagerSupplier>(document.model(), UNO_QUERY_THROW)
        ->getUndoManager();
}

} // namespace

TEST_CASE("Typed formulas with a guard: without the extension, edited there, and back") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    auto const sent = office_with_extension().folder() / ("lindungi" + ending);
    auto const returned = office_without_extension().folder() / ("lindungi-kembali" + ending);
    {
        Document const document(office_with_extension());
        write_typed_report(document);
        CHECK(sharing()->protect(document.model(), "id") == 6);
        check_typed_figures(document);
        CHECK(document.content(status) == "");
        document.save_as(sent);
    }
    {
        Document const document(office_without_extension(), sent);
        check_typed_figures(document);
        CHECK(cells_with_unknown_names(document).empty());
        CHECK_THAT(document.content(status).text, StartsWith("Angka terakhir dihitung ") &&
                                                      Contains(BERAKHLAK_VERSION) &&
                                                      Contains(not_installed) && !Contains(edited));
        document.recalculate();
        check_typed_figures(document);
        CHECK_THAT(document.content(status).text, Contains(not_installed) && !Contains(edited));
        document.set_number("Data.F4", 1);
        check_typed_figures(document);
        CHECK_THAT(document.content(status).text, Contains(edited));
        CHECK(cells_with_unknown_names(document).empty());
        document.save_as(returned);
    }
    {
        Document const document(office_without_extension(), returned);
        CHECK_THAT(document.content(status).text, Contains(edited));
    }
    // The answer 5 became 1.
    double const index = likert_index - 100.0 * 4.0 / (21.0 * 6.0 * 5.0);
    {
        Document const document(office_with_extension(), returned);
        document.recalculate();
        CHECK(document.content(status) == "");
        CHECK(document.content("A1") == index);
        document.save_as(sent);
    }
    Document const again(office_without_extension(), sent);
    CHECK(again.content("A1") == index);
    CHECK_THAT(again.content(status).text, Contains(not_installed) && !Contains(edited));
}

TEST_CASE(
    "A second protection changes nothing; a formula in a name counts; a sheet under protection is told") {
    Document const document(office_with_extension());
    write_typed_report(document);
    CHECK(sharing()->protect(document.model(), "id") == 6);
    auto const formula = document.formula("A3");
    CHECK_THAT(formula, StartsWith("=IF(ISERROR(ORG.BERAKHLAK.CALC.FUNCTIONS.VERSION());\"73.3 %\";ROUND("));
    CHECK(sharing()->protect(document.model(), "id") == 0);
    CHECK(document.formula("A3") == formula);
    document.type("H1", "=BERAKHLAK_INDEX($Data.B2:V7)");
    Reference<css::util::XProtectable> const sheet(sheet_of(document, 0), UNO_QUERY_THROW);
    sheet->protect("x");
    CHECK_THROWS_AS(sharing()->protect(document.model(), "id"), org::berakhlak::calc::SharingException);
    sheet->unprotect("x");
    CHECK(sharing()->protect(document.model(), "id") == 1);
}

TEST_CASE("Protection is one step of undo") {
    auto& office = office_with_extension();
    Document const document(office);
    write_typed_report(document);
    undo_of(document)->clear();
    sharing()->protect(document.model(), "id");
    auto const titles = undo_of(document)->getAllUndoActionTitles();
    REQUIRE(titles.getLength() == 1);
    CHECK(titles[0] == "Amankan rumus untuk kantor lain");
}

TEST_CASE("A column of formulas is guarded at once: comments, looks and other cells stay, and undo brings "
          "all back") {
    auto const file = office_with_extension().folder() / "kolom.ods";
    {
        Document const document(office_with_extension());
        for (int row = 1; row <= 300; ++row)
            document.type("A" + std::to_string(row),
                          row == 150 ? "=1+1" : "=BERAKHLAK_CATEGORY(" + std::to_string(row % 101) + ")");
        document.type("A200", "");
        document.set_style("A10:A10", "Angka saya");
        Reference<css::beans::XPropertySet>(document.range("A20:A20"), UNO_QUERY_THROW)
            ->setPropertyValue("CellBackColor", uno::Any(sal_Int32(0xffff00)));
        Reference<css::sheet::XSheetAnnotationsSupplier>(sheet_of(document, 0), UNO_QUERY_THROW)
            ->getAnnotations()
            ->insertNew(css::table::CellAddress(0, 0, 29), "lihat Bu Siti");
        auto const column = [&](auto of_cell) {
            std::vector<std::string> all;
            for (int row = 1; row <= 300; ++row)
                all.push_back(of_cell("A" + std::to_string(row)));
            return all;
        };
        auto const formulas = [&] {
            return column([&](auto const& cell) { return document.formula(cell); });
        };
        auto const texts = [&] {
            return column([&](auto const& cell) { return document.content(cell).text; });
        };
        auto const before = formulas(), shown = texts();
        CHECK(sharing()->protect(document.model(), "id") == 298);
        CHECK(texts() == shown);
        CHECK(document.formula("A150") == "=1+1");
        CHECK(document.formula("A200") == "");
        CHECK_THAT(document.formula("A299"), StartsWith("=IF(ISERROR("));
        CHECK(document.style("A10") == "Angka saya");
        CHECK(document.style("A20") == "Default");
        CHECK(document.style("A21") == document.style("A1"));
        CHECK(document.style("A21") != "Default");
        CHECK(Reference<css::sheet::XSheetAnnotationsSupplier>(sheet_of(document, 0), UNO_QUERY_THROW)
                  ->getAnnotations()
                  ->getCount() == 1);
        auto const guarded = formulas();
        undo_of(document)->undo();
        CHECK(formulas() == before);
        undo_of(document)->redo();
        CHECK(formulas() == guarded);
        CHECK(texts() == shown);
        document.save_as(file);
    }
    Document const there(office_without_extension(), file);
    there.recalculate();
    CHECK(cells_with_unknown_names(there).empty());
    CHECK(there.content("A299") == "Sehat");
}

TEST_CASE("Saving renews last values, also a copy, and leaves the modified flag of a copied document alone") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    auto const file = office_with_extension().folder() / ("segar" + ending);
    {
        Document const document(office_with_extension());
        write_typed_report(document);
        sharing()->protect(document.model(), "id");
        document.save_as(file);
        document.fill("Data.Q2", Rows(6, {"1", "1", "1"}));
        document.save_as(file);
        CHECK_FALSE(Reference<css::util::XModifiable>(document.model(), UNO_QUERY_THROW)->isModified());
    }
    Document const document(office_without_extension(), file);
    document.recalculate();
    CHECK(document.content("A1") == 14700.0 / 210.0);
    CHECK(document.content("C16") == 20.0);
    CHECK_THAT(document.content(status).text, Contains(not_installed) && !Contains(edited));
}

TEST_CASE("Every single changed answer is noticed: words of a scale, digits, numbers, long texts") {
    Document const document(office_with_extension());
    document.add_sheet("Data");
    // 12 respondents; the picks of 12 distinct texts and more than 16 distinct contents in the column.
    fill_likert(document, "Data");
    std::vector<std::string> const words = {"Sangat Setuju", "Setuju", "Netral", "Tidak Setuju",
                                            "Sangat Tidak Setuju"};
    document.fill("Data.B2", {{"Setuju"}, {"Netral"}, {"Sangat Setuju"}, {"Setuju"}, {"4"}});
    document.set_text("Data.C2", "4");
    Rows units;
    for (int unit = 0; unit < 20; ++unit)
        units.push_back({"Dinas Pendidikan Kabupaten " + std::string(1, static_cast<char>('A' + unit)) +
                         (unit % 2 == 0 ? " Utara" : " Timur")});
    document.fill("Data.A2", units);
    document.type("A1", "=BERAKHLAK_INDEXIFS($Data.B2:V21;;;$Data.A2:A21;\"Dinas*\")");
    sharing()->protect(document.model(), "id");
    // A copy, or the file would be locked while it is open here.
    auto const saved = office_with_extension().folder() / "setiap-asli.ods";
    auto const file = office_with_extension().folder() / "setiap.ods";
    document.save_as(saved);
    std::filesystem::copy_file(saved, file);
    Document const there(office_without_extension(), file);
    auto const is_noticed = [&] { return there.content("A3").text.find(edited) != std::string::npos; };
    CHECK_FALSE(is_noticed());
    auto const check_change = [&](std::string const& cell, std::string const& content) {
        CAPTURE(cell, content);
        auto const before = there.content(cell);
        there.set_text(cell, content);
        CHECK(is_noticed());
        if (before.kind == Content::Kind::number)
            there.set_number(cell, before.number);
        else
            there.set_text(cell, before.text);
        CHECK_FALSE(is_noticed());
    };
    for (char const* cell : {"Data.B2", "Data.B3", "Data.B7", "Data.C2", "Data.V7"})
        for (auto const& word : words)
            if (there.content(cell).text != word)
                check_change(cell, word);
    for (int row = 2; row < 22; ++row) {
        auto const cell = "Data.A" + std::to_string(row);
        auto text = there.content(cell).text;
        check_change(cell, "Dinas Kesehatan Kabupaten " + text.substr(text.size() - 7));
        text[6 + row % 12] = 'o';
        check_change(cell, text);
    }
}

TEST_CASE("Tables that are errors, and cells beyond a table, are guarded as what they show") {
    auto const file = office_with_extension().folder() / "galat.ods";
    {
        Document const document(office_with_extension());
        document.add_sheet("Data");
        fill_likert(document, "Data");
        document.set_text("Data.C5", "9"); // no answer: the profile is an error
        document.type_array("A1:F9", "=BERAKHLAK_PROFILE($Data.B2:V7)");
        document.type_array("A12:D17", "=BERAKHLAK_CHECK($Data.B2:V7)");
        CHECK(sharing()->protect(document.model(), "id") == 2);
        CHECK(document.content("C9") == "#VALUE!");
        CHECK(document.content("C13") == "9");
        document.save_as(file);
    }
    Document const there(office_without_extension(), file);
    there.recalculate();
    CHECK(there.content("C9") == "#N/A");
    CHECK(there.content("B13") == "C");
    CHECK_THAT(there.content("D13").text, Contains("di luar skala"));
    CHECK(cells_with_unknown_names(there).empty());
}

TEST_CASE("Saving a document without formulas of ours loads nothing of ours") {
    Office office(settings_with_extension());
    Document const document(office);
    fill_likert(document);
    document.type("X1", "=SUM(B2:V7)");
    bool const before = office.has_loaded("berakhlak.so");
    document.save_as(office.folder() / "biasa.ods");
    CHECK(office.has_loaded("berakhlak.so") == before);
    CHECK(document.model()->getSheets()->getElementNames().getLength() == 1);
    document.type("X2", "=BERAKHLAK_INDEX(B2:V7)");
    document.save_as(office.folder() / "biasa.ods");
    CHECK(office.has_loaded("berakhlak.so"));
    CHECK(document.model()->getSheets()->getElementNames().getLength() == 1);
}
