// The copy that may leave the house: right numbers in every office, and nobody in it.
#include "sharing_agency.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <org/berakhlak/calc/SharingException.hpp>
#include <org/berakhlak/calc/WorkbookSharing.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace berakhlak::tests;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using org::berakhlak::calc::SharedSheet;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;

namespace {

namespace css = com::sun::star;

constexpr char report[] = "A1:M46";

std::vector<SharedSheet> share(Document const& document, Path const& file, ShareOptionList const& options) {
    auto const sheets = sharing()->writeShare(document.model(), file_url(file),
                                              {options.data(), static_cast<sal_Int32>(options.size())});
    return {sheets.begin(), sheets.end()};
}

SharedSheet const& sheet_in(std::vector<SharedSheet> const& sheets, char const* name) {
    auto const found = std::find_if(sheets.begin(), sheets.end(),
                                    [&](SharedSheet const& sheet) { return sheet.Name.equalsAscii(name); });
    REQUIRE(found != sheets.end());
    return *found;
}

// All cells of the report are as `expected` shows them, but for texts in `except`.
void check_same(std::vector<std::vector<Content>> const& shown,
                std::vector<std::vector<Content>> const& expected) {
    REQUIRE(shown.size() == expected.size());
    for (std::size_t row = 0; row < shown.size(); ++row)
        for (std::size_t column = 0; column < shown[row].size(); ++column) {
            auto const& before = expected[row][column];
            if (before.kind == Content::Kind::text && before.text.starts_with("Disusun oleh"))
                continue;
            CAPTURE(row + 1, column + 1);
            if (before.kind == Content::Kind::number)
                CHECK(shown[row][column] == before.number);
            else
                CHECK(shown[row][column] == before.text);
        }
}

// What the chart over the profile keeps of it in the file: n and index of each value, and of the whole.
void check_chart(Path const& file, std::vector<std::vector<Content>> const& expected) {
    std::vector<double> kept;
    for (auto const& [name, part] : unzipped_parts(file)) {
        bool const ods = name.ends_with("/content.xml");
        bool const xlsx = name.starts_with("xl/charts/chart") && name.ends_with(".xml");
        std::string const mark = ods ? "office:value=\"" : "<c:v>";
        for (auto at = ods || xlsx ? part.find(mark) : part.npos; at != part.npos;
             at = part.find(mark, at + 1))
            kept.push_back(std::strtod(part.c_str() + at + mark.size(), nullptr));
    }
    REQUIRE(kept.size() >= 16);
    for (std::size_t row = 5; row <= 12; ++row)
        for (std::size_t column = 1; column <= 2; ++column) {
            CAPTURE(row + 1, column + 1);
            auto const& figure = expected[row][column];
            REQUIRE(figure.kind == Content::Kind::number);
            CHECK(std::any_of(kept.begin(), kept.end(),
                              [&](double number) { return std::fabs(number - figure.number) < 1e-9; }));
        }
}

// The lines below the report.
std::string status_of(Document const& document) {
    std::string lines;
    for (int row = 46; row < 52; ++row)
        lines += document.content("A" + std::to_string(row)).text + "\n";
    return lines;
}

Path in_folder(std::string const& name) {
    return office_with_extension().folder() / name;
}

} // namespace

TEST_CASE("Shared in three ways: opened, edited, saved without the extension, and returned", "[sharing]") {
    auto const mode = GENERATE(as<std::string>(), "live", "values", "native");
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    auto const rows = GENERATE(true, false);
    CAPTURE(mode, ending, rows);
    auto const sent = in_folder("bagi-" + mode + (rows ? "-baris" : "") + ending);
    auto const returned = office_without_extension().folder() / ("bagi-kembali" + ending);
    // The report as it is, and as our functions have it once the first answer is edited.
    std::vector<std::vector<Content>> before, after;
    {
        Document const document(office_with_extension());
        write_agency(document);
        before = document.contents(report);
        auto const answer = document.content("Data.F2").text;
        document.set_text("Data.F2", "Sangat Tidak Setuju");
        after = document.contents(report);
        document.set_text("Data.F2", answer);
        REQUIRE(!(after[0][1] == before[0][1].number));
        share(document, sent, share_as(mode.c_str(), rows));
    }
    check_chart(sent, before);
    bool const lives = mode == "live" && rows;
    bool const computes = mode == "native" && rows;
    auto const check_status = [&](Document const& there) {
        auto const status = status_of(there);
        CHECK_THAT(status, Contains(lives              ? "tidak terpasang di sini"
                                    : mode == "native" ? "yang tanpa rumus dibekukan"
                                                       : "dibekukan"));
        if (lives) // the recap, whose small units were merged in the rows
            CHECK_THAT(status, Contains("$A$16:$M$21 dibekukan"));
    };
    {
        Document const there(office_without_extension(), sent);
        check_same(there.contents(report), before);
        there.recalculate();
        check_same(there.contents(report), before);
        CHECK(cells_with_unknown_names(there).empty());
        // What is not computed any more says so.
        check_status(there);
        CHECK_THAT(status_of(there), !Contains("data berubah sejak itu"));
        if (rows) {
            computes ? there.set_number("Data.F2", 1) : there.set_text("Data.F2", "Sangat Tidak Setuju");
            // Computed anew, or as old as the status line says.
            check_same(there.contents(report), computes ? after : before);
            check_status(there);
            if (lives)
                CHECK_THAT(status_of(there), Contains("data berubah sejak itu"));
            there.recalculate();
            check_same(there.contents(report), computes ? after : before);
        }
        CHECK(cells_with_unknown_names(there).empty());
        there.save_as(returned);
    }
    check_chart(returned, computes ? after : before);
    Document const document(office_with_extension(), returned);
    document.recalculate();
    CHECK(cells_with_unknown_names(document).empty());
    if (lives) { // all but what was frozen
        auto expected = after;
        std::copy(before.begin() + 15, before.begin() + 21, expected.begin() + 15);
        check_same(document.contents(report), expected);
        CHECK_THAT(status_of(document), !Contains("tidak terpasang") && Contains("$A$16:$M$21 dibekukan"));
    } else {
        check_same(document.contents(report), computes ? after : before);
        check_status(document);
    }
}

