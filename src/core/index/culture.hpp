// The culture indices of a pick-list survey, each 0-100. Their names are those of the 2022 report of the
// ministry; the formulas are "definisi bawaan" of this program (nobody publishes them) unless said otherwise.
#pragma once

#include "core/index/counts.hpp"
#include "core/index/figure.hpp"
#include "core/instrument/instrument.hpp"
#include "core/reading/ballots.hpp"

#include <array>

namespace berakhlak::core {

/// Limiting votes / all votes * 100 (the published notion of entropy). No votes: no_answers.
[[nodiscard]] Figure entropy(Instrument const& instrument, BallotCounts const& current);

/// Indeks Energi Positif: 100 - entropy.
[[nodiscard]] Figure positive_energy(Instrument const& instrument, BallotCounts const& current);

/// Indeks Keseimbangan: how evenly the positive votes spread over the instrument's A areas; p_a is the share
/// of area a. overlap: 100 * sum_a min(p_a, 1/A); pielou: 100 * -sum_a p_a ln p_a / ln A (Pielou 1966; A >=
/// 2, else undefined). No positive votes in any area: undefined.
[[nodiscard]] Figure balance(Instrument const& instrument, BallotCounts const& current,
                             BalanceMeasure measure);

/// Indeks Keselarasan of two questions. top_matches: items that are among the top k of both (`top_items`, k =
/// PickRules::top) / k * 100; vote_share: 100 * sum_i min(share of item i in a, in b), recommended below 30
/// respondents.
[[nodiscard]] Figure alignment(Instrument const& instrument, BallotCounts const& a, BallotCounts const& b,
                               AlignmentMeasure measure);

/// Mean over respondents of (behaviours picked in both questions / the larger of the two numbers of picks) *
/// 100. Respondents whose ballot of either question is missing, invalid or empty are left out. Both have the
/// same respondents in the same order; std::invalid_argument otherwise.
[[nodiscard]] Figure mean_overlap(Ballots const& a, Ballots const& b);

/// The three questions of the survey.
struct BallotQuestions {
    BallotCounts personal;
    BallotCounts current;
    BallotCounts expected;
};

/// Indeks Implementasi: mean of the totals of `profile` over the questions of PickRules::implementation_of.
/// The mean of the seven values' figures reproduces both published tables of 2022.
[[nodiscard]] Figure implementation(Instrument const& instrument, BallotQuestions const& questions);

/// A figure and its band, which belongs to the instrument; no figure, no band.
struct Banded {
    Figure figure;
    Band const* band = nullptr;
};

/// The six indices of the 2022 report, and entropy with its own bands (PickRules::entropy).
struct CultureHealth {
    Banded implementation;
    Banded balance;
    Banded positive_energy;
    Banded personal_current; ///< Indeks Keselarasan Nilai Pribadi-Organisasi
    Banded current_expected; ///< Indeks Keselarasan Budaya Saat Ini-Diharapkan
    Banded total;            ///< Total Indeks Kesehatan Budaya
    Banded entropy;
};

struct NamedIndex {
    Banded const* index;
    Text name;
};
/// The six indices in the order of their tables, the total first. They belong to `health`.
[[nodiscard]] std::array<NamedIndex, 6> named_indices(CultureHealth const& health);

/// Total = mean of the five other indices by PickRules::total_weights. An index that is absent makes the
/// total absent (for its reason) unless its weight is 0.
[[nodiscard]] CultureHealth culture_health(Instrument const& instrument, BallotQuestions const& questions);

} // namespace berakhlak::core
