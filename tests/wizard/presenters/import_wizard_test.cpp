// The six steps: what is proposed, what is asked, what is refused, and that Back and Next lose nothing.
#include "paper_office.hpp"
#include "wizard/presenters/memory.hpp"
#include "wizard/presenters/origin.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace berakhlak;
using namespace berakhlak::test;
using survey::FindingKind;
using survey::Role;
using wizard::ImportWizard;
using wizard::Step;

namespace {

constexpr std::size_t unit_column = 2;
constexpr std::size_t first_item_column = 4;

struct Fixture {
    PaperOffice office;
    ImportWizard wizard{office, true};

    void open(Rows rows, std::string const& place = "file:///survei%202026.csv") {
        office.files[place] = std::move(rows);
        wizard.files.choose_files({place});
    }
    void go_to(Step step) {
        while (wizard.step() < step) {
            INFO((wizard.problem() ? wizard.problem()->en : std::string("no problem")));
            REQUIRE(wizard.may_go_on());
            wizard.go_on();
        }
    }
    std::size_t position_of(Role role) const {
        auto const roles = wizard::ColumnPage::roles(*wizard.draft.instrument());
        return static_cast<std::size_t>(std::find(roles.begin(), roles.end(), role) - roles.begin());
    }
};

} // namespace

TEST_CASE("Nothing goes on before a file is there", "[wizard]") {
    Fixture f;
    CHECK_FALSE(f.wizard.may_go_on());
    CHECK_FALSE(f.wizard.may_go_back());
    CHECK_FALSE(f.wizard.may_finish());
    f.wizard.go_on();
    CHECK(f.wizard.step() == Step::files);
    f.wizard.files.choose_files({"file:///tidak-ada.csv"});
    REQUIRE(f.wizard.problem());
    CHECK(f.wizard.problem()->id == "file:///tidak-ada.csv: Tidak dapat dibaca.");
    CHECK_FALSE(f.wizard.may_go_on());
}

TEST_CASE("Of a workbook with several sheets of answers one has to be chosen, or all as units", "[wizard]") {
    Fixture f;
    std::string const place = "file:///survei.xlsx";
    f.office.sheets[place] = {"Agustus", "September"};
    f.office.files[place + "#Agustus"] = google_forms(20);
    f.office.files[place + "#September"] = google_forms(30);
    auto& page = f.wizard.files;
    CHECK(page.sheet_choices().empty());
    page.choose_files({place});
    REQUIRE(page.sheet_choices().size() == 4); // to choose first, two sheets, both as units
    CHECK(page.sheet_choices()[1].id == "Agustus");
    CHECK(page.sheet_choices()[3].id == "(2 lembar, masing-masing satu unit)");
    CHECK(page.sheet() == 0);
    CHECK_FALSE(page.is_text());
    REQUIRE(page.problem());
    CHECK(page.problem()->id ==
          "2 lembar berkas ini berjudul kolom sama: “Agustus”, “September”. Dibaca semuanya, dengan nama "
          "lembar sebagai unit, atau hanya satu?");
    CHECK_FALSE(f.wizard.may_go_on());

    SECTION("one of them") {
        page.set_sheet(2);
        CHECK(page.sheet_choices().size() == 3); // nothing is left to choose first
        CHECK(page.sheet() == 1);
        CHECK(page.recognised().id == "Google Forms; lembar “September”; 30 baris, 25 kolom");
        auto const loads = f.office.loads;
        page.set_sheet(1);
        CHECK(f.office.loads == loads);
        f.go_to(Step::result);
        auto const survey = f.wizard.draft.finished();
        CHECK(survey.prepared.respondents() == 30);
        REQUIRE(survey.told.size() == 1);
        CHECK(survey.told[0].id == "Lembar yang juga berisi jawaban dan tidak dibaca: “Agustus”.");
    }
    SECTION("all of them") {
        page.set_sheet(3);
        f.go_to(Step::result);
        auto const survey = f.wizard.draft.finished();
        CHECK(survey.prepared.respondents() == 50);
        CHECK(survey.told.empty());
        CHECK(survey.source.sheet == "Agustus, September");
    }
    // Another file has sheets of its own.
    f.office.files["file:///survei.csv"] = google_forms(10);
    page.choose_files({"file:///survei.csv"});
    CHECK(page.sheet_choices().empty());
    CHECK(page.is_text());
}

