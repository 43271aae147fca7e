#include "survey/answers/survey.hpp"

#include "import_case.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak;
using namespace berakhlak::survey;

namespace {

struct Sheet {
    Table table;
    Layout layout;
    core::Instrument instrument = test::instrument("likert-5");
    Mapping mapping;

    explicit Sheet(std::vector<std::vector<std::string>> const& rows)
        : table(test::table_of(rows)), layout(recognise(table)),
          mapping(match_headers(layout, table, instrument)) {}
    [[nodiscard]] PreparedSurvey prepare(CleaningChoices const& choices = {}) const {
        return survey::prepare(table, layout, mapping, instrument, choices);
    }
};

std::vector<std::vector<std::string>> const office{
    {"Cap waktu", "Alamat email", "Nama", "Unit kerja", "B1", "B2", "B3", "A1"},
    {"13/08/2026 08.00.00", "budi@contoh.invalid", "Budi", "Umum", "4", "5", "3", "4"},
    {"13/08/2026 08.10.00", "tes@contoh.invalid", "uji coba", "Umum", "1", "2", "3", "1"},
    {"13/08/2026 08.20.00", "siti@contoh.invalid", "Siti", "HUKUM", "4", "4", "4", "4"},
    {"13/08/2026 08.30.00", "budi@contoh.invalid", "Budi", "Umum", "5", "5", "4", "5"},
    {"13/08/2026 08.40.00", "eko@contoh.invalid", "Eko", "hukum", "3", "", "", ""},
    {"13/08/2026 08.50.00", "ani@contoh.invalid", "Ani", "", "3", "2", "5", "4"},
    {"13/08/2026 08.55.00", "nia@contoh.invalid", "Nia", "Umum", "", "", "", ""},
    {"", "", "", "", "", "", "", ""}};

} // namespace

TEST_CASE("by default only rows without answers are dropped, and everything is found") {
    auto const survey = Sheet(office).prepare();
    CHECK(survey.respondents() == 6);
    CHECK(survey.dropped_for(DropReason::blank) == 1);
    CHECK(survey.dropped_for(DropReason::no_answers) == 1);
    CHECK(survey.found(FindingKind::duplicate_identity) == 1);
    CHECK(survey.found(FindingKind::test_answer) == 1);
    CHECK(survey.found(FindingKind::straight_line) == 1);
    CHECK(survey.found(FindingKind::incomplete) == 1);
    CHECK(survey.units == std::vector<std::string>{"Umum", "HUKUM", ""});
    CHECK(survey.unit_of == std::vector<std::size_t>{0, 0, 1, 0, 1, 2});
    CHECK(survey.warnings.size() == 1); // nobody said where Ani works
}

TEST_CASE("each choice drops its own respondents, and used and dropped add up") {
    Sheet const sheet(office);
    auto const count = [&](auto change) {
        CleaningChoices choices;
        change(choices);
        auto const survey = sheet.prepare(choices);
        CHECK(survey.respondents() + survey.dropped.size() == 8);
        return survey;
    };
    auto const first = count([](auto& c) { c.duplicates = Duplicates::keep_first; });
    REQUIRE(first.dropped_for(DropReason::duplicate) == 1);
    CHECK(first.answers.row(0)[0] == 3);
    CHECK(std::count(first.rows.begin(), first.rows.end(), 1u) == 1);
    auto const last = count([](auto& c) { c.duplicates = Duplicates::keep_last; });
    CHECK(std::count(last.rows.begin(), last.rows.end(), 1u) == 0);
    CHECK(std::count(last.rows.begin(), last.rows.end(), 4u) == 1);
    CHECK(count([](auto& c) { c.test_answers = Treatment::drop; }).dropped_for(DropReason::test_answer) == 1);
    CHECK(count([](auto& c) { c.straight_line = Treatment::drop; }).dropped_for(DropReason::straight_line) ==
          1);
    CHECK(count([](auto& c) { c.incomplete = Treatment::drop; }).dropped_for(DropReason::incomplete) == 1);
    auto const started = count([](auto& c) { c.start = Moment{2026, 8, 13, 8, 25, 0}; });
    CHECK(started.dropped_for(DropReason::before_start) == 3);
}

TEST_CASE("the first of two is kept though the other was dropped as a test") {
    auto rows = office;
    rows[4][2] = "tes lagi";
    CleaningChoices choices;
    choices.duplicates = Duplicates::keep_last;
    choices.test_answers = Treatment::drop;
    auto const survey = Sheet(rows).prepare(choices);
    CHECK(survey.dropped_for(DropReason::duplicate) == 0);
    CHECK(std::count(survey.rows.begin(), survey.rows.end(), 1u) == 1);
}

