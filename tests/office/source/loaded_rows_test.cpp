// A text file is read once: the workbook goes on with the sheet that LibreOffice has made of it. Nobody must
// be able to tell it from one whose cells were all written.
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "places/places.hpp"
#include "workbook/import/import.hpp"
#include "workbook/import/workbook_writer.hpp"
#include "workbook/sheets/loaded_rows.hpp"

#include <catch2/catch.hpp>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>
#include <fstream>

using namespace berakhlak::tests;
namespace core = berakhlak::core;
namespace css = com::sun::star;
namespace host = berakhlak::host;
namespace workbook = berakhlak::workbook;

namespace {

using rtl::OUString;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using workbook::AfterReading;

workbook::ImportRequest request_for(std::string const& file, std::string const& instrument) {
    workbook::ImportRequest request;
    request.url = file_url(file);
    request.instrument = instrument;
    return request;
}

Document written(workbook::ImportRequest const& request, AfterReading then) {
    auto const context = office_with_extension().context();
    host::Instruments instruments(context);
    auto const survey = workbook::import_survey(context, instruments, request, {then});
    CHECK((survey.source.opened != nullptr) == (then == AfterReading::keep_open));
    return Document(workbook::write_workbook(context, survey, {}));
}

std::string property(Reference<uno::XInterface> const& object, char const* name) {
    uno::Any const value = Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
                               ->getPropertyValue(OUString::createFromAscii(name));
    OUString text;
    sal_Int32 number = 0;
    return (value >>= text) ? to_utf8(text) : (value >>= number) ? std::to_string(number) : "?";
}

std::string sizes(Reference<css::container::XIndexAccess> const& lines, char const* name, sal_Int32 count) {
    std::string all;
    for (sal_Int32 line = 0; line < count; ++line)
        all += property(Reference<uno::XInterface>(lines->getByIndex(line), UNO_QUERY_THROW), name) + ' ';
    return all;
}

// Cells as they are entered, how they look, how wide and how high they are. What tells when it was written is
// left out.
std::string described(Document const& document, std::string const& name) {
    Reference<css::sheet::XSpreadsheet> const sheet(document.model()->getSheets()->getByName(to_office(name)),
                                                    UNO_QUERY_THROW);
    auto const cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
    auto const used =
        Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    auto const cells = sheet->getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow);
    std::string all;
    auto const formulas = Reference<css::sheet::XCellRangeFormula>(cells, UNO_QUERY_THROW)->getFormulaArray();
    for (auto const& row : formulas) {
        for (auto const& cell : row)
            all += to_utf8(cell) + '\t';
        all += '\n';
    }
    if (auto const time = all.find("Waktu impor\t"); time != all.npos)
        all.erase(time, all.find('\n', time) - time);
    Reference<css::container::XIndexAccess> const looks(
        Reference<css::sheet::XUniqueCellFormatRangesSupplier>(cells, UNO_QUERY_THROW)
            ->getUniqueCellFormatRanges(),
        UNO_QUERY_THROW);
    for (sal_Int32 look = 0; look < looks->getCount(); ++look) {
        Reference<uno::XInterface> const alike(looks->getByIndex(look), UNO_QUERY_THROW);
        all += property(alike, "AbsoluteName") + ' ' + property(alike, "CellStyle") + ' ' +
               property(alike, "NumberFormat") + '\n';
    }
    Reference<css::table::XColumnRowRange> const lines(cells, UNO_QUERY_THROW);
    return all +
           sizes(Reference<css::container::XIndexAccess>(lines->getColumns(), UNO_QUERY_THROW), "Width",
                 used.EndColumn + 1) +
           sizes(Reference<css::container::XIndexAccess>(lines->getRows(), UNO_QUERY_THROW), "Height",
                 std::min<sal_Int32>(used.EndRow + 1, 150));
}

std::string language_of(Document const& document) {
    css::lang::Locale locale;
    Reference<css::beans::XPropertySet>(document.model(), UNO_QUERY_THROW)->getPropertyValue("CharLocale") >>=
        locale;
    return to_utf8(locale.Language) + '-' + to_utf8(locale.Country);
}

// The first figures of the recap as a person reads them.
std::string shown(Document const& document) {
    Reference<css::sheet::XSpreadsheet> const recap(document.model()->getSheets()->getByName("Rekap"),
                                                    UNO_QUERY_THROW);
    std::string all;
    for (sal_Int32 row = 3; row < 7; ++row)
        for (sal_Int32 column = 0; column < 13; ++column)
            all += to_utf8(Reference<css::text::XText>(recap->getCellByPosition(column, row), UNO_QUERY_THROW)
                               ->getString()) +
                   '|';
    return all;
}

std::vector<std::string> sheet_names(Document const& document) {
    std::vector<std::string> names;
    for (auto const& name : document.model()->getSheets()->getElementNames())
        names.push_back(to_utf8(name));
    return names;
}

} // namespace

