// Tables that we write answer what people ask of them next: COUNTIF, MATCH, VLOOKUP, `=`, filters; wherever
// the file has been. Their texts come from a cell function, and such texts equal nothing in Calc by
// themselves.
#include "places/places.hpp"
#include "sharing_agency.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/FilterOperator.hpp>
#include <com/sun/star/sheet/TableFilterField.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSheetFilterable.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XRefreshable.hpp>
#include <com/sun/star/util/XSortable.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>
#include <org/berakhlak/calc/SurveyMerge.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

using namespace berakhlak::tests;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;

namespace {

namespace css = com::sun::star;
using Model = Reference<css::sheet::XSpreadsheetDocument>;

void save(Model const& document, Path const& target) {
    css::beans::PropertyValue filter;
    filter.Name = "FilterName";
    filter.Value <<= target.extension() == ".xlsx" ? OUString("Calc MS Excel 2007 XML") : OUString("calc8");
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->storeToURL(file_url(target), {&filter, 1});
}

Model imported(std::string const& file, char const* instrument) {
    css::beans::NamedValue const option{"Instrument", Any(OUString::createFromAscii(instrument))};
    return org::berakhlak::calc::SurveyImport::create(office_with_extension().context())
        ->importFile(file_url(file), {&option, 1});
}

Path const& folder() {
    static Path const made = office_with_extension().folder() / "pencarian";
    std::filesystem::create_directories(made);
    return made;
}

struct Table {
    std::string sheet;
    int first_row, last_row; ///< 1-based, header first
    char last_column;        ///< from A on

