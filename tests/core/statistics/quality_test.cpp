#include "bfi.hpp"

#include "core/statistics/quality.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace berakhlak::core;

namespace {

Answers answers_of(std::vector<std::vector<Answer>> const& rows) {
    Answers answers(rows.size(), rows.front().size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t item = 0; item < rows[row].size(); ++item) {
            answers.row(row)[item] = rows[row][item];
        }
    }
    return answers;
}

constexpr Answer none = missing;

// Of the respondents who answered everything, the first.
Answers first_complete(Answers const& all, std::size_t respondents) {
    Answers answers(respondents, all.items());
    std::size_t filled = 0;
    for (std::size_t row = 0; row < all.respondents() && filled < respondents; ++row)
        if (std::ranges::find(all.row(row), missing) == all.row(row).end())
            std::ranges::copy(all.row(row), answers.row(filled++).begin());
    return answers;
}

} // namespace

TEST_CASE("repeated rows name the first one like them", "[quality]") {
    auto const found = repeated_answers(answers_of({{1, 2, 3, none},
                                                    {1, 2, 3, 4},
                                                    {1, 2, 3, none},
                                                    {none, none, none, none},
                                                    {none, none, none, none},
                                                    {1, 2, none, none},
                                                    {1, 2, none, none},
                                                    {1, 2, 3, none}}));
    REQUIRE(found.size() == 2);
    CHECK(found[0] == Finding{FindingKind::same_answers, 2, {}, 0});
    CHECK(found[1] == Finding{FindingKind::same_answers, 7, {}, 0});
    CHECK(repeated_answers(answers_of({{1, 2, none}, {1, 2, none}}), 2).size() == 1);
    CHECK(repeated_answers(answers_of({{none}, {none}}), 0).empty()); // empty rows are nobody's answers
}

TEST_CASE("repeated ids", "[quality]") {
    std::vector<std::string> const ids{"198501012010011001", "", "Siti  Aminah",      "198501012010011002",
                                       "  siti aminah",      "", "198501012010011001"};
    auto const found = repeated_ids(ids);
    REQUIRE(found.size() == 2);
    CHECK(found[0] == Finding{FindingKind::same_id, 4, {}, 2});
    CHECK(found[1] == Finding{FindingKind::same_id, 6, {}, 0}); // all 18 digits count
}

TEST_CASE("straight lines", "[quality]") {
    Answers const answers = answers_of({{3, 3, 3, 3},
                                        {3, 3, 3, 2},
                                        {3, none, 3, 3},
                                        {3, none, none, 3},
                                        {none, none, none, none},
                                        {2, 2, invalid, 2}});
    auto const found = straight_lines(answers);
    REQUIRE(found.size() == 3);
    CHECK(found[0] == Finding{FindingKind::straight_line, 0, {}, {}, 4});
    CHECK(found[1] == Finding{FindingKind::straight_line, 2, {}, {}, 3});
    CHECK(found[2] == Finding{FindingKind::straight_line, 5, {}, {}, 3});
    CHECK(straight_lines(answers, 4).size() == 1);
    CHECK(straight_lines(answers, 0).size() == 4); // one answer alone is no line
    CHECK(straight_lines(answers_of({{3}, {none}}), 0).empty());
}

TEST_CASE("items against the rest of bfi are those to be reversed", "[quality]") {
    CHECK(items_against(test::bfi_instrument(), test::bfi().answers).empty());
    auto const found = items_against(test::bfi_instrument(false), test::bfi().answers);
    std::vector<std::string> codes;
    for (Finding const& finding : found) {
        CHECK(finding.kind == FindingKind::against_the_rest);
        CHECK_FALSE(finding.row.has_value());
        CHECK(finding.figure < 0.0);
        codes.push_back(test::bfi_instrument().items[finding.column.value()].code);
    }
    for (char const* const reversed : {"A1", "C4", "C5", "E1", "E2", "O2", "O5"}) {
        INFO(reversed);
        CHECK(std::count(codes.begin(), codes.end(), reversed) == 1);
    }
    CHECK(std::count(codes.begin(), codes.end(), "N1") == 0);
}

TEST_CASE("an item is contrary where cor.test of R finds it significant, and nowhere else", "[quality]") {
    auto const instrument = test::bfi_instrument(false);
    auto const& all = test::bfi().answers;
    std::size_t contrary = 0, only_negative = 0, tested = 0;
    std::size_t n = 0;
    std::vector<Finding> found;
    auto const lines = test::csv_rows("r/contrary_oracle.csv");
    for (std::size_t line = 1; line < lines.size(); ++line) {
        auto const& of = lines[line];
        CAPTURE(of[0], of[1]);
        if (auto const size = static_cast<std::size_t>(test::number(of[0])); size != n) {
            n = size;
            found = items_against(instrument, first_complete(all, n));
        }
        double const r = test::number(of[2]);
        auto const here = std::ranges::find_if(found, [&](Finding const& finding) {
            return instrument.items[finding.column.value()].code == of[1];
        });
        bool const significant = r < 0.0 && test::number(of[3]) < 0.05;
        CHECK((here != found.end()) == significant);
        if (here != found.end())
            CHECK(here->figure == Approx(r).epsilon(1e-9));
        contrary += significant ? 1 : 0;
        only_negative += r < 0.0 && !significant ? 1 : 0;
        ++tested;
    }
    CHECK(tested == 7 * 25);
    CHECK(contrary == 35);
    CHECK(only_negative == 46);
}