TEST_CASE("A path that isn't there is told, and what was chosen before is not imported", "[wizard]") {
    Fixture f;
    f.open(google_forms(20));
    REQUIRE(f.wizard.may_go_on());
    f.wizard.files.miss_files({"/rumah/survei.csv"});
    REQUIRE(f.wizard.problem());
    CHECK(f.wizard.problem()->id.starts_with("Tidak ditemukan: “/rumah/survei.csv”."));
    CHECK_FALSE(f.wizard.may_go_on());
    CHECK(f.wizard.files.preview().rows.empty());
}

TEST_CASE("What isn't certain is asked, with a proposal, and stands beside the figures", "[wizard]") {
    Fixture f;
    auto rows = google_forms(20);
    rows[0][unit_column] = "Tempat Bertugas";
    f.open(rows);
    REQUIRE(f.wizard.questions.asks());
    f.wizard.go_on();
    REQUIRE(f.wizard.step() == Step::questions);
    CHECK_FALSE(f.wizard.may_go_on());
    REQUIRE(f.wizard.questions.lines().size() == 1);
    CHECK(f.wizard.questions.lines()[0].id == "Kolom mana unitnya?: “Tempat Bertugas”");
    f.wizard.questions.answer(0, 0);
    CHECK(f.wizard.may_go_on());
    CHECK(f.wizard.draft.survey().mapping.columns[unit_column].role == Role::unit);
    f.wizard.go_on();
    CHECK(f.wizard.step() == Step::columns);
    f.wizard.go_back(); // there is nothing to ask any more
    CHECK(f.wizard.step() == Step::files);
    f.go_to(Step::result);
    CHECK(f.wizard.draft.finished().prepared.units.size() == 2);
}

TEST_CASE("a place on another machine is known as such", "[wizard]") {
    for (auto const* here : {"file:///home/siti/survei.csv", "file:///C:/Survei/a%20b.xlsx",
                             "file://localhost/tmp/survei.csv", "/home/siti/survei.csv"})
        CHECK_FALSE(wizard::is_elsewhere(here));
    for (auto const* elsewhere : {"file://server/bagian/survei.csv", "file:////server/bagian/survei.csv",
                                  "https://contoh.go.id/survei.csv", "smb://server/survei.csv"})
        CHECK(wizard::is_elsewhere(elsewhere));
}

TEST_CASE("A file without doubts goes through to the end", "[wizard]") {
    Fixture f;
    f.open(google_forms(20));
    CHECK(f.wizard.files.recognised().id == "Google Forms; UTF-8; koma ( , ); 20 baris, 25 kolom");
    CHECK(f.wizard.files.files().id == "survei 2026.csv");
    auto const preview = f.wizard.files.preview();
    CHECK(preview.headers.at(unit_column) == "Unit kerja");
    CHECK(preview.rows.at(1).at(unit_column) == "Dinas Sosial");
    f.go_to(Step::columns);
    CHECK(f.wizard.draft.instrument()->name == "likert-5");
    REQUIRE(f.wizard.columns.instrument());
    CHECK(f.wizard.columns.instruments().at(*f.wizard.columns.instrument()).id.starts_with("likert-5 "));
    CHECK(f.wizard.columns.lines().at(unit_column).meaning.id == "unit");
    CHECK(f.wizard.columns.lines().at(first_item_column).meaning.id == "butir B1");
    f.go_to(Step::cleaning);
    CHECK(f.wizard.cleaning.effect().en == "20 of 20 rows are used (n = 20).");
    f.go_to(Step::groups);
    REQUIRE(f.wizard.groups.units().size() == 2);
    CHECK(f.wizard.groups.units()[0].respondents == 10);
    f.go_to(Step::result);
    CHECK(f.wizard.may_finish());
    CHECK(f.wizard.draft.finished().prepared.respondents() == 20);
    CHECK(f.wizard.result.identities() == "“Email Address”");
}

TEST_CASE("The header row, encoding and delimiter can be said", "[wizard]") {
    Fixture f;
    auto rows = google_forms(6);
    f.open(rows);
    auto const loads = f.office.loads;
    f.wizard.files.set_encoding(4);
    CHECK(f.office.loads == loads + 1);
    CHECK(f.wizard.files.encoding() == 4);
    CHECK(f.wizard.draft.survey().source.form->encoding == survey::Encoding::windows1252);
    f.wizard.files.set_delimiter(2);
    CHECK(f.wizard.draft.survey().source.form->delimiter == ';');
    CHECK(f.wizard.files.encoding() == 4);
    f.wizard.files.set_header_row("x");
    CHECK(f.wizard.problem());
    CHECK_FALSE(f.wizard.may_go_on());
    f.wizard.files.set_header_row("99");
    CHECK(f.wizard.problem());
    f.wizard.files.set_header_row("");
    CHECK_FALSE(f.wizard.problem());
    CHECK(f.wizard.may_go_on());
}