    [[nodiscard]] std::string column(char letter) const {
        return "$'" + sheet + "'." + letter + std::to_string(first_row) + ":" + letter +
               std::to_string(last_row);
    }
    [[nodiscard]] std::string range() const {
        return sheet + ".A" + std::to_string(first_row) + ":" + last_column + std::to_string(last_row);
    }
    [[nodiscard]] std::string reference() const {
        return "$'" + sheet + "'.A" + std::to_string(first_row) + ":" + last_column +
               std::to_string(last_row);
    }
    [[nodiscard]] std::string cell(char letter, int row) const {
        return "$'" + sheet + "'." + letter + std::to_string(row);
    }
};

std::string quoted(std::string const& text) {
    return "\"" + text + "\"";
}

// Rows of the table that a filter lets through, header not counted.
int rows_shown(Document const& document, Table const& table) {
    Reference<css::table::XColumnRowRange> const range(document.range(table.range()), UNO_QUERY_THROW);
    auto const rows = range->getRows();
    int shown = 0;
    for (sal_Int32 row = 1; row < rows->getCount(); ++row) {
        bool visible = false, filtered = false;
        Reference<css::beans::XPropertySet> const properties(rows->getByIndex(row), UNO_QUERY_THROW);
        properties->getPropertyValue("IsVisible") >>= visible;
        properties->getPropertyValue("IsFiltered") >>= filtered;
        shown += visible && !filtered ? 1 : 0;
    }
    return shown;
}

css::sheet::TableFilterField field_of(int column, std::string const& text) {
    css::sheet::TableFilterField field;
    field.Field = column;
    field.Operator = css::sheet::FilterOperator_EQUAL;
    field.StringValue = to_office(text);
    return field;
}

int rows_of_a_standard_filter(Document const& document, Table const& table, int column,
                              std::string const& text) {
    Reference<css::sheet::XSheetFilterable> const cells(document.range(table.range()), UNO_QUERY_THROW);
    auto const field = field_of(column, text);
    auto const filter = cells->createFilterDescriptor(true);
    Reference<css::beans::XPropertySet>(filter, UNO_QUERY_THROW)
        ->setPropertyValue("ContainsHeader", Any(true));
    filter->setFilterFields({&field, 1});
    cells->filter(filter);
    auto const shown = rows_shown(document, table);
    cells->filter(cells->createFilterDescriptor(true));
    return shown;
}

int rows_of_an_autofilter(Document const& document, Table const& table, int column, std::string const& text) {
    Reference<css::sheet::XDatabaseRanges> ranges;
    Reference<css::beans::XPropertySet>(document.model(), UNO_QUERY_THROW)
        ->getPropertyValue("DatabaseRanges") >>= ranges;
    auto const address =
        Reference<css::sheet::XCellRangeAddressable>(document.range(table.range()), UNO_QUERY_THROW)
            ->getRangeAddress();
    ranges->addNewByName("saringan", address);
    Reference<css::sheet::XDatabaseRange> const range(ranges->getByName("saringan"), UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> const properties(range, UNO_QUERY_THROW);
    properties->setPropertyValue("AutoFilter", Any(true));
    properties->setPropertyValue("ContainsHeader", Any(true));
    auto const field = field_of(column, text);
    range->getFilterDescriptor()->setFilterFields({&field, 1});
    Reference<css::util::XRefreshable>(range, UNO_QUERY_THROW)->refresh();
    auto const shown = rows_shown(document, table);
    range->getFilterDescriptor()->setFilterFields({});
    Reference<css::util::XRefreshable>(range, UNO_QUERY_THROW)->refresh();
    ranges->removeByName("saringan");
    return shown;
}

// Cells of the column that a condition "equal to the text" shades, as they leave in a page of HTML.
int cells_that_a_condition_shades(Document const& document, Table const& table, char letter,
                                  std::string const& text) {
    constexpr sal_Int32 shade = 0x12ab34;
    auto const style = OUString("Tersorot");
    Reference<css::lang::XMultiServiceFactory> const factory(document.model(), UNO_QUERY_THROW);
    Reference<css::container::XNameContainer> styles;
    Reference<css::style::XStyleFamiliesSupplier>(document.model(), UNO_QUERY_THROW)
        ->getStyleFamilies()
        ->getByName("CellStyles") >>= styles;
    if (!styles->hasByName(style))
        styles->insertByName(style, Any(factory->createInstance("com.sun.star.style.CellStyle")));
    Reference<css::beans::XPropertySet>(styles->getByName(style), UNO_QUERY_THROW)
        ->setPropertyValue("CellBackColor", Any(shade));
    Reference<css::beans::XPropertySet> const column(document.range(table.sheet + "." + letter +
                                                                    std::to_string(table.first_row) + ":" +
                                                                    letter + std::to_string(table.last_row)),
                                                     UNO_QUERY_THROW);
    Reference<css::sheet::XSheetConditionalEntries> conditions;
    column->getPropertyValue("ConditionalFormat") >>= conditions;
    auto const property = [](char const* name, Any const& value) {
        css::beans::PropertyValue one;
        one.Name = OUString::createFromAscii(name);
        one.Value = value;
        return one;
    };
    std::array const condition{property("Operator", Any(css::sheet::ConditionOperator_EQUAL)),
                               property("Formula1", Any(to_office(quoted(text)))),
                               property("StyleName", Any(style))};
    conditions->addNew({condition.data(), static_cast<sal_Int32>(condition.size())});
    column->setPropertyValue("ConditionalFormat", Any(conditions));
    auto const page = folder() / "sorotan.html";
    auto const filter = property("FilterName", Any(OUString("HTML (StarCalc)")));
    Reference<css::frame::XStorable>(document.model(), UNO_QUERY_THROW)
        ->storeToURL(file_url(page), {&filter, 1});
    conditions->clear();
    column->setPropertyValue("ConditionalFormat", Any(conditions));
    std::ifstream in(page);
    std::string const html{std::istreambuf_iterator<char>(in), {}};
    int shaded = 0;
    for (auto at = html.find("12AB34"); at != html.npos; at = html.find("12AB34", at + 1))
        ++shaded;
    return shaded;
}

// What a person does who copies the values elsewhere and sorts them there by the first column, from below.
void check_sorted_values(Document const& document, Table const& table) {
    auto const values =
        Reference<css::sheet::XCellRangeData>(document.range(table.range()), UNO_QUERY_THROW)->getDataArray();
    document.add_sheet("Salinan");
    auto const height = std::to_string(values.getLength());
    auto const copy = document.range("Salinan.A1:" + std::string(1, table.last_column) + height);
    Reference<css::sheet::XCellRangeData>(copy, UNO_QUERY_THROW)->setDataArray(values);
    css::table::TableSortField field;
    field.Field = 0;
    field.IsAscending = false;
    auto property = [](char const* name, Any const& value) {
        css::beans::PropertyValue one;
        one.Name = OUString::createFromAscii(name);
        one.Value = value;
        return one;
    };
    std::array const order{property("SortFields", Any(uno::Sequence<css::table::TableSortField>(&field, 1))),
                           property("ContainsHeader", Any(true))};
    Reference<css::util::XSortable>(copy, UNO_QUERY_THROW)
        ->sort({order.data(), static_cast<sal_Int32>(order.size())});
    auto const there = document.contents("Salinan.A1:A" + height);
    CHECK(std::ranges::is_sorted(there.begin() + 1, there.end(), [](auto const& one, auto const& other) {
        return to_office(one[0].text).compareToIgnoreAsciiCase(to_office(other[0].text)) > 0;
    }));
    for (auto row = table.first_row + 1; row <= table.last_row; ++row) {
        auto const name = table.cell('A', row), figure = table.cell('B', row);
        CHECK(document.written("=VLOOKUP(" + name + ";$Salinan.$A$1:$B$" + height + ";2;0)=" + figure) ==
              1.0);
        CHECK(document.written("=COUNTIF($Salinan.$A$1:$A$" + height + ";" + name + ")") == 1.0);
    }
    document.model()->getSheets()->removeByName("Salinan");
}

// Every way in which a user asks for a text, against what the cells show.
void check_lookups(Document const& document, Table const& table, std::vector<std::string> const& texts) {
    auto const cells = document.contents(table.range());
    for (auto const& text : texts)
        for (int column = 0; column <= table.last_column - 'A'; ++column) {
            int count = 0, first = 0;
            for (std::size_t row = 0; row < cells.size(); ++row)
                if (cells[row][static_cast<std::size_t>(column)].text == text &&
                    cells[row][static_cast<std::size_t>(column)].kind == Content::Kind::text) {
                    ++count;
                    first = first == 0 ? static_cast<int>(row) + 1 : first;
                }
            if (count == 0)
                continue;
            auto const letter = static_cast<char>('A' + column);
            auto const in = table.column(letter);
            CAPTURE(table.sheet, text, letter);
            CHECK(document.written("=COUNTIF(" + in + ";" + quoted(text) + ")") == count);
            CHECK(document.written("=MATCH(" + quoted(text) + ";" + in + ";0)") == first);
            CHECK(document.written("=" + table.cell(letter, table.first_row + first - 1) + "=" +
                                   quoted(text)) == 1.0);
            CHECK(document.written("=SUMPRODUCT(--(" + in + "=" + quoted(text) + "))") == count);
            if (column == 0 && cells[static_cast<std::size_t>(first - 1)][1].kind == Content::Kind::number) {
                auto const next = cells[static_cast<std::size_t>(first - 1)][1].number;
                CHECK(document.written("=VLOOKUP(" + quoted(text) + ";" + table.reference() + ";2;0)") ==
                      next);
                CHECK(document.written("=SUMIF(" + in + ";" + quoted(text) + ";" + table.column('B') + ")") ==
                      next * count);
            }
            if (first == 1)
                continue; // a header isn't filtered
            CHECK(rows_of_a_standard_filter(document, table, column, text) == count);
            CHECK(rows_of_an_autofilter(document, table, column, text) == count);
        }
}

// C1 of the cases: the recap of the demo.
Table const kapuas_recap{"Rekap", 4, 39, 'M'};

void check_kapuas(Document const& document) {
    CHECK(document.written("=COUNTIF($Rekap.M5:M39;\"Cukup Sehat\")") == 31.0);
    CHECK(document.written("=VLOOKUP(\"Dinas Sosial\";$Rekap.A5:M39;2;0)") == 21.0);
    CHECK(document.written("=$Rekap.A6=\"Badan Kesatuan Bangsa dan Politik\"") == 1.0);
    check_lookups(document, kapuas_recap, {"Unit", "Dinas Sosial", "n < 5", "Cukup Sehat"});
    check_lookups(document, {"Profil", 4, 12, 'F'}, {"Adaptif", "Cukup Sehat"});
    check_lookups(document, {"Butir", 4, 14, 'B'}, {document.content("Butir.A5").text});
    check_lookups(document, {"Kesehatan Budaya", 5, 10, 'D'}, {document.content("Kesehatan Budaya.B6").text});
    check_lookups(document, {"Kelompok", 6, 9, 'M'}, {"Laki-laki"});
}

} // namespace

TEST_CASE("what the import writes can be looked up, in both formats, with the extension and without",
          "[lookups]") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    auto const file = folder() / ("kapuas" + ending), again = folder() / ("kapuas-lagi" + ending);
    {
        Document const document(
            imported(berakhlak::tests::places::examples() + "/kapuas-2022/kapuas-2022.csv", "pilihan-10"));
        check_kapuas(document);
        CHECK(document.formula("Rekap.A5").find("BERAKHLAK.CALC.FUNCTIONS.RECAP(") != std::string::npos);
        save(document.model(), file);
    }
    {
        Document const document(office_without_extension(), file);
        check_kapuas(document);
        document.recalculate();
        check_kapuas(document);
        save(document.model(), again);
    }
    Document const document(office_with_extension(), again);
    check_kapuas(document);
    document.recalculate();
    check_kapuas(document);
}

