// The many ways to name the same cells: what holds the answers gives their figure, everything else an error.
#include "harness/offices.hpp"
#include "places/places.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <fstream>
#include <iterator>

using namespace berakhlak::tests;
using uno::Reference;
using uno::UNO_QUERY_THROW;
namespace css = com::sun::star;

namespace {

template <class Interface>
Reference<Interface> part(Document const& document, char const* property) {
    Reference<Interface> found;
    Reference<css::beans::XPropertySet>(document.model(), UNO_QUERY_THROW)
        ->getPropertyValue(rtl::OUString::createFromAscii(property)) >>= found;
    return found;
}

// fill_likert() with a header that a table can be referred by.
void fill_table(Document const& document) {
    fill_likert(document);
    document.fill("A1", {{"Unit", "B1", "B2", "B3", "A1", "A2",  "A3",  "K1",  "K2",  "K3",  "H1",
                          "H2",   "H3", "L1", "L2", "L3", "AD1", "AD2", "AD3", "KO1", "KO2", "KO3"}});
    auto const all = Reference<css::sheet::XCellRangeAddressable>(document.range("A1:V7"), UNO_QUERY_THROW)
                         ->getRangeAddress();
    part<css::sheet::XDatabaseRanges>(document, "DatabaseRanges")->addNewByName("survei", all);
    auto const sheet = document.model()->getSheets()->getElementNames()[0];
    part<css::sheet::XNamedRanges>(document, "NamedRanges")
        ->addNewByName("semua_jawaban", "$" + sheet + ".$B$2:$V$7", {}, 0);
}

} // namespace

TEST_CASE("The same answers, however they are named, give the same index", "[selections]") {
    Document const document(office_with_extension());
    fill_table(document);
    for (char const* range :
         {"B2:V7", "B1:V7", "V7:B2", "$B$2:V7", "B:V", "A2:V7!B1:V99", "OFFSET(B1;1;0;6;21)",
          "INDIRECT(\"B2:V7\")", "INDEX(A1:V7;2;2):V7", "IF(1;B2:V7;B2:V3)", "CHOOSE(1;B2:V7)",
          "semua_jawaban", "survei[[B1]:[KO3]]", "survei[[#All];[B1]:[KO3]]"}) {
        CAPTURE(range);
        CHECK(document.typed("=BERAKHLAK_INDEX(" + std::string(range) + ")") == likert_index);
    }
    for (char const* criteria : {"B2:V7;;;A2:A7", "B:V;;;A:A", "survei[[B1]:[KO3]];;;survei[Unit]",
                                 "OFFSET(B1;1;0;6;21);;;OFFSET(A1;1;0;6;1)", "B1:V7;;;A1:A7"}) {
        CAPTURE(criteria);
        CHECK(document.typed("=BERAKHLAK_INDEXIFS(" + std::string(criteria) + ";\"Dinas*\")") ==
              likert_dinas_index);
    }
}

TEST_CASE("What is no range of the instrument's columns is an error", "[selections]") {
    Document const document(office_with_extension());
    fill_table(document);
    for (char const* range : {"2:7", "A1:V7", "B1:W7", "B2", "B2:U7", "survei", "survei[Unit]", "B2:K7~L2:V7",
                              "{1;2;3}", "B2:V7*1", "\"B2:V7\""}) {
        CAPTURE(range);
        CHECK(document.typed("=BERAKHLAK_INDEX(" + std::string(range) + ")").kind == Content::Kind::error);
        CHECK(document.typed("=BERAKHLAK_INDEX(" + std::string(range) + ";\"Adaptif\")").kind ==
              Content::Kind::error);
    }
}

TEST_CASE("A criterion is one text or number for one column", "[selections]") {
    Document const document(office_with_extension());
    document.fill("B2", Rows(30, std::vector<std::string>(21, "4")));
    for (int row = 2; row <= 31; ++row)
        document.fill("W" + std::to_string(row),
                      {{row % 2 == 0 ? "L" : "P", std::to_string(20 + row), row % 5 == 0 ? "" : "isi"}});
    auto const n = [&](std::string const& criteria) {
        return document.typed("=INDEX(BERAKHLAK_PROFILEIFS(B2:V31;;" + criteria + ");9;2)");
    };
    CHECK(n("W2:X31;\"L\";\">25\"") == document.typed("=COUNTIFS(W2:W31;\"L\";X2:X31;\">25\")").number);
    CHECK(n("W2:X31;;\">25\"") == document.typed("=COUNTIFS(X2:X31;\">25\")").number);
    CHECK(n("W2:Y31;\"L\";\">25\";\"<>\"") ==
          document.typed("=COUNTIFS(W2:W31;\"L\";X2:X31;\">25\";Y2:Y31;\"<>\")").number);
    CHECK(n("Y2:Y31;\"\"") == document.typed("=COUNTIFS(Y2:Y31;\"\")").number);
    // A reference to an empty cell is 0, and no cell is.
    CHECK(document.typed("=COUNTIFS(W2:W31;AZ1)") == 0.0);
    CHECK(n("W2:W31;AZ1") == 0.0);
    for (char const* wrong :
         {"W2:X31;\"L\"", "W2:X31;\"L\";\">25\";1", "W2:W31;{\"L\";\"P\"}", "W2:W31;W2:W3",
          "W2:W31~X2:X31;\"L\";1", "W2:W31;;", "W1:W30;\"L\"", "W2:W30;\"L\"", "W:W;\"L\""}) {
        CAPTURE(wrong);
        CHECK(n(wrong).kind == Content::Kind::error);
    }
    // Rows out of sight count, as the page says.
    document.type("AA1", "=BERAKHLAK_INDEX(B2:V31)");
    auto const rows =
        Reference<css::table::XColumnRowRange>(document.range("B2:V9"), UNO_QUERY_THROW)->getRows();
    Reference<css::beans::XPropertySet>(rows, UNO_QUERY_THROW)
        ->setPropertyValue("IsVisible", uno::Any(false));
    document.recalculate();
    CHECK(document.content("AA1") == 80.0);
    CHECK(n("W2:W31;\"L\"") == 15.0);
}

TEST_CASE("A range in another document is Err:504, and the page says so", "[selections]") {
    auto const file = office_with_extension().folder() / "lain.ods";
    {
        Document const other(office_with_extension());
        fill_likert(other);
        other.save_as(file);
    }
    Document const document(office_with_extension());
    auto const sheet = "'" + to_utf8(file_url(file)) + "'#$" +
                       to_utf8(document.model()->getSheets()->getElementNames()[0]) + ".";
    auto const content = document.typed("=BERAKHLAK_INDEX(" + sheet + "B2:V7)");
    CHECK(content.kind == Content::Kind::error);
    CHECK(content.error == 504);
    std::ifstream in(berakhlak::tests::places::docs() + "/formulas.md");
    std::string const page{std::istreambuf_iterator<char>(in), {}};
    CHECK(page.find("Err:504") != std::string::npos);
    CHECK(page.find("Ctrl+Shift+Enter") != std::string::npos);
}