TEST_CASE("A near miss is a proposal until somebody says so", "[wizard]") {
    Fixture f;
    auto rows = google_forms(10);
    auto& header = rows[0][first_item_column];
    header = header.substr(0, header.size() - 2) + "n"; // "kebutuhan masyaran"
    f.open(rows);
    f.go_to(Step::columns);
    REQUIRE(f.wizard.columns.undecided() == 1);
    CHECK_FALSE(f.wizard.may_go_on());
    CHECK(f.wizard.draft.survey().mapping.column_of(Role::item, 0) == std::nullopt);
    CHECK(f.wizard.columns.lines()[first_item_column].text().id.starts_with("? butir B1"));
    f.wizard.columns.accept(first_item_column);
    CHECK(f.wizard.columns.undecided() == 0);
    CHECK(f.wizard.draft.survey().mapping.column_of(Role::item, 0) == first_item_column);
    CHECK(f.wizard.may_go_on());
}

TEST_CASE("Two columns are never the same item", "[wizard]") {
    Fixture f;
    f.open(google_forms(10));
    f.go_to(Step::columns);
    f.wizard.columns.set_item(first_item_column + 1, 0);
    auto const& mapping = f.wizard.draft.survey().mapping;
    CHECK(mapping.columns[first_item_column].role == Role::ignore);
    CHECK(mapping.column_of(Role::item, 0) == first_item_column + 1);
    f.wizard.columns.set_role(3, f.position_of(Role::unit));
    CHECK(f.wizard.draft.survey().mapping.of(Role::unit) == std::vector<std::size_t>{3});
    CHECK(f.wizard.draft.survey().mapping.columns[unit_column].role == Role::group);
}

TEST_CASE("An ambiguous word is asked once and remembered", "[wizard]") {
    Fixture f;
    auto rows = google_forms(10);
    rows[3][first_item_column] = "CS";
    rows[5][first_item_column + 2] = "cs";
    f.open(rows);
    if (!f.wizard.draft.instrument() || f.wizard.draft.instrument()->name != "likert-5") {
        f.wizard.columns.set_instrument(1);
    }
    f.go_to(Step::columns);
    auto const words = f.wizard.columns.words();
    REQUIRE(words.size() == 1);
    CHECK(words[0].times == 2);
    CHECK_FALSE(f.wizard.may_go_on());
    f.wizard.columns.set_level(0, 2);
    CHECK(f.wizard.may_go_on());
    f.go_to(Step::result);
    CHECK(f.wizard.draft.finished().prepared.answers.row(2)[0] == 2);

    f.wizard.draft.remember();
    ImportWizard next(f.office, false);
    next.files.choose_files({"file:///survei%202026.csv"});
    CHECK(next.draft.from_memory());
    CHECK(next.columns.complete());
}

TEST_CASE("Decisions are kept over Back and Next, and for the next export of the same form", "[wizard]") {
    Fixture f;
    f.open(google_forms(12));
    f.go_to(Step::columns);
    f.wizard.columns.set_role(3, f.position_of(Role::ignore));
    f.go_to(Step::cleaning);
    f.wizard.cleaning.set_choice(static_cast<std::size_t>(FindingKind::straight_line), 1);
    f.go_to(Step::groups);
    f.wizard.groups.set_population(0, "40");
    f.wizard.groups.set_minimum(1, "3");
    f.go_to(Step::result);
    f.wizard.result.set_keep_identities(true);
    f.wizard.result.set_into_current(true);
    for (int back = 0; back < 4; ++back)
        f.wizard.go_back();
    REQUIRE(f.wizard.step() == Step::files);
    f.go_to(Step::result);
    CHECK(f.wizard.draft.survey().mapping.columns[3].role == Role::ignore);
    CHECK(f.wizard.cleaning.choice(static_cast<std::size_t>(FindingKind::straight_line)) == 1);
    CHECK(f.wizard.groups.units()[0].required.population == 40u);
    CHECK(f.wizard.groups.units()[1].minimum == 3u);
    auto const units = f.wizard.groups.units();
    auto const population = population_of(f.wizard.draft);
    REQUIRE(population.size() == 2);
    CHECK(std::ranges::count(population, workbook::UnitPopulation{units[0].unit, 40, {}}) == 1);
    CHECK(std::ranges::count(population, workbook::UnitPopulation{units[1].unit, {}, 3}) == 1);
    CHECK(f.wizard.result.keep_identities());
    CHECK(f.wizard.result.into_current());

    f.wizard.draft.remember();
    PaperOffice later;
    later.memory = f.office.memory;
    later.files["file:///minggu-depan.csv"] = google_forms(30);
    ImportWizard next(later, false);
    next.files.choose_files({"file:///minggu-depan.csv"});
    CHECK(next.draft.survey().mapping.columns[3].role == Role::ignore);
}