TEST_CASE("items of small values are looked at together", "[quality]") {
    Instrument instrument = test::bfi_instrument(false);
    instrument.items.resize(4);
    instrument.values.resize(2);
    instrument.items[0].value = 0;
    instrument.items[1].value = 1;
    instrument.items[2].value = std::nullopt;
    instrument.items[3].value = 1;
    Answers const answers =
        answers_of({{0, 0, 5, 1}, {1, 1, 4, 0}, {2, 3, 3, 2}, {4, 4, 1, 5}, {5, 5, 0, 4}});
    auto const found = items_against(instrument, answers);
    REQUIRE(found.size() == 1);
    CHECK(found[0].column == 2);
    instrument.items[2].reversed = true;
    CHECK(items_against(instrument, answers).empty());
}

TEST_CASE("shares that add up within rounding", "[quality]") {
    CHECK(shares_add_up(std::vector<double>{10, 40, 10, 16, 24}, 0));
    CHECK(shares_add_up(std::vector<double>{33, 33, 33}, 0));
    CHECK(shares_add_up(std::vector<double>{33.3, 33.3, 33.3}, 1));
    CHECK_FALSE(shares_add_up(std::vector<double>{33, 33, 33}, 1));
    CHECK_FALSE(shares_add_up(std::vector<double>{10, 40, 10, 16, 27}, 0));
    CHECK_FALSE(shares_add_up(std::vector<double>{}, 0));
    CHECK_FALSE(shares_add_up(std::vector<double>{50, std::nan("")}, 0));
    auto const found = shares_not_100(std::vector<double>{50, 50, 0, 50, 30, 10, std::nan(""), std::nan(""),
                                                          std::nan(""), 60.5, 39.5, std::nan("")},
                                      3, 1);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == Finding{FindingKind::shares_not_100, 1, {}, {}, 90});
    CHECK(shares_not_100({}, 0, 1).empty());
}

TEST_CASE("findings come by rows, and a straight line is told once", "[quality]") {
    Instrument const instrument = test::bfi_instrument();
    Answers answers(5, 25);
    for (std::size_t row = 0; row < 5; ++row) {
        for (std::size_t item = 0; item < 25; ++item) {
            answers.row(row)[item] = row == 0 || row == 4 ? 3 : static_cast<Answer>((item + row % 2) % 3);
        }
    }
    std::vector<std::pair<std::size_t, FindingKind>> rows;
    for (Finding const& finding : findings(instrument, answers)) {
        if (finding.row) {
            rows.emplace_back(*finding.row, finding.kind);
        }
    }
    using enum FindingKind;
    CHECK(rows == std::vector<std::pair<std::size_t, FindingKind>>{
                      {0, straight_line}, {3, same_answers}, {4, straight_line}});
}

TEST_CASE("findings in plain words", "[quality]") {
    Place const place{2, {"B", "C", "D"}};
    CHECK(describe({FindingKind::same_answers, 12, {}, 1}, place) ==
          Text{"Baris 14: semua jawaban sama persis dengan baris 3. Mungkin terkirim dua kali.",
               "Row 14: all answers are exactly those of row 3. It may have been sent twice."});
    CHECK(describe({FindingKind::same_id, 12, {}, 1}, place).id ==
          "Baris 14: responden ini sudah mengisi di baris 3 (identitas sama).");
    CHECK(describe({FindingKind::straight_line, 0, {}, {}, 21}, place).id ==
          "Baris 2: jawaban yang sama untuk semua pertanyaan (21 jawaban).");
    Text const against = describe({FindingKind::against_the_rest, {}, 2, {}, -0.3149}, place);
    CHECK(against.id.find("Kolom D: ") == 0);
    CHECK(against.id.find("r = -0,31)") != std::string::npos);
    CHECK(against.en.find("r = -0.31)") != std::string::npos);
    CHECK(describe({FindingKind::against_the_rest, {}, 3, {}, -0.3}, place).en.find("Column 4: ") == 0);
    CHECK(describe({FindingKind::shares_not_100, 3, {}, {}, 98.5}, place) ==
          Text{"Baris 5: persentasenya berjumlah 98,5, seharusnya 100.",
               "Row 5: the percentages add up to 98.5 and should be 100."});
}

TEST_CASE("findings of 100,000 respondents take no quadratic work", "[quality]") {
    // all rows differ, then all are the same: both must be linear, or this test does not end
    Answers answers(100000, 21);
    for (std::size_t row = 0; row < answers.respondents(); ++row) {
        std::size_t rest = row;
        for (Answer& answer : answers.row(row)) {
            answer = static_cast<Answer>(rest % 5);
            rest /= 5;
        }
    }
    CHECK(repeated_answers(answers).empty());
    Answers const equal = [] {
        Answers same(100000, 21);
        for (std::size_t row = 0; row < same.respondents(); ++row) {
            std::fill(same.row(row).begin(), same.row(row).end(), Answer{2});
        }
        return same;
    }();
    CHECK(repeated_answers(equal).size() == 99999);
    CHECK(straight_lines(equal).size() == 100000);
}

TEST_CASE("a ballot that repeats an earlier one is found, whatever the respondents between them picked") {
    Ballots ballots(4, 5);
    auto const pick = [&](std::size_t row, std::initializer_list<std::size_t> items) {
        ballots.set_state(row, BallotState::valid);
        for (std::size_t const item : items)
            ballots.row(row)[item] = 1;
    };
    pick(0, {0, 1, 4});
    pick(1, {0, 1, 3});
    pick(2, {4, 1, 0});
    auto const found = repeated_ballots(ballots);
    REQUIRE(found.size() == 1);
    CHECK(found[0].row == 2);
    CHECK(found[0].earlier == 0);
    CHECK(repeated_ballots(ballots, 4).empty());
}

TEST_CASE("a share is as exact as it is written") {
    CHECK(decimals_of(33.25) == 2);
    CHECK(decimals_of(33.3) == 1);
    CHECK(decimals_of(40.0) == 0);
}
