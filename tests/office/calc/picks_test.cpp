// Functions of picks, in the three shapes in which offices have them.
#include "harness/document.hpp"
#include "harness/offices.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::tests;

namespace {

// Five of thirty behaviours each. Reached values: the first respondent BER AKU KOM, the second BER AKU KOM
// HAR, the third HAR LOY ADA, the fourth KOL LOY (and a limiting one), the fifth BER ADA KOL. Reach: BER 3,
// AKU 2, KOM 2, HAR 2, LOY 2, ADA 2, KOL 2 of 5 -> 60 and six times 40.
Rows picks() {
    return {{"B1", "B2", "A1", "A2", "K1"},
            {"B1", "A1", "K1", "H1", "H2"},
            {"H1", "H2", "L1", "AD1", "AD2"},
            {"KO1", "KO2", "L1", "L2", "X1"},
            {"B1", "B3", "AD1", "KO1", "KO3"}};
}

constexpr double reach_index = (60.0 + 6.0 * 40.0) / 7.0;

} // namespace

TEST_CASE("Picks: one column a pick") {
    Document const document(office_with_extension());
    document.fill("A2", picks());
    CHECK(document.typed("=BERAKHLAK_INDEX(A2:E6;;\"pilihan-5\")") == reach_index);
    CHECK(document.typed("=BERAKHLAK_INDEX(A:E;;\"pilihan-5\")") == reach_index);
    CHECK(document.typed("=BERAKHLAK_INDEX(A2:E6;\"BER\";\"pilihan-5\")") == 60.0);
    CHECK(document.written("=ORG.BERAKHLAK.CALC.FUNCTIONS.INDEX(A2:E6;\"KOL\";\"pilihan-5\")") == 40.0);
    // The chance level of three of thirty with five picks: 1 - C(27,5)/C(30,5).
    CHECK(document.typed("=INDEX(BERAKHLAK_PROFILE(A2:E6;\"pilihan-5\");2;6)").number ==
          Approx(100.0 * (1.0 - 80730.0 / 142506.0)).epsilon(1e-12));
    document.set_text("C4", "Bernyanyi");
    CHECK(document.typed("=BERAKHLAK_INDEX(A2:E6;;\"pilihan-5\")") == "#VALUE!");
}

TEST_CASE("Picks: all in one column of text, behaviours with commas among them") {
    Document const document(office_with_extension());
    char const* const b1 = "Memahami dan memenuhi kebutuhan masyarakat";
    char const* const b2 = "Ramah, cekatan, solutif, dan dapat diandalkan";
    char const* const a1 =
        "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin dan berintegritas "
        "tinggi";
    char const* const h2 = "Suka menolong orang lain";
    char const* const k2 = "Membantu orang lain belajar";
    std::string const all = std::string(b1) + ", " + b2 + ", " + a1 + ", " + h2 + ", " + k2;
    document.fill("A1", {{"Perilaku yang Anda lihat"}, {all}, {all}, {all}, {all}, {all}});
    CHECK(document.typed("=BERAKHLAK_INDEX(A2:A6;;\"pilihan-5\")") == 400.0 / 7.0);
    CHECK(document.typed("=BERAKHLAK_INDEX(A1:A6;;\"pilihan-5\")") == 400.0 / 7.0);
    CHECK(document.typed("=BERAKHLAK_INDEX(A:A;;\"pilihan-5\")") == 400.0 / 7.0);
    CHECK(document.typed("=BERAKHLAK_INDEX(A:A;\"Loyal\";\"pilihan-5\")") == 0.0);
}

TEST_CASE("Picks: one column of 0 and 1 a behaviour") {
    Document const document(office_with_extension());
    std::vector<std::string> respondent(30, "0");
    for (std::size_t const behaviour : {0, 1, 3, 6, 9}) // B1 B2 A1 K1 H1
        respondent[behaviour] = "1";
    document.fill("A1", Rows(6, respondent));
    document.type("AF1", "=BERAKHLAK_INDEX(A1:AD6;;\"pilihan-5\")");
    CHECK(document.content("AF1") == 400.0 / 7.0);
    document.set_number("C3", 2);
    CHECK(document.content("AF1") == "#VALUE!");
}

