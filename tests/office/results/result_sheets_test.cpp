// The finished workbook: every sheet of results against figures computed elsewhere, in Calc and without us.
#include "core/instrument/instrument_json.hpp"
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "places/places.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/chart2/XChartTypeContainer.hpp>
#include <com/sun/star/chart2/XCoordinateSystemContainer.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/chart2/data/XDataSource.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <map>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
using org::berakhlak::calc::SurveyImportException;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::Sequence;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;
using Options = std::vector<css::beans::NamedValue>;

css::beans::NamedValue option(char const* name, Any const& value) {
    return {OUString::createFromAscii(name), value};
}

Path example(std::string const& name) {
    return Path(berakhlak::tests::places::examples()) / name / (name + ".csv");
}

Path import_as(std::string const& ending, Path const& file, Options const& options = {}) {
    auto const service = org::berakhlak::calc::SurveyImport::create(office_with_extension().context());
    auto const document =
        service->importFile(file_url(file), {options.data(), static_cast<sal_Int32>(options.size())});
    auto const target = office_with_extension().folder() / (file.stem().string() + ".lembar" + ending);
    css::beans::PropertyValue filter;
    filter.Name = "FilterName";
    filter.Value <<= ending == ".xlsx" ? OUString("Calc MS Excel 2007 XML") : OUString("calc8");
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->storeToURL(file_url(target), {&filter, 1});
    Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
    return target;
}

// unit, measure -> figure, as R has computed them.
using Figures = std::map<std::pair<std::string, std::string>, double>;
Figures computed_in_r(std::string const& name, char const* output = "check.csv") {
    Figures figures;
    std::ifstream file(Path(berakhlak::tests::places::examples()) / name / output);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        auto const unit_end = line.find("\",");
        auto const measure_end = line.find(',', unit_end + 2);
        auto const number = line.substr(line.rfind(',') + 1);
        double figure = 0.0;
        std::from_chars(number.data(), number.data() + number.size(), figure);
        figures[{line.substr(1, unit_end - 1), line.substr(unit_end + 2, measure_end - unit_end - 2)}] =
            figure;
    }
    REQUIRE(figures.size() > 20);
    return figures;
}

std::vector<std::string> sheet_names(Document const& workbook) {
    auto const names = workbook.model()->getSheets()->getElementNames();
    std::vector<std::string> result;
    for (auto const& name : names)
        result.push_back(to_utf8(name));
    return result;
}

Reference<css::sheet::XSpreadsheet> sheet_named(Document const& workbook, std::string const& name) {
    return {workbook.model()->getSheets()->getByName(to_office(name)), UNO_QUERY_THROW};
}

// "Grafik.D7;Laporan.B2": the cells that show an error.
std::string errors_of(Document const& workbook) {
    std::string errors;
    for (auto const& name : sheet_names(workbook)) {
        Reference<css::sheet::XCellRangesQuery> const cells(sheet_named(workbook, name), UNO_QUERY_THROW);
        errors +=
            to_utf8(cells->queryFormulaCells(css::sheet::FormulaResult::ERROR)->getRangeAddressesAsString());
    }
    return errors;
}

std::vector<Reference<css::chart2::XDataSeries>> series_of(Document const& workbook, std::string const& sheet,
                                                           std::string const& chart) {
    auto const charts =
        Reference<css::table::XTableChartsSupplier>(sheet_named(workbook, sheet), UNO_QUERY_THROW)
            ->getCharts();
    REQUIRE(charts->hasByName(to_office(chart)));
    Reference<css::document::XEmbeddedObjectSupplier> const object(charts->getByName(to_office(chart)),
                                                                   UNO_QUERY_THROW);
    Reference<css::chart2::XChartDocument> const document(object->getEmbeddedObject(), UNO_QUERY_THROW);
    Reference<css::chart2::XCoordinateSystemContainer> const systems(document->getFirstDiagram(),
                                                                     UNO_QUERY_THROW);
    Reference<css::chart2::XChartTypeContainer> const types(systems->getCoordinateSystems()[0],
                                                            UNO_QUERY_THROW);
    std::vector<Reference<css::chart2::XDataSeries>> all;
    for (auto const& type : types->getChartTypes()) // columns with marks are two
        for (auto const& series :
             Reference<css::chart2::XDataSeriesContainer>(type, UNO_QUERY_THROW)->getDataSeries())
            all.push_back(series);
    return all;
}

