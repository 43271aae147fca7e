#include "core/instrument/instrument_json.hpp"
#include "core/instrument/instrument_sheet.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::core;

namespace {

using Rows = std::vector<std::vector<std::string>>;

CellGrid grid(Rows const& rows) {
    CellGrid cells(rows.size(), 10);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            if (!rows[row][column].empty())
                cells.set_text(row, column, rows[row][column]);
    return cells;
}

Rows const own_scale{{"# instrumen kantor kami"},
                     {"nama", "kepuasan"},
                     {"judul", "Kepuasan pegawai", "Employee satisfaction"},
                     {"jenis", "skala"},
                     {"konversi", "min-max"},
                     {},
                     {"tingkat", "1", "", "Tidak", "T"},
                     {"tingkat", "2", "", "Cukup"},
                     {"tingkat", "3", "", "Ya", "Y"},
                     {"nilai", "KER", "Lingkungan kerja", "Environment", "2"},
                     {"nilai", "PIM", "Kepemimpinan"},
                     {"butir", "Q1", "KER", "Ruang kerja nyaman"},
                     {"butir", "Q2", "KER", "Sering terganggu", "", "ya"},
                     {"butir", "Q3", "PIM", "Arahan jelas", "", "", "", "", "Arahan atasan jelas"},
                     {"kategori", "A", "Tinggi", "High", "50"},
                     {"kategori", "B", "Rendah", "Low", "0"},
                     {"kode kosong", "-9", "99"},
                     {"minimum kelompok", "3"}};

std::string place_of_error(Rows const& rows) {
    try {
        auto const instrument = instrument_from_sheet(grid(rows));
    } catch (InstrumentError const& error) {
        return error.where();
    }
    return "no error";
}

} // namespace

TEST_CASE("an instrument on a sheet is the one of the same JSON file") {
    auto const sheet = instrument_from_sheet(grid(own_scale));
    auto const file = instrument_from_json(R"({
        "name": "kepuasan", "title": {"id": "Kepuasan pegawai", "en": "Employee satisfaction"}, "kind": "likert",
        "scale": {"lowest": 1, "highest": 3, "conversion": "min-max", "words": [["Tidak", "T"], ["Cukup"], ["Ya", "Y"]]},
        "values": [{"code": "KER", "name": {"id": "Lingkungan kerja", "en": "Environment"}, "weight": 2},
                   {"code": "PIM", "name": "Kepemimpinan"}],
        "items": [{"code": "Q1", "value": "KER", "text": "Ruang kerja nyaman"},
                  {"code": "Q2", "value": "KER", "text": "Sering terganggu", "reversed": true},
                  {"code": "Q3", "value": "PIM", "text": "Arahan jelas", "aliases": ["Arahan atasan jelas"]}],
        "bands": {"list": [{"letter": "A", "label": {"id": "Tinggi", "en": "High"}, "lower": 50},
                           {"letter": "B", "label": {"id": "Rendah", "en": "Low"}, "lower": 0}]},
        "missing": {"codes": [-9, 99]}, "minimum_group": 3})");
    CHECK(sheet.name == file.name);
    CHECK(sheet.title == file.title);
    CHECK(sheet.minimum_group == file.minimum_group);
    CHECK(sheet.missing.codes == file.missing.codes);
    REQUIRE(sheet.values.size() == file.values.size());
    for (std::size_t i = 0; i < file.values.size(); ++i) {
        CHECK(sheet.values[i].code == file.values[i].code);
        CHECK(sheet.values[i].name == file.values[i].name);
        CHECK(sheet.values[i].weight == file.values[i].weight);
    }
    REQUIRE(sheet.items.size() == file.items.size());
    for (std::size_t i = 0; i < file.items.size(); ++i) {
        CHECK(sheet.items[i].code == file.items[i].code);
        CHECK(sheet.items[i].text == file.items[i].text);
        CHECK(sheet.items[i].value == file.items[i].value);
        CHECK(sheet.items[i].reversed == file.items[i].reversed);
        CHECK(sheet.items[i].aliases == file.items[i].aliases);
    }
    REQUIRE(sheet.scale.levels.size() == file.scale.levels.size());
    for (std::size_t i = 0; i < file.scale.levels.size(); ++i) {
        CHECK(sheet.scale.levels[i].score == file.scale.levels[i].score);
        CHECK(sheet.scale.levels[i].points == file.scale.levels[i].points);
        CHECK(sheet.scale.levels[i].words == file.scale.levels[i].words);
    }
    REQUIRE(sheet.bands.list.size() == 2);
    CHECK(sheet.bands.list[0].lower == 50.0);
}

