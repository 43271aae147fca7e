// GuardedCells to values and back: nothing of ours is left in between, and everything is as it was
// afterwards.
#include "sharing.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <org/berakhlak/calc/SharingException.hpp>

using namespace berakhlak::tests;
using Catch::Matchers::StartsWith;
using uno::Reference;
using uno::UNO_QUERY_THROW;

namespace {

namespace css = com::sun::star;

// Formula and style of each cell of the first sheet's report.
std::vector<std::string> written(Document const& document) {
    std::vector<std::string> cells;
    for (int row = 1; row <= 26; ++row)
        for (char column = 'A'; column <= 'M'; ++column) {
            auto const cell = std::string(1, column) + std::to_string(row);
            cells.push_back(cell + " " + document.style(cell) + " " + document.formula(cell));
        }
    return cells;
}

bool any_of_ours(std::vector<std::string> const& cells) {
    for (auto const& cell : cells)
        if (cell.find("BERAKHLAK.CALC") != std::string::npos)
            return true;
    return false;
}

} // namespace

TEST_CASE("Freeze and thaw: an exact round trip, guarded or not, through both formats") {
    bool const guarded = GENERATE(false, true);
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(guarded, ending);
    auto const file = office_with_extension().folder() / ("beku" + ending);
    std::vector<std::string> before;
    {
        Document const document(office_with_extension());
        write_typed_report(document);
        document.set_style("A10:F18", "Angka saya");
        document.type("H1", "=SQRT(-1)+BERAKHLAK_INDEX($Data.B2:V7)");
        if (guarded)
            sharing()->protect(document.model(), "id");
        before = written(document);
        CHECK(sharing()->freeze(document.model(), "id") == 7);
        check_typed_figures(document);
        CHECK(document.content("H1") == "Err:502");
        CHECK_FALSE(any_of_ours(written(document)));
        CHECK(document.style("C16") == "Angka saya");
        if (guarded)
            CHECK_THAT(document.content("A26").text, StartsWith("Angka dibekukan "));
        document.save_as(file);
    }
    {
        Document const there(office_without_extension(), file);
        there.recalculate();
        check_typed_figures(there);
        CHECK(there.content("H1") == "Err:502");
        CHECK(cells_with_unknown_names(there).empty());
    }
    Document const document(office_with_extension(), file);
    CHECK(sharing()->thaw(document.model()) == 7);
    check_typed_figures(document);
    if (ending == ".ods")
        CHECK(written(document) == before);
    CHECK_FALSE(document.model()->getSheets()->hasByName("Rumus beku"));
    document.fill("Data.Q2", Rows(6, {"1", "1", "1"}));
    CHECK(document.content("A1") == 14700.0 / 210.0);
    CHECK(document.content("C16") == 20.0);
}

TEST_CASE("Freezing and thawing are one step of undo each") {
    Document const document(office_with_extension());
    write_typed_report(document);
    auto const undo =
        Reference<css::document::XUndoManagerSupplier>(document.model(), UNO_QUERY_THROW)->getUndoManager();
    undo->clear();
    sharing()->freeze(document.model(), "id");
    CHECK(undo->getAllUndoActionTitles().getLength() == 1);
    sharing()->thaw(document.model());
    CHECK(undo->getAllUndoActionTitles().getLength() == 2);
}

TEST_CASE("What can't be thawed is refused and stays") {
    Document const document(office_with_extension());
    CHECK_THROWS_AS(sharing()->thaw(document.model()), org::berakhlak::calc::SharingException);
    CHECK(sharing()->freeze(document.model(), "id") == 0);
    write_typed_report(document);
    sharing()->freeze(document.model(), "id");
    auto const data = document.range("Data.A1:A1");
    Reference<css::table::XColumnRowRange> const sheet(
        Reference<css::sheet::XSheetCellRange>(data, UNO_QUERY_THROW)->getSpreadsheet(), UNO_QUERY_THROW);
    sheet->getRows()->insertByIndex(3, 1);
    CHECK_THROWS_AS(sharing()->thaw(document.model()), org::berakhlak::calc::SharingException);
    CHECK(document.model()->getSheets()->hasByName("Rumus beku"));
    check_typed_figures(document);
    sheet->getRows()->removeByIndex(3, 1);
    CHECK(sharing()->thaw(document.model()) == 6);
    check_typed_figures(document);
}

TEST_CASE("What was typed over a frozen cell is kept and named") {
    Document const document(office_with_extension());
    write_typed_report(document);
    sharing()->freeze(document.model(), "id");
    document.set_number("A1", 99.5);
    CHECK(sharing()->thaw(document.model()) == 5);
    CHECK(document.content("A1") == 99.5);
    CHECK(document.formula("A1").front() != '=');
    CHECK(document.formula("A2").front() == '=');
    REQUIRE(document.model()->getSheets()->hasByName("Rumus beku"));
    CHECK(document.content("Rumus beku.B3").text == "$A$1:$A$1");
    CHECK_THAT(document.content("Rumus beku.H3").text, StartsWith("Isi sel sudah diganti"));
}

TEST_CASE("A note that was edited brings nothing back that isn't a call of ours") {
    auto const text = GENERATE(as<std::string>(), "=WEBSERVICE(\"http://contoh.example\")", "=SUM(1;2)",
                               "=BERAKHLAK_INDEX($Data.B2:V7)&WEBSERVICE(\"http://contoh.example\")");
    Document const document(office_with_extension());
    write_typed_report(document);
    sharing()->freeze(document.model(), "id");
    document.set_text("Rumus beku.D3", text);
    CHECK_THROWS_AS(sharing()->thaw(document.model()), org::berakhlak::calc::SharingException);
    CHECK(document.formula("A1").front() != '=');
    CHECK(document.formula("A2").front() != '=');
}
