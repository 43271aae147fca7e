#include "core/index/scores.hpp"

namespace berakhlak::core {

ScoreMatrix scores(Instrument const& instrument, Answers const& answers, std::optional<std::size_t> value) {
    std::vector<std::size_t> wanted;
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        if (!value || instrument.items[item].value == value) {
            wanted.push_back(item);
        }
    }
    return scores(instrument, answers, std::span<std::size_t const>(wanted));
}

ScoreMatrix scores(Instrument const& instrument, Answers const& answers, std::span<std::size_t const> items) {
    auto const& levels = instrument.scale.levels;
    std::vector<double> plain, mirrored;
    for (Level const& level : levels) {
        plain.push_back(level.score);
        mirrored.push_back(levels.front().score + levels.back().score - level.score);
    }
    std::vector<std::vector<double> const*> scores_of; // the items
    for (std::size_t const item : items) {
        scores_of.push_back(instrument.items[item].reversed ? &mirrored : &plain);
    }
    ScoreMatrix matrix(answers.respondents(), items.size());
    for (std::size_t respondent = 0; respondent < answers.respondents(); ++respondent) {
        auto const from = answers.row(respondent);
        auto const to = matrix.row(respondent);
        for (std::size_t column = 0; column < items.size(); ++column) {
            if (Answer const level = from[items[column]]; level < levels.size()) {
                to[column] = (*scores_of[column])[level];
            }
        }
    }
    return matrix;
}

} // namespace berakhlak::core
