// Formulas as they come from a document: whose they are, what their parts are, and what is no part.
#include "workbook/formulas/formula_text.hpp"

#include "workbook/document/cell_block.hpp"
#include "workbook/formulas/guard.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::workbook;
using Texts = std::vector<std::string>;

namespace {

constexpr char index_call[] = "ORG.BERAKHLAK.CALC.FUNCTIONS.INDEX($Data.B2:V7)";

} // namespace

TEST_CASE("A formula without its sign, and without the braces of an array") {
    CHECK(bare_formula("=A1") == "A1");
    CHECK(bare_formula("{=A1:B2}") == "A1:B2");
    CHECK(bare_formula("A1") == "A1");
    CHECK(bare_formula("{=") == "{=");
    CHECK(bare_formula("") == "");
}

TEST_CASE("A call of ours is one wherever it stands, in either case, but not in quotes") {
    CHECK(calls_ours(index_call));
    CHECK(calls_ours(std::string("ROUND(1+") + index_call + ";1)"));
    CHECK(calls_ours("org.berakhlak.calc.functions.index(A1:A9)"));
    CHECK_FALSE(calls_ours("\"ORG.BERAKHLAK.CALC.FUNCTIONS.INDEX(\"&A1"));
    CHECK_FALSE(calls_ours("$'ORG.BERAKHLAK.CALC.FUNCTIONS.INDEX'.A1"));
    CHECK(calls_ours(std::string("\"a\"\"b\"&") + index_call)); // a doubled quote ends and begins
    CHECK_FALSE(calls_ours("SUM(A1:A9)"));
    CHECK_FALSE(calls_ours(""));
}

TEST_CASE("A name that calls ours counts as a whole word only") {
    Texts const names{"Indeks"};
    CHECK(calls_ours("Indeks*2", names));
    CHECK(calls_ours("1+INDEKS", names));
    CHECK_FALSE(calls_ours("Indeks2*2", names));
    CHECK_FALSE(calls_ours("Total.Indeks", names));
    CHECK_FALSE(calls_ours("\"Indeks\"", names));
    CHECK_FALSE(calls_ours("Indeks", {}));
}

TEST_CASE("Arguments stand between the semicolons of their own call") {
    CHECK(arguments_of("IF(A1;B1;C1)", "IF") == Texts{"A1", "B1", "C1"});
    CHECK(arguments_of("if(A1;SUM(B1;B2);\"a;b)\")", "IF") == Texts{"A1", "SUM(B1;B2)", "\"a;b)\""});
    CHECK(arguments_of("MATCH(1;{1;2};0)", "MATCH") == Texts{"1", "{1;2}", "0"});
    CHECK(arguments_of("INDEX(A1:B2;;2)", "INDEX") == Texts{"A1:B2", "", "2"});
    CHECK(arguments_of("NOW()", "NOW") == Texts{});
    CHECK(arguments_of("F($'a;b'.A1;2)", "F") == Texts{"$'a;b'.A1", "2"});
    CHECK_FALSE(arguments_of("IF(A1;B1)+IF(C1;D1)", "IF")); // two calls, not one
    CHECK_FALSE(arguments_of("IF(A1;B1", "IF"));
    CHECK_FALSE(arguments_of("IFERROR(A1;B1)", "IF"));
    CHECK_FALSE(arguments_of("", "IF"));
}

TEST_CASE("A guard is read back as it was written, whatever stands in it") {
    for (std::string const last : {"61.5", "NA()", "\"a;b\"\")\"", "$'_BerAKHLAK'.$A$1:$B$9"}) {
        CAPTURE(last);
        auto const guard = guard_of(guarded(index_call, last));
        REQUIRE(guard);
        CHECK(guard->last == last);
        CHECK(guard->live == index_call);
    }
    CHECK_FALSE(guard_of(index_call));
    CHECK_FALSE(guard_of(guarded(index_call, "1") + "+1")); // a user has added something
    CHECK_FALSE(guard_of("IF(ISERROR(A1);1;2)"));
}

TEST_CASE("A sole call has a method and arguments, and nothing stands beside it") {
    auto const call = sole_call(index_call);
    REQUIRE(call);
    CHECK(call->method == "index");
    CHECK(call->arguments == Texts{"$Data.B2:V7"});
    CHECK(sole_call("org.berakhlak.calc.functions.version()")->arguments.empty());
    CHECK_FALSE(sole_call("ORG.BERAKHLAK.CALC.FUNCTIONS.(A1)")); // of none of our functions
    CHECK_FALSE(sole_call(std::string(index_call) + "*2"));
    CHECK_FALSE(sole_call("-" + std::string(index_call)));
    CHECK_FALSE(sole_call("SUM(A1)"));
    CHECK_FALSE(sole_call(guarded(index_call, "1")));
}

TEST_CASE("Texts and cells as they stand in a formula") {
    CHECK(quoted_text("RSUD \"Harapan\"") == "\"RSUD \"\"Harapan\"\"\"");
    CHECK(column_letters(0) == "A");
    CHECK(column_letters(25) == "Z");
    CHECK(column_letters(26) == "AA");
    CHECK(column_letters(701) == "ZZ");
    CHECK(column_letters(702) == "AAA");
    CHECK(column_letters(16383) == "XFD");
    CHECK(CellBlock{"Jum'at", 1, 1, 21, 900}.reference() == "$'Jum''at'.$B$2:$V$901");
}

TEST_CASE("names that Excel has changed are ours again, and other names stay") {
    std::string const live = "IF(ISERROR(ORG.BERAKHLAK.CALC.FUNCTIONS.VERSION());68.2;"
                             "ORG.BERAKHLAK.CALC.FUNCTIONS.INDEX($Data.A1:C2))";
    // As LibreOffice reads them from an XLSX.
    CHECK(with_names_restored("IF(ISERROR(_xludf.org.berakhlak.calc.functions.version());68.2;"
                              "_xludf.org.berakhlak.calc.functions.index($Data.A1:C2))") == live);
    CHECK(with_names_restored("IF(ISERROR([1]!_xldudf_ORG_BERAKHLAK_CALC_FUNCTIONS_VERSION());68.2;"
                              "[1]!_xldudf_ORG_BERAKHLAK_CALC_FUNCTIONS_INDEX($Data.A1:C2))") == live);
    CHECK(with_names_restored("_xldudf_ORG_BERAKHLAK_CALC_FUNCTIONS_VERSION()") ==
          "ORG.BERAKHLAK.CALC.FUNCTIONS.VERSION()");
    CHECK(
        guard_of(with_names_restored("IF(ISERROR(_xludf.org.berakhlak.calc.functions.version());68.2;A1)")));
    for (char const* other : {"_xludf.MYFUNCTION(A1)", "[1]!_xldudf_OTHER_NAME(A1)",
                              "\"_xludf.ORG.BERAKHLAK.CALC.FUNCTIONS.\"", "_xludf.", "A1+1", ""})
        CHECK(with_names_restored(other) == other);
    CHECK(with_names_restored(live) == live);
}