std::string range_of(Reference<css::chart2::XDataSeries> const& series) {
    auto const sequences =
        Reference<css::chart2::data::XDataSource>(series, UNO_QUERY_THROW)->getDataSequences();
    return to_utf8(sequences[sequences.getLength() - 1]->getValues()->getSourceRangeRepresentation());
}

char const* const values[] = {"BER", "AKU", "KOM", "HAR", "LOY", "ADA", "KOL"};

// Names of units beside the first column of the sorted table, which stands below the table of places.
struct SortedUnits {
    std::vector<std::string> names;
    std::vector<Content> figures;
};
SortedUnits sorted_units(Document const& workbook, std::string const& sheet, int first_row, int count) {
    SortedUnits units;
    for (int row = first_row; row < first_row + count; ++row) {
        units.names.push_back(workbook.content(sheet + ".C" + std::to_string(row)).text);
        units.figures.push_back(workbook.content(sheet + ".H" + std::to_string(row)));
    }
    return units;
}

void check_kapuas(Document const& workbook) {
    auto figures = computed_in_r("kapuas-2022");
    CHECK(errors_of(workbook) == "");
    // Table of values: from row 5 of Grafik.
    for (int i = 0; i < 7; ++i) {
        auto const row = std::to_string(5 + i);
        CHECK(workbook.content("Grafik.D" + row) == figures[{"", values[i]}]);
    }
    double const published[] = {57.9, 74.1, 56.7, 63.8, 65.8, 38.9, 69.4};
    for (int i = 0; i < 7; ++i)
        CHECK(workbook.content("Grafik.E" + std::to_string(5 + i)) == published[i]);

    // 33 units from row 14, sorted from row 49: highest first, the two hidden ones last.
    auto const units = sorted_units(workbook, "Grafik", 49, 33);
    for (std::size_t i = 0; i < 31; ++i) {
        CAPTURE(units.names[i]);
        CHECK(units.figures[i] == figures[{units.names[i], "implementation"}]);
        if (i > 0)
            CHECK(units.figures[i].number <= units.figures[i - 1].number + 1e-9);
    }
    CHECK(units.names[31] == "Kecamatan Batu Lanting");
    CHECK(units.figures[31] == "n < 5");
    CHECK(units.names[32] == "Kecamatan Hulu Rimbang");
    CHECK(units.figures[32] == "n < 5");

    CHECK(workbook.content("Laporan.A7") == "Total Indeks Kesehatan Budaya");
    CHECK(workbook.content("Laporan.C7") == figures[{"", "total"}]);
    CHECK(workbook.content("Laporan.B7") == 923.0); // the fewest of the three questions
    CHECK(workbook.content("Laporan.B8") == 924.0);
    CHECK(workbook.content("Laporan.D7") == "A");
    CHECK(workbook.content("Laporan.E7") == "Sehat");
    CHECK(workbook.content("Laporan.C8") == figures[{"", "implementation"}]);
    CHECK(workbook.content("Laporan.D8") == "B");
    CHECK(workbook.content("Laporan.C12") == figures[{"", "current_expected"}]);

    // How sure they are: bounds about each of the six, and one text of them in the report.
    for (int row = 5; row <= 10; ++row) {
        auto const line = std::to_string(row);
        auto const figure = workbook.content("Kesehatan Budaya.A" + line).number;
        CHECK(workbook.content("Kesehatan Budaya.E" + line).number < figure);
        CHECK(workbook.content("Kesehatan Budaya.F" + line).number > figure);
        CHECK(workbook.content("Laporan.F" + std::to_string(row + 2)).text.find("–") != std::string::npos);
    }
    CHECK(workbook.content("Profil.G12").number < workbook.content("Profil.C12").number);
    CHECK(workbook.content("Profil.H12").number > workbook.content("Profil.C12").number);
}

} // namespace

