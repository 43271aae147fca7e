// Every file of tests/data/imports against its expectation, as far as it can be told without an office.
#include "import_case.hpp"

#include "survey/answers/survey.hpp"
#include "survey/columns/instrument_proposal.hpp"
#include "survey/table/dates.hpp"

#include "survey/table/text_scan.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace berakhlak;
using test::ImportCase;
using test::numbers;
using test::texts;

namespace {

std::string key_of(survey::Encoding encoding) {
    static std::map<survey::Encoding, std::string> const names{
        {survey::Encoding::utf8, "utf-8"},
        {survey::Encoding::utf8_bom, "utf-8-bom"},
        {survey::Encoding::utf16le, "utf-16le"},
        {survey::Encoding::utf16be, "utf-16be"},
        {survey::Encoding::windows1252, "windows-1252"}};
    return names.at(encoding);
}

std::string key_of(survey::DoubtKind kind) {
    static std::map<survey::DoubtKind, std::string> const names{{survey::DoubtKind::empty, "empty"},
                                                                {survey::DoubtKind::not_text, "not_text"},
                                                                {survey::DoubtKind::one_column, "one_column"},
                                                                {survey::DoubtKind::delimiter, "delimiter"},
                                                                {survey::DoubtKind::encoding, "encoding"}};
    return names.at(kind);
}

std::string key_of(survey::Source source) {
    static std::map<survey::Source, std::string> const names{
        {survey::Source::google_forms, "google_forms"},
        {survey::Source::microsoft_forms, "microsoft_forms"},
        {survey::Source::kobotoolbox, "kobotoolbox"},
        {survey::Source::limesurvey, "limesurvey"},
        {survey::Source::surveymonkey, "surveymonkey"},
        {survey::Source::qualtrics, "qualtrics"},
        {survey::Source::typed, "typed"}};
    return names.at(source);
}

std::string key_of(survey::NotAnAnswer why) {
    static std::map<survey::NotAnAnswer, std::string> const names{
        {survey::NotAnAnswer::blank, "blank"},
        {survey::NotAnAnswer::repeated_header, "repeated_header"},
        {survey::NotAnAnswer::technical, "technical"},
        {survey::NotAnAnswer::not_submitted, "not_submitted"}};
    return names.at(why);
}

std::string key_of(survey::LayoutNote kind) {
    static std::map<survey::LayoutNote, std::string> const names{
        {survey::LayoutNote::identical_header, "identical_header"},
        {survey::LayoutNote::no_header, "no_header"},
        {survey::LayoutNote::beyond_header, "beyond_header"},
        {survey::LayoutNote::merged_header, "merged_header"}};
    return names.at(kind);
}

/// Cases whose file can be read as a table.
bool is_table(ImportCase const& c) {
    return !c.says("refused") || (c.text("refused") != "empty" && c.text("refused") != "not_text");
}

bool has_layout(ImportCase const& c) {
    return is_table(c) && !(c.says("refused") && c.text("refused") == "long_format");
}

core::Instrument instrument_of(ImportCase const& c) {
    if (c.has_own_instrument())
        return core::instrument_from_json(boost::json::serialize(c.own_instrument()));
    return test::instrument(c.says("instrument") ? c.text("instrument") : "likert-5");
}

struct Opened {
    survey::Table table;
    survey::Layout layout;
    core::Instrument instrument;
    survey::Mapping mapping;

    explicit Opened(ImportCase const& c)
        : table(test::table_of(c.bytes, survey::sniff(c.bytes))), layout(survey::recognise(table)),
          instrument(instrument_of(c)), mapping(survey::match_headers(layout, table, instrument)) {}

    [[nodiscard]] survey::PreparedSurvey prepare(survey::CleaningChoices choices = {}) const {
        return survey::prepare(table, layout, mapping, instrument, choices);
    }
    [[nodiscard]] std::vector<std::size_t> rows_found(survey::PreparedSurvey const& survey,
                                                      survey::FindingKind kind) const {
        std::vector<std::size_t> rows;
        for (auto const& finding : survey.findings)
            if (finding.kind == kind)
                rows.push_back(survey::source_row(table, finding.row));
        return rows;
    }
};

// Invalid answers are neither refused nor taken out.
survey::CleaningChoices as_they_are() {
    survey::CleaningChoices choices;
    choices.invalid_answers = survey::InvalidAnswers::keep;
    return choices;
}

} // namespace

