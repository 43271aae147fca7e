// All counts of one unit: of every question that its respondents were asked.
#pragma once

#include "core/index/counts.hpp"
#include "core/index/profile.hpp"
#include "core/instrument/instrument.hpp"
#include "core/text/text.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace berakhlak::core {

/// What was asked. Of Kind::likert: answers (or kinerja) and harapan; of Kind::picks the three questions.
enum class Question { answers, expectation, personal, current, expected };
inline constexpr std::array all_questions = {Question::answers, Question::expectation, Question::personal,
                                             Question::current, Question::expected};
[[nodiscard]] Text const& name_of(Question question);

/// Counts add, question by question; both must have been asked the same (std::invalid_argument).
struct SurveyCounts {
    std::array<std::optional<AnswerCounts>, 2> ratings; ///< answers, expectation; Kind::likert
    std::array<std::optional<BallotCounts>, 3> ballots; ///< by PickQuestion; Kind::picks

    SurveyCounts& operator+=(SurveyCounts const& other);
    bool operator==(SurveyCounts const&) const = default;

    [[nodiscard]] bool asked(Question question) const;
    [[nodiscard]] std::vector<Question> questions() const;
    void forget(Question question);

    /// AnswerCounts::numbers or BallotCounts::numbers of a question that was asked.
    [[nodiscard]] std::vector<std::uint64_t> numbers(Question question) const;
    void set_numbers(Instrument const& instrument, Question question, std::span<std::uint64_t const> numbers);

    /// The respondents on whom the unit's figures stand: who answered an item, or picked the current culture.
    [[nodiscard]] std::uint64_t respondents() const;
    /// The smallest group that a count tells about: of everyone who answered one item, or voted on one
    /// question. Nobody is no group; 0 when there is none.
    [[nodiscard]] std::uint64_t smallest_group() const;
};

/// The profile of the main question: the answers, or the picks of the current culture.
[[nodiscard]] Profile profile(Instrument const& instrument, SurveyCounts const& counts);

/// What an instrument's figures can't do without.
[[nodiscard]] Question main_question(Instrument const& instrument);

} // namespace berakhlak::core
