#include "survey/database/tally.hpp"

#include "core/text/text.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace berakhlak::survey {

namespace {

std::size_t slot_of(core::Question question) {
    return static_cast<std::size_t>(question) - static_cast<std::size_t>(core::Question::personal);
}

// Whether a ballot in this state counts, by the instrument's rules.
bool counts(PickState state, core::PickRules const& rules) {
    switch (state) {
    case PickState::right:
        return true;
    case PickState::few:
        return rules.too_few == core::PickRule::accept;
    case PickState::many:
        return rules.too_many == core::PickRule::accept;
    case PickState::none:
    case PickState::invalid:
    case PickState::repeated:
        break;
    }
    return false;
}

std::string most_frequent(std::map<std::string, std::uint64_t> const& spellings) {
    auto const best =
        std::ranges::max_element(spellings, [](auto const& a, auto const& b) { return a.second < b.second; });
    return best == spellings.end() ? std::string() : best->first;
}

} // namespace

Tally::Tally(CountingTask const& task, std::vector<UnitSpelling> const& spellings)
    : task_(&task), labels_(std::max<std::size_t>(1, task.labels.size())) {
    if (task.has_unit)
        for (auto const& [spelling, unit] : spellings)
            unit_of_spelling_.emplace(core::match_key(spelling), unit);
    for (auto const& question : task.questions)
        invalid_.emplace_back(std::max<std::size_t>(1, question.columns.size()));
}

void Tally::add(std::span<std::string const> labels, std::span<std::uint64_t const> states,
                std::span<std::uint64_t const> numbers) {
    auto const shape = shape_of(*task_);
    if (labels.size() != shape.labels || states.size() != shape.states || numbers.size() != shape.counts)
        throw std::invalid_argument("a row of the answer has not as many columns as were asked for");
    rows_ += numbers.front();
    auto const counted =
        task_->instrument->kind == core::Kind::likert ? ratings(numbers) : picks(states, numbers);
    if (!counted)
        return;
    std::vector<std::string> keys;
    for (std::size_t label = 0; label < labels_.size(); ++label) {
        auto name = label < labels.size() ? std::string(trimmed(labels[label])) : std::string();
        if (label == 0)
            if (auto const unit = unit_of_spelling_.find(core::match_key(name));
                unit != unit_of_spelling_.end())
                name = unit->second;
        keys.push_back(core::match_key(name));
        auto& named = labels_[label][keys.back()];
        named.spellings[name] += counted->respondents();
        if (named.begun)
            named.counts += *counted;
        else
            named.counts = *counted;
        named.begun = true;
    }
    alike_[keys] += counted->respondents();
}

// Rows in which nobody wrote anything are no respondents.
std::optional<core::SurveyCounts> Tally::ratings(std::span<std::uint64_t const> numbers) {
    auto const people = numbers[1];
    without_answers_ += numbers[0] - people;
    if (people == 0)
        return std::nullopt;
    core::SurveyCounts counted;
    auto rest = numbers.subspan(2);
    auto const levels = task_->instrument->scale.levels.size(), values = task_->instrument->values.size();
    for (std::size_t question = 0; question < task_->questions.size(); ++question) {
        auto const size = 1 + task_->questions[question].columns.size() * (1 + levels) + values;
        counted.ratings[task_->questions[question].question == core::Question::expectation ? 1 : 0] =
            answers_of(question, people, rest.first(size));
        rest = rest.subspan(size);
    }
    return counted;
}

core::AnswerCounts Tally::answers_of(std::size_t question, std::uint64_t people,
                                     std::span<std::uint64_t const> numbers) {
    auto const& instrument = *task_->instrument;
    auto const levels = instrument.scale.levels.size();
    std::vector<std::uint64_t> all(1 + instrument.items.size() * (levels + 2) + instrument.values.size());
    all.front() = numbers.front();
    for (std::size_t item = 0; item < instrument.items.size(); ++item)
        all[1 + item * (levels + 2) + levels] = people; // missing, unless there is a column
    auto const& columns = task_->questions[question].columns;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        auto const of_column = numbers.subspan(1 + at * (levels + 1), levels + 1);
        auto const filled = of_column.front();
        auto const answered = std::accumulate(of_column.begin() + 1, of_column.end(), std::uint64_t{0});
        if (answered > filled || filled > people)
            throw std::invalid_argument("more answers than filled cells");
        auto const to = all.begin() + static_cast<std::ptrdiff_t>(1 + columns[at].item * (levels + 2));
        std::copy(of_column.begin() + 1, of_column.end(), to);
        auto const invalid = filled - answered;
        invalid_[question][at] += invalid;
        to[static_cast<std::ptrdiff_t>(levels)] = people - answered;
    }
    std::copy(numbers.end() - static_cast<std::ptrdiff_t>(instrument.values.size()), numbers.end(),
              all.end() - static_cast<std::ptrdiff_t>(instrument.values.size()));
    return core::AnswerCounts::from_numbers(instrument, all);
}

std::optional<core::SurveyCounts> Tally::picks(std::span<std::uint64_t const> states,
                                               std::span<std::uint64_t const> numbers) {
    auto const& instrument = *task_->instrument;
    auto const rows = numbers.front();
    auto const size = instrument.items.size() + instrument.values.size();
    core::SurveyCounts counted;
    bool any = false;
    for (std::size_t question = 0; question < task_->questions.size(); ++question) {
        auto const state = static_cast<PickState>(states[2 * question]);
        bool const only_others = states[2 * question + 1] != 0;
        any = any || state != PickState::none;
        core::BallotCounts ballots(instrument);
        if (state == PickState::none || (counts(state, instrument.picks) && only_others)) {
            ballots.missing = rows;
        } else if (counts(state, instrument.picks)) {
            ballots.ballots = rows;
            auto const of = numbers.subspan(1 + question * size, size);
            std::copy_n(of.begin(), ballots.votes.size(), ballots.votes.begin());
            std::copy_n(of.begin() + static_cast<std::ptrdiff_t>(ballots.votes.size()),
                        ballots.reached.size(), ballots.reached.begin());
        } else {
            ballots.invalid = rows;
            if (state == PickState::invalid)
                invalid_[question].front() += rows;
        }
        counted.ballots[slot_of(task_->questions[question].question)] =
            core::BallotCounts::from_numbers(instrument, ballots.numbers());
    }
    if (any)
        return counted;
    without_answers_ += rows;
    return std::nullopt;
}

std::uint64_t Tally::invalid() const {
    std::uint64_t sum = 0;
    for (auto const& of_question : invalid_)
        sum = std::accumulate(of_question.begin(), of_question.end(), sum);
    return sum;
}

std::vector<core::UnitSurvey> Tally::by_label(std::size_t label) const {
    std::vector<core::UnitSurvey> list;
    auto const& named = labels_.at(label);
    for (auto const& [key, one] : named)
        if (!key.empty())
            list.push_back({most_frequent(one.spellings), one.counts});
    if (auto const without = named.find(""); without != named.end())
        list.push_back({"", without->second.counts});
    return list;
}

std::vector<AlikeRespondents> Tally::alike() const {
    std::vector<AlikeRespondents> list;
    for (auto const& [keys, respondents] : alike_)
        list.push_back({keys, respondents});
    return list;
}

} // namespace berakhlak::survey
