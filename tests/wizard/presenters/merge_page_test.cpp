// Merging: what is awaited, line by line.
#include "wizard/forms/merge_page.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak;
using wizard::MergePage;

TEST_CASE("Awaited units are names with or without a number", "[wizard]") {
    MergePage page(core::Language::english);
    CHECK(page.problem()->en == "Choose the files to merge.");
    CHECK_FALSE(page.may_merge());
    page.set_files({"file:///a.csv"});
    CHECK(page.may_merge());
    page.set_expected("Dinas Sosial; 44\n\n Inspektorat \nDinas A;B;7\nKantor\t12\n");
    CHECK_FALSE(page.problem());
    auto const expected = page.request().expected;
    REQUIRE(expected.size() == 4);
    CHECK(expected[0].unit == "Dinas Sosial");
    CHECK(expected[0].required == 44u);
    CHECK(expected[1].unit == "Inspektorat");
    CHECK_FALSE(expected[1].required);
    CHECK(expected[2].unit == "Dinas A;B");
    CHECK(expected[3].required == 12u);
    CHECK_FALSE(page.request().hidden);

    page.set_files_are(workbook::FilesAre::agencies);
    CHECK(page.request().expected[0].agency == "Dinas Sosial");
    CHECK(page.request().expected[0].unit.empty());
}

TEST_CASE("A line that can't be read is named", "[wizard]") {
    MergePage page(core::Language::indonesian);
    page.set_files({"file:///a.csv"});
    for (char const* bad : {"Dinas; banyak", "; 12", "Dinas; 12x", "Dinas; -3"}) {
        CAPTURE(bad);
        page.set_expected(std::string("Baik; 3\n") + bad);
        CHECK_FALSE(page.may_merge());
        CHECK_THAT(page.problem()->id, Catch::Contains(bad));
    }
    page.set_expected("");
    CHECK(page.may_merge());
    page.set_list_twice(true);
    CHECK(page.request().twice == workbook::Twice::list);
}

TEST_CASE("Awaited units are taken from cells", "[wizard]") {
    CHECK(MergePage::lines_of({{"Dinas A", "44"}, {" ", "3"}, {"Dinas B"}, {"Dinas C", ""}}) ==
          "Dinas A; 44\nDinas B\nDinas C\n");
}
