// What a database is asked, as SQL text, and what becomes of its answer: no database is needed for either.
#include "survey/database/counting_task.hpp"
#include "survey/database/criteria.hpp"
#include "survey/database/database_counts.hpp"
#include "survey/sources/import.hpp"
#include "survey/table/refusal.hpp"

#include "import_case.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <tuple>

using namespace berakhlak;
using namespace berakhlak::survey;

namespace {

using Texts = std::vector<std::string>;

DatabaseTable table_of(std::vector<DatabaseColumn> columns) {
    DatabaseTable table;
    table.path = {"public", "Survei \"2026\""};
    table.columns = std::move(columns);
    return table;
}

DatabaseTable const staff = table_of({{"id", ColumnType::number},
                                      {"Nama \"Unit\"", ColumnType::text},
                                      {"tahun", ColumnType::number},
                                      {"aktif", ColumnType::truth},
                                      {"diisi", ColumnType::moment},
                                      {"foto", ColumnType::other}});

// Two values, three items, levels 1-2.
std::shared_ptr<core::Instrument const> small_scale() {
    auto instrument = std::make_shared<core::Instrument>();
    instrument->name = "kecil";
    instrument->values = {{"R", {"Ramah", "Kind"}}, {"S", {"Sigap", "Quick"}}};
    for (auto const& [code, text, value] :
         {std::tuple{"R1", "Menyapa", 0U}, {"R2", "Menolong", 0U}, {"S1", "Segera", 1U}}) {
        core::Item item;
        item.code = code;
        item.text = {text, {}};
        item.value = value;
        instrument->items.push_back(std::move(item));
    }
    instrument->scale.levels = {{1, 0, {"Tidak"}}, {2, 100, {"Ya"}}};
    instrument->minimum_group = 2;
    return instrument;
}

CountingTask task_on(DatabaseTable table, std::shared_ptr<core::Instrument const> instrument) {
    CountingTask task;
    task.table = std::move(table);
    task.instrument = std::move(instrument);
    return task;
}

CountedQuestion ratings(CountingTask const& task, std::vector<std::size_t> const& columns) {
    CountedQuestion question{core::Question::answers, Meaning::rating, {}};
    for (std::size_t item = 0; item < columns.size(); ++item)
        question.columns.push_back(
            {columns[item], item,
             Spellings(*task.instrument, Meaning::rating, task.table.columns[columns[item]])});
    return question;
}

CountingTask small_task() {
    auto task = task_on({{"survei"},
                         {{"unit", ColumnType::text},
                          {"a", ColumnType::number},
                          {"b", ColumnType::number},
                          {"c", ColumnType::number}},
                         {},
                         "\"",
                         false},
                        small_scale());
    task.labels = {0};
    task.has_unit = true;
    task.questions = {ratings(task, {1, 2, 3})};
    return task;
}

void add(Tally& tally, Texts const& labels, std::vector<std::uint64_t> const& numbers,
         std::vector<std::uint64_t> const& states = {}) {
    tally.add(labels, states, numbers);
}

std::string refusal_of(DatabaseTable const& table, DatabaseCriterion const& criterion) {
    try {
        static_cast<void>(condition_of(table, criterion));
    } catch (Refusal const& refusal) {
        return refusal.message().en;
    }
    return {};
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("identifiers are quoted, whatever they hold") {
    CHECK(column_text(staff, 1) == R"("Nama ""Unit""")");
    CHECK(table_text(staff) == R"("public"."Survei ""2026""")");
    auto postgresql = staff;
    postgresql.escapes_quotes = true;
    CHECK(column_text(postgresql, 1) == R"(U&"Nama \0022Unit\0022")");
    CHECK(quoted(postgresql, R"(a\b ?)") == R"("a\b ?")");
    auto backticks = staff;
    backticks.quote = "`";
    CHECK(quoted(backticks, "a`b\"c") == "`a``b\"c`");
}

TEST_CASE("a criterion is what COUNTIF would be given, and its value a parameter") {
    auto const condition = [](char const* column, char const* criterion) {
        return condition_of(staff, {column, criterion});
    };
    CHECK(condition("tahun", ">=2024") == Statement{R"("tahun" >= 2024)", {}});
    CHECK(condition("tahun", "2024") == Statement{R"("tahun" = 2024)", {}});
    CHECK(condition("tahun", "<>2024") == Statement{R"(("tahun" IS NULL OR "tahun" <> 2024))", {}});
    CHECK(condition("tahun", "=") == Statement{R"("tahun" IS NULL)", {}});
    CHECK(condition("TAHUN", "<>") == Statement{R"("tahun" IS NOT NULL)", {}});
    CHECK(condition("Nama \"Unit\"", "Dinas*") ==
          Statement{R"(LOWER("Nama ""Unit""") LIKE LOWER(?) ESCAPE '!')", {std::string("Dinas%")}});
    CHECK(condition("Nama \"Unit\"", "100%_!*?") ==
          Statement{R"(LOWER("Nama ""Unit""") LIKE LOWER(?) ESCAPE '!')", {std::string("100!%!_!!%_")}});
    CHECK(condition("Nama \"Unit\"", "=Apa~?") ==
          Statement{R"(LOWER("Nama ""Unit""") = LOWER(?))", {std::string("Apa?")}});
    CHECK(condition("aktif", "ya") == Statement{R"("aktif" = TRUE)", {}});
    Moment const day{2026, 8, 31}, end{2026, 8, 31, 23, 59, 59};
    CHECK(condition("diisi", "31/8/2026") == Statement{R"(("diisi" BETWEEN ? AND ?))", {day, end}});
    CHECK(condition("diisi", ">2026-08-31") == Statement{R"("diisi" > ?)", {end}});
    CHECK(condition("diisi", ">=2026-08-31") == Statement{R"("diisi" >= ?)", {day}});
}

TEST_CASE("what would end a text ends nothing: it never is part of the SQL") {
    std::string const attack = "x'); DROP TABLE survei; --";
    auto const condition = condition_of(staff, {"Nama \"Unit\"", attack});
    CHECK_FALSE(has(condition.text, "DROP"));
    CHECK(condition.values == std::vector<SqlValue>{attack});
    auto task = small_task();
    task.criteria = {{"unit", attack}};
    auto const statement = counting_statement(task);
    CHECK_FALSE(has(statement.text, "DROP"));
    CHECK(statement.values == std::vector<SqlValue>{attack});
}

TEST_CASE("a criterion that fits no column is refused with the columns") {
    CHECK(has(refusal_of(staff, {"umur", ">3"}), "no column “umur”"));
    CHECK(has(refusal_of(staff, {"umur", ">3"}), "Nama \"Unit\", tahun"));
    CHECK(has(refusal_of(staff, {"tahun", "abc"}), "holds numbers"));
    CHECK(has(refusal_of(staff, {"diisi", "kemarin"}), "holds dates"));
    CHECK(has(refusal_of(staff, {"foto", "x"}), "can't be compared"));
    CHECK(has(refusal_of(staff, {"tahun", ">"}), "no value"));
}

TEST_CASE("ratings are counted by one scan") {
    CHECK(
        counting_statement(small_task()) ==
        Statement{
            R"(SELECT "unit", COUNT(*), )"
            R"(SUM(CASE WHEN ("a" IS NOT NULL) OR ("b" IS NOT NULL) OR ("c" IS NOT NULL) THEN 1 ELSE 0 END), )"
            R"(SUM(CASE WHEN "a" IN (1, 2) OR "b" IN (1, 2) OR "c" IN (1, 2) THEN 1 ELSE 0 END), )"
            R"(COUNT("a"), SUM(CASE WHEN "a" = 1 THEN 1 ELSE 0 END), SUM(CASE WHEN "a" = 2 THEN 1 ELSE 0 END), )"
            R"(COUNT("b"), SUM(CASE WHEN "b" = 1 THEN 1 ELSE 0 END), SUM(CASE WHEN "b" = 2 THEN 1 ELSE 0 END), )"
            R"(COUNT("c"), SUM(CASE WHEN "c" = 1 THEN 1 ELSE 0 END), SUM(CASE WHEN "c" = 2 THEN 1 ELSE 0 END), )"
            R"(SUM(CASE WHEN "a" IN (1, 2) OR "b" IN (1, 2) THEN 1 ELSE 0 END), )"
            R"(SUM(CASE WHEN "c" IN (1, 2) THEN 1 ELSE 0 END) )"
            R"(FROM "survei" GROUP BY "unit")",
            {}});
}

TEST_CASE("words are compared with parameters, in all spellings that were met") {
    auto task = task_on({{"survei"}, {{"a", ColumnType::text}}, {}}, small_scale());
    task.questions = {ratings(task, {0})};
    auto& spellings = task.questions.front().columns.front().spellings;
    CHECK(spellings.learn(*task.instrument, Texts{" YA ", "entah", "ya.", ""}));
    CHECK_FALSE(spellings.learn(*task.instrument, Texts{" YA ", "entah"}));
    CHECK(spellings.of()[1] == std::vector<SqlValue>{std::string("2"), std::string("Ya"), std::string(" YA "),
                                                     std::string("ya.")});
    CHECK(spellings.missing() == std::vector<SqlValue>{std::string("")});
    auto const statement = counting_statement(task);
    CHECK(has(statement.text, R"(SUM(CASE WHEN "a" IN (?, ?, ?, ?) THEN 1 ELSE 0 END))"));
    CHECK_FALSE(has(statement.text, "YA"));
    CHECK(static_cast<std::size_t>(std::ranges::count(statement.text, '?')) == statement.values.size());
}

TEST_CASE("rows with an answer that is none are left out where that was chosen") {
    auto task = small_task();
    task.invalid = InvalidAnswers::drop_respondent;
    CHECK(
        has(counting_statement(task).text,
            R"(FROM "survei" WHERE ("a" IS NULL OR "a" IN (1, 2)) AND ("b" IS NULL OR "b" IN (1, 2)) AND )"));
}

TEST_CASE("the first invalid cell is asked for with its key") {
    auto task = small_task();
    auto const& column = task.questions.front().columns[1];
    CHECK(
        first_invalid_statement(task, column).text ==
        R"(SELECT "unit", "b" FROM "survei" WHERE "b" IS NOT NULL AND "b" NOT IN (1, 2) ORDER BY "unit" FETCH FIRST 1 ROWS ONLY)");
    task.table.key = {3, 0};
    task.table.limits_by_keyword = true;
    CHECK(has(first_invalid_statement(task, column).text, R"(ORDER BY "c", "unit" LIMIT 1)"));
}

TEST_CASE("an answer becomes the counts that its rows would have given") {
    auto const task = small_task();
    Tally tally(task, {{"dinas A.", "Dinas A"}});
    // 1 2 -, 2 2 1, - - -   and under another spelling: 1 1 1
    add(tally, {"Dinas A"}, {3, 2, 2, 2, 1, 1, 2, 0, 2, 1, 1, 0, 2, 1});
    add(tally, {"Dinas A. "}, {1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1});
    add(tally, {""}, {1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1});
    core::Answers answers(3, 3);
    std::vector<core::Answer> const cells{0, 1, core::missing, 1, 1, 0, 0, 0, 0};
    for (std::size_t row = 0; row < 3; ++row)
        std::copy_n(cells.begin() + static_cast<std::ptrdiff_t>(3 * row), 3, answers.row(row).begin());
    auto const units = tally.by_label(0);
    REQUIRE(units.size() == 2);
    CHECK(units[0].unit == "Dinas A");
    CHECK(units[0].counts.ratings[0] == core::count(*task.instrument, answers));
    CHECK(units[1].unit.empty());
    CHECK(tally.rows() == 5);
    CHECK(tally.without_answers() == 1);
    CHECK(tally.invalid() == 0);
}

TEST_CASE("an answer that is none is counted, and counts as not given") {
    auto const task = small_task();
    Tally tally(task, {});
    add(tally, {"A"}, {2, 2, 2, 2, 1, 0, 2, 2, 0, 2, 2, 0, 2, 2}); // a: 1 and 9
    CHECK(tally.invalid(0) == std::vector<std::uint64_t>{1, 0, 0});
    CHECK(tally.by_label(0)[0].counts.ratings[0]->missing(0) == 1);
    CHECK_THROWS_AS(add(tally, {"A"}, {2, 2, 2, 1, 1, 1, 2, 2, 0, 2, 2, 0, 2, 2}), std::invalid_argument);
}

TEST_CASE("ballots are counted by unit and state, so that the rules stay in the instrument") {
    auto instrument = std::make_shared<core::Instrument>(*small_scale());
    instrument->kind = core::Kind::picks;
    instrument->picks.picks = 2;
    auto task = task_on({{"survei"},
                         {{"unit", ColumnType::text},
                          {"p1", ColumnType::number},
                          {"p2", ColumnType::number},
                          {"p3", ColumnType::number}},
                         {},
                         "\"",
                         false},
                        instrument);
    task.labels = {0};
    task.has_unit = true;
    CountedQuestion question{core::Question::current, Meaning::indicator, {}};
    for (std::size_t item = 0; item < 3; ++item)
        question.columns.push_back(
            {item + 1, item, Spellings(*instrument, Meaning::indicator, task.table.columns[item + 1])});
    task.questions = {question};
    auto const statement = counting_statement(task);
    CHECK(has(statement.text, "SELECT g0, s0, o0, COUNT(*), SUM(q0v0), SUM(q0v1), SUM(q0v2), "
                              "SUM(CASE WHEN q0v0 = 1 OR q0v1 = 1 THEN 1 ELSE 0 END), SUM(CASE WHEN q0v2 = 1 "
                              "THEN 1 ELSE 0 END) FROM (SELECT \"unit\" AS g0, CASE WHEN "));
    CHECK(has(statement.text, ") r GROUP BY g0, s0, o0"));
    CHECK(shape_of(task).states == 2);
    CHECK(shape_of(task).counts == 6);

    auto const number = [](PickState state) { return static_cast<std::uint64_t>(state); };
    Tally tally(task, {});
    add(tally, {"A"}, {3, 3, 2, 1, 3, 1}, {number(PickState::right), 0});
    add(tally, {"A"}, {1, 1, 0, 0, 1, 0}, {number(PickState::few), 0});
    add(tally, {"A"}, {1, 1, 1, 1, 1, 1}, {number(PickState::many), 0});
    add(tally, {"A"}, {2, 0, 0, 0, 0, 0}, {number(PickState::none), 1});
    auto const ballots = *tally.by_label(0)[0].counts.ballots[1];
    CHECK(ballots.ballots == 4);
    CHECK(ballots.invalid == 1);
    CHECK(ballots.votes == std::vector<std::uint64_t>{4, 2, 1});
    CHECK(tally.without_answers() == 2);
}

TEST_CASE("a sample tells which column is which") {
    auto const likert = std::make_shared<core::Instrument const>(test::instrument("likert-5"));
    std::vector<Texts> rows{{"id", "unit", "jenis_kelamin"}};
    DatabaseTable table{
        {"survei"},
        {{"id", ColumnType::number}, {"unit", ColumnType::text}, {"jenis_kelamin", ColumnType::text}},
        {0},
        "\"",
        false};
    for (auto const& item : likert->items) {
        rows.front().push_back(item.code);
        table.columns.push_back({item.code, ColumnType::number});
    }
    for (int row = 0; row < 12; ++row) {
        auto& cells = rows.emplace_back(
            Texts{std::to_string(100 + row), row % 2 ? "Dinas A" : "Dinas B", row % 3 ? "L" : "P"});
        for (std::size_t item = 0; item < likert->items.size(); ++item)
            cells.push_back(std::to_string(1 + (row + static_cast<int>(item)) % 5));
    }
    ImportPlan plan;
    plan.header_row = 1;
    SourceFile source;
    source.table = test::table_of(rows);
    KnownInstruments known;
    known.list = {likert};
    auto const sample = import_source(std::move(source), known, plan);
    std::vector<core::Text> told;
    auto const task = counting_task(sample, table, {}, plan, told);
    CHECK(task.labels == std::vector<std::size_t>{1, 2});
    CHECK(task.has_unit);
    REQUIRE(task.questions.size() == 1);
    CHECK(task.questions.front().columns.size() == 21);
    CHECK(task.questions.front().columns.front().column == 3);
    CHECK(told.empty());

    plan.cleaning.duplicates = Duplicates::keep_first;
    CHECK_THROWS_AS(counting_task(sample, table, {}, plan, told), Refusal);
}

TEST_CASE("a table of groups that would tell about a few people, beside that of units, is told instead") {
    auto task = small_task();
    task.table.columns.push_back({"status", ColumnType::text});
    task.labels = {0, 4};
    auto const of = [](std::uint64_t n) {
        return std::vector<std::uint64_t>{n, n, n, n, n, 0, n, n, 0, n, n, 0, n, n};
    };
    ImportPlan const plan;
    {
        Tally tally(task, {});
        add(tally, {"A", "tetap"}, of(5));
        add(tally, {"A", "kontrak"}, of(4));
        add(tally, {"B", "tetap"}, of(3));
        add(tally, {"B", "kontrak"}, of(6));
        auto const counted = database_counts(task, tally, plan, {});
        REQUIRE(counted.groups.size() == 1);
        CHECK(counted.groups[0].groups.size() == 2);
    }
    // All of A is "tetap" but one: A less "tetap" leaves one over.
    Tally tally(task, {});
    add(tally, {"A", "tetap"}, of(5));
    add(tally, {"A", "kontrak"}, of(1));
    add(tally, {"B", "kontrak"}, of(6));
    auto const counted = database_counts(task, tally, plan, {});
    CHECK(counted.groups.empty());
    REQUIRE(counted.told.size() == 1);
    CHECK(has(counted.told[0].en, "figures of a few people"));
}
