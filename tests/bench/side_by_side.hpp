// Two ways to the same result, timed in turns in one run.
#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

namespace berakhlak::bench {

/// What is timed gives its seconds itself, so that it can leave out what it has to prepare.
using Timed = std::function<double()>;

inline double seconds_of(std::function<void()> const& work) {
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

inline double quantile_of(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
}

/// One line of docs/benchmarks.md: the median of each, and of the ratio of the pairs, with its quartiles.
inline void print_row(std::string const& what, std::string const& beside, std::vector<double> const& ours,
                      std::vector<double> const& theirs, double target) {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < ours.size(); ++i)
        ratios.push_back(ours[i] / theirs[i]);
    std::cout << std::fixed << "| " << what << " | " << beside << " | " << std::setprecision(2)
              << quantile_of(ours, 0.5) * 1000.0 << " | " << quantile_of(theirs, 0.5) * 1000.0 << " | "
              << std::setprecision(3) << quantile_of(ratios, 0.5) << " (" << quantile_of(ratios, 0.25) << "-"
              << quantile_of(ratios, 0.75) << ") | ";
    if (target > 0.0)
        std::cout << std::setprecision(1) << target;
    std::cout << " |" << std::endl;
}

inline void print_head() {
    std::cout << "| ours | beside | ours, ms | beside, ms | ratio (quartiles) | target |\n"
              << "|---|---|---:|---:|---|---:|" << std::endl;
}

inline void side_by_side(std::string const& what, std::string const& beside, int rounds, Timed const& ours,
                         Timed const& theirs, double target) {
    std::vector<double> one, other;
    for (int round = 0; round < rounds; ++round) {
        one.push_back(ours());
        other.push_back(theirs());
    }
    print_row(what, beside, one, other, target);
}

} // namespace berakhlak::bench
