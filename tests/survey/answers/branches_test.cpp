// "Dua cabang": a form asks one group of people the same question elsewhere than another. Each person's picks
// come from the block that they answered, whichever shape the tool gives them.
#include "asked.hpp"
#include "core/index/counts.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak;
using namespace berakhlak::survey;
using test::asked_of;

namespace {

std::string const question = "Pilih 5 perilaku yang menggambarkan budaya kerja saat ini";
constexpr auto current = static_cast<std::size_t>(core::PickQuestion::current);

std::string picks(std::vector<std::size_t> const& items, std::string const& between = ";") {
    auto const instrument = test::instrument("pilihan-5");
    std::string text;
    for (auto const item : items)
        text += (text.empty() ? "" : between) + instrument.items[item].text.id;
    return text;
}

std::vector<std::size_t> votes(test::Asked const& survey, std::size_t ballots) {
    auto const prepared = survey.prepared();
    auto const counts = core::count(survey.instrument, prepared.ballots[current].value());
    CHECK(counts.ballots == ballots);
    return {counts.votes.begin(), counts.votes.end()};
}

} // namespace

TEST_CASE("picks of two branches come from the column that each person answered") {
    auto const second = GENERATE_COPY(question + " (2)", question + " (struktural)",
                                      std::string("Perilaku apa yang ada di unit Anda saat ini?"));
    CAPTURE(second);
    auto const a = picks({0, 1, 2, 3, 4}), b = picks({0, 5, 6, 7, 8});
    auto survey = asked_of({{"Unit kerja", question, second},
                            {"Umum", a, ""},
                            {"Hukum", "", b},
                            {"Umum", a, ""},
                            {"Hukum", "", b},
                            {"Hukum", "", a}},
                           "pilihan-5");
    REQUIRE(survey.account.questions.size() == 1);
    CHECK(survey.account.questions[0].kind == QuestionKind::second_column);
    CHECK(survey.account.questions[0].where.column == 3u);
    SECTION("two groups of people") {
        survey.answer(0);
        CHECK(survey.account.questions.empty());
        auto const got = votes(survey, 5);
        CHECK(got[0] == 5);
        CHECK(got[1] == 3);
        CHECK(got[5] == 2);
    }
    SECTION("only the first") {
        survey.answer(1);
        CHECK(survey.account.questions.empty());
        CHECK(votes(survey, 2)[1] == 2);
        CHECK(survey.prepared().dropped_for(DropReason::no_answers) == 3);
    }
    SECTION("only the second") {
        survey.answer(2);
        CHECK(survey.account.questions.empty());
        CHECK(survey.mapping.of(Role::picks_current) == std::vector<std::size_t>{2});
        CHECK(votes(survey, 3)[5] == 2);
    }
}

TEST_CASE("who answered both branches of a pick question otherwise has no valid ballot, and is named") {
    auto const a = picks({0, 1, 2, 3, 4}), b = picks({0, 5, 6, 7, 8});
    auto survey = asked_of(
        {{"Unit kerja", question, question + " lagi"}, {"Umum", a, ""}, {"Hukum", a, a}, {"Hukum", a, b}},
        "pilihan-5");
    survey.answer(0);
    survey.plan.cleaning.invalid_answers = InvalidAnswers::keep;
    CHECK(votes(survey, 2)[0] == 2);
    REQUIRE(survey.prepared().faults.size() >= 1);
    CHECK(survey.prepared().faults[0].row == 3);
}

TEST_CASE("two blocks of single picks are read from the block that was answered") {
    auto const instrument = test::instrument("pilihan-5");
    std::vector<std::vector<std::string>> rows{{"Unit kerja"}};
    for (auto const* block : {"", " (b)"})
        for (int pick = 1; pick <= 5; ++pick)
            rows[0].push_back(question + block + " [Pilihan " + std::to_string(pick) + "]");
    for (std::size_t who = 0; who < 6; ++who) {
        auto& row = rows.emplace_back(std::vector<std::string>{who % 2 ? "Umum" : "Hukum"});
        for (std::size_t pick = 0; pick < 10; ++pick)
            row.push_back(pick / 5 == who % 2 ? instrument.items[pick].text.id : "");
    }
    auto const survey = asked_of(rows, "pilihan-5");
    CHECK(survey.account.questions.empty());
    auto const got = votes(survey, 6);
    CHECK(got[0] == 3);
    CHECK(got[9] == 3);
}

TEST_CASE("two blocks of 0/1 columns are read from the block that was answered") {
    auto const instrument = test::instrument("pilihan-5");
    auto const no = GENERATE("", "0");
    CAPTURE(no);
    std::vector<std::vector<std::string>> rows{{"Unit kerja"}};
    for (auto const* block : {"", " "})
        for (auto const& item : instrument.items)
            rows[0].push_back(question + block + " [" + item.text.id + "]");
    for (std::size_t who = 0; who < 6; ++who) {
        auto& row = rows.emplace_back(std::vector<std::string>{who % 2 ? "Umum" : "Hukum"});
        for (std::size_t block = 0; block < 2; ++block)
            for (std::size_t item = 0; item < instrument.items.size(); ++item)
                row.push_back(block == who % 2 ? (item < 5 ? "1" : "0") : no);
    }
    auto survey = asked_of(rows, "pilihan-5");
    REQUIRE(!survey.account.questions.empty());
    CHECK(survey.account.questions[0].kind == QuestionKind::second_column);
    survey.answer(0);
    CHECK(survey.account.questions.empty());
    auto const got = votes(survey, 6);
    CHECK(got[0] == 6);
    CHECK(got[5] == 0);
}

TEST_CASE("a column of picks that no question takes is asked about while a question is missing, else told") {
    auto const a = picks({0, 1, 2, 3, 4});
    SECTION("asked") {
        auto survey = asked_of({{"Unit kerja", question, "Soal C nomor 2"}, {"Umum", a, a}, {"Hukum", a, a}},
                               "pilihan-5");
        REQUIRE(survey.account.questions.size() == 1);
        CHECK(survey.account.questions[0].kind == QuestionKind::unread_answers);
        survey.answer(0); // the first that is missing: personal values
        CHECK(survey.mapping.of(Role::picks_personal) == std::vector<std::size_t>{2});
    }
    SECTION("told") {
        auto survey = asked_of({{"Unit kerja", question, "Soal C nomor 2"}, {"Umum", a, a}}, "pilihan-5");
        survey.answer(2);
        CHECK(survey.account.questions.empty());
        CHECK(survey.account.unread_columns.empty()); // it was said
    }
}
