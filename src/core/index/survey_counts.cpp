#include "core/index/survey_counts.hpp"

#include <algorithm>
#include <stdexcept>

namespace berakhlak::core {

namespace {

std::size_t rating(Question question) {
    return question == Question::expectation ? 1 : 0;
}
bool is_rating(Question question) {
    return question == Question::answers || question == Question::expectation;
}
std::size_t ballot(Question question) {
    return static_cast<std::size_t>(question) - static_cast<std::size_t>(Question::personal);
}

template <class Counts, std::size_t size>
void add(std::array<std::optional<Counts>, size>& sums,
         std::array<std::optional<Counts>, size> const& others) {
    for (std::size_t i = 0; i < size; ++i) {
        if (sums[i].has_value() != others[i].has_value())
            throw std::invalid_argument("counts of different questions do not add up");
        if (sums[i])
            *sums[i] += *others[i];
    }
}

void take_smaller(std::uint64_t& smallest, std::uint64_t group) {
    if (group > 0)
        smallest = smallest == 0 ? group : std::min(smallest, group);
}

} // namespace

Text const& name_of(Question question) {
    static std::array<Text, 5> const names{{{"jawaban", "answers"},
                                            {"harapan", "expectation"},
                                            {"pribadi", "personal"},
                                            {"saat ini", "current"},
                                            {"diharapkan", "expected"}}};
    return names[static_cast<std::size_t>(question)];
}

SurveyCounts& SurveyCounts::operator+=(SurveyCounts const& other) {
    add(ratings, other.ratings);
    add(ballots, other.ballots);
    return *this;
}

bool SurveyCounts::asked(Question question) const {
    return is_rating(question) ? ratings[rating(question)].has_value()
                               : ballots[ballot(question)].has_value();
}

std::vector<Question> SurveyCounts::questions() const {
    std::vector<Question> found;
    std::copy_if(all_questions.begin(), all_questions.end(), std::back_inserter(found),
                 [this](Question question) { return asked(question); });
    return found;
}

void SurveyCounts::forget(Question question) {
    if (is_rating(question))
        ratings[rating(question)].reset();
    else
        ballots[ballot(question)].reset();
}

std::vector<std::uint64_t> SurveyCounts::numbers(Question question) const {
    return is_rating(question) ? ratings[rating(question)]->numbers() : ballots[ballot(question)]->numbers();
}

void SurveyCounts::set_numbers(Instrument const& instrument, Question question,
                               std::span<std::uint64_t const> numbers) {
    if (is_rating(question))
        ratings[rating(question)] = AnswerCounts::from_numbers(instrument, numbers);
    else
        ballots[ballot(question)] = BallotCounts::from_numbers(instrument, numbers);
}

std::uint64_t SurveyCounts::respondents() const {
    if (auto const& answers = ratings[rating(Question::answers)])
        return answers->respondents();
    auto const& current = ballots[ballot(Question::current)];
    return current ? current->ballots : 0;
}

std::uint64_t SurveyCounts::smallest_group() const {
    std::uint64_t smallest = 0;
    for (auto const& counts : ratings)
        if (counts)
            for (std::size_t item = 0; item < counts->items(); ++item)
                take_smaller(smallest, counts->answered(item));
    for (auto const& counts : ballots)
        if (counts)
            take_smaller(smallest, counts->ballots);
    return smallest;
}

Profile profile(Instrument const& instrument, SurveyCounts const& counts) {
    return instrument.kind == Kind::likert
               ? profile(instrument, counts.ratings[rating(Question::answers)].value())
               : profile(instrument, counts.ballots[ballot(Question::current)].value());
}

Question main_question(Instrument const& instrument) {
    return instrument.kind == Kind::likert ? Question::answers : Question::current;
}

} // namespace berakhlak::core
