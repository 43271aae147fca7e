// Workbooks that somebody made to be trouble: names of sheets and units that look like formulas, run from
// right to left or are as long as they may be, and criteria that a regular expression engine could try for
// ever.
#include "harness/patience.hpp"
#include "sharing.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <org/berakhlak/calc/XWorkbookSharing.hpp>

#include <algorithm>
#include <chrono>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
using uno::Any;
using uno::Reference;
using uno::UNO_QUERY_THROW;

std::string repeated(std::string const& text, int times) {
    std::string all;
    for (; times > 0; --times)
        all += text;
    return all;
}

// Units A2:A13, six of each of two names; answers B2:V13.
void fill_two_units(Document const& document, std::string const& sheet, std::string const& first,
                    std::string const& second) {
    document.add_sheet(sheet);
    auto const cells = Reference<css::sheet::XSpreadsheet>(
        document.model()->getSheets()->getByName(to_office(sheet)), UNO_QUERY_THROW);
    for (sal_Int32 row = 1; row <= 12; ++row) {
        auto const unit = cells->getCellByPosition(0, row);
        Reference<css::text::XTextRange>(unit, UNO_QUERY_THROW)
            ->setString(to_office(row % 2 ? first : second));
        for (sal_Int32 column = 1; column <= 21; ++column)
            cells->getCellByPosition(column, row)->setValue(row % 2 ? 4.0 : 2.0);
    }
}

std::string reference(std::string const& sheet, std::string const& cells) {
    std::string name = "$'";
    for (char const c : sheet)
        name += c == '\'' ? "''" : std::string(1, c);
    return name + "'." + cells;
}

// In the recap, which has its units in the order of their names.
bool shows(Document const& document, std::string const& unit) {
    return document.content("A4") == unit || document.content("A5") == unit;
}

} // namespace

TEST_CASE(
    "Names that look like formulas or run from right to left stay names: guarded, frozen, thawed, native",
    "[damage]") {
    auto const [sheet, unit] = GENERATE(
        table<std::string, std::string>({{"It's \"A1\" $B$2;{1}", "=HYPERLINK(\"http://x\";\"Klik\")"},
                                         {"=1+1 & 'x' y", "A]'$\"B\";C"},
                                         {"\xE2\x80\xAEtfel ot", "\xE2\x80\xAE"
                                                                 "Dinas\xE2\x80\x8F"},
                                         {repeated("\xC3\xA9", 31), repeated("Dinas ", 43).substr(0, 255)}}));
    CAPTURE(sheet, unit);
    auto& office = office_with_extension();
    auto const file = office.folder() / "jahil.ods";
    auto const answers = reference(sheet, "B2:V13");
    {
        Document const document(office);
        fill_two_units(document, sheet, unit, "Badan Dua");
        document.type("A1", "=BERAKHLAK_INDEX(" + answers + ")");
        document.type_array("A3:M8", "=BERAKHLAK_RECAP(" + answers + ";" + reference(sheet, "A2:A13") + ")");
        REQUIRE(document.content("A1") == 60.0);
        CHECK(shows(document, unit));
        sharing()->protect(document.model(), "id");
        CHECK(document.content("A1") == 60.0);
        CHECK(shows(document, unit));
        sharing()->freeze(document.model(), "id");
        CHECK(shows(document, unit));
        document.save_as(file);
    }
    Document const document(office, file);
    sharing()->thaw(document.model());
    document.recalculate();
    CHECK(document.content("A1") == 60.0);
    CHECK(shows(document, unit));
    CHECK(document.content("B4") == 6.0);
    auto const options = [] {
        std::vector<css::beans::NamedValue> list(1);
        list[0] = {"Mode", Any(rtl::OUString("native"))};
        return list;
    }();
    auto const target = office.folder() / "jahil-bagi.ods";
    static_cast<void>(sharing()->writeShare(document.model(), file_url(target),
                                            {options.data(), static_cast<sal_Int32>(options.size())}));
    Document const there(office_without_extension(), target);
    there.recalculate();
    // The copy has our own sheets: the pooled index of the recap is the figure of A1.
    auto const recap = there.contents("Rekap.A1:N12");
    auto const row_of = [&](std::string const& name) {
        return std::ranges::find_if(recap, [&](auto const& row) { return row[0] == name; });
    };
    CHECK(row_of(unit) != recap.end());
    auto const pooled = row_of("Gabungan responden");
    REQUIRE(pooled != recap.end());
    CHECK(std::ranges::find_if(*pooled, [](auto const& cell) { return cell == 60.0; }) != pooled->end());
    CHECK(cells_with_unknown_names(there).empty());
}

TEST_CASE("A criterion that backtracks for ever ends, and says what COUNTIF says", "[damage]") {
    Document const document(office_with_extension());
    Reference<css::beans::XPropertySet> const settings(document.model(), UNO_QUERY_THROW);
    settings->setPropertyValue("Wildcards", Any(false));
    settings->setPropertyValue("RegularExpressions", Any(true));
    fill_likert(document);
    std::string const hopeless = repeated("a", 40) + "!";
    document.set_text("A2", hopeless);
    std::string const criterion = "(a+)+$";
    CAPTURE(criterion);
    auto const start = std::chrono::steady_clock::now();
    auto const counted = document.typed("=COUNTIF(A2:A7;\"" + criterion + "\")");
    auto const index =
        document.typed("=BERAKHLAK_INDEXIFS(B2:V7;\"\";\"likert-5\";A2:A7;\"" + criterion + "\")");
    CHECK(std::chrono::steady_clock::now() - start < patience(120));
    if (counted == 0.0)
        CHECK(index.kind != Content::Kind::number);
    else
        CHECK(index.kind == Content::Kind::number);
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7)") == likert_index);
}
