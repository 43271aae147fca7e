// Sharing: nothing is written before what leaves has been shown, and a report holds for its choices only.
#include "wizard/forms/share_page.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak;
using wizard::SharePage;
using wizard::ShareTarget;
using workbook::ShareMode;

namespace {

struct PaperOffice : wizard::SharingPort {
    std::optional<ShareTarget> place = ShareTarget{"file:///tmp/a.xlsx", false, false};
    int plans = 0;
    std::string remark;
    std::vector<std::string> written;

    std::optional<ShareTarget> target(std::string const&) override { return place; }
    std::vector<std::string> own_sheets() override { return {"Rencana", "Anggaran"}; }
    workbook::ShareReport plan(workbook::ShareOptions const&) override {
        ++plans;
        workbook::SharedSheet sheet;
        sheet.name = "Rekap";
        if (!remark.empty())
            sheet.remarks.push_back({remark, {}});
        return {{sheet}, {}};
    }
    void write(std::string const& url, workbook::ShareOptions const&) override { written.push_back(url); }
};

} // namespace

TEST_CASE("Only what was looked at is written", "[wizard]") {
    PaperOffice office;
    SharePage page(office, core::Language::english);
    CHECK_FALSE(page.may_check());
    CHECK(page.problem()->en == "Name the target file.");
    page.set_target("/tmp/a.xlsx");
    CHECK(page.may_check());
    page.write();
    CHECK(office.written.empty());
    page.check();
    CHECK(page.report(core::Language::indonesian) == std::vector<std::string>{"Lembar “Rekap”: ikut."});
    CHECK_FALSE(page.problem());
    SECTION("as it is") {
        page.write();
        CHECK(office.written == std::vector<std::string>{"file:///tmp/a.xlsx"});
    }
    SECTION("another choice needs another look") {
        auto const change = GENERATE(0, 1, 2, 3, 4);
        if (change == 0)
            page.set_mode(ShareMode::native);
        else if (change == 1)
            page.set_respondent_rows(true);
        else if (change == 2)
            page.set_pseudonyms(true);
        else if (change == 3)
            page.set_own_sheets({1});
        else
            page.set_target("/tmp/b.ods");
        CHECK(page.chosen_sheets().size() == (change == 3 ? 1 : 0));
        CHECK(page.report(core::Language::english).empty());
        CHECK_FALSE(page.may_write());
        page.write();
        CHECK(office.written.empty());
        CHECK(page.problem()->en == "Look first at what leaves.");
    }
    SECTION("the same choice again is none") {
        page.set_mode(ShareMode::live);
        page.set_target("/tmp/a.xlsx");
        CHECK(page.may_write());
        CHECK(office.plans == 1);
    }
}

TEST_CASE("Long lines of the report go on below, and lose nothing", "[wizard]") {
    PaperOffice office;
    SharePage page(office, core::Language::indonesian);
    page.set_target("/tmp/a.xlsx");
    for (int word = 0; word < 40; ++word)
        office.remark += "kata" + std::to_string(word) + " ";
    page.check();
    std::string all;
    auto const lines = page.report(core::Language::indonesian);
    CHECK(lines.size() > 3);
    for (auto const& line : lines) {
        CHECK(line.size() <= 80);
        all += line + " ";
    }
    for (int word = 0; word < 40; ++word)
        CHECK_THAT(all, Catch::Contains("kata" + std::to_string(word) + " "));
}

TEST_CASE("Pseudonyms are for rows that leave, a key is for pseudonyms", "[wizard]") {
    PaperOffice office;
    SharePage page(office, core::Language::indonesian);
    CHECK_FALSE(page.may_have_pseudonyms());
    page.set_respondent_rows(true);
    CHECK(page.may_have_pseudonyms());
    CHECK_FALSE(page.may_have_key());
    page.set_pseudonyms(true);
    CHECK(page.may_have_key());
}

TEST_CASE("A target that can't be is refused with its reason", "[wizard]") {
    PaperOffice office;
    SharePage page(office, core::Language::indonesian);
    auto const refused = [&](char const* typed, char const* part) {
        page.set_target(typed);
        CHECK_FALSE(page.may_check());
        REQUIRE(page.problem());
        CHECK_THAT(page.problem()->id, Catch::Contains(part));
        page.check();
        CHECK(office.plans == 0);
    };
    refused("/tmp/a.xls", "merusak rumus");
    refused("/tmp/a.doc", ".xlsx");
    office.place = ShareTarget{"file:///tmp/a.ods", true, true};
    refused("/tmp/a.ods", "buku kerja ini sendiri");
    office.place.reset();
    refused("/tidak/ada/a.ods", "Folder itu tidak ada");
    office.place = ShareTarget{"file:///tmp/c.ods", true, false};
    page.set_target("/tmp/c.ods");
    CHECK(page.may_check());
    CHECK_THAT(page.problem()->id, Catch::Contains("akan diganti"));
}