TEST_CASE("Picks: titles and blank rows above the header are skipped and told") {
    Document const document(office_with_extension());
    document.fill("A1", {{"Survei budaya kerja 2022"}});
    document.fill("A3", {{"Unit", "Pilihan 1", "Pilihan 2", "Pilihan 3", "Pilihan 4", "Pilihan 5"}});
    document.fill("A4", Rows(5, {"Dinas"}));
    document.fill("B4", picks());
    // Indicators of the same picks, below a title of their own.
    document.fill("K1", {{"Budaya saat ini"}});
    document.fill("H3", {{"Perilaku yang Anda lihat"}});
    Rows lists;
    for (auto const& row : Rows(picks()))
        lists.push_back({row[0] + ", " + row[1] + ", " + row[2] + ", " + row[3] + ", " + row[4]});
    document.fill("H4", lists);
    for (char const* answers : {"B:F", "B1:F8", "B3:F8", "B4:F8", "H:H", "H1:H8"}) {
        CAPTURE(answers);
        std::string const range = answers;
        auto const units =
            "A" + range.substr(1, range.find(':') - 1) + ":A" + range.substr(range.find(':') + 2);
        CHECK(document.typed("=BERAKHLAK_INDEX(" + range + ";;\"pilihan-5\")") == reach_index);
        CHECK(document.typed("=BERAKHLAK_INDEXIFS(" + range + ";;\"pilihan-5\";" + units + ";\"Dinas\")") ==
              reach_index);
        document.type_array("BA1:BM8", "=BERAKHLAK_RECAP(" + range + ";" + units + ";\"pilihan-5\")");
        CHECK(document.content("BA2") == "Dinas");
        CHECK(document.content("BL2") == reach_index);
        document.set_array_formula("BA1:BM8", "");
    }
    document.type_array("BA1:BD5", "=BERAKHLAK_CHECK(B:F;\"pilihan-5\")");
    auto const found = document.contents("BA1:BD5");
    CHECK(found[1][0] == 1.0);
    CHECK(found[1][3].text.find("di atas baris judul") != std::string::npos);
    CHECK(found[2][0] == 3.0);
    CHECK(found[2][3].text.find("baris judul") != std::string::npos);
}

TEST_CASE("Picks: a first respondent whose picks are all unreadable is an error in every function") {
    Document const document(office_with_extension());
    document.fill("A1", {{"Jujur", "Disiplin", "Ramah", "Santun", "Tekun"}});
    document.fill("A2", picks());
    for (char const* call :
         {"INDEX(A1:E6;;\"pilihan-5\")", "ENTROPY(A1:E6;\"pilihan-5\")", "ENERGY(A1:E6;\"pilihan-5\")",
          "BALANCE(A1:E6;\"pilihan-5\")", "ALIGNMENT(A1:E6;A1:E6;\"pilihan-5\")",
          "HEALTH(A1:E6;A1:E6;A1:E6;\"pilihan-5\")", "MARGIN(A1:E6;;;;\"pilihan-5\")"}) {
        CAPTURE(call);
        CHECK(document.typed("=BERAKHLAK_" + std::string(call)) == "#VALUE!");
    }
    for (char const* table : {"PROFILE(A1:E6;\"pilihan-5\")", "ITEMS(A1:E6;\"pilihan-5\")",
                              "TOP(A1:E6;3;\"pilihan-5\")", "ASPIRATION(A1:E6;A1:E6;\"pilihan-5\")",
                              "REACH(A1:E6;\"pilihan-5\")", "RECAP(A1:E6;A1:A6;\"pilihan-5\")"}) {
        CAPTURE(table);
        CHECK(document.typed("=INDEX(BERAKHLAK_" + std::string(table) + ";1;1)") == "#VALUE!");
    }
    CHECK(document.typed("=INDEX(BERAKHLAK_CHECK(A1:E6;\"pilihan-5\");2;1)") == 1.0);
    CHECK(document.typed("=INDEX(BERAKHLAK_CHECK(A1:E6;\"pilihan-5\");2;3)") == "Jujur");
    CHECK(document.typed("=BERAKHLAK_INDEX(A2:E6;;\"pilihan-5\")") == reach_index);
}
