// Functions of answers on a scale, as typed and as written by the wizard.
#include "harness/offices.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::tests;

TEST_CASE("The index of a range, of one value, and of rows that meet criteria") {
    Document const document(office_with_extension());
    fill_likert(document);
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7)") == likert_index);
    CHECK(document.typed("=berakhlak_index(B2:V7;;\"likert-5\")") == likert_index);
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7;\"Adaptif\")") == likert_adaptif);
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7;\"ADA\")") == likert_adaptif);
    CHECK(document.written("=ORG.BERAKHLAK.CALC.FUNCTIONS.INDEX(B2:V7)") == likert_index);
    CHECK(document.written(
              "=ORG.BERAKHLAK.CALC.FUNCTIONS.INDEXIFS(B2:V7;\"\";\"likert-5\";A2:A7;\"Dinas*\")") ==
          likert_dinas_index);

    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:A7;\"Dinas Satu\")") == likert_dinas_index);
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:A7;\"dinas*\")") == likert_dinas_index);
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:A7;\"Dinas Sat?\")") == likert_dinas_index);
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:A7;\"<>Badan Dua\")") == likert_dinas_index);
    // The fourth respondent is the only one with 3 for the first behaviour.
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;B2:B7;\">=4\")") == likert_dinas_index);
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:B7;\"Dinas*\";\"<>3\")") == likert_dinas_index);
    // A column without a condition, and columns on both sides of it.
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:C7;\"D*\";;\">0\")") == likert_dinas_index);
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:B7;;\">3\")") == likert_dinas_index);
}

TEST_CASE("Criteria that nobody meets, that too few meet, and that do not fit") {
    Document const document(office_with_extension());
    fill_likert(document);
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:A7;\"Kantor*\")") == "#N/A");
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:A7;\"Badan Dua\")") == "#N/A");
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:A5;\"Dinas*\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:A7)") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:B7;\"Dinas*\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:A7;\"Dinas*\";\"x\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:A7;A2:A7)") == "#VALUE!");
}

TEST_CASE("Whole columns and a selected header give what the exact range gives") {
    Document const document(office_with_extension());
    fill_likert(document);
    for (char const* range : {"B1:V7", "B:V", "B2:V5000", "B1:V1048576", "B2:V1048576"}) {
        CAPTURE(range);
        CHECK(document.typed("=BERAKHLAK_INDEX(" + std::string(range) + ")") == likert_index);
        CHECK(document.typed("=INDEX(BERAKHLAK_PROFILE(" + std::string(range) + ");9;3)") == likert_index);
    }
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B:V;;;A:A;\"Dinas*\")") == likert_dinas_index);
}

TEST_CASE("Blanks are missing answers; texts are read as what they say") {
    Document const document(office_with_extension());
    fill_likert(document);
    // Without the first respondent's answers for Adaptif: (13 - 2) of 5 respondents.
    for (char const* cell : {"Q2", "R2", "S2"})
        document.type(cell, "");
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7;\"Adaptif\")") == 100.0 * 11.0 / 25.0);
    SECTION("a text digit") {
        for (char const* cell : {"Q2", "R2", "S2"})
            document.set_text(cell, "2");
        CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7;\"Adaptif\")") == likert_adaptif);
    }
    SECTION("words of the scale") {
        document.set_text("Q2", "tidak setuju");
        document.set_text("R2", "TS");
        document.set_text("S2", " 2 - Tidak Setuju");
        CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7;\"Adaptif\")") == likert_adaptif);
    }
    SECTION("TRUE of another value's column is not read") {
        document.type("D4", "=TRUE()");
        CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7;\"Adaptif\")") == 100.0 * 11.0 / 25.0);
    }
    SECTION("an empty text is blank") {
        for (char const* cell : {"Q2", "R2", "S2"})
            document.type(cell, "=\"\"");
        CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7;\"Adaptif\")") == 100.0 * 11.0 / 25.0);
    }
}

TEST_CASE("What is no answer is an error, never another number") {
    Document const document(office_with_extension());
    fill_likert(document);
    SECTION("a number outside of the scale") {
        document.set_number("D4", 7);
        CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7)") == "#VALUE!");
        CHECK(document.written("=ORG.BERAKHLAK.CALC.FUNCTIONS.INDEX(B2:V7)") == "#VALUE!");
        CHECK(document.typed("=INDEX(BERAKHLAK_PROFILE(B2:V7);2;3)") == "#VALUE!");
        CHECK(document.typed("=INDEX(BERAKHLAK_ITEMS(B2:V7);2;3)") == "#VALUE!");
        CHECK(document.typed("=INDEX(BERAKHLAK_RECAP(B2:V7;A2:A7);2;2)") == "#VALUE!");
    }
    SECTION("a number between two levels") {
        document.set_number("D4", 3.5);
        CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7)") == "#VALUE!");
    }
    SECTION("a text") {
        document.set_text("D4", "entahlah");
        CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7)") == "#VALUE!");
    }
    SECTION("a word with two meanings") {
        document.set_text("D4", "CS");
        CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7)") == "#VALUE!");
    }
    SECTION("#N/A in one answer") {
        document.type("D4", "=NA()");
        CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7)") == "#VALUE!");
    }
    SECTION("a row outside of the criteria does not count") {
        document.set_number("D5", 7);
        CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:A7;\"Dinas*\")") == likert_dinas_index);
    }
}