TEST_CASE("each file's encoding and delimiter are found, or it is refused or asked about") {
    for (auto const& c : test::text_cases()) {
        INFO(c.name);
        auto const form = survey::sniff(c.bytes);
        std::set<std::string> doubts;
        for (auto const& doubt : form.doubts)
            doubts.insert(key_of(doubt.kind));
        CHECK(form.refused() == !is_table(c));
        if (!is_table(c)) {
            CHECK(doubts.contains(c.text("refused")));
            continue;
        }
        CHECK(key_of(form.encoding) == c.text("encoding"));
        if (c.says("delimiter"))
            CHECK(std::string(1, form.delimiter) == c.text("delimiter"));
        CHECK(form.lines_to_skip == (c.says("lines_to_skip") ? 1u : 0u));
        CHECK(doubts == (c.says("question") ? std::set{c.text("question")} : std::set<std::string>()));
    }
}

TEST_CASE("each table's headers and rows come out as they stand") {
    for (auto const& c : test::text_cases()) {
        if (!has_layout(c) || !c.says("headers"))
            continue;
        INFO(c.name);
        auto const table = test::table_of(c.bytes, survey::sniff(c.bytes));
        auto const layout = survey::recognise(table);
        CHECK(layout.headers == texts(c.expected.at("headers")));
        CHECK(layout.title_rows ==
              (c.says("title_rows") ? c.expected.at("title_rows").to_number<std::size_t>() : 0));
        CHECK(layout.header_rows ==
              (c.says("header_rows") ? c.expected.at("header_rows").to_number<std::size_t>() : 1));
        if (c.says("source"))
            CHECK(key_of(layout.source) == c.text("source"));
        auto const& rows = c.list("rows");
        REQUIRE(table.rows() - layout.first_data_row == rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            auto const cells = texts(rows[row]);
            REQUIRE(cells.size() == table.columns.size());
            for (std::size_t column = 0; column < cells.size(); ++column)
                CHECK(table.at(layout.first_data_row + row, column) == cells[column]);
        }
        std::vector<std::pair<std::size_t, std::string>> left_out, expected;
        for (auto const& row : layout.left_out)
            left_out.emplace_back(survey::source_row(table, row.row), key_of(row.why));
        if (c.says("left_out"))
            for (auto const& row : c.list("left_out"))
                expected.emplace_back(row.at("row").to_number<std::size_t>(), row.at("why").as_string());
        CHECK(left_out == expected);
        if (c.says("remarks")) {
            REQUIRE(layout.remarks.size() == c.list("remarks").size());
            for (std::size_t i = 0; i < layout.remarks.size(); ++i) {
                CHECK(layout.remarks[i].column == c.list("remarks")[i].at("column").to_number<std::size_t>());
                CHECK(key_of(layout.remarks[i].kind) ==
                      std::string(c.list("remarks")[i].at("kind").as_string()));
            }
        }
    }
}

TEST_CASE("ragged records are named by their line") {
    for (auto const& c : test::text_cases()) {
        if (!is_table(c))
            continue;
        INFO(c.name);
        auto const ragged = survey::ragged_records(c.bytes, survey::sniff(c.bytes));
        std::map<std::size_t, std::size_t> found, expected;
        for (auto const* list : {&ragged.short_records, &ragged.long_records})
            for (auto const& record : *list)
                found[record.line] = record.fields;
        if (c.says("ragged"))
            for (auto const& record : c.list("ragged"))
                expected[record.at("line").to_number<std::size_t>()] =
                    record.at("fields").to_number<std::size_t>();
        CHECK(found == expected);
    }
}

TEST_CASE("another encoding can be chosen, and its text is seen") {
    for (auto const& c : test::text_cases()) {
        if (!c.says("overridden"))
            continue;
        auto const& overridden = c.expected.at("overridden").as_object();
        auto form = survey::sniff(c.bytes);
        form.encoding = survey::Encoding::windows1252;
        REQUIRE(overridden.at("encoding").as_string() == "windows-1252");
        auto const table = test::table_of(c.bytes, form);
        CHECK(table.at(1, 0) == texts(overridden.at("rows").as_array()[0])[0]);
    }
}

