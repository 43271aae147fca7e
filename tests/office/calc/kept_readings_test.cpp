// Formulas over one range share what was read of it, and none of them is ever stale: after everything that
// can happen to a sheet, each shows what Calc's own formula beside it shows.
#include "harness/document.hpp"
#include "harness/offices.hpp"

#include <catch2/catch.hpp>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/FillDateMode.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/FillMode.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XSortable.hpp>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
using uno::UNO_QUERY_THROW;

constexpr int respondents = 60, items = 21, formulas = 12;

std::string column(int place) {
    return std::string(1, static_cast<char>('A' + place));
}

// Units A to C in column A of Data, answers in B2:V61; formulas of ours on Rumus, Calc's own beside them, and
// cells that depend on ours and are computed with every change: NOW() is volatile, and a cell with STYLE() is
// computed before any listener hears of the change.
void fill(Document const& document) {
    document.add_sheet("Data");
    Rows rows;
    for (int row = 0; row < respondents; ++row) {
        std::vector<std::string> cells{std::string("Unit ") + column(row % 3)};
        for (int item = 0; item < items; ++item)
            cells.push_back(std::to_string(1 + (row * 7 + item * 3 + row * item) % 5));
        rows.push_back(cells);
    }
    document.fill("Data.A2", rows);
    document.add_sheet("Rumus");
    for (int i = 0; i < formulas; ++i) {
        auto const row = std::to_string(i + 2);
        int const value = i % 7;
        static char const* const names[] = {
            "Berorientasi Pelayanan", "Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif"};
        document.set_text("Rumus.A" + row, std::string("Unit ") + column(i % 3));
        document.set_formula("Rumus.B" + row,
                             std::string("=ORG.BERAKHLAK.CALC.FUNCTIONS.INDEXIFS($Data.$B$2:$V$61;\"") +
                                 names[value] + "\";\"likert-5\";$Data.$A$2:$A$61;$A" + row + ")");
        std::string sum;
        for (int item = 1 + value * 3; item < 4 + value * 3; ++item)
            sum += "+AVERAGEIFS($Data.$" + column(item) + "$2:$" + column(item) + "$61;$Data.$A$2:$A$61;$A" +
                   row + ")";
        document.set_formula("Rumus.C" + row, "=(" + sum.substr(1) + ")/3*20");
        document.set_formula("Rumus.D" + row, "=B" + row + "+STYLE(\"Default\")");
        document.set_formula("Rumus.E" + row, "=B" + row + "+NOW()*0");
    }
}

void check_current(Document const& document) {
    auto const shown = document.contents("Rumus.B2:E" + std::to_string(formulas + 1));
    for (auto const& row : shown) {
        REQUIRE(row[1].kind == Content::Kind::number);
        for (std::size_t ours : {0U, 2U, 3U})
            CHECK(row[ours] == row[1].number);
    }
}

css::table::CellRangeAddress area(Document const& document, char const* range) {
    return uno::Reference<css::sheet::XCellRangeAddressable>(document.range(range), UNO_QUERY_THROW)
        ->getRangeAddress();
}

uno::Reference<css::sheet::XCellRangeMovement> mover(Document const& document) {
    return {sheet_of(document, 1), UNO_QUERY_THROW};
}

uno::Reference<css::document::XUndoManager> undo_of(Document const& document) {
    return uno::Reference<css::document::XUndoManagerSupplier>(document.model(), UNO_QUERY_THROW)
        ->getUndoManager();
}

void set_calculation(Document const& document, bool automatic) {
    uno::Reference<css::sheet::XCalculatable>(document.model(), UNO_QUERY_THROW)
        ->enableAutomaticCalculation(automatic);
}

} // namespace

TEST_CASE("Edits, undo and redo leave no figure stale, whoever asks first", "[kept]") {
    Document const document(office_with_extension());
    fill(document);
    check_current(document);
    for (int level = 1; level <= 5; ++level) {
        document.set_number("Data.D7", level); // one write and one read after the other, as a macro does it
        document.set_number("Data.K9", 6 - level);
        check_current(document);
    }
    for (int last = formulas + 1; last >= 2; --last) { // each formula once the first that is asked
        document.set_number("Data.D" + std::to_string(last + 3), 1 + last % 5);
        auto const row = std::to_string(last);
        CHECK(document.content("Rumus.B" + row) == document.content("Rumus.C" + row).number);
    }
    for (int step = 0; step < 4; ++step) {
        undo_of(document)->undo();
        check_current(document);
    }
    undo_of(document)->redo();
    check_current(document);
    document.set_text("Data.A4", "Unit A"); // a criterion's cell
    check_current(document);
    document.set_text("Rumus.A5", "Unit B"); // the criterion
    check_current(document);
    document.set_text("Data.D7", ""); // a gap
    check_current(document);
}

