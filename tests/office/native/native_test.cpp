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

auto shared(Document const& document, char const* mode, bool rows, Path const& file) {
    auto const options = share_as(mode, rows);
    return sharing()->writeShare(document.model(), file_url(file),
                                 {options.data(), static_cast<sal_Int32>(options.size())});
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
    auto const live = office_with_extension().folder() / (std::string(example.name) + "-langsung.ods");
    {
        Document const document(office_with_extension(), import_example(example));
        static_cast<void>(shared(document, "live", rows, live));
        sal_Int32 native = 0;
        for (auto const& sheet : shared(document, "native", rows, file))
            native += sheet.NativeFormulas;
        CHECK(native >= 2);
    }
    // What leaves has other units than what stays, so the same choice is computed by our functions.
    Shown before;
    {
        Document const document(office_with_extension(), live);
        document.recalculate();
        before = results(document);
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
    sal_Int32 values = 0;
    for (auto const& sheet : shared(document, "native", false, file)) {
        CHECK(sheet.NativeFormulas == 0);
        values += sheet.FormulasAsValues;
    }
    CHECK(values >= 3);
    Document const there(office_without_extension(), file);
    auto const after = results(there);
    auto const same_numbers = [](std::vector<Content> const& row, std::vector<Content> const& other) {
        for (std::size_t column = 0; column < row.size(); ++column)
            if (row[column].kind == Content::Kind::number)
                CHECK(other.at(column) == row[column].number);
    };
    for (std::size_t row = 0; row < before.at("Profil").size(); ++row)
        same_numbers(before.at("Profil")[row], after.at("Profil").at(row));
    // Small units are one row in the copy, so the mean of units is another; whoever has a row has the same
    // figures.
    std::size_t units = 0;
    for (auto const& unit : before.at("Rekap"))
        for (auto const& row : after.at("Rekap"))
            if (!unit[0].text.empty() && unit[0] != "Rata-rata unit" && row[0].text == unit[0].text &&
                row[1] == unit[1].number) {
                same_numbers(row, unit);
                ++units;
            }
    CHECK(units >= 20);
}
