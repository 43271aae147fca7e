// Where Calc and people meet the functions: what was selected along, what is no answer, arrays.
#include "harness/offices.hpp"
#include "places/places.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/Locale.hpp>

#include <array>

using namespace berakhlak::tests;

namespace {

std::filesystem::path const cells = berakhlak::tests::places::data() + "/cells";

void set_language(Document const& document, char const* language, char const* country) {
    uno::Reference<com::sun::star::beans::XPropertySet>(document.model(), uno::UNO_QUERY_THROW)
        ->setPropertyValue("CharLocale", uno::Any(com::sun::star::lang::Locale(
                                             rtl::OUString::createFromAscii(language),
                                             rtl::OUString::createFromAscii(country), rtl::OUString())));
}

// Whether CHECK has a finding of the row (0: of no row) that says so.
bool told(Document const& document, std::string const& call, int row, std::string const& words) {
    document.type_array("BA1:BD30", "=" + call);
    auto const table = document.contents("BA1:BD30");
    document.set_array_formula("BA1:BD30", "");
    for (auto const& line : table)
        if (line[3].text.find(words) != std::string::npos &&
            (row == 0 || line[0] == static_cast<double>(row)))
            return true;
    return false;
}

// Eight respondents of the three behaviours of Adaptif in A2:C9.
void fill_adaptif(Document const& document) {
    document.fill("A2", {{"4", "3", "4"},
                         {"3", "3", "5"},
                         {"4", "2", "4"},
                         {"5", "4", "4"},
                         {"3", "4", "3"},
                         {"2", "3", "4"},
                         {"4", "4", "5"},
                         {"3", "5", "4"}});
}
constexpr double adaptif = (28.0 + 28.0 + 33.0) * 20.0 / 24.0;

} // namespace

TEST_CASE("A criteria range of another height or first row is an error", "[border]") {
    Document const document(office_with_extension(), cells / "T11-criteria-height.ods");
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V43;\"\";\"\";A:A;\"Dinas*\")") == "#VALUE!");
    CHECK(document.typed("=ROUND(BERAKHLAK_INDEXIFS(B2:V43;\"\";\"\";A2:A43;\"Dinas*\");3)") == 64.867);
}

TEST_CASE("A group's name that begins with a sign is written with = before it", "[border]") {
    Document const document(office_with_extension(), cells / "05-tenure-signs.xlsx");
    CHECK(document.typed("=ROUND(BERAKHLAK_INDEXIFS(D2:X19;\"\";\"likert-5\";C2:C19;\"=>10 tahun\");4)") ==
          40.6349);
    document.set_text("Z3", ">10 tahun");
    auto const n = document.typed("=COUNTIF(C2:C19;Z3)").number;
    CHECK(document.typed("=INDEX(BERAKHLAK_PROFILEIFS(D2:X19;\"likert-5\";C2:C19;Z3);9;2)") == n);
}

TEST_CASE("Codes and long numbers as texts are what they are", "[border]") {
    Document const document(office_with_extension(), cells / "06-codes.xlsx");
    for (auto const& [code, index] :
         {std::pair("1.2", 79.6825), std::pair("1.20", 40.6349), std::pair("1.02", 60.7937)})
        CHECK(document.typed("=ROUND(BERAKHLAK_INDEXIFS(C2:W19;\"\";\"likert-5\";A2:A19;\"" +
                             std::string(code) + "\");4)") == index);
    for (auto const& [nip, index] :
         {std::pair("197503121998031001", 79.6825), std::pair("197503121998031002", 50.7143)})
        CHECK(document.typed("=ROUND(BERAKHLAK_INDEXIFS(C2:W19;\"\";\"likert-5\";B2:B19;\"" +
                             std::string(nip) + "\");4)") == index);
}

