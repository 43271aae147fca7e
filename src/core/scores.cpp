#include "core/scores.hpp"

namespace berakhlak::core {

ScoreMatrix scores(Instrument const& instrument, Answers const& answers, std::optional<std::size_t> value) {
    std::vector<std::size_t> wanted;
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        if (!value || instrument.items[item].value == value) {
            wanted.push_back(item);
        }
    }
    auto const& levels = instrument.scale.levels;
    ScoreMatrix matrix(answers.respondents(), wanted.size());
    for (std::size_t respondent = 0; respondent < answers.respondents(); ++respondent) {
        auto const from = answers.row(respondent);
        auto const to = matrix.row(respondent);
        for (std::size_t column = 0; column < wanted.size(); ++column) {
            Answer const level = from[wanted[column]];
            if (level < levels.size()) {
                double const score = levels[level].score;
                bool const reversed = instrument.items[wanted[column]].reversed;
                to[column] = reversed ? levels.front().score + levels.back().score - score : score;
            }
        }
    }
    return matrix;
}

} // namespace berakhlak::core