TEST_CASE("columns are matched to items, and near-misses only proposed") {
    for (auto const& c : test::text_cases()) {
        if (!c.says("items"))
            continue;
        INFO(c.name);
        Opened const file(c);
        std::map<std::string, std::string> found, proposed, expected, expected_proposals;
        for (std::size_t column = 0; column < file.mapping.columns.size(); ++column) {
            auto const& role = file.mapping.columns[column];
            if (role.item)
                (role.settled() ? found : proposed)[std::to_string(column)] =
                    file.instrument.items[*role.item].code;
        }
        for (auto const& [column, code] : c.expected.at("items").as_object())
            expected[std::string(column)] = code.as_string();
        if (c.says("proposed"))
            for (auto const& [column, code] : c.expected.at("proposed").as_object())
                expected_proposals[std::string(column)] = code.as_string();
        CHECK(found == expected);
        CHECK(proposed == expected_proposals);
    }
}

TEST_CASE("picks of every shape become the same ballots") {
    for (auto const& c : test::text_cases()) {
        if (!c.says("current"))
            continue;
        INFO(c.name);
        Opened const file(c);
        auto const survey = file.prepare(as_they_are());
        REQUIRE(survey.ballots[1].has_value());
        REQUIRE(survey.respondents() == c.list("current").size());
        for (std::size_t respondent = 0; respondent < survey.respondents(); ++respondent) {
            std::set<std::string> picked;
            for (std::size_t item = 0; item < file.instrument.items.size(); ++item)
                if (survey.ballots[1]->row(respondent)[item] != 0)
                    picked.insert(file.instrument.items[item].code);
            auto const expected = texts(c.list("current")[respondent]);
            CHECK(picked == std::set(expected.begin(), expected.end()));
        }
    }
}

TEST_CASE("ballots against the rules are listed with their rows") {
    for (auto const& c : test::text_cases()) {
        if (!c.says("current_states"))
            continue;
        Opened const file(c);
        auto const survey = file.prepare(as_they_are());
        REQUIRE(survey.ballots[1].has_value());
        std::vector<std::string> states;
        for (std::size_t respondent = 0; respondent < survey.respondents(); ++respondent)
            states.emplace_back(survey.ballots[1]->state(respondent) == core::BallotState::valid ? "valid"
                                                                                                 : "invalid");
        CHECK(states == texts(c.expected.at("current_states")));
        CHECK(file.rows_found(survey, survey::FindingKind::wrong_picks) ==
              numbers(c.expected.at("wrong_picks_rows")));
    }
}

TEST_CASE("answers in words and digits are levels") {
    for (auto const& c : test::text_cases()) {
        if (!c.says("levels"))
            continue;
        Opened const file(c);
        auto const survey = file.prepare();
        std::vector<std::size_t> levels;
        for (std::size_t respondent = 0; respondent < survey.respondents(); ++respondent)
            levels.push_back(survey.answers.row(respondent)[0] + 1u);
        CHECK(levels == numbers(c.expected.at("levels")));
    }
}

TEST_CASE("duplicates and test answers are found, and only they") {
    std::size_t looked_at = 0;
    for (auto const& c : test::text_cases()) {
        if (!c.name.starts_with("20-") || c.says("refused"))
            continue;
        INFO(c.name);
        Opened const file(c);
        survey::CleaningChoices choices;
        if (c.says("start"))
            choices.start = survey::read_moment(c.text("start"), survey::DateOrder::day_first);
        choices.before_start = survey::Treatment::keep;
        auto const survey = file.prepare(choices);
        using enum survey::FindingKind;
        for (auto const& [kind, key] :
             {std::pair{duplicate_identity, "duplicate_identity_rows"},
              std::pair{duplicate_answers, "duplicate_answers_rows"},
              std::pair{test_answer, "test_answer_rows"}, std::pair{before_start, "before_start_rows"}}) {
            INFO(key);
            CHECK(file.rows_found(survey, kind) ==
                  (c.says(key) ? numbers(c.expected.at(key)) : std::vector<std::size_t>()));
        }
        CHECK(survey.dropped.empty());
        ++looked_at;
    }
    CHECK(looked_at == 3);
}