TEST_CASE("A first respondent whose answers are unreadable is an error in every function", "[border]") {
    SECTION("the file of the example") {
        Document const document(office_with_extension(), cells / "07-first-row.xlsx");
        CHECK(document.typed("=BERAKHLAK_INDEX(A1:C7;\"Adaptif\")") == "#VALUE!");
        CHECK(told(document, "BERAKHLAK_CHECK(A1:C7)", 1, ""));
        CHECK(document.typed("=ROUND(BERAKHLAK_INDEX($Nomor.A3:C8;\"Adaptif\");4)") == 73.3333);
        CHECK(told(document, "BERAKHLAK_CHECK($Nomor.A1:C8)", 2, "penomoran kolom"));
    }
    Document const document(office_with_extension());
    fill_adaptif(document);
    CHECK(document.typed("=BERAKHLAK_INDEX(A1:C9;\"Adaptif\")") == adaptif);
    for (auto const& first : std::vector<std::vector<std::string>>{
             {"Cukup Setuju", "TB", "?"}, {"Seetuju", "Netral sekali", "Setujuu"}, {"TB", "TB", "TB"}}) {
        INFO(first.front());
        for (int column = 0; column < 3; ++column)
            document.set_text(std::string(1, static_cast<char>('A' + column)) + "1",
                              first[static_cast<std::size_t>(column)]);
        CHECK(document.typed("=BERAKHLAK_INDEX(A1:C9;\"Adaptif\")") == "#VALUE!");
        CHECK(document.typed("=BERAKHLAK_MARGIN(A1:C9;;;\"Adaptif\")") == "#VALUE!");
        CHECK(document.typed("=INDEX(BERAKHLAK_ALPHA(A1:C9;\"Adaptif\";\"likert-5\");1;1)") == "#VALUE!");
        CHECK(document.typed("=INDEX(BERAKHLAK_GAP(A1:C9;A1:C9;\"Adaptif\");1;1)") == "#VALUE!");
    }
    document.set_text("A1", "6");
    CHECK(document.typed("=BERAKHLAK_INDEX(A1:C9;\"Adaptif\")") == "#VALUE!");
}

TEST_CASE("A header that names the items says which column is which", "[border]") {
    Document const document(office_with_extension());
    document.fill("A1", {{"U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8 (Sarana dan Prasarana)",
                          "U9 (Penanganan Pengaduan, Saran, dan Masukan)"}});
    for (int row = 2; row <= 7; ++row)
        document.fill("A" + std::to_string(row), {{"3", "3", "3", "3", "3", "3", "3", "4", "2"}});
    CHECK(document.typed("=INDEX(BERAKHLAK_ITEMS(A1:I7;\"skm-2017\");9;5)") == 2.0);  // U8: complaints
    CHECK(document.typed("=INDEX(BERAKHLAK_ITEMS(A1:I7;\"skm-2017\");10;5)") == 4.0); // U9: facilities
    document.set_text("C1", "Waktu");
    CHECK(document.typed("=BERAKHLAK_INDEX(A1:I7;\"\";\"skm-2017\")") == "#VALUE!");
    CHECK(told(document, "BERAKHLAK_CHECK(A1:I7;\"skm-2017\")", 1, "butir lain"));
    CHECK(document.typed("=BERAKHLAK_INDEX(A2:I7;\"\";\"skm-2017\")") == 75.0);
}

TEST_CASE("Titles and blank rows above the header are skipped and told", "[border]") {
    Document const document(office_with_extension(), cells / "H18-title-rows.ods");
    CHECK(document.typed("=ROUND(BERAKHLAK_INDEX(B:V);6)") == 65.239189);
    CHECK(told(document, "BERAKHLAK_CHECK(B:V)", 1, "di atas baris judul"));
    CHECK(document.typed("=ROUND(BERAKHLAK_INDEXIFS(B:V;\"\";\"\";A:A;\"*\");6)") == 65.239189);
    CHECK(document.typed("=ROUND(INDEX(BERAKHLAK_RECAP(B:V;A:A);ROWS(BERAKHLAK_RECAP(B:V;A:A))-1;12);6)") ==
          65.239189);
}

