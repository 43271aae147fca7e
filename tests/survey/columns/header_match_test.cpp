#include "survey/columns/header_match.hpp"
#include "survey/columns/instrument_proposal.hpp"

#include "core/text/edit_distance.hpp"
#include "import_case.hpp"
#include "survey/columns/header_parts.hpp"
#include "survey/columns/role_words.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak;
using namespace berakhlak::survey;

namespace {

std::optional<Role> role(char const* header) {
    return role_by_words(core::match_key(header));
}

Mapping matched(std::vector<std::vector<std::string>> const& rows, core::Instrument const& instrument) {
    auto const table = test::table_of(rows);
    return match_headers(recognise(table), table, instrument);
}

} // namespace

TEST_CASE("columns are known by their words in both languages") {
    for (auto const* header :
         {"Unit Kerja", "OPD", "Nama OPD", "Perangkat Daerah", "Instansi tempat bekerja", "unit_kerja",
          "Asal Satuan Kerja", "Nama Unit Kerja *", "Bagian", "Dinas/Badan", "Work unit", "Department"})
        CHECK(role(header) == Role::unit);
    for (auto const* header :
         {"Jenis Kelamin", "Usia Anda", "Tahun lahir", "Pendidikan terakhir", "Masa kerja (tahun)", "Jabatan",
          "Golongan", "Status Kepegawaian", "Gender", "Years of service"})
        CHECK(role(header) == Role::group);
    for (auto const* header : {"Nama", "Nama Lengkap", "NIP", "NIK", "Alamat email", "No. HP/WA",
                               "Nomor telepon", "Email Address"})
        CHECK(role(header) == Role::identity);
    for (auto const* header :
         {"Timestamp", "Cap waktu", "Stempel waktu", "Start time", "submitdate", "_submission_time"})
        CHECK(role(header) == Role::time);
    for (auto const* header : {"ID", "No", "_status", "Saran dan masukan"})
        CHECK(role(header) == Role::ignore);
    CHECK_FALSE(role("Opini"));
    CHECK_FALSE(role("Seberapa sering pimpinan menjaga nama baik sesama ASN, pimpinan, instansi, dan negara "
                     "di tempat Anda?"));
}

TEST_CASE("behaviours that hold the words of a column are behaviours") {
    auto const mapping =
        matched({{"Nama", "Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara"}, {"Budi", "4"}},
                test::instrument("likert-5"));
    CHECK(mapping.columns[1].role == Role::item);
    CHECK(mapping.columns[1].how == How::exact);
}

TEST_CASE("leading numbers and codes are taken off, dates and words aren't") {
    CHECK(without_number("12. memahami") == "memahami");
    CHECK(without_number("2) ramah") == "ramah");
    CHECK(without_number("(3) ramah") == "ramah");
    CHECK(without_number("1.2 ramah") == "ramah");
    CHECK(without_number("b1. ramah") == "ramah");
    CHECK(without_number("a. ramah") == "ramah");
    CHECK(without_number("ramah, cekatan") == "ramah, cekatan");
    CHECK(without_number("uji coba") == "uji coba");
}

TEST_CASE("edit distance is Levenshtein's, up to a limit") {
    CHECK(core::edit_distance("kitten", "sitting", 5) == 3);
    CHECK(core::edit_distance("kitten", "sitting", 2) == 3);
    CHECK(core::edit_distance("", "abc", 5) == 3);
    CHECK(core::edit_distance("abc", "abc", 0) == 0);
    CHECK(core::edit_distance("abcdefgh", "abc", 2) == 3);
}

TEST_CASE("behaviours rated twice are harapan and kinerja; rated once they are items") {
    auto const likert = test::instrument("likert-5");
    auto const twice =
        matched({{"Unit", "Harapan [B1]", "Kinerja [B1]", "Menjaga rahasia jabatan dan negara (Harapan)",
                  "Kinerja: Menjaga rahasia jabatan dan negara"},
                 {"Umum", "5", "4", "5", "3"}},
                likert);
    CHECK(twice.columns[1].role == Role::expectation_item);
    CHECK(twice.columns[2].role == Role::performance_item);
    CHECK(twice.columns[3].role == Role::expectation_item);
    CHECK(twice.columns[4].role == Role::performance_item);
    CHECK(twice.column_of(Role::expectation_item, 14) == 3u);
    auto const once = matched({{"Unit", "Kinerja [B1]", "Kinerja [B2]"}, {"Umum", "5", "4"}}, likert);
    CHECK(once.columns[1].role == Role::item);
}

