#include "core/statistics/reliability.hpp"

#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <stdexcept>

namespace berakhlak::core {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t all_items = std::numeric_limits<std::size_t>::max();
constexpr double noise = 1e-12; // a variance that is smaller than this part of its summands is binary noise

/// Positions of the scores that a row contributes.
void used_items(std::span<double const> row, MissingPairs pairs, std::vector<std::size_t>& used) {
    used.clear();
    for (std::size_t item = 0; item < row.size(); ++item) {
        if (!std::isnan(row[item])) {
            used.push_back(item);
        }
    }
    if (pairs == MissingPairs::listwise && used.size() < row.size()) {
        used.clear();
    }
}

/// The lowest score of each item. Scores are counted from it, so that equal scores have a variance of exactly
/// 0 and the order of respondents has no influence.
std::vector<double> lowest_scores(ScoreMatrix const& scores, MissingPairs pairs) {
    std::vector<double> lowest(scores.items(), std::numeric_limits<double>::infinity());
    std::vector<std::size_t> used;
    for (std::size_t respondent = 0; respondent < scores.respondents(); ++respondent) {
        auto const row = scores.row(respondent);
        used_items(row, pairs, used);
        for (std::size_t const item : used) {
            lowest[item] = std::min(lowest[item], row[item]);
        }
    }
    return lowest;
}

/// Sums over the respondents who answered both items of a pair.
struct PairSums {
    double n = 0.0;
    double one = 0.0;
    double other = 0.0;
    double product = 0.0;

    [[nodiscard]] double covariance() const {
        return n < 2.0 ? nothing : (product - one * other / n) / (n - 1.0);
    }
};

/// Sums over the respondents who answered every item, the most by far: what a pair needs of them is known of
/// its items.
class CompleteRows {
public:
    explicit CompleteRows(std::vector<double> const& lowest)
        : lowest_(lowest), row_(lowest.size()), sums_(lowest.size()),
          products_(lowest.size() * lowest.size()) {}

    void add(std::span<double const> row) {
        n_ += 1.0;
        std::transform(row.begin(), row.end(), lowest_.begin(), row_.begin(), std::minus<>());
        for (std::size_t one = 0; one < row_.size(); ++one) {
            double const x = row_[one];
            double* const products = products_.data() + one * row_.size();
            sums_[one] += x;
            for (std::size_t other = one; other < row_.size(); ++other) {
                products[other] += x * row_[other];
            }
        }
    }

    void add_to(PairSums& pair, std::size_t one, std::size_t other) const {
        pair.n += n_;
        pair.one += sums_[one];
        pair.other += sums_[other];
        pair.product += products_[one * row_.size() + other];
    }

private:
    std::vector<double> const& lowest_;
    std::vector<double> row_; ///< the one that is added
    double n_ = 0.0;
    std::vector<double> sums_;
    std::vector<double> products_; ///< items x items, of which the upper half is filled
};

struct Sums {
    double trace = 0.0;
    double total = 0.0;
    double size = 0.0; ///< of the summands of `total`, signs left out
    std::size_t items = 0;
};

Sums sums_without(ItemCovariances const& covariances, std::size_t dropped) {
    Sums sums;
    for (std::size_t one = 0; one < covariances.items(); ++one) {
        if (one == dropped) {
            continue;
        }
        ++sums.items;
        sums.trace += covariances.at(one, one);
        for (std::size_t other = 0; other < covariances.items(); ++other) {
            if (other != dropped) {
                sums.total += covariances.at(one, other);
                sums.size += std::abs(covariances.at(one, other));
            }
        }
    }
    return sums;
}

bool has_variance(double variance, double size) {
    return variance > noise * size;
} // false for NaN

/// Covariances of different respondents need not be those of any table; what then exceeds 1 is no figure.
Figure at_most_one(double value, std::uint64_t n) {
    return std::isnan(value) || value > 1.0 + 1e-9 ? Figure::none(Absent::undefined, n)
                                                   : Figure::of(value, n);
}

/// Undefined, too, for a variance of 0.
Figure correlation(double covariance, double variance, double other_variance, std::uint64_t n) {
    double const r = covariance / std::sqrt(variance * other_variance);
    return std::isnan(r) || std::abs(r) > 1.0 + 1e-9 ? Figure::none(Absent::undefined, n) : Figure::of(r, n);
}

/// In the mean over the other items, who answered the item and the other one.
double respondents_beside(ItemCovariances const& covariances, std::size_t item) {
    double sum = 0.0;
    for (std::size_t other = 0; other < covariances.items(); ++other) {
        sum += other == item ? 0.0 : static_cast<double>(covariances.respondents(item, other));
    }
    return covariances.items() < 2 ? static_cast<double>(covariances.respondents(item, item))
                                   : sum / (static_cast<double>(covariances.items()) - 1.0);
}

Figure alpha_without(ItemCovariances const& covariances, std::size_t dropped) {
    std::uint64_t const n = covariances.respondents();
    if (n == 0) {
        return Figure::none(Absent::no_answers);
    }
    Sums const sums = sums_without(covariances, dropped);
    if (sums.items < 2 || !has_variance(sums.total, sums.size)) {
        return Figure::none(Absent::undefined, n);
    }
    auto const k = static_cast<double>(sums.items);
    return at_most_one(k / (k - 1.0) * (1.0 - sums.trace / sums.total), n);
}

} // namespace