TEST_CASE("the cells of an instrument are those that it is read from") {
    auto rows = own_scale;
    rows[1] = {"nama", "kepuasan", "disusun oleh Bambang"};
    rows[9] = {"nilai", "KER", "Lingkungan kerja", "Environment", "2", "tanya Siti"};
    rows[14] = {"kategori", "A", "Tinggi", "High", "50", "", "rapat 3 Mei"};
    auto const cells = instrument_cells(grid(rows));
    auto expected = own_scale;
    expected[0].clear();
    auto const plain = grid(expected);
    REQUIRE(cells.rows() == plain.rows());
    for (std::size_t row = 0; row < plain.rows(); ++row)
        for (std::size_t column = 0; column < plain.columns(); ++column) {
            CAPTURE(row, column);
            auto const is = cells.at(row, column), should_be = plain.at(row, column);
            REQUIRE(is.kind == should_be.kind);
            if (is.kind == Cell::Kind::text)
                CHECK(cells.word(is.word) == plain.word(should_be.word));
        }
    auto const again = instrument_from_sheet(cells), before = instrument_from_sheet(grid(own_scale));
    CHECK(again.values[0].weight == before.values[0].weight);
    CHECK(again.items[2].aliases == before.items[2].aliases);
    CHECK(again.minimum_group == before.minimum_group);
}

TEST_CASE("a rule that is broken on a sheet is refused with its row") {
    auto rows = own_scale;
    SECTION("a value that does not exist") {
        rows[12][2] = "XYZ";
        CHECK(place_of_error(rows) == "13");
    }
    SECTION("a keyword that does not exist") {
        rows[3][0] = "jenisnya";
        CHECK(place_of_error(rows) == "4");
    }
    SECTION("a text where a number belongs") {
        rows[7][1] = "dua";
        CHECK(place_of_error(rows) == "8");
    }
    SECTION("levels that do not rise") {
        rows[7][1] = "1";
        CHECK(place_of_error(rows) == "8");
    }
    SECTION("numbers that no whole number is as large as") {
        for (auto const* number : {"1e300", "-1e300", "9223372036854775808"}) {
            rows[17][1] = number;
            CHECK(place_of_error(rows) == "18");
        }
    }
    SECTION("a value without items") {
        rows[13][2] = "KER";
        CHECK(place_of_error(rows) == "11");
    }
    SECTION("the same code twice") {
        rows[13][1] = "Q1";
        CHECK(place_of_error(rows) == "14");
    }
    SECTION("a band that does not fall") {
        rows[15][4] = "60";
        CHECK(place_of_error(rows) == "16");
    }
}

TEST_CASE("a pick-list on a sheet") {
    auto const instrument =
        instrument_from_sheet(grid({{"name", "tiga"},
                                    {"title", "Tiga"},
                                    {"kind", "picks"},
                                    {"picks", "2"},
                                    {"area", "Satu", "One"},
                                    {"area", "Dua", "Two"},
                                    {"implementation of", "personal", "saat ini"},
                                    {"value", "V", "Nilai"},
                                    {"item", "A1", "V", "Satu", "", "", "", "1"},
                                    {"item", "A2", "V", "Dua", "", "", "", "2"},
                                    {"item", "X1", "", "Hambatan", "", "", "penghambat", "1"}}));
    CHECK(instrument.kind == Kind::picks);
    CHECK(instrument.picks.picks == 2);
    CHECK(instrument.picks.areas.size() == 2);
    CHECK(instrument.items[2].polarity == Polarity::limiting);
    CHECK(instrument.picks.implementation_of ==
          std::vector<PickQuestion>{PickQuestion::personal, PickQuestion::current});
}