TEST_CASE("Cleaning: every kind is counted, and n follows the choice", "[wizard]") {
    Fixture f;
    auto rows = google_forms(10);
    rows.push_back(rows[1]);         // the same e-mail
    rows[5][1] = "tes@contoh.go.id"; // a test
    for (std::size_t column = first_item_column; column < rows[7].size(); ++column)
        rows[7][column] = "3"; // straight
    f.open(rows);
    f.go_to(Step::cleaning);
    auto const line = [](FindingKind kind) { return static_cast<std::size_t>(kind); };
    auto& page = f.wizard.cleaning;
    CHECK(page.lines()[line(FindingKind::duplicate_identity)].found == 1);
    CHECK(page.lines()[line(FindingKind::test_answer)].found == 1);
    CHECK(page.lines()[line(FindingKind::straight_line)].found == 1);
    CHECK(page.examples(line(FindingKind::duplicate_identity)).id.find("Baris 12") == 0);
    CHECK(page.effect().id == "11 dari 11 baris dipakai (n = 11).");
    page.set_choice(line(FindingKind::duplicate_identity), 1);
    page.set_choice(line(FindingKind::test_answer), 1);
    page.set_choice(line(FindingKind::straight_line), 1);
    CHECK(page.effect().id == "8 dari 11 baris dipakai (n = 8).");
    page.set_choice(line(FindingKind::straight_line), 0);
    CHECK(page.effect().id == "9 dari 11 baris dipakai (n = 9).");
}

TEST_CASE("Invalid answers must be decided", "[wizard]") {
    Fixture f;
    auto rows = google_forms(10);
    rows[4][first_item_column] = "7";
    f.open(rows);
    if (!f.wizard.draft.instrument())
        f.wizard.columns.set_instrument(1);
    f.go_to(Step::cleaning);
    CHECK_FALSE(f.wizard.may_go_on());
    CHECK(f.wizard.problem());
    f.wizard.cleaning.set_choice(static_cast<std::size_t>(FindingKind::invalid_answer), 1);
    CHECK(f.wizard.may_go_on());
    CHECK(f.wizard.draft.survey().prepared.respondents() == 10);
    f.wizard.cleaning.set_choice(static_cast<std::size_t>(FindingKind::invalid_answer), 2);
    CHECK(f.wizard.draft.survey().prepared.respondents() == 9);
}

TEST_CASE("The start of the survey must be a date", "[wizard]") {
    Fixture f;
    f.open(google_forms(18));
    f.go_to(Step::cleaning);
    f.wizard.cleaning.set_start("kemarin");
    CHECK_FALSE(f.wizard.may_go_on());
    f.wizard.cleaning.set_start("2026-08-22");
    CHECK(f.wizard.may_go_on());
    CHECK(f.wizard.draft.survey().prepared.respondents() == 14); // two of nine days are before it
    f.wizard.cleaning.set_start("");
    CHECK(f.wizard.draft.survey().prepared.respondents() == 18);
}