namespace {

// Nine units in the file; the recap ends with all respondents and the mean of units.
Table recap_of(Document const& document) {
    int last = 5;
    while (document.content("Rekap.A" + std::to_string(last)).text != "Rata-rata unit")
        ++last;
    return {"Rekap", 4, last, 'M'};
}

void check_recap(Document const& document) {
    check_lookups(document, recap_of(document), {"Dinas Kesehatan", "Sehat", "Rata-rata unit"});
}

Model likert() {
    return imported(berakhlak::tests::places::examples() + "/likert-kata/likert-kata.csv", "likert-5");
}

void share(Model const& document, Path const& target, char const* mode, bool rows) {
    auto const options = share_as(mode, rows);
    sharing()->writeShare(document, file_url(target),
                          {options.data(), static_cast<sal_Int32>(options.size())});
}

} // namespace

TEST_CASE(
    "conditions shade what they name and copied values sort, in both formats, with the extension and without",
    "[lookups]") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    auto const file = folder() / ("sorotan" + ending);
    auto const check = [](Document const& document) {
        auto const table = recap_of(document);
        int healthy = 0;
        for (auto const& row : document.contents(table.range()))
            healthy += row[12] == "Sehat" ? 1 : 0;
        CHECK(healthy > 0);
        CHECK(cells_that_a_condition_shades(document, table, 'M', "Sehat") == healthy);
        CHECK(cells_that_a_condition_shades(document, table, 'A', "Dinas Kesehatan") == 1);
        check_sorted_values(document, {"Profil", 4, 12, 'F'});
    };
    {
        Document const document(likert());
        check(document);
        save(document.model(), file);
    }
    {
        Document const document(office_without_extension(), file);
        check(document);
    }
    Document const document(office_with_extension(), file);
    document.recalculate();
    check(document);
}

