#include "core/index/likert_index.hpp"

#include <algorithm>
#include <cmath>

namespace berakhlak::core {

namespace {

// The level that answers of this level stand for.
Level const& turned(Instrument const& instrument, std::size_t item, std::size_t level) {
    auto const& levels = instrument.scale.levels;
    return levels[instrument.items[item].reversed ? levels.size() - 1 - level : level];
}

// The mean over an item's answers of what `worth` says of the level that each stands for.
template <class Worth>
Figure mean_over_answers(Instrument const& instrument, AnswerCounts const& counts, std::size_t item,
                         Worth worth) {
    std::uint64_t n = 0;
    double sum = 0.0;
    for (std::size_t level = 0; level < instrument.scale.levels.size(); ++level) {
        auto const answers = counts.at(item, level);
        n += answers;
        sum += static_cast<double>(answers) * worth(turned(instrument, item, level));
    }
    return n == 0 ? Figure::none(Absent::no_answers) : Figure::of(sum / static_cast<double>(n), n);
}

double middle_of(Scale const& scale) {
    return (scale.levels.front().score + scale.levels.back().score) / 2.0;
}

// The score of the answer that `before` others stand below.
double score_at(Instrument const& instrument, AnswerCounts const& counts, std::size_t item,
                std::uint64_t before) {
    auto const& levels = instrument.scale.levels;
    bool const reversed = instrument.items[item].reversed;
    std::uint64_t seen = 0;
    for (std::size_t rank = 0; rank < levels.size(); ++rank) {
        seen += counts.at(item, reversed ? levels.size() - 1 - rank : rank);
        if (seen > before)
            return levels[rank].score;
    }
    return levels.back().score;
}

template <class OfItem>
Figure mean_over_items(Instrument const& instrument, AnswerCounts const& counts, std::size_t value,
                       OfItem of_item) {
    std::size_t items = 0;
    double sum = 0.0;
    for (std::size_t const item : instrument.items_of(value)) {
        Figure const figure = of_item(instrument, counts, item);
        if (!figure.present())
            continue;
        ++items;
        sum += figure.value;
    }
    if (items == 0)
        return Figure::none(Absent::no_answers);
    return Figure::of(sum / static_cast<double>(items), counts.respondents_of(value));
}

} // namespace

Figure item_mean(Instrument const& instrument, AnswerCounts const& counts, std::size_t item) {
    return mean_over_answers(instrument, counts, item, [](Level const& level) { return level.score; });
}

Figure item_index(Instrument const& instrument, AnswerCounts const& counts, std::size_t item) {
    return mean_over_answers(instrument, counts, item, [](Level const& level) { return level.points; });
}

Figure value_index(Instrument const& instrument, AnswerCounts const& counts, std::size_t value) {
    return mean_over_items(instrument, counts, value, item_index);
}

Figure item_percent_positive(Instrument const& instrument, AnswerCounts const& counts, std::size_t item) {
    double const middle = middle_of(instrument.scale);
    return mean_over_answers(instrument, counts, item,
                             [middle](Level const& level) { return level.score > middle ? 100.0 : 0.0; });
}

Figure item_percent_negative(Instrument const& instrument, AnswerCounts const& counts, std::size_t item) {
    double const middle = middle_of(instrument.scale);
    return mean_over_answers(instrument, counts, item,
                             [middle](Level const& level) { return level.score < middle ? 100.0 : 0.0; });
}

Figure item_deviation(Instrument const& instrument, AnswerCounts const& counts, std::size_t item) {
    Figure const mean = item_mean(instrument, counts, item);
    if (!mean.present() || mean.n < 2)
        return mean.present() ? Figure::none(Absent::undefined, mean.n) : mean;
    Figure const squares = mean_over_answers(instrument, counts, item, [&](Level const& level) {
        return (level.score - mean.value) * (level.score - mean.value);
    });
    auto const n = static_cast<double>(mean.n);
    return Figure::of(std::sqrt(squares.value * n / (n - 1.0)), mean.n);
}

Figure item_median(Instrument const& instrument, AnswerCounts const& counts, std::size_t item) {
    std::uint64_t const n = counts.answered(item);
    if (n == 0)
        return Figure::none(Absent::no_answers);
    double const low = score_at(instrument, counts, item, (n - 1) / 2);
    double const high = score_at(instrument, counts, item, n / 2);
    return Figure::of((low + high) / 2.0, n);
}

Figure value_percent_positive(Instrument const& instrument, AnswerCounts const& counts, std::size_t value) {
    return mean_over_items(instrument, counts, value, item_percent_positive);
}

} // namespace berakhlak::core