TEST_CASE("A row that numbers the columns is no respondent", "[border]") {
    Document const document(office_with_extension());
    fill_likert(document);
    for (int column = 0; column < 21; ++column)
        document.set_number(std::string(1, static_cast<char>('B' + column)) + "1", column + 1);
    CHECK(document.typed("=BERAKHLAK_INDEX(B1:V7)") == likert_index);
    auto const alpha = document.typed("=INDEX(BERAKHLAK_ALPHA(B2:V7);1;1)");
    CHECK(document.typed("=INDEX(BERAKHLAK_ALPHA(B1:V7);1;1)") == alpha.number);
    CHECK(document.typed("=INDEX(BERAKHLAK_ITEMTOTAL(B1:V7);2;3)") ==
          document.typed("=INDEX(BERAKHLAK_ITEMTOTAL(B2:V7);2;3)").number);
}

TEST_CASE("TRUE is no answer, whoever gives it, and stays so in both formats", "[border]") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    auto const given = GENERATE(as<std::string>(), "TRUE", "=TRUE()", "=1=1", "=AND(B4>0;C4>0)", "FALSE");
    CAPTURE(ending, given);
    auto const file = office_with_extension().folder() / ("benar" + ending);
    auto const check = [&](Document const& document) {
        CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7)") == "#VALUE!");
        CHECK(document.typed("=INDEX(BERAKHLAK_ALPHA(B2:V7);1;1)") == "#VALUE!");
        CHECK(told(document, "BERAKHLAK_CHECK(B2:V7)", 4, given == "FALSE" ? "" : "TRUE"));
        CHECK(document.typed("=BERAKHLAK_INDEX(B2:V3)") == "#N/A"); // others don't suffer
    };
    {
        Document const document(office_with_extension());
        fill_likert(document);
        document.type("D4", given);
        check(document);
        document.save_as(file);
    }
    Document const document(office_with_extension(), file);
    check(document);
    document.recalculate();
    check(document);
}

TEST_CASE("A truth value as a criterion selects what COUNTIFS selects", "[border]") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    auto const file = office_with_extension().folder() / ("syarat" + ending);
    auto const check = [&](Document const& document) {
        for (char const* criterion :
             {"TRUE()", "\"TRUE\"", "\"<>TRUE\"", "1", "FALSE()", "Y2", "Y3", "\"#N/A\"", "\"<>#N/A\"",
              "\"L\"", "\"<>L\"", "\"*\"", "\"<>\"", "\">0\""}) {
            CAPTURE(criterion);
            auto const of = "X2:X51;" + std::string(criterion);
            auto const n = document.typed("=COUNTIFS(" + of + ")").number;
            auto const shown = document.typed("=INDEX(BERAKHLAK_PROFILEIFS(B2:V51;;" + of + ");9;2)");
            CHECK(shown == n);
        }
    };
    {
        Document const document(office_with_extension());
        document.fill("B2", Rows(50, std::vector<std::string>(21, "4")));
        for (int row = 2; row <= 51; ++row) { // each of ten contents five times
            constexpr std::array contents{"TRUE", "=TRUE()", "=1=1", "FALSE", "=NA()",
                                          "=1/0", "L",       "1",    "",      "P"};
            document.type("X" + std::to_string(row), contents[static_cast<std::size_t>((row - 2) % 10)]);
        }
        document.type("Y2", "TRUE");
        document.type("Y3", "=2>1");
        check(document);
        document.save_as(file);
    }
    Document const document(office_with_extension(), file);
    check(document);
}

TEST_CASE("A number that a formula gives is an answer", "[border]") {
    Document const document(office_with_extension());
    fill_likert(document);
    for (char const* given : {"=2-1", "=TRUE()+0", "=N(1=1)", "=IF(1=1;1;2)"}) {
        CAPTURE(given);
        document.type("D4", given);
        CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7)").kind == Content::Kind::number);
    }
}

