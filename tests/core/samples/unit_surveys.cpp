#include "unit_surveys.hpp"

#include "surveys.hpp"

#include <random>

namespace berakhlak::core::test {

Ballots random_ballots(Instrument const& instrument, std::size_t respondents, std::uint32_t seed) {
    std::mt19937 random(seed);
    Ballots ballots(respondents, instrument.items.size());
    for (std::size_t row = 0; row < respondents; ++row) {
        auto const dice = random() % 20;
        ballots.set_state(row, dice == 0   ? BallotState::missing
                               : dice == 1 ? BallotState::invalid
                                           : BallotState::valid);
        if (dice > 1)
            for (unsigned pick = 0; pick < instrument.picks.picks; ++pick)
                ballots.row(row)[random() % instrument.items.size()] = 1;
    }
    return ballots;
}

SurveyCounts unit_survey(Instrument const& instrument, std::size_t respondents, std::uint32_t seed) {
    SurveyCounts counts;
    if (instrument.kind == Kind::likert)
        counts.ratings[0] = count(instrument, random_answers(instrument, respondents, seed));
    else
        for (std::uint32_t question = 0; question < counts.ballots.size(); ++question)
            counts.ballots[question] =
                count(instrument, random_ballots(instrument, respondents, seed * 31 + question));
    return counts;
}

std::vector<UnitSurvey> units_of(Instrument const& instrument, std::size_t units, std::size_t respondents,
                                 std::uint32_t seed) {
    std::vector<UnitSurvey> result;
    for (std::size_t unit = 0; unit < units; ++unit)
        result.push_back(
            {"Unit " + std::to_string(unit / 10) + std::to_string(unit % 10),
             unit_survey(instrument, respondents, seed * 1000 + static_cast<std::uint32_t>(unit))});
    return result;
}

} // namespace berakhlak::core::test
