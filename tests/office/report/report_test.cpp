// The report in a real Writer: its figures are those of the workbook's cells.
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "places/places.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextEmbeddedObjectsSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>
#include <org/berakhlak/calc/SurveyReport.hpp>
#include <org/berakhlak/calc/SurveyReportException.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using Options = std::vector<std::pair<std::string, std::string>>;

uno::Sequence<css::beans::NamedValue> values(Options const& options) {
    uno::Sequence<css::beans::NamedValue> list(static_cast<sal_Int32>(options.size()));
    for (std::size_t i = 0; i < options.size(); ++i)
        list.getArray()[i] = {to_office(options[i].first), Any(to_office(options[i].second))};
    return list;
}

Reference<css::sheet::XSpreadsheetDocument> import(std::string const& example,
                                                   std::string const& language = "id") {
    auto const file = std::filesystem::path(places::examples()) / example / (example + ".csv");
    return org::berakhlak::calc::SurveyImport::create(office_with_extension().context())
        ->importFile(file_url(file), values({{"Language", language}}));
}

// A report and its tables; closed with the object.
class Report {
public:
    Report(Document const& workbook, Options const& options)
        : document_(org::berakhlak::calc::SurveyReport::create(office_with_extension().context())
                        ->writeReport(workbook.model(), values(options))) {}
    ~Report() { Reference<css::util::XCloseable>(document_, UNO_QUERY_THROW)->close(true); }
    Report(Report const&) = delete;
    Report& operator=(Report const&) = delete;

    [[nodiscard]] Rows table(std::string const& name) const {
        auto const tables =
            Reference<css::text::XTextTablesSupplier>(document_, UNO_QUERY_THROW)->getTextTables();
        Reference<css::text::XTextTable> const table(tables->getByName(to_office(name)), UNO_QUERY_THROW);
        Reference<css::table::XCellRange> const cells(table, UNO_QUERY_THROW);
        Reference<css::container::XIndexAccess> const rows(table->getRows(), UNO_QUERY_THROW),
            columns(table->getColumns(), UNO_QUERY_THROW);
        Rows read(static_cast<std::size_t>(rows->getCount()));
        for (sal_Int32 row = 0; row < rows->getCount(); ++row)
            for (sal_Int32 column = 0; column < columns->getCount(); ++column)
                read[static_cast<std::size_t>(row)].push_back(to_utf8(
                    Reference<css::text::XText>(cells->getCellByPosition(column, row), UNO_QUERY_THROW)
                        ->getString()));
        return read;
    }
    /// Of the charts in their order: categories x series.
    [[nodiscard]] std::vector<std::vector<std::vector<double>>> charts() const {
        Reference<css::container::XIndexAccess> const objects(
            Reference<css::text::XTextEmbeddedObjectsSupplier>(document_, UNO_QUERY_THROW)
                ->getEmbeddedObjects(),
            UNO_QUERY_THROW);
        std::vector<std::vector<std::vector<double>>> all;
        for (sal_Int32 i = 0; i < objects->getCount(); ++i) {
            Reference<css::document::XEmbeddedObjectSupplier> const object(objects->getByIndex(i),
                                                                           UNO_QUERY_THROW);
            Reference<css::chart::XChartDocument> const chart(object->getEmbeddedObject(), UNO_QUERY_THROW);
            Reference<css::chart::XChartDataArray> const data(chart->getData(), UNO_QUERY_THROW);
            all.emplace_back();
            for (auto const& row : data->getData())
                all.back().emplace_back(row.begin(), row.end());
        }
        return all;
    }
    [[nodiscard]] std::string text() const { return to_utf8(document_->getText()->getString()); }

private:
    Reference<css::text::XTextDocument> document_;
};

// As the report must write a number of a cell: half away from zero, with a comma in Indonesian.
std::string shown(double number, int decimals, char sign = ',') {
    auto const scale = std::pow(10.0, decimals);
    auto const rounded = std::floor(std::abs(number) * scale + 0.5 + 1e-9) / scale;
    std::array<char, 64> digits{};
    std::snprintf(digits.data(), digits.size(), "%.*f", decimals, rounded);
    std::string text = digits.data();
    if (auto const point = text.find('.'); point != text.npos)
        text[point] = sign;
    return text;
}

void check_values(Document const& workbook, Report const& report, std::size_t values, int decimals,
                  char sign = ',', std::string const& profile = "Profil") {
    auto const cells = workbook.contents(profile + ".A5:H" + std::to_string(5 + values));
    auto const table = report.table("Tiap_nilai");
    REQUIRE(table.size() == values + 2);
    for (std::size_t row = 0; row <= values; ++row) {
        CAPTURE(row, table[row + 1]);
        CHECK(table[row + 1][1] == shown(cells[row][1].number, 0));
        CHECK(table[row + 1][2] == shown(cells[row][2].number, decimals, sign));
        CHECK(table[row + 1][3] == cells[row][3].text);
        CHECK(table[row + 1][4] == cells[row][4].text);
        CHECK(table[row + 1][5] == shown(cells[row][6].number, decimals, sign) + "–" +
                                       shown(cells[row][7].number, decimals, sign));
    }
}

} // namespace