TEST_CASE("A range over several sheets is an error", "[border]") {
    Document const document(office_with_extension(), cells / "h17-3d-range.ods");
    CHECK(document.typed("=BERAKHLAK_INDEX($Sheet1.A1:$S2.U20)") == "#VALUE!");
    CHECK(document.typed("=INDEX(BERAKHLAK_ITEMS($Sheet1.A1:$S2.U20);2;3)") == "#VALUE!");
    CHECK(document.typed("=INDEX(BERAKHLAK_ALPHA($Sheet1.A1:$S3.U20);1;1)") == "#VALUE!");
    CHECK(document.typed("=INDEX(BERAKHLAK_CHECK($Sheet1.A1:$S3.U20);1;1)") == "#VALUE!");
}

TEST_CASE("A headcount is read as the document's language writes thousands, or not at all", "[border]") {
    Document const document(office_with_extension());
    set_language(document, "id", "ID");
    CHECK(document.typed("=BERAKHLAK_SAMPLE(\"2.000\")") == 322.0);
    CHECK(document.typed("=BERAKHLAK_SAMPLE(\"2,000\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_SAMPLE(\"1.234.567\")") == 384.0);
    set_language(document, "en", "US");
    CHECK(document.typed("=BERAKHLAK_SAMPLE(\"2,000\")") == 322.0);
    CHECK(document.typed("=BERAKHLAK_SAMPLE(\"2.000\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_SAMPLE(\"12.5\")") == "#NUM!");
    CHECK(document.typed("=BERAKHLAK_SAMPLE(\"500\")") == 217.0);
    CHECK(document.typed("=BERAKHLAK_SAMPLE(12.5)") == "#NUM!");
    fill_likert(document);
    document.set_text("X1", "Dinas Satu");
    document.set_text("Y1", "1,200");
    CHECK(document.typed("=VLOOKUP(\"Dinas Satu\";X1:Y1;2;0)") == "1,200");
    CHECK(document.typed("=INDEX(BERAKHLAK_RECAP(B2:V7;A2:A7;;X1:Y1);3;3)") == 291.0);
    document.set_text("Y1", "1.200");
    CHECK(document.typed("=INDEX(BERAKHLAK_RECAP(B2:V7;A2:A7;;X1:Y1);3;3)").kind != Content::Kind::number);
}

TEST_CASE("A blank cell has no category and no score", "[border]") {
    Document const document(office_with_extension());
    for (char const* instrument : {"likert-5", "likert-4", "skm-2017"}) {
        CHECK(document.typed("=BERAKHLAK_CATEGORY(X1;\"" + std::string(instrument) + "\")") == "#N/A");
        CHECK(document.typed("=BERAKHLAK_SCORE(X1;\"" + std::string(instrument) + "\")") == "#N/A");
    }
    CHECK(document.typed("=BERAKHLAK_CATEGORY(\"\")") == "#N/A");
    CHECK(document.typed("=BERAKHLAK_SCORE(X1;\"ipak\")") == "#N/A");
    CHECK(document.typed("=BERAKHLAK_CATEGORY(X1;\"pilihan-5\")") ==
          "Sangat Tidak Sehat"); // as the help says
    CHECK(document.typed("=BERAKHLAK_CATEGORY(0;\"pilihan-5\")") == "Sangat Tidak Sehat");
}