TEST_CASE("the finished workbook of a pick-list shows what R computes, here and without the extension",
          "[sheets]") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    auto const file = import_as(ending, example("kapuas-2022"));
    {
        Document const workbook(office_with_extension(), file);
        if (ending == ".ods")
            CHECK(sheet_names(workbook) ==
                  std::vector<std::string>{"Laporan", "Rekap", "Profil", "Kesehatan Budaya", "Butir",
                                           "Aspirasi", "Kelompok", "Mutu Data", "Grafik", "Data", "Catatan",
                                           "_BerAKHLAK", "_BerAKHLAK_sumber", "_BerAKHLAK_data"});
        check_kapuas(workbook);
        workbook.recalculate();
        check_kapuas(workbook);
    }
    Document const workbook(office_without_extension(), file);
    check_kapuas(workbook);
}

// "Laki-laki" and the rows below, as the sheet shows them: group, n, (minimum, met), the values, index,
// category.
std::vector<Content> row_of(Document const& workbook, std::string const& sheet, std::string const& group) {
    std::string others;
    for (auto& row : workbook.contents(sheet + ".A1:M150")) {
        if (row.front().text.starts_with(group))
            return row;
        others += row.front().text + "\n";
    }
    FAIL("no row of " << group << " among\n" << others);
    return {};
}

TEST_CASE("groups are recaps by gender and generation, as R computes them", "[sheets]") {
    Document const workbook(office_with_extension(), import_as(".ods", example("kapuas-2022")));
    auto const figures = computed_in_r("kapuas-2022", "check-groups.csv");
    std::vector<std::string> const values{"BER", "AKU", "KOM", "HAR", "LOY", "ADA", "KOL", "implementation"};
    for (auto const* group : {"Laki-laki", "Perempuan", "Generasi X", "Milenial", "Generasi Z"}) {
        CAPTURE(group);
        auto const row = row_of(workbook, "Kelompok", group);
        for (std::size_t value = 0; value < values.size(); ++value)
            CHECK(row[4 + value] == figures.at({group, values[value]}));
    }
    CHECK(row_of(workbook, "Kelompok", "Laki-laki")[1] == 480.0);
    CHECK(row_of(workbook, "Kelompok", "Generasi Z")[1] == 65.0);
    CHECK(row_of(workbook, "Kelompok", "Menurut Generasi")[0] == "Menurut Generasi (Tahun lahir)");
    // The year itself, which tells more about a person, is left out.
    // Below each recap it says where the groups differ.
    CHECK(row_of(workbook, "Kelompok", "Perbedaan antarkelompok: uji Welch")[0].kind == Content::Kind::text);
    CHECK(workbook.content("Data.E1") == "Generasi (Tahun lahir)");
    CHECK(workbook.content("Data.E2") == "Generasi Z (1997–2012)");
}

TEST_CASE("a group of too many values is named, not tabled", "[sheets]") {
    Document const workbook(office_with_extension(), import_as(".ods", example("skm")));
    CHECK(row_of(workbook, "Kelompok", "“Usia” tidak direkap")[0].text.find("lebih dari 30") !=
          std::string::npos);
    CHECK(row_of(workbook, "Kelompok", "Perempuan")[1].kind == Content::Kind::number);
}

TEST_CASE("a raised minimum group hides more, in every formula", "[sheets]") {
    auto const file = import_as(".ods", example("kapuas-2022"), {option("MinimumGroup", Any(sal_Int32(70)))});
    Document const workbook(office_with_extension(), file);
    CHECK(workbook.formula("Rekap.A4").find("\"pilihan-10:n70\"") != std::string::npos);
    CHECK(row_of(workbook, "Kelompok", "Generasi Z")[4] == "n < 70");
    CHECK(row_of(workbook, "Kelompok", "Laki-laki")[4] ==
          computed_in_r("kapuas-2022", "check-groups.csv")[{"Laki-laki", "BER"}]);
    CHECK(row_of(workbook, "Rekap", "“n < 70”")[0].kind == Content::Kind::text);
    CHECK(row_of(workbook, "Rekap", "Badan Kesatuan Bangsa")[4] == "n < 70");
    CHECK(errors_of(workbook) == "");
}

