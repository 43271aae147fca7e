#include "core/reading/answer_reader.hpp"

#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace berakhlak::core;
using namespace berakhlak::core::test;

namespace {

void expect(AnswerReader& reader, std::vector<std::string> const& texts, Answer answer, Unreadable why) {
    for (auto const& text : texts) {
        INFO("\"" << text << "\"");
        for (int time = 0; time < 2; ++time) { // the second time it comes from memory
            auto const reading = reader.text(text);
            CHECK(int{reading.answer} == int{answer});
            CHECK(reading.why == why);
        }
    }
}

} // namespace

TEST_CASE("texts of a five-level scale") {
    AnswerReader reader(shipped("likert-5"));
    expect(reader,
           {"4",
            " 4 ",
            "4,0",
            "4.0",
            "4,00",
            "04",
            "Setuju",
            "S",
            "setuju ",
            "SETUJU",
            "4 - Setuju",
            "4-Setuju",
            "Setuju (4)",
            "4. Setuju",
            "4.Setuju",
            "(4) Setuju",
            "4 = Setuju",
            "Setuju - 4",
            "4 \xE2\x80\x93 Setuju",
            "4: setuju",
            "4 - Cukup Setuju",
            "4/5",
            "'4",
            "4.",
            "SETUJU.",
            "Setuju!",
            "Setuju (S)",
            "S - Setuju",
            "S=Setuju",
            "Setuju/S",
            "d. Setuju",
            "d) setuju",
            "4 | Setuju",
            "4, Setuju",
            "4/5 - Setuju",
            "[4]",
            "\"Setuju\"",
            "Cukup Setuju (S)"},
           3, Unreadable::no);
    expect(reader, {"N", "KS", "RR", "Netral", "ragu-ragu", "Kurang  Setuju", "3 KS"}, 2, Unreadable::no);
    expect(reader,
           {"Sangat\xC2\xA0setuju", "SS", "5. sangat setuju", "Sangat Setuju (SS)", "sangat_setuju",
            "SANGAT_SETUJU", "5/5", "'5", "5 - Sangat Setuju (SS)", "e. Sangat Setuju", "Sangat Setuju = 5",
            "5;SS"},
           4, Unreadable::no);
    expect(reader, {"STS", "1", "1 - Sangat Tidak Setuju"}, 0, Unreadable::no);
    expect(reader, {"", "   ", "-", "Tidak tahu"}, missing, Unreadable::no);
    expect(reader, {"7", "0", "-1", "4,5", "10000"}, invalid, Unreadable::out_of_scale);
    expect(reader,
           {"1,2,3",
            "334.327,57",
            "4.000",
            "4,000",
            "1.2.3",
            "4 - Tidak Setuju",
            "Setuju (5)",
            "7 - Setuju",
            "4 5",
            "4/4",
            "4/6",
            "4-5",
            "4e0",
            "Setuju sekali",
            "TRUE",
            "empat",
            "4 orang",
            "0x4",
            ".",
            "BENAR",
            "Setuju (SS)",
            "Setuju, Sangat Setuju",
            "5/4",
            "a.",
            "x. 4 orang",
            "Ya",
            "Tidak setuju sama sekali",
            "Setuju (-)",
            "4 dari 5"},
           invalid, Unreadable::not_an_answer);
    expect(reader, {"CS", "cukup setuju"}, invalid, Unreadable::ambiguous);
    expect(reader, {"#N/A", "#VALUE!", "Err:502", "#DIV/0!"}, invalid, Unreadable::error_value);
}

TEST_CASE("yes and no are answers where the instrument has them, and words of a scale where it has those") {
    auto instrument = scale_instrument({1}, {0, 100});
    instrument.scale.levels[0].words = {"Tidak", "Salah"};
    instrument.scale.levels[1].words = {"Ya", "Benar"};
    AnswerReader reader(instrument);
    expect(reader, {"Ya", "YA.", "ya (benar)", "a. Ya", "Ya/Benar"}, 1, Unreadable::no);
    expect(reader, {"Tidak", "b. Tidak"}, 0, Unreadable::no);
    expect(reader, {"Ya/Tidak", "Mungkin"}, invalid, Unreadable::not_an_answer);
    AnswerReader skm(shipped("skm-2017"));
    expect(skm, {"c. Sesuai", "Sesuai", "C) SESUAI.", "3. Sesuai", "Baik"}, 2, Unreadable::no);
    expect(skm, {"Cukup"}, invalid, Unreadable::ambiguous);
    expect(skm, {"2. Sesuai"}, invalid, Unreadable::not_an_answer);
}

TEST_CASE("numbers of a five-level scale") {
    AnswerReader const reader(shipped("likert-5"));
    for (int score = 1; score <= 5; ++score)
        CHECK(int{reader.number(score).answer} == score - 1);
    for (double const wrong : {0.0, 6.0, 7.0, 4.5, -1.0, 1e300}) {
        CHECK(reader.number(wrong).answer == invalid);
        CHECK(reader.number(wrong).why == Unreadable::out_of_scale);
    }
    CHECK(reader.number(std::numeric_limits<double>::quiet_NaN()).why == Unreadable::error_value);
}

TEST_CASE("scales with halves, and codes for no answer") {
    auto instrument = scale_instrument({1}, {0, 20, 40, 60, 80, 100});
    for (std::size_t level = 0; level < 6; ++level)
        instrument.scale.levels[level].score = 2.5 + 0.5 * static_cast<double>(level);
    instrument.missing.codes = {-9, 99, 999999};
    AnswerReader reader(instrument);
    expect(reader, {"4,5", "4.5", "4.50"}, 4, Unreadable::no);
    CHECK(int{reader.number(4.5).answer} == 4);
    CHECK(int{reader.number(3.0).answer} == 1);
    expect(reader, {"-9", "99", "999999"}, missing, Unreadable::no);
    CHECK(reader.number(99).answer == missing);
    CHECK(reader.number(99).why == Unreadable::no);
    expect(reader, {"98", "6"}, invalid, Unreadable::out_of_scale);
}

TEST_CASE("steps that binary cannot hold are still levels") {
    auto instrument = scale_instrument({1}, {0, 50, 75, 100});
    for (std::size_t level = 0; level < 4; ++level)
        instrument.scale.levels[level].score = 0.1 * static_cast<double>(level);
    AnswerReader reader(instrument);
    CHECK(int{reader.number(0.3).answer} == 3);
    expect(reader, {"0,3"}, 3, Unreadable::no);
}

TEST_CASE("a column of free text is read right past what is remembered") {
    AnswerReader reader(shipped("likert-4"));
    for (int i = 0; i < 10000; ++i)
        CHECK(reader.text("kalimat " + std::to_string(i) + "a").why == Unreadable::not_an_answer);
    expect(reader, {"SS", "4"}, 3, Unreadable::no);
}
