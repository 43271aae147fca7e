// Reliability and validity of a scale: Cronbach's alpha and its neighbours, item-total correlations, r-table.
//
// Everything here except the r-table is a function of one covariance matrix of the items, so alpha, mean r
// and the item-total correlations of one table always belong together.
#pragma once

#include "core/index/figure.hpp"
#include "core/index/scores.hpp"
#include "core/instrument/instrument.hpp"
#include "core/statistics/interval.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace berakhlak::core {

/// Covariances of the items (denominator n - 1). Pairwise: each from the respondents who answered both items;
/// listwise: from the respondents who answered all. A covariance on fewer than two respondents is NaN.
/// Infinite scores are not allowed.
class ItemCovariances {
public:
    ItemCovariances(ScoreMatrix const& scores, MissingPairs pairs);

    [[nodiscard]] std::size_t items() const noexcept { return items_; }
    [[nodiscard]] MissingPairs pairs() const noexcept { return rule_; }
    /// Listwise: who answered all items. Pairwise: who answered at least one.
    [[nodiscard]] std::uint64_t respondents() const noexcept { return respondents_; }
    /// Who answered both; of an item with itself, who answered it.
    [[nodiscard]] std::uint64_t respondents(std::size_t one, std::size_t other) const noexcept {
        return pairs_[one * items_ + other];
    }
    [[nodiscard]] double at(std::size_t one, std::size_t other) const noexcept {
        return cells_[one * items_ + other];
    }

private:
    MissingPairs rule_;
    std::size_t items_ = 0;
    std::uint64_t respondents_ = 0;
    std::vector<double> cells_;
    std::vector<std::uint64_t> pairs_;
};

/// Cronbach (1951): k/(k-1) (1 - sum of the items' variances / variance of the total). At most 1; a negative
/// alpha is returned as it is. Absent::undefined: fewer than two items or respondents, no variance in the
/// total, or a pair of items without two respondents in common. Absent::no_answers: nobody answered.
[[nodiscard]] Figure cronbach_alpha(ItemCovariances const& covariances);

/// Mean of the correlations between the items (covariances over the items' standard deviations).
/// Absent::undefined also when an item has no variance.
[[nodiscard]] Figure mean_correlation(ItemCovariances const& covariances);

/// Alpha of the standardised items: k r / (1 + (k-1) r), r the mean correlation.
[[nodiscard]] Figure standardised_alpha(ItemCovariances const& covariances);

/// The number of respondents that alpha is worth. Listwise: all of them. Pairwise: the mean number of
/// respondents of a pair of items, n_p, for up to five items; with k > 5 the pairs make up for each other,
/// and 1/n = 1/N + (1/n_p - 1/N) 5/k, N who answered anything (ours, by simulation: tests/bench/coverage).
[[nodiscard]] double effective_respondents(ItemCovariances const& covariances);

/// Feldt (1965): 1 - (1 - alpha) F, F of n-1 and (n-1)(k-1) degrees of freedom; `confidence` in (0, 1), n as
/// of `effective_respondents`. Throws std::domain_error for another confidence.
[[nodiscard]] Interval alpha_interval(ItemCovariances const& covariances, double confidence = 0.95);

/// For each item, alpha of the others.
[[nodiscard]] std::vector<Figure> alpha_if_dropped(ItemCovariances const& covariances);

enum class ItemTotal {
    raw,      ///< with the total of all items
    corrected ///< with the total of the other items (item-rest)
};

/// For each item, its Pearson correlation with the total. Its n: who answered the item and another one, in
/// the mean of the other items, rounded down.
[[nodiscard]] std::vector<Figure> item_total(ItemCovariances const& covariances, ItemTotal kind);

/// Items whose correlation with the rest is negative: worded the other way round and not declared as
/// reversed, or not of this scale. Nothing is reversed by it.
[[nodiscard]] std::vector<std::size_t> items_against_the_rest(ItemCovariances const& covariances);

enum class Tails { one, two };

/// r-table: the smallest Pearson r that is significant at `level` with n respondents: t / sqrt(t^2 + n - 2),
/// Student's t of n-2 degrees of freedom. Absent::undefined for n < 3. Throws std::domain_error unless 0 <
/// level < 1, or < 0.5 with one tail.
[[nodiscard]] Figure critical_correlation(std::uint64_t respondents, double level = 0.05,
                                          Tails tails = Tails::two);

} // namespace berakhlak::core