TEST_CASE("charts draw their tables, column by column", "[sheets]") {
    auto const file = import_as(".ods", example("kapuas-2022"));
    Document const workbook(office_with_extension(), file);
    for (auto const& [sheet, chart] :
         {std::pair("Grafik", "BerAKHLAK nilai"), {"Laporan", "BerAKHLAK laporan nilai"}}) {
        auto const series = series_of(workbook, sheet, chart);
        REQUIRE(series.size() == 2);
        CHECK(range_of(series[0]) == "$Grafik.$D$5:$D$11");
        CHECK(range_of(series[1]) == "$Grafik.$E$5:$E$11");
    }
    for (auto const& [sheet, chart] :
         {std::pair("Grafik", "BerAKHLAK unit 1"), {"Laporan", "BerAKHLAK laporan unit"}}) {
        auto const series = series_of(workbook, sheet, chart);
        REQUIRE(series.size() == 4); // one per band
        CHECK(range_of(series[0]) == "$Grafik.$D$49:$D$81");
        CHECK(range_of(series[3]) == "$Grafik.$G$49:$G$81");
    }
    // A figure stands under its band only; a hidden one under none.
    CHECK(workbook.content("Grafik.D49").kind == Content::Kind::number);
    CHECK(workbook.content("Grafik.E49") == "");
    for (char const* column : {"D", "E", "F", "G"})
        CHECK(workbook.content(std::string("Grafik.") + column + "81") == "");
}

TEST_CASE("sorted units and report live", "[sheets]") {
    auto const file = import_as(".ods", example("skm"));
    Document const workbook(office_with_extension(), file);
    CHECK(errors_of(workbook) == "");
    auto const before = workbook.content("Laporan.C7");
    auto const first = workbook.content("Grafik.C21").text;
    CHECK(before == computed_in_r("skm")[{"", "implementation"}]);
    // Everybody of the first unit is as dissatisfied as can be.
    auto const data = workbook.contents("Data.A1:Z61");
    auto const unit = std::find(data[0].begin(), data[0].end(), "Unit layanan") - data[0].begin();
    auto const end = std::find(data[0].begin(), data[0].end(), "") - data[0].begin();
    REQUIRE(unit < end);
    for (std::size_t row = 1; row < data.size(); ++row)
        for (auto column = end - 9; column < end; ++column)
            if (data[row][static_cast<std::size_t>(unit)].text == first)
                workbook.set_text(
                    "Data." + std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1), "1");
    CHECK(workbook.content("Laporan.C7").number < before.number - 5.0);
    CHECK(workbook.content("Grafik.C23") == first); // of three units the last now
    CHECK(workbook.content("Grafik.H23") == 25.0);
}

TEST_CASE("sheets by choice, in English, with what they refer to", "[sheets]") {
    Sequence<OUString> chosen(1);
    chosen.getArray()[0] = "Charts";
    auto const file = import_as(".ods", example("likert-kata"),
                                {option("Language", Any(OUString("en"))), option("Sheets", Any(chosen))});
    Document const workbook(office_with_extension(), file);
    CHECK(sheet_names(workbook) == std::vector<std::string>{"Recap", "Profile", "Charts", "Data", "Notes",
                                                            "_BerAKHLAK", "_BerAKHLAK_sumber",
                                                            "_BerAKHLAK_data"});
    CHECK(workbook.content("Profile.A4") == "Value");
    CHECK(workbook.content("Profile.A5") == "Service Oriented");
    CHECK(workbook.content("Profile.E12") == "Healthy");
    CHECK(workbook.content("Charts.D5") == computed_in_r("likert-kata")[{"", "BER"}]);
}

// Respondents r = 0..7 rate item i = 0..20: kinerja 2 + r (r + i) % 4, harapan 3 + (r * i) % 3, of one unit.
constexpr int respondents = 8, items = 21;
double kinerja(int r, int i) {
    return 2 + r * (r + i) % 4;
}
double harapan(int r, int i) {
    return 3 + (r * i) % 3;
}
double mean(double (*answer)(int, int), int item) {
    double sum = 0.0;
    for (int r = 0; r < respondents; ++r)
        sum += answer(r, item);
    return sum / respondents;
}