TEST_CASE("Empty ranges, unknown instruments and values, wrong column counts") {
    Document const document(office_with_extension());
    fill_likert(document);
    CHECK(document.typed("=BERAKHLAK_INDEX(B20:V30)") == "#N/A");
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7;;\"likert-6\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7;;\"../likert-5\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7;\"Ramah\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:U7)") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_INDEX(A2:V7)") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7;;\"skm-2017\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_INDEX()") == "Err:504");
    // The three columns of one value are enough for that value.
    CHECK(document.typed("=BERAKHLAK_INDEX(Q2:S7;\"Adaptif\")") == likert_adaptif);
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:V3)") == "#N/A"); // two respondents: too few to show
}

TEST_CASE("Category and score of single cells") {
    Document const document(office_with_extension());
    CHECK(document.typed("=BERAKHLAK_CATEGORY(74.95)") == "Sehat");
    CHECK(document.typed("=BERAKHLAK_CATEGORY(74.94)") == "Cukup Sehat");
    CHECK(document.typed("=BERAKHLAK_CATEGORY(62.4;;\"letter\")") == "B");
    CHECK(document.typed("=BERAKHLAK_CATEGORY(62.4;\"likert-5\";\"lengkap\")") == "B (Cukup Sehat)");
    CHECK(document.written("=ORG.BERAKHLAK.CALC.FUNCTIONS.CATEGORY(24.94)") == "Sangat Tidak Sehat");
    CHECK(document.typed("=BERAKHLAK_CATEGORY(101)") == "#NUM!");
    CHECK(document.typed("=BERAKHLAK_CATEGORY(-1)") == "#NUM!");
    CHECK(document.typed("=BERAKHLAK_CATEGORY(\"tinggi\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_CATEGORY(62.4;;\"warna\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_CATEGORY(NA())") == "#N/A");

    CHECK(document.typed("=BERAKHLAK_SCORE(\"4 - Setuju\")") == 4.0);
    CHECK(document.typed("=BERAKHLAK_SCORE(\"sangat  setuju \";\"likert-4\")") == 4.0);
    CHECK(document.written("=ORG.BERAKHLAK.CALC.FUNCTIONS.SCORE(\"STS\")") == 1.0);
    CHECK(document.typed("=BERAKHLAK_SCORE(\"CS\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_SCORE(7)") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_SCORE(\"-\")") == "#N/A");
}

TEST_CASE("The version") {
    Document const document(office_with_extension());
    CHECK(document.typed("=BERAKHLAK_VERSION()") == std::string_view(BERAKHLAK_VERSION));
    CHECK(document.written("=ORG.BERAKHLAK.CALC.FUNCTIONS.VERSION()") == std::string_view(BERAKHLAK_VERSION));
}

TEST_CASE("Profile, items and recap as array formulas, typed and written") {
    Document const document(office_with_extension());
    fill_likert(document);
    document.type_array("X10:AC18", "=BERAKHLAK_PROFILE(B2:V7)");
    document.set_array_formula("X20:AC28", "=ORG.BERAKHLAK.CALC.FUNCTIONS.PROFILE(B2:V7;\"likert-5\")");
    CHECK(document.content("Y18") == 6.0);
    CHECK(document.content("Z18") == likert_index);
    CHECK(document.content("AA18") == "B");
    CHECK(document.content("AB18") == "Cukup Sehat");
    CHECK(document.content("Z16") == likert_adaptif);
    CHECK(document.content("Z26") == likert_adaptif);
    CHECK(document.content("Z28") == likert_index);
}

TEST_CASE("Recap by unit: each unit, all respondents together, and the mean of units") {
    Document const document(office_with_extension());
    fill_likert(document);
    document.fill("A2", Rows(6, {"Dinas Satu"}));
    document.fill("A8", Rows(5, {"Badan Dua"}));
    document.fill("B8", Rows(5, std::vector<std::string>(21, "4")));
    document.type_array("X10:AI14", "=BERAKHLAK_RECAP(B2:V12;A2:A12)");
    document.set_array_formula("X20:AI24", "=ORG.BERAKHLAK.CALC.FUNCTIONS.RECAP(B:V;A:A;\"likert-5\")");
    for (int const first : {10, 20}) {
        auto const cell = [first](char const* column, int row) {
            return column + std::to_string(first + row);
        };
        CAPTURE(first);
        int const badan_row = 1; // in the order of their names
        int const dinas_row = 2;
        CHECK(document.content(cell("X", badan_row)) == "Badan Dua");
        CHECK(document.content(cell("X", dinas_row)) == "Dinas Satu");
        CHECK(document.content(cell("Y", dinas_row)) == 6.0);
        CHECK(document.content(cell("Y", badan_row)) == 5.0);
        CHECK(document.content(cell("AI", dinas_row)) == likert_index);
        CHECK(document.content(cell("AI", badan_row)) == 80.0);
        // All answers: (154 + 7 * 20) of 7 * 11 * 5.
        CHECK(document.content(cell("X", 3)) == "Gabungan responden");
        CHECK(document.content(cell("AI", 3)) == 29400.0 / 385.0);
        CHECK(document.content(cell("X", 4)) == "Rata-rata unit");
        CHECK(document.content(cell("AI", 4)) == (likert_index + 80.0) / 2.0);
    }
    CHECK(document.typed("=INDEX(BERAKHLAK_RECAP(B2:V12;A2:A12);3;13)") == "Cukup Sehat");
    CHECK(document.typed("=BERAKHLAK_RECAP(B2:V12;A2:A11)") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_RECAP(B2:V12;A2:B12)") == "#VALUE!");
}