TEST_CASE("shared copies can be looked up", "[lookups]") {
    auto const mode = GENERATE(as<std::string>(), "live", "values", "native");
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(mode, ending);
    auto const file = folder() / ("dibagikan-" + mode + ending);
    {
        Document const document(likert());
        share(document.model(), file, mode.c_str(), mode != "values");
    }
    {
        Document const there(office_without_extension(), file);
        there.recalculate();
        check_recap(there);
    }
    Document const document(office_with_extension(), file);
    check_recap(document);
    // Units of few people are withheld in the copy, so its recap is values in every mode.
    check_lookups(document, {"Profil", 4, 12, 'F'}, {"Adaptif"});
}

TEST_CASE("a merged recap can be looked up", "[lookups]") {
    auto const one = folder() / "satu.ods";
    {
        Document const document(likert());
        save(document.model(), one);
    }
    OUString const url = file_url(one);
    Document const document(org::berakhlak::calc::SurveyMerge::create(office_with_extension().context())
                                ->mergeFiles({&url, 1}, {}));
    int last = 5;
    while (document.content("Rekap gabungan.A" + std::to_string(last)).text != "Rata-rata unit")
        ++last;
    check_lookups(document, {"Rekap gabungan", 4, last, 'M'}, {"Dinas Kesehatan", "Sehat"});
}