TEST_CASE("the report of a pick-list says what the workbook's cells say") {
    Document const workbook(import("kapuas-2022"));
    Report const report(workbook, {{"Agency", "Kabupaten Kapuas"}, {"Year", "2022"}});
    check_values(workbook, report, 7, 1);

    auto const health = workbook.contents("Kesehatan Budaya.A5:F10");
    auto const indices = report.table("Kesehatan_Budaya");
    for (std::size_t row = 0; row < 6; ++row) {
        CHECK(indices[row + 1][0] == health[row][2].text);
        CHECK(indices[row + 1][2] == shown(health[row][0].number, 1));
        CHECK(indices[row + 1][4] == health[row][1].text);
    }

    // Each unit's difference from all respondents, by the name of the unit; hidden units have no row.
    std::map<std::string, std::vector<Content>> recap;
    for (auto const& row : workbook.contents("Rekap.A5:M38"))
        recap[row[0].text] = row;
    auto const& all = recap.at("Gabungan responden");
    auto const map = report.table("Peta_unit");
    REQUIRE(map.size() == 2 + 31);
    for (std::size_t row = 2; row < map.size(); ++row) {
        auto const& unit = recap.at(map[row][0]);
        for (std::size_t column = 0; column < 8; ++column) {
            auto const difference = unit[4 + column].number - all[4 + column].number;
            auto const digits = shown(difference, 1);
            CHECK(map[row][2 + column] ==
                  (digits == "0,0" ? digits : (difference > 0 ? "+" : "\u2212") + digits));
        }
    }

    auto const charts = report.charts();
    REQUIRE(charts.size() == 3); // values, behaviours, jumps
    auto const profile = workbook.contents("Profil.C5:C11"), national = workbook.contents("Grafik.E5:E11");
    for (std::size_t value = 0; value < 7; ++value) {
        CHECK(charts[0][value][0] == Approx(profile[value][0].number).epsilon(1e-12));
        CHECK(charts[0][value][1] == Approx(national[value][0].number).epsilon(1e-12));
    }
    CHECK(charts[2][0][0] == Approx(workbook.content("Aspirasi.H6").number).epsilon(1e-12));
    CHECK(charts[2][0][1] == Approx(workbook.content("Aspirasi.I6").number).epsilon(1e-12));

    auto const text = report.text();
    CHECK(
        text.find("Indeks BerAKHLAK Kabupaten Kapuas 2022 adalah 62,4 dari 100, kategori B (Cukup Sehat).") !=
        std::string::npos);
    CHECK(text.find("Kecamatan Batu Lanting") == std::string::npos);
}

TEST_CASE("the report follows the cells, in the language that is asked for") {
    Document const workbook(import("likert-kata"));
    // An answer changes; what the report says must be what the cells say then.
    workbook.set_number("Data.E2", 1);
    workbook.recalculate();
    Report const report(workbook, {{"Language", "en"}, {"Shape", "full"}});
    auto const table = report.table("Tiap_nilai");
    CHECK(table[1][0] == "Service Oriented");
    CHECK(table[1][2] == shown(workbook.content("Profil.C5").number, 1, '.'));
    CHECK(table[1][4] == "Healthy");
    CHECK(report.text().find("Chapter IV Conclusions and recommendations") != std::string::npos);
    auto const items = report.table("Butir");
    auto const cells = workbook.contents("Butir.A5:K25");
    for (std::size_t item = 0; item < 21; ++item) {
        CHECK(items[item + 1][0] == cells[item][0].text);
        CHECK(items[item + 1][3] == shown(cells[item][4].number, 2, '.'));
        CHECK(items[item + 1][8] == shown(cells[item][9].number, 1, '.')); // % 5
        CHECK(items[item + 1][9] == shown(cells[item][10].number, 1, '.'));
    }
    auto const bars = report.charts().at(1);
    for (std::size_t item = 0; item < 21; ++item)
        for (std::size_t level = 0; level < 5; ++level)
            CHECK(bars[item][level] == Approx(cells[item][5 + level].number).epsilon(1e-12));
}