TEST_CASE("Sorting, inserting, deleting, pasting and filling leave no figure stale", "[kept]") {
    Document const document(office_with_extension());
    fill(document);
    check_current(document);
    auto const rows =
        uno::Reference<css::table::XColumnRowRange>(sheet_of(document, 1), UNO_QUERY_THROW)->getRows();
    rows->insertByIndex(20, 2);
    check_current(document);
    document.fill("Data.A21", {{"Unit A", "5", "5", "5", "5", "5", "5", "5", "5", "5", "5", "5",
                                "5",      "5", "5", "5", "5", "5", "5", "5", "5", "5", "5"}});
    check_current(document);
    rows->removeByIndex(20, 2);
    check_current(document);
    mover(document)->copyRange(css::table::CellAddress(1, 1, 4), area(document, "Data.B40:V50"));
    check_current(document);
    uno::Reference<css::sheet::XCellSeries>(document.range("Data.B3:V12"), UNO_QUERY_THROW)
        ->fillSeries(css::sheet::FillDirection_TO_BOTTOM, css::sheet::FillMode_SIMPLE,
                     css::sheet::FillDateMode_FILL_DATE_DAY, 0, 0);
    check_current(document);
    uno::Reference<css::sheet::XCellSeries>(document.range("Rumus.A2:E7"), UNO_QUERY_THROW)
        ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
    document.fill("Rumus.A2", {{"Unit A"}, {"Unit B"}, {"Unit C"}, {"Unit A"}, {"Unit B"}, {"Unit C"}});
    check_current(document);
    css::table::TableSortField field;
    field.Field = 3;
    field.IsAscending = true;
    css::beans::PropertyValue fields;
    fields.Name = "SortFields";
    fields.Value <<= uno::Sequence<css::table::TableSortField>(&field, 1);
    uno::Reference<css::util::XSortable> const answers(document.range("Data.B2:V61"), UNO_QUERY_THROW);
    answers->sort({&fields, 1}); // the answers, not the units: every figure changes
    check_current(document);
    undo_of(document)->undo();
    check_current(document);
}

TEST_CASE("Answers that are formulas are followed to what they depend on", "[kept]") {
    Document const document(office_with_extension());
    fill(document);
    for (int row = 2; row <= 8; ++row)
        document.set_formula("Data.D" + std::to_string(row), "=$Data.$Z$1");
    document.set_formula("Data.Z1", "=$Data.$Z$2+1");
    document.set_number("Data.Z2", 1);
    check_current(document);
    for (int level = 1; level <= 4; ++level) {
        document.set_number("Data.Z2", level);
        check_current(document);
    }
    document.set_formula("Data.Z2", "=1+MOD(ROUND(RAND()*1000;0);4)"); // volatile answers
    for (int round = 0; round < 3; ++round) {
        set_calculation(document, true);
        uno::Reference<css::sheet::XCalculatable>(document.model(), UNO_QUERY_THROW)->calculate();
        check_current(document);
    }
}

TEST_CASE("An answer that is none and goes again, and a formula that is replaced", "[kept]") {
    Document const document(office_with_extension());
    fill(document);
    check_current(document);
    document.set_text("Data.D2", "kadang-kadang"); // no answer
    CHECK(document.content("Rumus.B2") == "#VALUE!");
    document.set_number("Data.D2", 3);
    check_current(document);
    // Formulas that do more than call us, and one that is an error, in the place of others.
    document.set_formula("Rumus.B13",
                         "=IF($Data.$Z$9>0;" + document.formula("Rumus.B12").substr(1) + ";$Rumus.$C$13)");
    document.set_formula("Rumus.C13", "=IF($Data.$Z$9>0;C12;7)");
    check_current(document);
    for (int level : {1, 4, 2}) {
        document.set_number("Data.Z9", level % 2);
        document.set_number("Data.H8", level);
        check_current(document);
    }
    document.set_formula("Rumus.A12",
                         "=IF($B$2>0;\"Unit A\";\"Unit B\")"); // a criterion that depends on ours
    for (int level : {5, 1, 3}) {
        document.set_number("Data.C8", level);
        document.set_number("Data.Q8", level);
        check_current(document);
    }
}

TEST_CASE("Two documents whose sheets have the same names share nothing", "[kept]") {
    Document const one(office_with_extension());
    Document const other(office_with_extension());
    fill(one);
    fill(other);
    for (int level : {1, 5, 2}) {
        one.set_number("Data.D7", level);
        other.set_number("Data.D7", 6 - level);
        check_current(one);
        check_current(other);
        check_current(one);
    }
}

TEST_CASE("A sheet that takes another one's name is another sheet", "[kept]") {
    Document const document(office_with_extension());
    fill(document);
    check_current(document);
    uno::Reference<css::container::XNamed>(sheet_of(document, 1), UNO_QUERY_THROW)->setName("Lama");
    check_current(document);
    document.add_sheet("Data");
    Rows rows;
    for (int row = 0; row < respondents; ++row) {
        std::vector<std::string> cells{std::string("Unit ") + column(row % 3)};
        cells.resize(1 + items, std::to_string(1 + row % 3));
        rows.push_back(cells);
    }
    document.fill("Data.A2", rows);
    for (int i = 2; i <= formulas + 1; ++i) {
        for (char const* at : {"B", "C"}) {
            auto const cell = "Rumus." + std::string(at) + std::to_string(i);
            auto formula = document.formula(cell);
            for (auto place = formula.find("$Lama"); place != formula.npos; place = formula.find("$Lama"))
                formula.replace(place, 5, "$Data");
            document.set_formula(cell, formula);
        }
        check_current(document);
    }
    check_current(document);
}

TEST_CASE("Where Calc doesn't compute by itself, a hard recalculation is right", "[kept]") {
    Document const document(office_with_extension());
    fill(document);
    check_current(document);
    set_calculation(document, false);
    document.set_number("Data.D7", 5);
    document.set_number("Data.K9", 1);
    document.recalculate();
    check_current(document);
    document.set_number("Data.D7", 1);
    CHECK(document.typed("=BERAKHLAK_INDEX($Data.B2:V61;\"Berorientasi Pelayanan\")") ==
          document.typed("=AVERAGE($Data.B2:D61)*20").number);
    set_calculation(document, true);
    document.recalculate();
    check_current(document);
    uno::Reference<css::beans::XPropertySet>(document.model(), UNO_QUERY_THROW)
        ->setPropertyValue("IsIterationEnabled", uno::Any(true));
    document.set_number("Data.D7", 4);
    check_current(document);
}
