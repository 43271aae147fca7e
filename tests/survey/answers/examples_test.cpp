// Files in which people, questions or units once vanished without a word (tests/data/imports/questions): each
// open question is answered by its first choice, and the figures are the right ones.
#include "core/index/profile.hpp"
#include "import_case.hpp"
#include "places/places.hpp"
#include "survey/answers/account.hpp"
#include "survey/answers/stages.hpp"
#include "survey/columns/instrument_proposal.hpp"
#include "survey/columns/unit_candidates.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>

using namespace berakhlak;
using namespace berakhlak::survey;

namespace {

namespace fs = std::filesystem;

fs::path const folder = fs::path(berakhlak::tests::places::data()) / "imports" / "questions";

std::string key_of(QuestionKind kind) {
    static std::map<QuestionKind, std::string> const names{{QuestionKind::column, "column"},
                                                           {QuestionKind::second_column, "second_column"},
                                                           {QuestionKind::unread_answers, "unread_answers"},
                                                           {QuestionKind::unit_column, "unit_column"},
                                                           {QuestionKind::unit_gaps, "unit_gaps"},
                                                           {QuestionKind::unit_spellings, "unit_spellings"},
                                                           {QuestionKind::excel_dates, "excel_dates"},
                                                           {QuestionKind::last_rows, "last_rows"}};
    return names.at(kind);
}

std::vector<core::Instrument> all_instruments() {
    std::vector<core::Instrument> list;
    for (auto const* name : {"ipak", "likert-4", "likert-5", "pilihan-10", "pilihan-5", "skm-2017"})
        list.push_back(test::instrument(name));
    return list;
}

/// A file imported as a person would who takes the first choice of every question.
struct Imported {
    Table table;
    ImportPlan plan; // before the layout, which follows it
    Layout layout;
    core::Instrument instrument;
    Mapping mapping;
    std::vector<std::string> asked;
    PreparedSurvey survey;

    explicit Imported(std::string const& bytes)
        : table(test::table_of(bytes, sniff(bytes))), layout(layout_of(table, plan)),
          instrument(all_instruments().at(recognised_instrument(all_instruments(), layout, table))) {
        mapping = mapping_of(table, layout, instrument, plan);
        for (auto account = look(); !account.questions.empty(); account = look()) {
            asked.push_back(key_of(account.questions[0].kind));
            REQUIRE(asked.size() < 50);
            account.questions[0].choices.at(0).take(plan);
            mapping = mapping_of(table, layout, instrument, plan);
        }
        survey = prepared_survey(table, layout, mapping, instrument, plan);
    }
    [[nodiscard]] Account look() const { return account_for(table, layout, mapping, instrument, plan); }

    /// Of all respondents, or of those of one unit.
    [[nodiscard]] core::Profile profile(std::optional<std::size_t> unit = {}) const {
        if (instrument.kind == core::Kind::picks)
            return core::profile(instrument, core::count(instrument, *survey.ballots[1]));
        core::AnswerCounts counts(instrument);
        for (std::size_t respondent = 0; respondent < survey.respondents(); ++respondent)
            if (!unit || survey.unit_of[respondent] == *unit)
                counts.add(survey.answers.row(respondent));
        return core::profile(instrument, counts);
    }
};

} // namespace

TEST_CASE("files in which people, questions or units vanished give their figures, or ask") {
    auto const expected = boost::json::parse(test::bytes_of(folder / "expected.json")).as_object();
    REQUIRE(expected.size() >= 13);
    for (auto const& [name, value] : expected) {
        auto const& wanted = value.as_object();
        INFO(std::string(name));
        Imported const import(test::bytes_of(folder / std::string(name)));
        CHECK(import.asked == test::texts(wanted.at("asked")));
        auto const number = [&](char const* key) { return wanted.at(key).to_number<std::size_t>(); };
        if (wanted.contains("instrument"))
            CHECK(import.instrument.name == std::string(wanted.at("instrument").as_string()));
        if (wanted.contains("respondents"))
            CHECK(import.survey.respondents() == number("respondents"));
        if (wanted.contains("summaries"))
            CHECK(import.survey.dropped_for(DropReason::summary) == number("summaries"));
        if (wanted.contains("units"))
            CHECK(import.survey.units.size() == number("units"));
        auto const profile = import.profile();
        constexpr double as_published = 0.00006; // four decimals, or all that the case gives
        if (wanted.contains("index"))
            CHECK(std::abs(profile.total.value - wanted.at("index").to_number<double>()) < as_published);
        if (wanted.contains("values"))
            for (auto const& [code, figure] : wanted.at("values").as_object()) {
                auto const at = import.instrument.find_value(code);
                REQUIRE(at);
                CHECK(std::abs(profile.values[*at].value - figure.to_number<double>()) < 0.006);
            }
        if (wanted.contains("unit_figures"))
            for (auto const& [unit, figure] : wanted.at("unit_figures").as_object()) {
                auto const at = std::ranges::find(import.survey.units, std::string(unit));
                REQUIRE(at != import.survey.units.end());
                auto const position = static_cast<std::size_t>(at - import.survey.units.begin());
                CHECK(std::abs(import.profile(position).total.value - figure.to_number<double>()) <
                      as_published);
            }
    }
}

TEST_CASE("of every file, rows and columns are used or told") {
    std::size_t files = 0;
    for (auto const& place : {fs::path(berakhlak::tests::places::data()) / "imports", folder})
        for (auto const& entry : fs::directory_iterator(place)) {
            if (entry.path().extension() != ".csv")
                continue;
            INFO(entry.path().filename().string());
            auto const bytes = test::bytes_of(entry.path());
            auto const form = sniff(bytes);
            if (form.refused())
                continue;
            auto table = test::table_of(bytes, form);
            for (auto const& instrument : all_instruments()) {
                ImportPlan plan;
                plan.cleaning.invalid_answers = InvalidAnswers::keep;
                try {
                    auto const layout = layout_of(table, plan);
                    auto const mapping = mapping_of(table, layout, instrument, plan);
                    auto const account = account_for(table, layout, mapping, instrument, plan);
                    std::size_t items = 0, asked = 0, answers = 0;
                    core::AnswerReader reader(instrument);
                    for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
                        auto const& role = mapping.columns[column];
                        items += role.item && role.settled();
                        asked += !role.settled();
                        bool const other = role.role != Role::ignore || role.how != How::none;
                        answers += instrument.kind == core::Kind::likert && !other &&
                                   !layout.headers[column].empty() &&
                                   holds_answers(table.columns[column], layout.first_data_row, reader);
                    }
                    CHECK(account.unread_columns.size() == answers);
                    CHECK(account.told.size() >= (answers > 0 ? 1u : 0u));
                    CHECK(account.questions.size() >= asked);
                    CHECK(account.used + account.missing.size() == account.asked);
                    if (instrument.kind == core::Kind::likert)
                        CHECK(account.used <= items);
                    auto const survey = prepared_survey(table, layout, mapping, instrument, plan);
                    CHECK(survey.respondents() + survey.dropped.size() ==
                          table.rows() - layout.first_data_row);
                    std::size_t told = 0;
                    for (auto const& row : survey.dropped)
                        told += !name_of(row.why).id.empty();
                    CHECK(told == survey.dropped.size());
                    CHECK(rows_told(table, survey).empty() == survey.dropped.empty());
                    ++files;
                } catch (Refusal const& refusal) {
                    CHECK_FALSE(refusal.message().id.empty());
                }
            }
        }
    CHECK(files > 60);
}
