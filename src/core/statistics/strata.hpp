// Units as strata and as clusters: the index of an agency by its headcounts, and how alike colleagues answer.
#pragma once

#include "core/index/figure.hpp"
#include "core/statistics/estimate.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace berakhlak::core {

/// A unit: its index, estimated with its headcount as the population where that is known.
struct Stratum {
    std::optional<std::uint64_t> headcount;
    IndexEstimate estimate; ///< n 0: nobody answered
};

struct PostStratified {
    Figure index;
    IndexEstimate estimate;      ///< of the whole, with n of all units that count
    std::uint64_t headcount = 0; ///< of the units that count
    std::uint64_t silent = 0;    ///< headcount of the units that nobody answered from
    std::size_t units = 0;       ///< that count
    std::size_t silent_units = 0;
    std::size_t uncounted_units = 0; ///< somebody answered, and no headcount is known
    double weighting_effect = 1.0;   ///< Kish (1965): n sum w^2 / (sum w)^2 of the respondents' weights
};

/// The headcount-weighted index: sum of W_h I_h, W_h = N_h / N; standard error sqrt(sum of W_h^2 V_h), V_h of
/// the unit's own estimate with its finite population (Cochran 1977, 5.3 and 5A.9), degrees of freedom by
/// Satterthwaite (5.4). A unit with one respondent has the variance within the other units. Units that nobody
/// answered from are taken to be like the others. Absent::undefined while a unit that answered has no
/// headcount: its weight isn't known. Absent::no_answers: nobody answered.
[[nodiscard]] PostStratified post_stratified(std::span<Stratum const> units);

struct ClusterEffect {
    Figure icc;                ///< may be negative: colleagues differ more than strangers do
    Figure design_effect;      ///< 1 + (m - 1) ICC
    double cluster_size = 0.0; ///< m = sum of n_h^2 / n (Kish 1965): as a respondent meets it
    std::size_t clusters = 0;
    Figure p; ///< of the F test that the units do not differ
};

/// One-way analysis of variance of respondents' scores: ICC = (MSB - MSW) / (MSB + (n0 - 1) MSW), n0 = (n -
/// sum n_h^2 / n) / (H - 1) (Donner 1986). NaN scores count nowhere. Absent::undefined: fewer than two units,
/// nobody beside another one in a unit, or no variance.
[[nodiscard]] ClusterEffect cluster_effect(std::span<double const> scores,
                                           std::span<std::uint32_t const> clusters);

} // namespace berakhlak::core