TEST_CASE("a second column of the same item or unit is only proposed") {
    auto const mapping = matched({{"Unit kerja", "B1", "B1", "Instansi"}, {"Umum", "5", "4", "Pemkab"}},
                                 test::instrument("likert-5"));
    CHECK(mapping.columns[1].settled());
    CHECK_FALSE(mapping.columns[2].settled());
    CHECK(mapping.of(Role::unit) == std::vector<std::size_t>{0});
    CHECK_FALSE(mapping.columns[3].settled());
}

TEST_CASE("of several files each is a unit, unless they have a column for it") {
    auto const likert = test::instrument("likert-5");
    auto const* const behaviour = "Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara";
    auto const without = matched({{"Cap waktu", behaviour, file_column}, {"1", "4", "dinas-sosial"}}, likert);
    CHECK(without.of(Role::unit) == std::vector<std::size_t>{2});
    auto const with =
        matched({{"Bidang", behaviour, file_column}, {"Bidang Satu", "4", "dinas-sosial"}}, likert);
    CHECK(with.of(Role::unit) == std::vector<std::size_t>{0});
    CHECK(with.columns[2].role == Role::ignore);
    CHECK(with.columns[2].settled());
}

TEST_CASE("a pick question is believed only with picks in it") {
    auto const mapping = matched(
        {{"Unit kerja", "Nilai pribadi", "Alasan memilih nilai pribadi", "Budaya yang diharapkan"},
         {"Umum", "Menunda pekerjaan, Enggan berubah", "karena saya begitu", "Suka menolong orang lain"}},
        test::instrument("pilihan-5"));
    CHECK(mapping.of(Role::picks_personal) == std::vector<std::size_t>{1});
    CHECK_FALSE(mapping.columns[2].settled());
    CHECK(mapping.of(Role::picks_expected) == std::vector<std::size_t>{3});
}

TEST_CASE("the three questions are known in the words that forms use") {
    std::string const ask = "Pilih 10 perilaku yang paling menggambarkan ";
    std::string const pick = "Menunda pekerjaan, Enggan berubah";
    auto const mapping =
        matched({{"Unit kerja", ask + "nilai pribadi Anda", ask + "budaya organisasi Anda saat ini",
                  ask + "budaya organisasi yang Anda harapkan"},
                 {"Umum", pick, pick, pick}},
                test::instrument("pilihan-10"));
    CHECK(mapping.of(Role::picks_personal) == std::vector<std::size_t>{1});
    CHECK(mapping.of(Role::picks_current) == std::vector<std::size_t>{2});
    CHECK(mapping.of(Role::picks_expected) == std::vector<std::size_t>{3});
}

TEST_CASE("a header may hold what machines wrote into it") {
    auto const mapping = matched(
        {{"Unit", "<p>Menjaga rahasia jabatan&nbsp;dan negara</p>", "Suka menolong_x000D_\norang lain"},
         {"Umum", "4", "5"}},
        test::instrument("likert-5"));
    CHECK(mapping.columns[1].item == 14u);
    CHECK(mapping.columns[2].item == 10u);
    CHECK(mapping.columns[2].settled());
}

TEST_CASE("the instrument that fits best is proposed; where the file does not say, a person is asked") {
    std::vector<core::Instrument> const candidates{test::instrument("likert-4"), test::instrument("likert-5"),
                                                   test::instrument("pilihan-5"),
                                                   test::instrument("skm-2017")};
    auto const propose = [&](std::vector<std::string> const& answers) {
        std::vector<std::vector<std::string>> rows{{"Unit"}};
        for (auto const& item : candidates[1].items)
            rows[0].push_back(item.text.id);
        for (auto const& answer : answers) {
            rows.push_back({"Umum"});
            rows.back().resize(22, answer);
        }
        auto const table = test::table_of(rows);
        return propose_instrument(candidates, recognise(table), table);
    };
    auto const five = propose({"1", "2", "3", "4", "5"});
    REQUIRE_FALSE(five.empty());
    CHECK(candidates[five[0].instrument].name == "likert-5");
    CHECK(five[0].items_found == 21);
    CHECK(five[0].answers_read == 1.0);
    CHECK(tells_apart(five));
    CHECK_FALSE(tells_apart(propose({"1", "2", "3", "4"})));
    CHECK(tells_apart(propose({"Setuju", "Netral", "Sangat Setuju"})));
    std::vector<std::string> few_in_the_middle(30, "Setuju");
    few_in_the_middle.back() = "Netral";
    CHECK(tells_apart(propose(few_in_the_middle)));
}