TEST_CASE("Nothing of people and nothing hidden is in any part of a shared file", "[sharing]") {
    auto const mode = GENERATE(as<std::string>(), "live", "values", "native");
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    auto const rows = GENERATE(true, false);
    CAPTURE(mode, ending, rows);
    auto const file = in_folder("bocor" + ending);
    double hidden = 0.0, beside = 0.0;
    {
        Document const document(office_with_extension());
        write_agency(document);
        // What the recap hides, worked out from the rows themselves.
        document.type("AA1", "=BERAKHLAK_INDEX($Data.F15:Z17)");
        CHECK(document.content("AA1") == "#N/A");
        auto const index_of = [&](int first, int last) {
            double sum = 0.0;
            int answers = 0;
            for (auto const& row :
                 document.contents("Data.F" + std::to_string(first) + ":Z" + std::to_string(last)))
                for (auto const& cell : row) {
                    ++answers;
                    sum += cell.text == "Sangat Setuju"  ? 5
                           : cell.text == "Setuju"       ? 4
                           : cell.text == "Netral"       ? 3
                           : cell.text == "Tidak Setuju" ? 2
                                                         : 1;
                }
            return 20.0 * sum / answers;
        };
        beside = index_of(9, 14);
        hidden = index_of(15, 17);
        document.type("AA1", "");
        share(document, file, share_as(mode.c_str(), rows));
    }
    auto const all = unzipped(file);
    for (auto const& person : people()) {
        CAPTURE(person);
        CHECK(all.find(person) == std::string::npos);
    }
    CHECK(all.find("Rahasia") == std::string::npos);
    CHECK(all.find("Bambang") == std::string::npos);
    for (double const figure : {hidden, beside}) {
        auto text = std::to_string(figure);
        text.resize(7);
        CAPTURE(text);
        CHECK(all.find(text) == std::string::npos);
    }
    if (!rows)
        CHECK(all.find("Sangat Tidak Setuju") == std::string::npos);
}

TEST_CASE("No hidden figure follows from the totals that are shown", "[sharing]") {
    auto const mode = GENERATE(as<std::string>(), "live", "values", "native");
    auto const file = in_folder("kurang.xlsx");
    {
        Document const document(office_with_extension());
        write_agency(document);
        share(document, file, share_as(mode.c_str(), true));
    }
    Document const document(office_without_extension(), file);
    // Rows of the recap: two or three units, all respondents, the mean of units.
    std::vector<std::pair<double, double>> shown; // n and n times the index
    std::pair<double, double> pooled{};
    double mean = 0.0;
    for (int row = 17; row <= 21; ++row) {
        auto const name = document.content("A" + std::to_string(row)).text;
        auto const n = document.content("B" + std::to_string(row));
        auto const index = document.content("L" + std::to_string(row));
        if (name == "Gabungan responden")
            pooled = {n.number, n.number * index.number};
        else if (name == "Rata-rata unit" && index.kind == Content::Kind::number)
            mean = index.number;
        else if (index.kind == Content::Kind::number && n.kind == Content::Kind::number)
            shown.push_back({n.number, n.number * index.number});
    }
    REQUIRE(pooled.first == 16.0);
    REQUIRE(shown.size() == 1);
    // The whole less every set of shown units is nobody, or enough people of at least two units.
    auto rest = pooled;
    for (auto const& unit : shown)
        rest = {rest.first - unit.first, rest.second - unit.second};
    CHECK(rest.first >= 5.0);
    CHECK(document.content("B17") == "n < 5");
    // Nor does the mean of units give it: it would need the index of the unit beside.
    CHECK((mean == 0.0 || document.content("L19").kind == Content::Kind::text));
    // Rows of respondents carry no unit that is hidden.
    for (int row = 2; row <= 17; ++row) {
        auto const unit = document.content("Data.D" + std::to_string(row)).text;
        CAPTURE(row);
        CHECK(unit != small_unit);
        CHECK(unit != unit_beside);
        for (char const* column : {"Data.A", "Data.B", "Data.C"})
            CHECK(document.content(column + std::to_string(row)) == "");
    }
}

