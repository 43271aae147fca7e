// What a report says of given figures: sentences, tables, and what it keeps silent about.
#include "core/instrument/instrument_json.hpp"
#include "places/places.hpp"
#include "workbook/report/contents.hpp"
#include "workbook/report/judgement.hpp"
#include "workbook/report/sheet_figures.hpp"
#include "workbook/report/words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace berakhlak;
using namespace berakhlak::workbook::report;
using core::Language;

namespace {

std::shared_ptr<core::Instrument const> instrument(std::string const& name) {
    std::ifstream file(tests::places::instruments() + "/" + name + ".json");
    std::stringstream json;
    json << file.rdbuf();
    return std::make_shared<core::Instrument const>(core::instrument_from_json(json.str()));
}

Result result(double index, double half_width) {
    return {"", {index, {}}, {120.0, {}}, {index - half_width, {}}, {index + half_width, {}}, {}, {}};
}

// Seven values around 60; the first is surely higher, the sixth surely lower.
Figures likert_figures() {
    Figures figures;
    figures.instrument = instrument("likert-5");
    figures.source = "Dari survei.csv, 120 responden dipakai.";
    figures.used = 120.0;
    for (double const index : {70.0, 62.0, 60.0, 59.0, 61.0, 45.04, 62.9})
        figures.values.push_back(result(index, 2.0));
    figures.total = result(60.0, 1.0);
    figures.pooled = {"Gabungan responden", {120.0, {}}, {}, std::vector<Figure>(7, {60.0, {}}), {60.0, {}}};
    figures.mean_of_units = figures.pooled;
    figures.units = {
        {"Dinas Satu", {80.0, {}}, {}, std::vector<Figure>(7, {64.26, {}}), {64.26, {}}},
        {"Badan Dua", {37.0, {}}, {}, std::vector<Figure>(7, {49.96, {}}), {49.96, {}}},
        {"Kantor Tiga", {{}, "n < 5"}, {}, std::vector<Figure>(7, {{}, "n < 5"}), {{}, "n < 5"}}};
    return figures;
}

std::string everything(Blocks const& blocks) {
    std::string all;
    for (auto const& block : blocks) {
        if (auto const* heading = std::get_if<Heading>(&block))
            all += heading->text + "\n";
        if (auto const* paragraph = std::get_if<Paragraph>(&block))
            all += paragraph->opening + paragraph->text + "\n";
        if (auto const* table = std::get_if<Table>(&block))
            for (auto const& row : table->rows) {
                for (auto const& cell : row)
                    all += cell.text + "|";
                all += "\n";
            }
    }
    return all;
}

bool says(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

std::string report(Figures const& figures, Language language = Language::indonesian,
                   Shape shape = Shape::brief) {
    Particulars said;
    said.agency = "Kabupaten Contoh";
    said.year = "2024";
    said.language = language;
    said.shape = shape;
    return everything(contents(figures, said));
}

} // namespace

TEST_CASE("numbers are written as Calc rounds them, in the language of the report") {
    auto const figures = likert_figures();
    Words const id(figures, Language::indonesian), en(figures, Language::english);
    CHECK(id.decimal(62.449999) == "62,4");
    CHECK(id.decimal(74.95) == "75,0"); // half away from zero, as in the cell
    CHECK(en.decimal(74.95) == "75.0");
    CHECK(id.whole(1234567.0) == "1.234.567");
    CHECK(en.whole(929.0) == "929");
    CHECK(id.change(4.25) == "+4,3");
    CHECK(id.change(-4.25) == "\u22124,3");
    CHECK(id.change(-0.04) == "0,0"); // no sign where nothing is left
    CHECK(id.index({{}, "n < 5"}) == "n < 5");
    CHECK(en.index({{}, "disembunyikan"}) == "hidden");
    CHECK(id.index({}) == "\u2013");
    CHECK(id.list({"A", "B", "C"}) == "A, B, dan C");
    CHECK(en.list({"A", "B"}) == "A and B");
}

TEST_CASE("strengths and priorities are only what the intervals carry") {
    auto figures = likert_figures();
    // 62.9 +- 2 touches 60 +- 1 from above, 59 +- 2 from below.
    CHECK(values_standing(figures, Standing::higher) == std::vector<std::size_t>{0});
    CHECK(values_standing(figures, Standing::lower) == std::vector<std::size_t>{5});
    auto const text = report(figures);
    CHECK(says(text,
               "Kekuatan: Berorientasi Pelayanan (70,0) nyata lebih tinggi daripada indeks keseluruhan."));
    CHECK(says(text, "Prioritas: Adaptif (45,0) nyata lebih rendah daripada indeks keseluruhan."));
    CHECK(says(report(figures, Language::english),
               "Priorities: Adaptive (45.0) is significantly lower than the index as a whole."));
    for (auto& value : figures.values)
        value = result(60.5, 2.0);
    CHECK(says(report(figures), "Tidak ada nilai yang nyata lebih tinggi daripada indeks keseluruhan."));
    for (auto& value : figures.values)
        value.lower = value.upper = {}; // nothing is known of their precision
    CHECK(says(report(figures), "Tidak ada nilai yang nyata lebih rendah daripada indeks keseluruhan."));
}

TEST_CASE("units are judged by their category, and hidden ones stay hidden") {
    auto const figures = likert_figures();
    auto const text = report(figures);
    // 49.96 is shown as 50,0 and so belongs to B, as the whole.
    CHECK(says(text, "Tidak ada unit yang kategorinya di bawah kategori keseluruhan."));
    CHECK(says(text, "1 unit tidak ditampilkan karena respondennya terlalu sedikit."));
    CHECK_FALSE(says(text, "Kantor Tiga"));
    CHECK(says(text, "Dinas Satu|80|+4,3|"));
    CHECK(says(text, "Badan Dua|37|\u221210,0|")); // of the unrounded figures
    auto lower = figures;
    lower.units[1].index.number = 49.94;
    CHECK(says(report(lower), "Kategorinya di bawah kategori keseluruhan: Badan Dua (49,9)."));
    auto const full = report(figures, Language::indonesian, Shape::full);
    CHECK(says(full, "Kantor Tiga|n < 5|n < 5|"));
    CHECK(says(full, "Bab IV Kesimpulan dan Rekomendasi"));
}

TEST_CASE("a change is told with its interval, and as none where 0 lies in it") {
    // 62.4 (61.5-63.3) after 60.0 (58.0-62.0): 2.4 -+ the root of 0.81 + 4 (worked out by hand).
    Result const before = result(60.0, 2.0), after = result(62.4, 0.9);
    auto const change = change_of(before, after);
    REQUIRE(change);
    CHECK(change->difference == Approx(2.4));
    CHECK(change->lower == Approx(2.4 - 2.1931712));
    CHECK(change->upper == Approx(2.4 + 2.1931712));
    CHECK(change->significant());
    // Bounds that aren't symmetric: 20 % (14.1-27.7) after 10 % (5.9-16.4): the arms 5.9 and 6.4, 7.7
    // and 4.1.
    auto const uneven = change_of({"", {10.0, {}}, {}, {5.9, {}}, {16.4, {}}, {}, {}},
                                  {"", {20.0, {}}, {}, {14.1, {}}, {27.7, {}}, {}, {}});
    CHECK(uneven->lower == Approx(10.0 - 8.7046));
    CHECK(uneven->upper == Approx(10.0 + 8.7235));
    CHECK_FALSE(change_of(before, result(61.0, 0.9))->significant());
    CHECK_FALSE(change_of(before, Result{}));

    auto figures = likert_figures();
    CHECK_FALSE(says(report(figures), "survei sebelumnya"));
    auto earlier = figures;
    earlier.total = result(57.0, 1.0);
    figures.before = std::make_shared<Figures const>(earlier);
    auto const text = report(figures);
    CHECK(says(text,
               "Terhadap survei sebelumnya: +3,0 poin dari 57,0 (selang 95 %: +1,6 s.d. +4,4); perubahannya "
               "nyata."));
    CHECK(says(text, "Indeks BerAKHLAK|57,0|60,0|+3,0|+1,6 s.d. +4,4|berubah nyata|"));
    CHECK(says(text, "Adaptif|45,0|45,0|0,0|"));
}

TEST_CASE("a national figure within the interval is no difference") {
    auto figures = likert_figures();
    figures.national_year = 2022;
    for (auto& value : figures.values)
        value.national = {61.0, {}};
    CHECK(against_national(figures.values[0]) == Standing::higher);
    CHECK(against_national(figures.values[2]) == Standing::not_different);
    CHECK(against_national(figures.values[5]) == Standing::lower);
    auto const text = report(figures);
    CHECK(says(
        text,
        "Terhadap angka nasional 2022: nyata lebih tinggi pada Berorientasi Pelayanan; nyata lebih rendah "
        "pada Adaptif; pada nilai lainnya tidak berbeda nyata."));
    CHECK(says(text, "|61,0|tidak berbeda nyata|"));
}

TEST_CASE("groups are named where they differ, and only there") {
    auto figures = likert_figures();
    Breakdown gender{"Jenis kelamin", {}, {}};
    for (std::size_t i = 0; i < 8; ++i)
        gender.differences.push_back(
            {"Laki-laki", "Perempuan", {58.0, {}}, {62.0, {}}, {4.0, {}}, {0.8, {}}, false});
    figures.breakdowns = {gender};
    CHECK(says(report(figures),
               "Menurut Jenis kelamin. Tidak berbeda nyata, baik pada indeks maupun pada satu nilai pun."));
    figures.breakdowns[0].differences[5].significant = true;
    auto const text = report(figures);
    CHECK(says(text, "Adaptif: Perempuan (62,0) lebih tinggi 4,0 poin daripada Laki-laki (58,0)."));
    CHECK_FALSE(says(text, "Akuntabel: Perempuan"));
}

TEST_CASE("a response rate needs headcounts, and what wasn't counted is told") {
    auto figures = likert_figures();
    figures.total.n.number = 117.0;
    auto text = report(figures);
    CHECK(says(text, "tingkat respons tidak dapat dihitung"));
    CHECK(says(text,
               "Indeks dihitung dari 117 responden; 3 lainnya tidak memberi jawaban yang dapat dihitung."));
    figures.population = 1200.0;
    figures.headcounts = {{"Dinas Satu", 1000.0, {80.0, {}}}, {"Kantor Tiga", 200.0, {{}, "n < 5"}}};
    text = report(figures);
    CHECK(says(text, "120 dari 1.200 pegawai menjawab."));
    CHECK(says(text, "120 (10,0 %)|"));
    CHECK(says(text, "Dinas Satu|1.000|80|8,0|"));
    CHECK(says(text, "Kantor Tiga|200|n < 5|n < 5|")); // its rate would tell its number
}

TEST_CASE("a survey of the public has its own outline and words") {
    auto figures = likert_figures();
    figures.instrument = instrument("skm-2017");
    figures.values.assign(9, result(80.0, 2.0));
    figures.total = result(80.0, 1.0);
    figures.pooled.values.assign(9, {80.0, {}});
    figures.mean_of_units = figures.pooled;
    for (auto& unit : figures.units)
        unit.values.assign(9, {80.0, {}});
    auto const text = report(figures, Language::indonesian, Shape::full);
    CHECK(says(text, "Laporan Survei Kepuasan Masyarakat"));
    CHECK(says(text, "Bab II Pengumpulan Data SKM"));
    CHECK(says(text, "Rencana tindak lanjut"));
    CHECK(says(text, "Tidak ada unsur yang nyata lebih tinggi"));
    CHECK_FALSE(says(text, "BerAKHLAK"));
}

TEST_CASE("sheets that don't look as we write them are refused") {
    SheetCells cells;
    CHECK_THROWS_AS(figures_of(cells, instrument("likert-5"), Language::indonesian), core::Refusal);
    core::CellGrid recap(12, 2);
    recap.set_text(9, 0, "Instrumen: BerAKHLAK (baru), skala 1-5 (likert-5, versi 1).");
    CHECK(instrument_name_in(recap) == "likert-5");
    CHECK(instrument_name_in(core::CellGrid(3, 2)).empty());
}
