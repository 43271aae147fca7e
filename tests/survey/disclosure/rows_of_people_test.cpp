#include "survey/disclosure/rows_of_people.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace berakhlak::survey;

namespace {

Table table_of(std::vector<std::vector<std::string>> const& rows) {
    Table table;
    table.columns.resize(rows.front().size());
    for (auto const& row : rows)
        for (std::size_t column = 0; column < row.size(); ++column)
            table.columns[column].push_back(row[column]);
    return table;
}

} // namespace

TEST_CASE("Rows of people are known by a header, by numbers of people, and by a grid of answers") {
    CHECK(are_rows_of_people(table_of(
        {{"Daftar hadir", ""}, {"No", "Nama lengkap"}, {"1", "Wahyu"}, {"2", "Rina"}, {"3", "Tri"}})));
    CHECK(are_rows_of_people(
        table_of({{"x"}, {"a@kapuas.example"}, {"b@kapuas.example"}, {"c@kapuas.example"}})));
    std::vector<std::vector<std::string>> grid{{"B1", "B2", "B3", "A1", "A2"}};
    for (int row = 0; row < 6; ++row)
        grid.push_back({"1", "5", "3", "4", "2"});
    CHECK(are_rows_of_people(table_of(grid)));
    std::vector<std::vector<std::string>> words{{"Ramah", "Tanggap", "Cermat", "Jujur", "Teliti", "Unit"}};
    for (int row = 0; row < 8; ++row) {
        words.emplace_back();
        for (int item = 0; item < 5; ++item)
            words.back().emplace_back((row + item) % 3 == 0 ? "Setuju" : "Sangat Setuju");
        words.back().push_back("Dinas " + std::to_string(row));
    }
    CHECK(are_rows_of_people(table_of(words)));
}

TEST_CASE("Plans, sums and figures are no rows of people") {
    CHECK_FALSE(
        are_rows_of_people(table_of({{"Tindak lanjut", "Anggaran"}, {"Pelatihan", "12"}, {"Rapat", "3"}})));
    CHECK_FALSE(are_rows_of_people(table_of({{"Kegiatan", "Keadaan", "Penanggung jawab"},
                                             {"Pelatihan", "selesai", "Bagian Umum"},
                                             {"Rapat", "selesai", "Bagian Umum"},
                                             {"Survei", "berjalan", "Bagian Umum"},
                                             {"Laporan", "berjalan", "Bagian Umum"},
                                             {"Evaluasi", "selesai", "Bagian Umum"}})));
    CHECK_FALSE(are_rows_of_people(table_of({{"Nama unit", "n"}, {"Dinas Satu", "7"}, {"Kantor Dua", "6"}})));
    CHECK_FALSE(are_rows_of_people(table_of(
        {{"Unit", "Indeks"}, {"Dinas Satu", "73.3"}, {"Kantor Dua", "68.2"}, {"Badan Tiga", "61.9"}})));
}
