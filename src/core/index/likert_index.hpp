// Figures of answers on a scale, each a function of counts.
#pragma once

#include "core/index/counts.hpp"
#include "core/index/figure.hpp"
#include "core/instrument/instrument.hpp"

namespace berakhlak::core {

/// The mean score of an item. A reversed item's level counts from the other end of the scale.
[[nodiscard]] Figure item_mean(Instrument const& instrument, AnswerCounts const& counts, std::size_t item);

/// The index of an item, 0-100: the mean of the points of its answers. A reversed item's level counts from
/// the other end of the scale.
[[nodiscard]] Figure item_index(Instrument const& instrument, AnswerCounts const& counts, std::size_t item);

/// The index of a value, 0-100: the mean of the indices of its items that somebody answered. n counts the
/// respondents who answered at least one of them.
[[nodiscard]] Figure value_index(Instrument const& instrument, AnswerCounts const& counts, std::size_t value);

/// The share of an item's answers, in percent, that lie above the middle of the scale (reversed items:
/// below). Not an index: 10 40 10 16 24 % from the best level down are 50 % positive, yet an index of 49.
[[nodiscard]] Figure item_percent_positive(Instrument const& instrument, AnswerCounts const& counts,
                                           std::size_t item);

/// The share that lies below the middle ("bottom box"): what stands exactly in the middle is neither. Net is
/// positive - negative, -100 to 100.
[[nodiscard]] Figure item_percent_negative(Instrument const& instrument, AnswerCounts const& counts,
                                           std::size_t item);

/// Standard deviation of an item's scores, denominator n - 1. Absent::undefined with one answer.
[[nodiscard]] Figure item_deviation(Instrument const& instrument, AnswerCounts const& counts,
                                    std::size_t item);

/// The middle score of an item; of an even number of answers, the mean of the two in the middle.
[[nodiscard]] Figure item_median(Instrument const& instrument, AnswerCounts const& counts, std::size_t item);

/// The mean of its items' percentages, as in value_index.
[[nodiscard]] Figure value_percent_positive(Instrument const& instrument, AnswerCounts const& counts,
                                            std::size_t value);

} // namespace berakhlak::core
