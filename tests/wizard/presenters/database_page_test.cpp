// Which database and table, and that a password goes nowhere else.
#include "paper_office.hpp"
#include "wizard/forms/database_page.hpp"
#include "wizard/presenters/origin.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak;
using namespace berakhlak::wizard;

namespace {

struct PaperDatabases : DatabasePort {
    std::vector<std::string> asked;
    std::vector<std::string> there{"public.survei", "public.lain"};

    std::vector<std::string> registered_databases() override { return {"Arsip", "Survei"}; }
    std::vector<std::string> tables(std::string const& place, std::string const& user,
                                    std::string const& password) override {
        asked = {place, user, password};
        if (password != "rahasia")
            throw core::Refusal({"Ditolak.", "Refused."}, {"Periksa.", "Check."});
        return there;
    }
};

survey::DatabaseSource const source{
    "sdbc:postgresql:host='db'", "penguji", "public.survei", {{"tahun", ">=2025"}}};

// The first rows of a table: names of columns, then answers.
void put_table(test::PaperOffice& office) {
    auto rows = test::google_forms(40);
    rows[0][0] = "waktu";
    office.files["public.survei"] = rows;
}

} // namespace

TEST_CASE("an address of PostgreSQL quotes what was typed") {
    CHECK(postgresql_address(" db.contoh.go.id ", "5432", "survei 2026") ==
          "sdbc:postgresql:host='db.contoh.go.id' port='5432' dbname='survei 2026' connect_timeout='10'");
    CHECK(postgresql_address("a' host='b", "1", "c\\d") ==
          R"(sdbc:postgresql:host='a\' host=\'b' port='1' dbname='c\\d' connect_timeout='10')");
}

TEST_CASE("tables are asked for with what was typed, and a refusal is told") {
    PaperDatabases databases;
    DatabasePage page(databases);
    CHECK_FALSE(page.may_connect());
    page.set_database("survei");
    page.set_user(" penguji ");
    page.set_password("salah");
    CHECK(page.may_connect());
    page.connect();
    CHECK(page.problem()->en == "Refused. Check.");
    CHECK_FALSE(page.may_use());
    page.set_password("rahasia");
    CHECK_FALSE(page.problem());
    page.connect();
    CHECK(databases.asked == std::vector<std::string>{page.place(), "penguji", "rahasia"});
    REQUIRE(page.tables().size() == 2);
    CHECK_FALSE(page.may_use());
    page.set_table(0);
    CHECK(page.may_use());
    CHECK(page.source().table == "public.survei");
    CHECK(page.place().find("rahasia") == std::string::npos);
    page.set_user("lain");
    CHECK_FALSE(page.may_use());
}

TEST_CASE("a registered source and a full address are places, too") {
    PaperDatabases databases;
    DatabasePage page(databases);
    page.set_kind(DatabaseKind::registered);
    CHECK(page.place() == "Arsip");
    page.set_registered(1);
    CHECK(page.place() == "Survei");
    page.set_kind(DatabaseKind::address);
    CHECK_FALSE(page.may_connect());
    page.set_address(" sdbc:odbc:survei ");
    CHECK(page.place() == "sdbc:odbc:survei");
}

TEST_CASE("criteria are a column and a criterion a line") {
    PaperDatabases databases;
    DatabasePage page(databases);
    page.set_database("survei");
    page.set_password("rahasia");
    page.connect();
    page.set_table(1);
    page.set_criteria("tahun; >=2025\n\n unit ;Dinas*; Pusat\n");
    CHECK(page.source().criteria ==
          std::vector<survey::DatabaseCriterion>{{"tahun", ">=2025"}, {"unit", "Dinas*; Pusat"}});
    page.set_criteria("tahun 2025");
    CHECK(page.problem()->id.find("“tahun 2025”") != std::string::npos);
    CHECK_FALSE(page.may_use());
}

TEST_CASE("a table is mapped like a file, and asks nothing that needs its rows") {
    test::PaperOffice office;
    put_table(office);
    ImportWizard wizard(office, true);
    wizard.files.choose_table(source);
    REQUIRE(wizard.files.complete());
    CHECK(wizard.files.recognised().en.find("the table public.survei") != std::string::npos);
    CHECK_FALSE(wizard.files.is_text());
    REQUIRE(wizard.draft.instrument());
    CHECK(wizard.draft.instrument()->name == "likert-5");
    wizard.go_to(Step::cleaning);
    wizard.cleaning.look();
    CHECK(wizard.cleaning.choices(0).size() == 1);
    wizard.cleaning.set_choice(0, 1);
    CHECK(wizard.draft.plan.cleaning.duplicates == survey::Duplicates::keep_all);
    CHECK(wizard.cleaning.choices(static_cast<std::size_t>(survey::FindingKind::invalid_answer)).size() == 3);
    CHECK_FALSE(wizard.result.may_write_into_current());
    CHECK(wizard.result.identities().empty());
    CHECK(wizard.result.sheets().size() == 4);
    CHECK(wizard.result.summary().id.find("tahun: >=2025") != std::string::npos);
}

TEST_CASE("an answer off the scale in the sample is the database's to tell") {
    test::PaperOffice office;
    put_table(office);
    office.files["public.survei"][3][5] = "9";
    ImportWizard wizard(office, false);
    wizard.files.choose_table(source);
    CHECK_NOTHROW(wizard.draft.finished());
}

TEST_CASE("a workbook remembers the table, never the password, and reads it again") {
    test::PaperOffice office;
    put_table(office);
    ImportWizard wizard(office, false);
    wizard.files.choose_table(source);
    auto const origin = origin_of(wizard.draft);
    CHECK(origin.find("password") == std::string::npos);
    CHECK(places_of(origin) == std::vector<std::string>{source.place});
    CHECK(database_of(origin) == source);
    Draft again(office, true);
    open_again(again, origin);
    REQUIRE(again.database());
    CHECK(*again.database() == source);
    CHECK(again.loaded());
    CHECK_FALSE(database_of("{}"));
    again.open({"file:///lain.csv"}, {});
    CHECK_FALSE(again.database());
}
