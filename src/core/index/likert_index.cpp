#include "core/index/likert_index.hpp"

#include <algorithm>

namespace berakhlak::core {

namespace {

// The mean over an item's answers of what `worth` says of the level that each stands for.
template <class Worth>
Figure mean_over_answers(Instrument const& instrument, AnswerCounts const& counts, std::size_t item,
                         Worth worth) {
    auto const& levels = instrument.scale.levels;
    bool const reversed = instrument.items[item].reversed;
    std::uint64_t n = 0;
    double sum = 0.0;
    for (std::size_t level = 0; level < levels.size(); ++level) {
        auto const answers = counts.at(item, level);
        n += answers;
        sum += static_cast<double>(answers) * worth(levels[reversed ? levels.size() - 1 - level : level]);
    }
    return n == 0 ? Figure::none(Absent::no_answers) : Figure::of(sum / static_cast<double>(n), n);
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
    auto const& levels = instrument.scale.levels;
    double const middle = (levels.front().score + levels.back().score) / 2.0;
    return mean_over_answers(instrument, counts, item,
                             [middle](Level const& level) { return level.score > middle ? 100.0 : 0.0; });
}

Figure value_percent_positive(Instrument const& instrument, AnswerCounts const& counts, std::size_t value) {
    return mean_over_items(instrument, counts, value, item_percent_positive);
}

} // namespace berakhlak::core