TEST_CASE("the report of an SKM has its outline, two decimals, and a plan to fill in") {
    Document const workbook(import("skm"));
    CHECK(workbook.content("Laporan.A7") == "Indeks Kepuasan Masyarakat");
    CHECK(workbook.content("Laporan.F7").text.find(',') != std::string::npos); // of an Indonesian workbook
    CHECK(workbook.content("Laporan.A10") == "Tiap unsur");
    CHECK(workbook.content("Laporan.A11") == "Unsur");
    CHECK(workbook.content("Laporan.A21") == "Indeks Kepuasan Masyarakat");
    Report const report(workbook, {{"Shape", "full"}});
    check_values(workbook, report, 9, 2);
    CHECK(report.text().find("Bab IV Analisis Hasil SKM") != std::string::npos);
    CHECK(report.table("Tindak_lanjut")[0][2] == "Tindak lanjut");
}

TEST_CASE("a report is stored as ODT, DOCX, and PDF, and the workbook is left as it was") {
    Document const workbook(import("skm", "en"));
    for (std::string const ending : {".odt", ".docx", ".pdf"}) {
        auto const target = office_with_extension().folder() / ("laporan" + ending);
        Report const report(workbook, {{"Target", to_utf8(file_url(target))}});
        std::ifstream file(target, std::ios::binary);
        std::string start(4, ' ');
        file.read(start.data(), 4);
        CHECK(start == (ending == ".pdf" ? "%PDF" : "PK\x03\x04"));
    }
    CHECK(workbook.content("Recap.A1") == "Recap: Public satisfaction survey, nine elements");
}

TEST_CASE("a report beside the workbook of the survey before says what has changed") {
    Document const workbook(import("likert-kata"));
    auto const before = office_with_extension().folder() / "tahun lalu.ods";
    workbook.save_as(before);
    auto const url = to_utf8(file_url(before));
    Report const same(workbook, {{"Previous", url}});
    CHECK(same.text().find("Terhadap survei sebelumnya: tidak berbeda nyata dari 76,0 (") !=
          std::string::npos);
    // Everybody agrees now: 4 of 5 are 80 of 100.
    workbook.fill("Data.E2", Rows(120, std::vector<std::string>(21, "4")));
    Report const higher(workbook, {{"Previous", url}});
    CHECK(higher.text().find("+4,0 poin dari 76,0 (selang 95 %: ") != std::string::npos);
    CHECK(higher.text().find("); perubahannya nyata.") != std::string::npos);
}

TEST_CASE("what can't be reported is said in words") {
    using org::berakhlak::calc::SurveyReportException;
    auto const refused = [](Document const& workbook, Options const& options) -> std::string {
        try {
            Report const report(workbook, options);
        } catch (SurveyReportException const& refusal) {
            return to_utf8(refusal.Message) + " " + to_utf8(refusal.Advice);
        }
        return "nothing was refused";
    };
    Document const empty(office_with_extension());
    CHECK(refused(empty, {}).find("tidak berisi rekap BerAKHLAK") != std::string::npos);
    CHECK(refused(empty, {{"Language", "en"}}).find("holds no BerAKHLAK recap") != std::string::npos);
    Document const workbook(import("skm"));
    CHECK(refused(workbook, {{"Template", "file:///tidak/ada.ott"}}).find("Templat ini tidak ada") !=
          std::string::npos);
    CHECK(refused(workbook, {{"Target", "file:///tmp/laporan.xls"}}).find(".odt, .docx, atau .pdf") !=
          std::string::npos);
    CHECK(refused(workbook, {{"Target", "file:///tidak/ada/laporan.odt"}})
              .find("Folder tujuan tidak ada: /tidak/ada") != std::string::npos);
    CHECK(refused(workbook, {{"Previous", "file:///tidak/ada/2025.ods"}})
              .find("tidak ada: /tidak/ada/2025.ods") != std::string::npos);
    CHECK(refused(workbook, {{"Colour", "blue"}}) != "nothing was refused");
    workbook.model()->getSheets()->removeByName("Profil");
    CHECK(refused(workbook, {}).find("Lembar “Profil”") != std::string::npos);
}

TEST_CASE("without Writer a report is refused in words, and the workbook is imported all the same") {
    auto settings = settings_with_extension();
    settings.without_writer = true;
    Office office(settings);
    auto const file = std::filesystem::path(places::examples()) / "skm" / "skm.csv";
    Document const workbook(
        org::berakhlak::calc::SurveyImport::create(office.context())->importFile(file_url(file), {}));
    CHECK(workbook.content("Laporan.A1") == "Laporan: Survei Kepuasan Masyarakat, sembilan unsur");
    auto const service = org::berakhlak::calc::SurveyReport::create(office.context());
    try {
        service->writeReport(workbook.model(), {});
        FAIL("a report without Writer");
    } catch (org::berakhlak::calc::SurveyReportException const& refusal) {
        CHECK(to_utf8(refusal.Message) ==
              "Laporan ditulis sebagai dokumen Writer, dan LibreOffice Writer tidak "
              "terpasang di komputer ini.");
        CHECK(to_utf8(refusal.Advice) ==
              "Pasang LibreOffice Writer, atau pakai lembar Laporan dan Grafik di buku "
              "kerja ini.");
    }
}