ItemCovariances::ItemCovariances(ScoreMatrix const& scores, MissingPairs pairs)
    : rule_(pairs), items_(scores.items()), cells_(scores.items() * scores.items(), nothing),
      pairs_(scores.items() * scores.items()) {
    std::vector<double> const lowest = lowest_scores(scores, pairs);
    std::vector<PairSums> sums(items_ * items_);
    CompleteRows complete(lowest);
    std::vector<std::size_t> used;
    for (std::size_t respondent = 0; respondent < scores.respondents(); ++respondent) {
        auto const row = scores.row(respondent);
        used_items(row, pairs, used);
        respondents_ += used.empty() ? 0 : 1;
        if (used.size() == items_) {
            complete.add(row);
            continue;
        }
        for (auto one = used.begin(); one != used.end(); ++one) {
            double const x = row[*one] - lowest[*one];
            for (auto other = one; other != used.end(); ++other) {
                double const y = row[*other] - lowest[*other];
                PairSums& pair = sums[*one * items_ + *other];
                pair.n += 1.0;
                pair.one += x;
                pair.other += y;
                pair.product += x * y;
            }
        }
    }
    for (std::size_t one = 0; one < items_; ++one) {
        for (std::size_t other = one; other < items_; ++other) {
            complete.add_to(sums[one * items_ + other], one, other);
            PairSums const& pair = sums[one * items_ + other];
            cells_[one * items_ + other] = cells_[other * items_ + one] = pair.covariance();
            pairs_[one * items_ + other] = pairs_[other * items_ + one] = static_cast<std::uint64_t>(pair.n);
        }
    }
}

Figure cronbach_alpha(ItemCovariances const& covariances) {
    return alpha_without(covariances, all_items);
}

Figure mean_correlation(ItemCovariances const& covariances) {
    std::uint64_t const n = covariances.respondents();
    if (n == 0) {
        return Figure::none(Absent::no_answers);
    }
    double sum = 0.0;
    double pairs = 0.0;
    for (std::size_t one = 0; one < covariances.items(); ++one) {
        for (std::size_t other = one + 1; other < covariances.items(); ++other) {
            sum += covariances.at(one, other) /
                   std::sqrt(covariances.at(one, one) * covariances.at(other, other));
            pairs += 1.0;
        }
    }
    double const mean = sum / pairs; // NaN without a pair or with an item of no variance
    return std::abs(mean) > 1.0 + 1e-9 ? Figure::none(Absent::undefined, n) : at_most_one(mean, n);
}

Figure standardised_alpha(ItemCovariances const& covariances) {
    Figure const mean = mean_correlation(covariances);
    if (!mean.present()) {
        return mean;
    }
    auto const k = static_cast<double>(covariances.items());
    double const divisor = 1.0 + (k - 1.0) * mean.value;
    return has_variance(divisor, k) ? at_most_one(k * mean.value / divisor, mean.n)
                                    : Figure::none(Absent::undefined, mean.n);
}