namespace {

// As plain formulas and as arrays; A1:A7 holds seven indices, of which five are there.
void check_categories(Document const& document) {
    for (char const* cell : {"C1", "C30"}) { // beside the range and below it: nothing is cut to a row
        CAPTURE(cell);
        auto const gives = [&](std::string const& formula) {
            document.type(cell, formula);
            return document.content(cell);
        };
        CHECK(gives("=SUMPRODUCT(--(BERAKHLAK_CATEGORY(A1:A7)=\"Sehat\"))") == 2.0);
        CHECK(gives("=SUMPRODUCT(--(BERAKHLAK_CATEGORY(A1:A7)<>\"\"))") == 5.0);
        CHECK(gives("=SUMPRODUCT(--(BERAKHLAK_CATEGORY({80;62.4;91})=\"Sehat\"))") == 2.0);
        CHECK(gives("=SUMPRODUCT(--(BERAKHLAK_CATEGORY(A1:A7;;\"huruf\")=\"D\"))") == 1.0);
        CHECK(gives("=SUMPRODUCT((BERAKHLAK_CATEGORY(A1:A7)=\"Sehat\")*B1:B7)") == 40.0);
        CHECK(gives("=MATCH(\"Tidak Sehat\";BERAKHLAK_CATEGORY(A1:A7);0)") == 4.0);
        CHECK(gives("=INDEX(BERAKHLAK_CATEGORY(A1:A7);2)") == "Cukup Sehat");
    }
    CHECK(document.content("E1") == 2.0);
    CHECK(document.content("F3") == "Sehat");
    CHECK(document.content("F6") == "");
    CHECK(document.typed("=COUNTIF(F1:F7;\"Sehat\")") == 2.0);
    CHECK(document.typed("=VLOOKUP(\"Tidak Sehat\";F1:F7;1;0)") == "Tidak Sehat");
    CHECK(document.content("G1") == "Sehat");
    CHECK(document.content("G2") == "-");
    CHECK(document.typed("=COUNTIF(G1:G7;\"Sehat\")") == 2.0);
}

} // namespace

TEST_CASE("Categories of a range or an array are an array whose texts can be found", "[border]") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    auto const file = office_with_extension().folder() / ("kategori" + ending);
    {
        Document const document(office_with_extension());
        document.fill("A1", {{"80", "10"}, {"62.4", "20"}, {"91", "30"}, {"30", "40"}, {"20", "50"}});
        document.fill("A6", {{"n < 5", "60"}, {"", "70"}});
        document.type_array("E1", "=SUM(--(BERAKHLAK_CATEGORY(A1:A7)=\"Sehat\"))");
        document.type_array("F1:F7", "=BERAKHLAK_CATEGORY(A1:A7)");
        document.type_array("G1:G7", "=IF(ISNUMBER(A1:A7)*(B1:B7<>20);"
                                     "BERAKHLAK_CATEGORY(IF(ISNUMBER(A1:A7);A1:A7;\"\"));\"-\")");
        check_categories(document);
        document.save_as(file);
    }
    Document const document(office_with_extension(), file);
    check_categories(document);
    document.recalculate();
    check_categories(document);
    document.set_number("A2", 99);
    CHECK(document.content("E1") == 3.0);
    // A text that is no index is an error, and never one category less.
    document.set_text("A2", "8O");
    CHECK(document.typed("=SUMPRODUCT(--(BERAKHLAK_CATEGORY(A1:A7)=\"Sehat\"))") == "#VALUE!");
    document.set_number("A2", 110);
    CHECK(document.typed("=SUMPRODUCT(--(BERAKHLAK_CATEGORY(A1:A7)=\"Sehat\"))") == "#NUM!");
    document.type("A2", "=NA()");
    CHECK(document.typed("=SUMPRODUCT(--(BERAKHLAK_CATEGORY(A1:A7)=\"Sehat\"))").kind ==
          Content::Kind::error);
    CHECK(document.typed("=BERAKHLAK_CATEGORY(A6)") == "#N/A");
}

TEST_CASE("Score, sample and r table take arrays and give arrays", "[border]") {
    Document const document(office_with_extension());
    document.fill("C1", {{"Setuju"}, {"STS"}, {"x"}});
    CHECK(document.typed("=SUMPRODUCT(BERAKHLAK_SCORE(C1:C2))") == 5.0);
    CHECK(document.typed("=SUMPRODUCT(--ISERROR(BERAKHLAK_SCORE(C1:C3)))") == 1.0);
    document.fill("E1", {{"500"}, {"2000"}});
    document.type_array("G1:G2", "=BERAKHLAK_SAMPLE(E1:E2)");
    CHECK(document.content("G1") == 217.0);
    CHECK(document.content("G2") == 322.0);
    document.type_array("H1:H2", "=IF(E1:E2>1000;BERAKHLAK_SAMPLE(E1:E2);0)");
    CHECK(document.content("H1") == 0.0);
    CHECK(document.content("H2") == 322.0);
    CHECK(document.typed("=SUMPRODUCT(BERAKHLAK_RTABLE(E1:E2))") ==
          document.typed("=BERAKHLAK_RTABLE(500)+BERAKHLAK_RTABLE(2000)").number);
}