TEST_CASE("an invalid answer is refused with its place, or treated as was chosen") {
    auto rows = office;
    rows[3][5] = "7";
    rows[6][6] = "mungkin";
    Sheet const sheet(rows);
    try {
        static_cast<void>(sheet.prepare());
        FAIL("not refused");
    } catch (Refusal const& refusal) {
        CHECK(refusal.where.row == 4u);
        CHECK(refusal.where.column == 6u);
        CHECK(refusal.where.header == "B2");
        CHECK(refusal.what.id.find("2 sel") != std::string::npos);
        CHECK(refusal.message().en.starts_with("row 4, column F (B2): "));
    }
    CleaningChoices choices;
    choices.invalid_answers = InvalidAnswers::as_missing;
    auto const missing = sheet.prepare(choices);
    CHECK(missing.respondents() == 6);
    CHECK(missing.answers.row(2)[1] == core::missing);
    CHECK(missing.faults.size() == 2);
    choices.invalid_answers = InvalidAnswers::drop_respondent;
    CHECK(sheet.prepare(choices).dropped_for(DropReason::invalid_answer) == 2);
    choices.invalid_answers = InvalidAnswers::keep;
    CHECK(sheet.prepare(choices).answers.row(2)[1] == core::invalid);
}

TEST_CASE("a row that fell apart is not counted with shifted answers") {
    auto rows = office;
    rows[1].push_back("4");
    Sheet const sheet(rows);
    CHECK_THROWS_AS(sheet.prepare(), Refusal);
    CleaningChoices choices;
    choices.invalid_answers = InvalidAnswers::as_missing;
    auto const survey = sheet.prepare(choices);
    CHECK(survey.dropped_for(DropReason::invalid_answer) == 1);
    CHECK(std::count(survey.rows.begin(), survey.rows.end(), 1u) == 0);
}

TEST_CASE("an ambiguous word is decided once for all its spellings") {
    auto rows = office;
    rows[1][4] = "CS";
    rows[3][4] = " cs ";
    Sheet sheet(rows);
    CHECK_THROWS_AS(sheet.prepare(), Refusal);
    sheet.mapping.words.push_back({"cs", 5}); // said for a longer scale: here there is no such level
    CHECK_THROWS_AS(sheet.prepare(), Refusal);
    sheet.mapping.words.push_back({"cs", 2});
    auto const survey = sheet.prepare();
    CHECK(survey.answers.row(0)[0] == 2);
    CHECK(survey.answers.row(2)[0] == 2);
}

TEST_CASE("an undecided order of day and month is a question, and decided by the choice") {
    auto rows = office;
    for (std::size_t row = 1; row < 8; ++row)
        rows[row][0].replace(0, 2, "09");
    Sheet const sheet(rows);
    CleaningChoices choices;
    choices.start = Moment{2026, 9, 1, 0, 0, 0};
    auto const undecided = sheet.prepare(choices);
    CHECK(undecided.questions.size() == 1);
    CHECK(undecided.found(FindingKind::before_start) == 0);
    choices.date_order = DateOrder::month_first;
    auto const decided = sheet.prepare(choices);
    CHECK(decided.questions.empty());
    CHECK(decided.respondents() == 6);
    choices.date_order = DateOrder::day_first; // 9 August: all before the start
    CHECK(sheet.prepare(choices).respondents() == 0);
}

TEST_CASE("LimeSurvey's broken-off rows can be counted on purpose") {
    Sheet const sheet({{"id", "submitdate", "lastpage", "B1", "B2"},
                       {"1", "2026-08-01 08:00:00", "3", "4", "5"},
                       {"2", "", "1", "3", ""}});
    CHECK(sheet.prepare().dropped_for(DropReason::not_submitted) == 1);
    CleaningChoices choices;
    choices.not_submitted = Treatment::keep;
    CHECK(sheet.prepare(choices).respondents() == 2);
}

TEST_CASE("harapan and kinerja are two sets of answers") {
    Sheet const sheet({{"Unit", "Harapan [B1]", "Kinerja [B1]"}, {"Umum", "5", "3"}, {"Umum", "4", "2"}});
    auto const survey = sheet.prepare();
    REQUIRE(survey.expectation.has_value());
    CHECK(survey.expectation->row(0)[0] == 4);
    CHECK(survey.answers.row(0)[0] == 2);
}