TEST_CASE("Units: typed numbers, a table, another column, none", "[wizard]") {
    Fixture f;
    f.open(google_forms(12));
    f.go_to(Step::groups);
    auto& page = f.wizard.groups;
    page.set_population(0, "banyak");
    CHECK_FALSE(f.wizard.may_go_on());
    page.set_population(0, "100");
    CHECK(f.wizard.may_go_on());
    CHECK(page.units()[0].minimum == 80u); // Krejcie & Morgan
    CHECK(page.units()[0].text().id.find("sampel tidak terpenuhi") != std::string::npos);
    CHECK(page.take_required({{"Unit", "Pegawai", "Minimum"}, {" dinas SOSIAL", "10", "6"}, {"Lain", "5"}}) ==
          1);
    CHECK(page.units()[1].minimum == 6u);
    CHECK(page.units()[1].text().id == "Dinas Sosial: n = 6, pegawai 10, minimum 6 (terpenuhi)");
    page.set_unit_column(0);
    CHECK(page.units().empty());
    CHECK(f.wizard.may_go_on());
}

TEST_CASE("A birth year is a group by generation; unticked and ticked again it still is", "[wizard]") {
    Fixture f;
    auto rows = google_forms(12);
    rows[0][3] = "Tahun lahir";
    for (std::size_t row = 1; row < rows.size(); ++row)
        rows[row][3] = std::to_string(1977 + row); // 1978 to 1989
    f.open(rows);
    f.go_to(Step::groups);
    auto& page = f.wizard.groups;
    auto const line = [&] {
        auto const list = page.groups();
        return *std::find_if(list.begin(), list.end(), [](auto const& group) { return group.column == 3; });
    };
    auto const position = [&] {
        auto const list = page.groups();
        return static_cast<std::size_t>(
            std::find_if(list.begin(), list.end(), [](auto const& group) { return group.column == 3; }) -
            list.begin());
    };
    CHECK(line().text().id == "Tahun lahir (menjadi generasi)");
    page.set_group(position(), false);
    CHECK_FALSE(line().kept);
    CHECK(f.wizard.draft.survey().prepared.generations.empty());
    page.set_group(position(), true);
    REQUIRE(f.wizard.draft.survey().prepared.generations.size() == 1);
    auto const& of = f.wizard.draft.survey().prepared.generations.front().of;
    CHECK(std::ranges::count(of, survey::Generation::x) == 3);
    CHECK(std::ranges::count(of, survey::Generation::millennial) == 9);
}

TEST_CASE("The minimum group is raised, and a lower one is refused", "[wizard]") {
    Fixture f;
    f.open(google_forms(12)); // two units of six
    f.go_to(Step::groups);
    auto& page = f.wizard.groups;
    CHECK(page.minimum_group() == 5);
    CHECK(page.effect().en == "2 units, 0 of them too small to be shown.");
    page.set_minimum_group("7");
    CHECK(page.minimum_group() == 7);
    CHECK(page.effect().en == "2 units, 2 of them too small to be shown.");
    CHECK(f.wizard.may_go_on());
    CHECK(f.wizard.draft.finished().minimum_group == 7u);
    for (auto const* wrong : {"4", "0", "banyak", "-7"}) {
        page.set_minimum_group(wrong);
        CHECK_FALSE(f.wizard.may_go_on());
        CHECK(page.problem()->en.find("at least 5") != std::string::npos);
    }
    page.set_minimum_group("");
    CHECK(page.minimum_group() == 5);
    CHECK(f.wizard.may_go_on());
}

TEST_CASE("Sheets are chosen among those that the survey can have", "[wizard]") {
    using survey::ResultSheet;
    Fixture f;
    f.open(google_forms(12));
    f.go_to(Step::result);
    auto& page = f.wizard.result;
    auto const position = [&](ResultSheet sheet) {
        auto const list = page.sheets();
        return static_cast<std::size_t>(
            std::find_if(list.begin(), list.end(), [&](auto const& line) { return line.sheet == sheet; }) -
            list.begin());
    };
    auto const chosen = [&](ResultSheet sheet) { return page.sheets().at(position(sheet)).chosen; };
    CHECK(position(ResultSheet::gap) == page.sheets().size()); // nothing was rated twice
    CHECK(position(ResultSheet::health) == page.sheets().size());
    CHECK(chosen(ResultSheet::groups));
    page.set_sheets({position(ResultSheet::quality)});
    CHECK(chosen(ResultSheet::quality));
    CHECK_FALSE(chosen(ResultSheet::recap));
    page.set_sheets({position(ResultSheet::charts)});
    CHECK(chosen(ResultSheet::recap)); // charts are drawn from it
    CHECK_FALSE(chosen(ResultSheet::quality));
    for (int back = 0; back < 4; ++back)
        f.wizard.go_back();
    f.go_to(Step::result);
    CHECK_FALSE(chosen(ResultSheet::quality));
}

