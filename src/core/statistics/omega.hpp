// McDonald's omega: reliability of a scale whose items need not measure it equally well.
#pragma once

#include "core/statistics/reliability.hpp"

#include <optional>
#include <vector>

namespace berakhlak::core {

/// Loadings of one common factor on the standardised items, by maximum likelihood, turned so that their sum
/// is not negative. Of the several ways to fit a factor this is the one whose result doesn't depend on a
/// program's starting values or stopping rule (minres, for one, agrees to three decimals only): any program
/// that maximises the likelihood gives the same. Three items are reproduced exactly. None: fewer than three
/// items, an item without variance, or an item that the factor would explain altogether (uniqueness below
/// 0.005, "Heywood case"): then there is no such factor.
[[nodiscard]] std::optional<std::vector<double>> factor_loadings(ItemCovariances const& covariances);

/// Omega total (McDonald 1999), one factor: L^2 / (L^2 + U), L the sum of the loadings, U the sum of the
/// uniquenesses 1 - loading^2. Absent::undefined without loadings; Absent::no_answers: nobody answered.
[[nodiscard]] Figure omega_total(ItemCovariances const& covariances);

} // namespace berakhlak::core