Path write_both_ratings() {
    auto const path = office_with_extension().folder() / "dua-penilaian.csv";
    std::ofstream file(path, std::ios::binary);
    std::ifstream json(berakhlak::tests::places::instruments() + "/likert-5.json", std::ios::binary);
    auto const instrument = berakhlak::core::instrument_from_json(
        std::string(std::istreambuf_iterator<char>(json), std::istreambuf_iterator<char>()));
    file << "Unit kerja";
    for (char const* rating : {"Kinerja: ", "Harapan: "})
        for (auto const& item : instrument.items)
            file << ",\"" << rating << item.text.id << '"';
    file << '\n';
    for (int r = 0; r < respondents; ++r) {
        file << "Dinas Satu";
        for (int i = 0; i < items; ++i)
            file << ',' << kinerja(r, i);
        for (int i = 0; i < items; ++i)
            file << ',' << harapan(r, i);
        file << '\n';
    }
    return path;
}

// The textbook's formula on the items of one value.
double alpha_of(int first_item, int count) {
    double items_variance = 0.0;
    auto const variance = [&](auto const& score) {
        double sum = 0.0, squares = 0.0;
        for (int r = 0; r < respondents; ++r) {
            sum += score(r);
            squares += score(r) * score(r);
        }
        return (squares - sum * sum / respondents) / (respondents - 1);
    };
    for (int i = first_item; i < first_item + count; ++i)
        items_variance += variance([&](int r) { return kinerja(r, i); });
    auto const total = variance([&](int r) {
        double sum = 0.0;
        for (int i = first_item; i < first_item + count; ++i)
            sum += kinerja(r, i);
        return sum;
    });
    return count / (count - 1.0) * (1.0 - items_variance / total);
}

TEST_CASE("harapan and kinerja: gap, quadrants, reliability", "[sheets]") {
    auto const file =
        import_as(".ods", write_both_ratings(), {option("Instrument", Any(OUString("likert-5")))});
    Document const workbook(office_with_extension(), file);
    CHECK(errors_of(workbook) == "");
    double grand = 0.0;
    for (int i = 0; i < items; ++i) {
        auto const row = std::to_string(6 + i);
        CAPTURE(i);
        CHECK(workbook.content("Gap.A" + row) == mean(kinerja, i) - mean(harapan, i));
        CHECK(workbook.content("Gap.B" + row) == mean(kinerja, i));
        CHECK(workbook.content("Gap.C" + row) == mean(harapan, i));
        CHECK(workbook.content("Butir.E" + std::to_string(5 + i)) == mean(kinerja, i));
        grand += mean(kinerja, i) / items;
    }
    auto const series = series_of(workbook, "Grafik", "BerAKHLAK kuadran");
    REQUIRE(series.size() == items + 2);
    // Head of the table in row 13: behind the values; one unit has no table.
    CHECK(workbook.content("Grafik.C13") == "Kinerja");
    CHECK(range_of(series[0]) == "$Grafik.$D$14:$D$38");
    CHECK(workbook.content("Grafik.C14") == mean(kinerja, 0));
    CHECK(workbook.content("Grafik.D14") == mean(harapan, 0));
    CHECK(workbook.content("Grafik.C35") == grand); // the upright line
    CHECK(workbook.content("Grafik.C36") == grand);

    auto const quality = workbook.contents("Mutu Data.A1:H60");
    int found = 0;
    for (auto const& row : quality) {
        bool const of_alpha = row[1].kind == Content::Kind::number; // omega stands in the third column
        if (row[0] == "Berorientasi Pelayanan" && of_alpha && ++found)
            CHECK(row[1] == alpha_of(0, 3));
        if (row[0] == "Kolaboratif" && of_alpha && ++found)
            CHECK(row[1] == alpha_of(18, 3));
        if (row[0] == "Kode" && ++found)
            CHECK(row[7] == "Keterangan (r butir-sisa)");
        if (row[0] == "Responden di lembar Data" && ++found)
            CHECK(row[2] == respondents);
        if (row[0] == "Sel jawaban yang kosong" && ++found)
            CHECK(row[2] == 0.0);
    }
    CHECK(found == 5);
}

