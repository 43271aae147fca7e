// What drives the index stands below the items, live, and agrees with R (tests/data/r/skm_drivers.R).
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "imported_survey.hpp"
#include "places/places.hpp"
#include "workbook/import/counted_writer.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace berakhlak::tests;
namespace workbook = berakhlak::workbook;

namespace {

using Path = std::filesystem::path;

// item; r, weight, percent, n
std::vector<std::pair<std::string, std::vector<double>>> computed_in_r() {
    std::ifstream file(Path(places::data()) / "r/skm_drivers.csv");
    std::vector<std::pair<std::string, std::vector<double>>> lines;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream fields(line);
        std::string field;
        std::getline(fields, field, ',');
        auto& of = lines.emplace_back(field, std::vector<double>()).second;
        while (std::getline(fields, field, ','))
            of.push_back(std::stod(field));
    }
    REQUIRE(lines.size() == 9);
    return lines;
}

Rows::size_type row_of(std::vector<std::vector<Content>> const& rows, std::size_t column,
                       std::string const& text) {
    auto const found =
        std::ranges::find_if(rows, [&](auto const& row) { return row[column].text.starts_with(text); });
    REQUIRE(found != rows.end());
    return static_cast<Rows::size_type>(found - rows.begin());
}

} // namespace

TEST_CASE("the drivers of an SKM stand on Butir as R computes them, and live", "[drivers]") {
    auto const survey = imported(Path(places::examples()) / "skm/skm.csv");
    Document const document(workbook::write_any_workbook(office_with_extension().context(), survey, {}, {}));
    auto const rows = document.contents("Butir.A1:G40");
    auto const title = row_of(rows, 0, "Pendorong indeks");
    CHECK(rows[title + 1][4] == "Bobot relatif");
    auto const expected = computed_in_r();
    for (std::size_t item = 0; item < expected.size(); ++item) {
        auto const& row = rows[title + 2 + item];
        auto const& [code, figures] = expected[item];
        CAPTURE(code);
        CHECK(row[0] == code);
        CHECK(row[2] == figures[0]);
        CHECK(row[4] == figures[1]);
        CHECK(row[5] == figures[2]);
    }
    CHECK(rows[title + 2 + 8][6] == 1.0); // the largest weight is that of Sarana dan Prasarana
    auto const n = row_of(rows, 1, "Responden yang menjawab semua butir");
    CHECK(rows[n][2] == expected[0].second[3]);
    CHECK(rows[n + 1][1].text.starts_with("Kurang dari 100 responden lengkap"));
    CHECK(rows[n + 2][0].text.empty());
    auto const weight = "Butir.E" + std::to_string(title + 3);
    auto const before = document.content(weight).number;
    auto const data = document.contents("Data.A1:M1");
    for (std::size_t column = 0; column < data[0].size(); ++column)
        if (data[0][column].text.starts_with("Persyaratan") || data[0][column] == "U1")
            document.set_text("Data." + std::string(1, static_cast<char>('A' + column)) + "2", "1");
    CHECK(document.content(weight).number != before);
}

TEST_CASE("where nothing can be computed of drivers, that is said in words", "[drivers]") {
    auto const file = office_with_extension().folder() / "pendorong-sedikit.csv";
    std::ofstream(file) << "Unit kerja,B1,B2,B3\nUmum,4,5,3\nUmum,3,5,2\nHukum,2,2,4\n";
    berakhlak::survey::ImportPlan plan;
    plan.instrument = "likert-5";
    Document const document(
        workbook::write_any_workbook(office_with_extension().context(), imported(file, plan), {}, {}));
    auto const rows = document.contents("Butir.A1:G45");
    auto const title = row_of(rows, 0, "Pendorong indeks");
    CHECK(rows[title + 1][0].text.starts_with("Tidak dihitung: responden yang menjawab semua butir"));
}