TEST_CASE("Dates among the groups are called as they are shown, and told", "[border]") {
    Document const document(office_with_extension(), cells / "14-dates-in-a-cut.xlsx");
    document.type_array("AA1:AM8", "=BERAKHLAK_RECAP(D1:X21;C1:C21)");
    auto const table = document.contents("AA1:AA8");
    bool number_among_names = false;
    for (auto const& row : table)
        number_among_names = number_among_names || row[0].text.find("4577") != std::string::npos ||
                             row[0].kind == Content::Kind::number;
    CHECK_FALSE(number_among_names);
    CHECK(told(document, "BERAKHLAK_CHECK(D1:X21)", 0, "angka atau tanggal"));
}

TEST_CASE("The check knows a value's own columns, a shorter scale and rows of sums", "[border]") {
    Document const document(office_with_extension());
    document.fill("A2", {{"Dinas", "4", "3", "4"},
                         {"Dinas", "3", "3", "2"},
                         {"Dinas", "4", "2", "4"},
                         {"Badan", "1", "4", "4"},
                         {"Badan", "3", "4", "3"},
                         {"Badan", "2", "3", "4"},
                         {"Badan", "4", "4", "1"},
                         {"Rata-rata", "3", "3", "3"}});
    CHECK(told(document, "BERAKHLAK_CHECK(B2:D9)", 0, "1-4"));
    CHECK(told(document, "BERAKHLAK_CHECK(B2:D9)", 9, "ringkasan"));
    document.set_number("C4", 9);
    CHECK(told(document, "BERAKHLAK_CHECK(B2:D9)", 4, "di luar skala"));
    document.set_number("C4", 5);
    CHECK_FALSE(told(document, "BERAKHLAK_CHECK(B2:D9)", 0, "1-4"));
}

TEST_CASE("The check calls an item of a value's own columns contrary only when that is significant",
          "[border]") {
    // By R: cor.test(x$D, x$B + x$C) gives r = -0.9755, p = 1.5e-06.
    Document const document(office_with_extension());
    document.fill("B2", {{"5", "5", "1"},
                         {"4", "5", "1"},
                         {"5", "4", "2"},
                         {"4", "4", "2"},
                         {"3", "3", "3"},
                         {"3", "4", "3"},
                         {"2", "3", "4"},
                         {"2", "2", "4"},
                         {"1", "2", "5"},
                         {"1", "1", "5"}});
    CHECK(told(document, "BERAKHLAK_CHECK(B2:D11)", 0, "r = -0,9"));
    // And r = -0.3565, p = 0.312 here.
    document.fill("D2", {{"2"}, {"4"}, {"3"}, {"4"}, {"4"}, {"3"}, {"3"}, {"5"}, {"4"}, {"3"}});
    CHECK_FALSE(told(document, "BERAKHLAK_CHECK(B2:D11)", 0, "r = "));
}

TEST_CASE("Mean of units leaves out who has none, and gaps refuse unequal heights", "[border]") {
    Document const document(office_with_extension());
    document.fill("A1", Rows(6, {"A"}));
    document.fill("A7", Rows(6, {"B"}));
    document.fill("B1", Rows(6, std::vector<std::string>(21, "5")));
    document.fill("B7", Rows(12, std::vector<std::string>(21, "1")));
    document.type_array("AA1:AM6", "=BERAKHLAK_RECAP(B1:V18;A1:A18)");
    CHECK(document.content("AA6") == "Rata-rata unit");
    CHECK(document.content("AL6") == 60.0);
    CHECK(document.typed("=INDEX(BERAKHLAK_GAP(B1:V18;B1:V17);1;1)") == "#VALUE!");
}