TEST_CASE("Pseudonyms are the same for the same person and key, and tell nothing", "[sharing]") {
    Document const document(office_with_extension());
    write_agency(document);
    document.set_text("Data.A3", document.content("Data.A2").text);
    auto options = share_as("values", true);
    options.push_back({rtl::OUString("Identities"), uno::Any(rtl::OUString("pseudonymised"))});
    auto const names = [&](char const* key) {
        auto keyed = options;
        if (*key != '\0')
            keyed.push_back({rtl::OUString("Key"), uno::Any(rtl::OUString::createFromAscii(key))});
        auto const file = in_folder("samaran.ods");
        share(document, file, keyed);
        Document const there(office_without_extension(), file);
        return there.contents("Data.A2:A17");
    };
    auto const first = names("kunci-yang-panjang");
    CHECK_THAT(first[0][0].text, StartsWith("R-"));
    CHECK(first[0][0].text == first[1][0].text);
    CHECK(first[1][0].text != first[2][0].text);
    CHECK(names("kunci-yang-panjang")[2][0].text == first[2][0].text);
    CHECK(names("kunci-panjang-lain")[2][0].text != first[2][0].text);
    CHECK(names("")[2][0].text != names("")[2][0].text);
    try {
        names("2022");
        FAIL("a key that can be guessed was taken");
    } catch (org::berakhlak::calc::SharingException const& refusal) {
        CHECK_THAT(to_utf8(refusal.Message), Contains("terlalu pendek"));
        CHECK_THAT(to_utf8(refusal.Advice), Contains("16"));
    }
    auto const all = unzipped(in_folder("samaran.ods"));
    for (auto const& person : people()) {
        CAPTURE(person);
        CHECK(all.find(person) == std::string::npos);
    }
}

TEST_CASE("XLS is refused with its reason, and an unknown ending too", "[sharing]") {
    Document const document(office_with_extension());
    write_agency(document);
    for (char const* name : {"lama.xls", "lama.doc"}) {
        try {
            share(document, in_folder(name), share_as("live", true));
            FAIL("not refused");
        } catch (org::berakhlak::calc::SharingException const& refusal) {
            CHECK(!refusal.Message.isEmpty());
            CHECK_THAT(to_utf8(refusal.Advice), Contains("XLSX") || Contains(".xlsx"));
        }
        CHECK_FALSE(std::filesystem::exists(in_folder(name)));
    }
}

TEST_CASE("The original is only read: its file, its content, its undo and its modified flag", "[sharing]") {
    auto const original = in_folder("asli.ods");
    Document const document(office_with_extension());
    write_agency(document);
    document.save_as(original);
    Reference<com::sun::star::util::XModifiable> const flag(document.model(), UNO_QUERY_THROW);
    bool const modified = GENERATE(false, true);
    if (modified)
        document.set_text("N1", "diubah");
    auto const formulas = [&] {
        std::string all;
        for (char const* range : {report, "Data.A1:Z17", "Rahasia.A1:A1"})
            for (auto const& row : document.contents(range))
                for (auto const& cell : row)
                    all += cell.text + "\n";
        for (char const* cell : {"B1", "B2", "A5", "A16", "A24"})
            all += document.formula(cell) + "\n";
        return all;
    };
    auto const bytes = file_content(original);
    auto const before = formulas();
    for (char const* mode : {"live", "values", "native"})
        share(document, in_folder("salinan.xlsx"), share_as(mode, true));
    auto const options = share_as("live", false);
    sharing()->planShare(document.model(), file_url(in_folder("rencana.pdf")),
                         {options.data(), static_cast<sal_Int32>(options.size())});
    CHECK_FALSE(std::filesystem::exists(in_folder("rencana.pdf")));
    CHECK(flag->isModified() == modified);
    CHECK(formulas() == before);
    CHECK(file_content(original) == bytes);
    for (auto const& entry : std::filesystem::directory_iterator(office_with_extension().folder()))
        CHECK(entry.path().extension() != ".tmp");
}