TEST_CASE("the workbook is the same whether the file's own sheet becomes Data or all cells are written",
          "[loaded]") {
    auto request =
        request_for(berakhlak::tests::places::examples() + "/likert-kata/likert-kata.csv", "likert-5");
    SECTION("a scale, without the columns of names") {}
    SECTION("picks") {
        request =
            request_for(berakhlak::tests::places::examples() + "/kapuas-2022/kapuas-2022.csv", "pilihan-10");
    }
    SECTION("rows that are left out, in pieces; answers with breaks; words that a person has decided on") {
        auto const file = office_with_extension().folder() / "Data.csv"; // as a sheet of ours is called
        std::ofstream csv(file);
        std::vector<std::string> const answers{"STS", "TS", "N", "S", "SS"};
        csv << "\"Unit\nkerja\",Nama,B1,B2,B3,A1,A2,A3,K1,K2,K3,H1,H2,H3,L1,L2,L3,AD1,AD2,AD3,KO1,KO2,KO3,"
               "Saran\n";
        for (int person = 0; person < 60; ++person) {
            csv << "Bidang " << person % 3 << ","
                << (person % 7 == 3 ? "test" : "Budi " + std::to_string(person));
            for (int item = 0; item < 21; ++item)
                csv << ',' << (person == 20 && item == 4 ? "CS" : answers[(person * 7 + item * 3) % 5]);
            csv << (person % 5 == 0 ? ",\"=1+1\nbaris kedua\"\n" : ",007\n");
        }
        csv.close();
        request = request_for(file.string(), "likert-5");
        request.words = {{"CS", 3}};
    }
    Document const continued = written(request, AfterReading::keep_open);
    Document const plain = written(request, AfterReading::close);
    CHECK(language_of(continued) == language_of(plain));
    CHECK(shown(continued) == shown(plain));
    REQUIRE(sheet_names(continued) == sheet_names(plain));
    for (auto const& name : sheet_names(plain)) {
        INFO(name);
        CHECK(described(continued, name) == described(plain, name));
    }
}

TEST_CASE("a workbook that was read from a text file is a new document, and no text file", "[loaded]") {
    Document const document = written(
        request_for(berakhlak::tests::places::examples() + "/likert-kata/likert-kata.csv", "likert-5"),
        AfterReading::keep_open);
    CHECK_FALSE(Reference<css::frame::XStorable>(document.model(), UNO_QUERY_THROW)->hasLocation());
    CHECK_FALSE(Reference<css::frame::XStorable>(document.model(), UNO_QUERY_THROW)->isReadonly());
    std::string filter;
    for (auto const& argument : Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)->getArgs()) {
        OUString text;
        if ((argument.Value >>= text) && argument.Name == "FilterName")
            filter = to_utf8(text);
    }
    CHECK(filter == "calc8");
    auto const undo =
        Reference<css::document::XUndoManagerSupplier>(document.model(), UNO_QUERY_THROW)->getUndoManager();
    CHECK_FALSE(undo->isUndoPossible());
    document.set_number("Data.A2", 7);
    CHECK(undo->isUndoPossible());
}

TEST_CASE("in a file of very many columns the last ones are texts too", "[loaded]") {
    auto const file = office_with_extension().folder() / "lebar.csv";
    std::ofstream csv(file);
    for (int row = 0; row < 4; ++row) {
        for (int column = 1; column <= 400; ++column)
            csv << (row == 0 ? "Kolom " + std::to_string(column) : "00" + std::to_string(column)) << ',';
        csv << (row == 0 ? "NIP" : "199001012020121001") << '\n';
    }
    csv.close();
    auto const source = workbook::load_source(office_with_extension().context(), file_url(file), {});
    REQUIRE(source.table.columns.size() == 401);
    CHECK(source.table.at(1, 399) == "00400");
    CHECK(source.table.at(3, 400) == "199001012020121001");
}

TEST_CASE("rows and columns of a loaded sheet are taken out where they stand", "[loaded]") {
    Document const document(office_with_extension());
    Rows cells;
    for (char row = '0'; row <= '8'; ++row) {
        auto& line = cells.emplace_back();
        for (char column = 'a'; column <= 'f'; ++column)
            line.push_back(std::string{column, row});
    }
    document.fill("A1", cells);
    std::vector<std::size_t> const rows{2, 3, 6};
    workbook::KeptCells const kept{rows, {std::size_t{1}, std::nullopt, std::size_t{4}}};
    REQUIRE(workbook::can_keep(kept));
    workbook::keep_cells(sheet_of(document, 0), kept);
    std::vector<std::vector<std::string>> const expected{{"", "", "", "", ""},
                                                         {"", "b2", "", "e2", ""},
                                                         {"", "b3", "", "e3", ""},
                                                         {"", "b6", "", "e6", ""},
                                                         {"", "", "", "", ""}};
    auto const found = document.contents("A1:E5");
    for (std::size_t row = 0; row < expected.size(); ++row)
        for (std::size_t column = 0; column < expected[row].size(); ++column)
            CHECK(found[row][column] == expected[row][column]);

    CHECK_FALSE(workbook::can_keep({rows, {std::size_t{4}, std::size_t{1}}})); // another order
    CHECK_FALSE(workbook::can_keep({rows, {std::size_t{1}, std::size_t{1}}})); // twice
    std::vector<std::size_t> const first{0, 1};
    CHECK_FALSE(workbook::can_keep({first, {std::size_t{1}}})); // no row for the header
    std::vector<std::size_t> const none;
    CHECK_FALSE(workbook::can_keep({none, {std::size_t{1}}}));
    std::vector<std::size_t> torn;
    for (std::size_t row = 1; row < 500; row += 2)
        torn.push_back(row);
    CHECK_FALSE(workbook::can_keep({torn, {std::size_t{1}}}));
}