TEST_CASE("what users typed can be looked up once it is protected, frozen and thawed", "[lookups]") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    auto const file = folder() / ("diketik" + ending);
    Table const profile{"Sheet1", 10, 18, 'F'};
    {
        Document const document(office_with_extension());
        write_typed_report(document);
        auto const sheet = to_utf8(document.model()->getSheets()->getElementNames()[0]);
        auto const figures = document.contents("A10:F18");
        CHECK(sharing()->protect(document.model(), "id") == 6);
        Table named = profile;
        named.sheet = sheet;
        check_lookups(document, named, {"Adaptif", "Cukup Sehat"});
        sharing()->freeze(document.model(), "id");
        check_lookups(document, named, {"Adaptif"});
        sharing()->thaw(document.model());
        check_lookups(document, named, {"Adaptif"});
        check_typed_figures(document);
        save(document.model(), file);
    }
    {
        Document const there(office_without_extension(), file);
        Table named = profile;
        named.sheet = to_utf8(there.model()->getSheets()->getElementNames()[0]);
        there.recalculate();
        check_lookups(there, named, {"Adaptif", "Cukup Sehat"});
    }
    Document const document(office_with_extension(), file);
    document.fill("Data.Q2", Rows(6, {"1", "1", "1"}));
    CHECK(document.content("C16") == 20.0);
    CHECK(document.written("=MATCH(\"Sangat Tidak Sehat\";E10:E18;0)") == 7.0);
}

TEST_CASE("what the pages tell to type makes texts of an array that can be found", "[lookups]") {
    Document const document(office_with_extension());
    fill_likert(document);
    document.type_array("X1:AC9", "=BERAKHLAK_PROFILE(A1:U6)");
    document.type_array("X21:AC29", "=IFERROR(BERAKHLAK_PROFILE(B2:V7)+0;BERAKHLAK_PROFILE(B2:V7)&\"\")");
    CHECK(document.content("X27") == "Adaptif");
    CHECK(document.content("Z27") == likert_adaptif);
    CHECK(document.written("=COUNTIF(X21:X29;\"Adaptif\")") == 1.0);
    CHECK(document.written("=VLOOKUP(\"Adaptif\";X21:AC29;3;0)") == likert_adaptif);
}

TEST_CASE("what people do next with a table", "[lookups]") {
    Document const document(likert());
    auto const table = recap_of(document);
    auto const last = std::to_string(table.last_row - 2), pooled = std::to_string(table.last_row - 1);
    auto const units = "$Rekap.A5:A" + last, figures = "$Rekap.L5:L" + last, people = "$Rekap.B5:B" + last;
    CHECK(document.written("=SUMIF(" + units + ";\"Dinas*\";" + people + ")") ==
          document.written("=SUMPRODUCT((LEFT(" + units + ";5)=\"Dinas\")*" + people + ")").number);
    CHECK(document.written("=AVERAGEIF(" + units + ";\"Dinas Kesehatan\";" + figures + ")") ==
          76.65038665038665); // examples/likert-kata/check.csv, by R
    CHECK(document.written("=INDEX(" + units + ";MATCH(MAX(" + figures + ");" + figures + ";0))=INDEX(" +
                           units + ";MATCH(LARGE(" + figures + ";1);" + figures + ";0))") == 1.0);
    CHECK(document.written("=COUNTIFS($Rekap.M5:M" + last + ";\"Sehat\";" + people + ";\">=5\")").number >=
          1.0);
    // A cell that refers to a text hands it on.
    document.set_formula("Y5", "=$Rekap.A5");
    CHECK(document.written("=Y5=\"Dinas Kesehatan\"") ==
          (document.content("Rekap.A5") == "Dinas Kesehatan" ? 1.0 : 0.0));
    CHECK(document.written("=$Profil.A10=\"Adaptif\"") == 1.0);
    CHECK(document.written("=INDEX($Rekap.B5:B" + pooled + ";MATCH(\"Gabungan responden\";$Rekap.A5:A" +
                           pooled + ";0))") == 120.0); // respondents of the file
    // Somebody deletes the hidden sheet: the figures go on living.
    auto const before = document.content("Rekap.B" + pooled);
    document.model()->getSheets()->removeByName("_BerAKHLAK");
    document.recalculate();
    CHECK(document.content("Rekap.B" + pooled) == before.number);
}