TEST_CASE("The plan says sheet by sheet what leaves, and that is what is written", "[sharing]") {
    Document const document(office_with_extension());
    write_agency(document);
    auto const options = share_as("live", false);
    auto const file = in_folder("rencana.ods");
    auto const plan = sharing()->planShare(document.model(), file_url(file),
                                           {options.data(), static_cast<sal_Int32>(options.size())});
    auto const written = share(document, file, options);
    REQUIRE(plan.getLength() == static_cast<sal_Int32>(written.size()));
    for (sal_Int32 i = 0; i < plan.getLength(); ++i) {
        CHECK(plan[i].Name == written[static_cast<std::size_t>(i)].Name);
        CHECK(plan[i].Fate == written[static_cast<std::size_t>(i)].Fate);
    }
    CHECK(sheet_in(written, "Data").Fate == "stays");
    CHECK(sheet_in(written, "Rahasia").Fate == "stays");
    Document const there(office_without_extension(), file);
    for (auto const& sheet : written)
        if (!sheet.Name.isEmpty())
            CHECK(there.model()->getSheets()->hasByName(sheet.Name) == (sheet.Fate != "stays"));
}

TEST_CASE("A word that must not leave and stands where it can't be taken out stops the file", "[sharing]") {
    Document const document(office_with_extension());
    write_agency(document);
    auto const target = in_folder("tertahan.xlsx");
    std::ofstream(target) << "lama";
    auto const name = people()[0];
    document.add_sheet(name);
    document.set_text(name + ".A1", "x");
    CHECK_THROWS_AS(share(document, target, share_as("values", false)),
                    org::berakhlak::calc::SharingException);
    CHECK(file_content(target) == "lama");
}

TEST_CASE("The change history stays at home", "[sharing]") {
    auto const written = in_folder("riwayat.fods");
    std::ofstream(written) << R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:tracked-changes><table:cell-content-change table:id="ct1"><table:cell-address table:column="0"
 table:row="0" table:table="0"/><office:change-info><dc:creator>Purwanto Pengubah</dc:creator>
<dc:date>2026-01-02T03:04:05</dc:date></office:change-info><table:previous><table:change-track-table-cell
 office:value-type="string"><text:p>rahasia Purwanto</text:p></table:change-track-table-cell></table:previous>
</table:cell-content-change></table:tracked-changes><table:table table:name="Lembar"><table:table-row>
<table:table-cell office:value-type="string"><text:p>bersih</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>)";
    Document const document(office_with_extension(), written);
    auto const own = in_folder("riwayat-asli.ods");
    document.save_as(own);
    REQUIRE(unzipped(own).find("rahasia Purwanto") != std::string::npos);
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    auto const file = in_folder("riwayat" + ending);
    share(document, file, share_as("values", true));
    auto const all = unzipped(file);
    CHECK(all.find("Purwanto") == std::string::npos);
    CHECK(all.find("bersih") != std::string::npos);
}

TEST_CASE("Charts of figures leave, charts of people don't", "[sharing]") {
    Document const document(office_with_extension());
    write_agency(document);
    auto const file = in_folder("bagan.ods");
    share(document, file, share_as("live", false));
    Document const there(office_without_extension(), file);
    auto const charts =
        Reference<css::table::XTableChartsSupplier>(sheet_of(there, 0), UNO_QUERY_THROW)->getCharts();
    REQUIRE(charts->getElementNames().getLength() == 1);
    CHECK(charts->getElementNames()[0] == "Profil");
}

TEST_CASE("Gnumeric reads a guarded file: the last values, and the line that says how old they are",
          "[sharing]") {
    auto const file = in_folder("gnumeric.xlsx");
    std::vector<std::vector<Content>> before;
    {
        Document const document(office_with_extension());
        write_agency(document);
        before = document.contents(report);
        share(document, file, share_as("live", true));
    }
    auto const rows = gnumeric_sheets(file).at(0);
    CHECK(std::stod(rows.at(0).at(1)) == Approx(before[0][1].number).margin(1e-9));
    CHECK(rows.at(1).at(1) == before[1][1].text);
    CHECK(std::stod(rows.at(12).at(2)) == Approx(before[12][2].number).margin(1e-9));
    std::string all;
    for (auto const& row : rows)
        for (auto const& cell : row)
            all += cell + "\n";
    CHECK_THAT(all, !Contains("#NAME?") && Contains("tidak terpasang di sini") &&
                        !Contains("data berubah sejak itu"));
}

TEST_CASE("A PDF is written with figures only", "[sharing]") {
    Document const document(office_with_extension());
    write_agency(document);
    auto const file = in_folder("laporan.pdf");
    share(document, file, share_as("live", false));
    CHECK_THAT(file_content(file), StartsWith("%PDF-"));
}