double effective_respondents(ItemCovariances const& covariances) {
    auto const everybody = static_cast<double>(covariances.respondents());
    std::size_t const k = covariances.items();
    double sum = 0.0;
    for (std::size_t item = 0; item < k; ++item) {
        sum += respondents_beside(covariances, item);
    }
    if (k < 2 || sum == 0.0) {
        return everybody;
    }
    double const of_pairs = sum / static_cast<double>(k);
    double const share = std::min(1.0, 5.0 / static_cast<double>(k));
    return 1.0 / (1.0 / everybody + (1.0 / of_pairs - 1.0 / everybody) * share);
}

Interval alpha_interval(ItemCovariances const& covariances, double confidence) {
    if (!(confidence > 0.0 && confidence < 1.0)) {
        throw std::domain_error("confidence must lie between 0 and 1");
    }
    Figure const alpha = cronbach_alpha(covariances);
    if (!alpha.present()) {
        return {alpha, alpha};
    }
    double const respondents = effective_respondents(covariances) - 1.0;
    if (respondents <= 0.0) {
        Figure const none = Figure::none(Absent::undefined, alpha.n);
        return {none, none};
    }
    double const items = static_cast<double>(covariances.items()) - 1.0;
    boost::math::fisher_f const f(respondents, respondents * items);
    double const outside = (1.0 - confidence) / 2.0;
    auto const bound = [&](double quantile) {
        return Figure::of(1.0 - (1.0 - alpha.value) * quantile, alpha.n);
    };
    return {bound(quantile(complement(f, outside))), bound(quantile(f, outside))};
}

std::vector<Figure> alpha_if_dropped(ItemCovariances const& covariances) {
    std::vector<Figure> result;
    for (std::size_t item = 0; item < covariances.items(); ++item) {
        result.push_back(alpha_without(covariances, item));
    }
    return result;
}

std::vector<Figure> item_total(ItemCovariances const& covariances, ItemTotal kind) {
    std::uint64_t const everybody = covariances.respondents();
    std::vector<Figure> result;
    for (std::size_t item = 0; item < covariances.items(); ++item) {
        if (everybody == 0) {
            result.push_back(Figure::none(Absent::no_answers));
            continue;
        }
        auto const n = static_cast<std::uint64_t>(respondents_beside(covariances, item));
        Sums const total = sums_without(covariances, kind == ItemTotal::raw ? all_items : item);
        double with_total = kind == ItemTotal::raw ? covariances.at(item, item) : 0.0;
        for (std::size_t other = 0; other < covariances.items(); ++other) {
            with_total += other == item ? 0.0 : covariances.at(item, other);
        }
        result.push_back(has_variance(total.total, total.size)
                             ? correlation(with_total, covariances.at(item, item), total.total, n)
                             : Figure::none(Absent::undefined, n));
    }
    return result;
}

std::vector<std::size_t> items_against_the_rest(ItemCovariances const& covariances) {
    std::vector<Figure> const rest = item_total(covariances, ItemTotal::corrected);
    std::vector<std::size_t> against;
    for (std::size_t item = 0; item < rest.size(); ++item) {
        if (rest[item].present() && rest[item].value < -noise) {
            against.push_back(item);
        }
    }
    return against;
}

Figure critical_correlation(std::uint64_t respondents, double level, Tails tails) {
    double const tail = tails == Tails::two ? level / 2.0 : level;
    if (!(tail > 0.0 && tail < 0.5)) {
        throw std::domain_error("level of significance out of range");
    }
    if (respondents < 3) {
        return Figure::none(Absent::undefined, respondents);
    }
    double const freedom = static_cast<double>(respondents) - 2.0;
    double const t = quantile(complement(boost::math::students_t(freedom), tail));
    // t / sqrt(t^2 + df) without overflow for the huge t of a tiny level
    return Figure::of(1.0 / std::sqrt(1.0 + freedom / t / t), respondents);
}

} // namespace berakhlak::core