TEST_CASE("a known population narrows the margin", "[sheets]") {
    auto const file = import_as(".ods", example("skm"));
    Document const workbook(office_with_extension(), file);
    auto const rows = workbook.contents("Mutu Data.A1:C20");
    auto const line = [&](char const* name) {
        auto const row =
            std::find_if(rows.begin(), rows.end(), [&](auto const& cells) { return cells[0] == name; });
        REQUIRE(row != rows.end());
        return "Mutu Data.C" + std::to_string(row - rows.begin() + 1);
    };
    auto const margin = line("Batas galat indeks, kepercayaan 95 % (poin)");
    auto const needed = line("Responden yang diperlukan (Krejcie-Morgan)");
    auto const before = workbook.content(margin).number;
    CHECK(workbook.content(needed) == "-");
    workbook.set_number(line("Jumlah seluruh pegawai atau pengguna (isi bila diketahui)"), 100.0);
    CHECK(workbook.content(needed) == 80.0); // Krejcie and Morgan's table
    // 60 of 100: the finite population correction.
    CHECK(workbook.content(margin).number ==
          Approx(before * std::sqrt((100.0 - 60.0) / (100.0 - 1.0))).epsilon(0.01));
}

// The times stand on Data as the form wrote them. Figures by R: influences as in
// tests/data/r/inference_oracle.R.
TEST_CASE("the third that answered last stands beside the first on Data Quality", "[sheets]") {
    auto const file = import_as(".ods", example("likert-kata"));
    Document const workbook(office_with_extension(), file);
    auto const figure = [&](std::string const& name) {
        auto const rows = workbook.contents("Mutu Data.A1:C40");
        auto const row =
            std::find_if(rows.begin(), rows.end(), [&](auto const& cells) { return cells[0] == name; });
        REQUIRE(row != rows.end());
        return (*row)[2];
    };
    auto const adjusted = "Indeks bila yang tidak menjawab seperti yang akhir";
    CHECK(figure("Indeks yang akhir dikurangi yang awal (poin)").number ==
          Approx(0.3367714157).epsilon(1e-9));
    CHECK(figure("p (di bawah 0,05: berbeda nyata)").number == Approx(0.7590591137).epsilon(1e-9));
    CHECK(figure(adjusted) == "-");
    auto const rows = workbook.contents("Mutu Data.A1:A40");
    auto const population = std::find_if(rows.begin(), rows.end(), [](auto const& cells) {
        return cells[0] == "Jumlah seluruh pegawai atau pengguna (isi bila diketahui)";
    });
    workbook.set_number("Mutu Data.C" + std::to_string(population - rows.begin() + 1), 200.0);
    CHECK(figure(adjusted).number == Approx(76.1305718033).epsilon(1e-9));
    // A cell that is no answer is a mistake, and not "can't be computed".
    workbook.set_text("Data.F5", "TB");
    CHECK(figure("Kemiripan jawaban rekan seunit (ICC)").kind == Content::Kind::error);
}

TEST_CASE("a sheet that doesn't exist is refused with those that do", "[sheets]") {
    Sequence<OUString> chosen(1);
    chosen.getArray()[0] = "Ringkasan";
    try {
        static_cast<void>(import_as(".ods", example("skm"), {option("Sheets", Any(chosen))}));
        FAIL("not refused");
    } catch (SurveyImportException const& refusal) {
        CHECK(refusal.Advice.indexOf("Mutu Data") >= 0);
    }
}

TEST_CASE("the report and the recap are printed", "[sheets]") {
    auto const file = import_as(".ods", example("skm"));
    Document const workbook(office_with_extension(), file);
    for (char const* name : {"Rekap", "Laporan", "Grafik", "Mutu Data"}) {
        CAPTURE(name);
        Reference<css::sheet::XPrintAreas> const print(sheet_named(workbook, name), UNO_QUERY_THROW);
        REQUIRE(print->getPrintAreas().getLength() == 1);
        CHECK(print->getPrintAreas()[0].StartRow == 0);
    }
}