TEST_CASE("What was said comes back from a workbook", "[wizard]") {
    Fixture f;
    f.open(google_forms(12));
    f.go_to(Step::columns);
    f.wizard.columns.set_role(3, f.position_of(Role::ignore));
    f.go_to(Step::cleaning);
    f.wizard.cleaning.set_choice(static_cast<std::size_t>(FindingKind::duplicate_identity), 2);
    f.wizard.cleaning.set_start("2026-08-21");
    f.go_to(Step::groups);
    f.wizard.groups.set_population(0, "40");
    f.wizard.groups.set_minimum_group("6");
    f.go_to(Step::result);
    f.wizard.result.set_sheets({0});
    auto const origin = wizard::origin_of(f.wizard.draft);
    wizard::Draft again(f.office, true);
    f.office.memory.clear();
    wizard::open_again(again, origin);
    REQUIRE(again.loaded());
    CHECK(again.survey().mapping.columns[3].role == Role::ignore);
    CHECK(again.plan.cleaning.duplicates == survey::Duplicates::keep_last);
    CHECK(again.plan.cleaning.start == survey::Moment{2026, 8, 21});
    CHECK(again.required == f.wizard.draft.required);
    CHECK(again.instrument()->minimum_group == 6);
    CHECK(again.output.sheets == f.wizard.draft.output.sheets);
    CHECK(again.finished().prepared.rows == f.wizard.draft.finished().prepared.rows);
    CHECK_THROWS_AS(wizard::open_again(again, "{}"), survey::Refusal);
}

TEST_CASE("An origin whose numbers stand for nothing is damaged", "[wizard]") {
    Fixture f;
    f.open(google_forms(12));
    f.go_to(Step::cleaning);
    f.wizard.cleaning.set_start("2026-08-21");
    f.go_to(Step::result);
    auto const origin = wizard::origin_of(f.wizard.draft);
    auto const with = [&](std::string const& member, std::string const& number) {
        auto const from = origin.find("\"" + member + "\":");
        REQUIRE(from != std::string::npos);
        auto const value = from + member.size() + 3;
        auto changed = origin;
        changed.replace(value, origin.find_first_of(",}", value) - value, number);
        wizard::Draft again(f.office, true);
        wizard::open_again(again, changed);
    };
    for (auto const* member : {"notSubmitted", "duplicates", "testAnswers", "beforeStart", "incomplete",
                               "straightLine", "invalidAnswers", "wrongPicks"}) {
        CAPTURE(member);
        CHECK_NOTHROW(with(member, "0"));
        for (auto const* number : {"4", "-1", "256", "1e300", "\"keep\""})
            CHECK_THROWS_AS(with(member, number), survey::Refusal);
    }
    for (auto const* more : {"\"dateOrder\":2", "\"dateOrder\":-1"})
        CHECK_THROWS_AS(with("notSubmitted", std::string("0,") + more), survey::Refusal);
    for (auto const* more : {"\"encoding\":5", "\"delimiter\":34", "\"delimiter\":300"})
        CHECK_THROWS_AS(with("sheet", std::string("\"\",") + more), survey::Refusal);
    auto const day = origin.find("[2026,8,21]");
    REQUIRE(day != std::string::npos);
    for (auto const* other : {"[2026,13,1]", "[2026,8,0]", "[123456789,8,1]", "[2026,8]"}) {
        wizard::Draft again(f.office, true);
        CHECK_THROWS_AS(wizard::open_again(again, origin.substr(0, day) + other + origin.substr(day + 11)),
                        survey::Refusal);
    }
}

TEST_CASE("A damaged memory is no memory", "[wizard]") {
    CHECK_FALSE(wizard::memory_from_json(""));
    CHECK_FALSE(wizard::memory_from_json("{\"instrument\":3}"));
}

TEST_CASE("a large workbook is told beforehand, with its size and the time it takes") {
    CHECK_FALSE(berakhlak::wizard::notice_before_opening(900'000));
    auto const notice = berakhlak::wizard::notice_before_opening(9 * 1024 * 1024);
    REQUIRE(notice);
    CHECK(notice->id ==
          "LibreOffice sedang membuka buku kerja sebesar 9 MB, kira-kira 14 detik. Selama itu jendela "
          "ini tidak menjawab dan tidak dapat dihentikan.");
    CHECK(notice->en.find("about 14 seconds") != std::string::npos);
}