TEST_CASE("the order of day and month is decided by the column or asked for") {
    for (auto const& c : test::text_cases()) {
        if (!c.says("date_order"))
            continue;
        INFO(c.name);
        auto const table = test::table_of(c.bytes, survey::sniff(c.bytes));
        auto const look = survey::look_at_dates(table.columns[0], 1);
        CHECK(look.dates);
        std::string const order = !look.order                                   ? "ask"
                                  : *look.order == survey::DateOrder::day_first ? "day_first"
                                                                                : "month_first";
        CHECK(order == c.text("date_order"));
        CHECK(look.unread == c.expected.at("unread_dates").to_number<std::size_t>());
    }
}

TEST_CASE("numbers that another program destroyed are warned about") {
    for (auto const& c : test::text_cases()) {
        if (!c.says("warnings"))
            continue;
        Opened file(c);
        // The case has no items: a column of its own gives the survey something to read.
        auto& answers = file.table.columns.emplace_back();
        for (std::size_t row = 0; row < file.table.columns[0].size(); ++row)
            answers.push_back(row == 0 ? "B1" : "4");
        file.layout = survey::recognise(file.table);
        file.mapping = survey::match_headers(file.layout, file.table, file.instrument);
        auto const survey = file.prepare();
        REQUIRE(survey.warnings.size() == c.list("warnings").size());
        CHECK(survey::source_row(file.table, survey.warnings[0].row) ==
              c.list("warnings")[0].at("row").to_number<std::size_t>());
        CHECK(survey.warnings[0].column + 1 == c.list("warnings")[0].at("column").to_number<std::size_t>());
    }
}

TEST_CASE("units that differ only in their characters are one unit") {
    for (auto const& c : test::text_cases()) {
        if (!c.says("units"))
            continue;
        auto const survey = Opened(c).prepare();
        CHECK(survey.units == texts(c.expected.at("units")));
        CHECK(survey.unit_of == numbers(c.expected.at("unit_of")));
    }
}

TEST_CASE("missing codes of the instrument are no answers") {
    for (auto const& c : test::text_cases()) {
        if (!c.says("missing_codes"))
            continue;
        auto const survey = Opened(c).prepare();
        REQUIRE(survey.respondents() == 3);
        CHECK(survey.answers.row(0)[0] == core::missing);
        CHECK(survey.answers.row(1)[0] == core::missing);
        CHECK(survey.answers.row(2)[0] == 3);
        CHECK(survey.answers.row(2)[1] == core::missing);
    }
}

TEST_CASE("what can't be decided is refused by name") {
    std::map<std::string, std::size_t> seen;
    for (auto const& c : test::text_cases()) {
        if (!c.says("refused"))
            continue;
        INFO(c.name);
        auto const why = c.text("refused");
        ++seen[why];
        if (why == "long_format")
            CHECK_THROWS_AS(survey::recognise(test::table_of(c.bytes, survey::sniff(c.bytes))),
                            survey::Refusal);
        if (why == "ambiguous_word")
            try {
                static_cast<void>(Opened(c).prepare());
                FAIL("not refused");
            } catch (survey::Refusal const& refusal) {
                CHECK(refusal.where.row == 2u);
                CHECK(refusal.where.column == 3u);
                CHECK(refusal.what.id.find("CS") != std::string::npos);
            }
        if (why == "no_instrument") {
            Opened const file(c);
            std::vector<core::Instrument> const candidates{
                test::instrument("likert-5"), test::instrument("pilihan-10"), test::instrument("skm-2017")};
            CHECK(survey::propose_instrument(candidates, file.layout, file.table).empty());
            CHECK_THROWS_AS(file.prepare(), survey::Refusal);
        }
    }
    CHECK(seen["long_format"] == 1);
    CHECK(seen["ambiguous_word"] == 1);
    CHECK(seen["no_instrument"] == 1);
}
