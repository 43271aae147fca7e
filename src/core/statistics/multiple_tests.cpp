#include "core/statistics/multiple_tests.hpp"

#include <algorithm>

namespace berakhlak::core {

namespace {

/// Positions of the p values that there are, from the smallest.
std::vector<std::size_t> order_of(std::span<Figure const> p) {
    std::vector<std::size_t> order;
    for (std::size_t test = 0; test < p.size(); ++test)
        if (p[test].present())
            order.push_back(test);
    std::ranges::stable_sort(order, {}, [&](std::size_t test) { return p[test].value; });
    return order;
}

} // namespace

std::vector<Figure> corrected(std::span<Figure const> p, Correction correction) {
    std::vector<Figure> result(p.begin(), p.end());
    if (correction == Correction::none)
        return result;
    auto const order = order_of(p);
    auto const tests = static_cast<double>(order.size());
    if (correction == Correction::holm) {
        double largest = 0.0;
        for (std::size_t rank = 0; rank < order.size(); ++rank) {
            largest = std::max(largest, (tests - static_cast<double>(rank)) * p[order[rank]].value);
            result[order[rank]].value = std::min(1.0, largest);
        }
        return result;
    }
    double smallest = 1.0;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        smallest = std::min(smallest, tests / static_cast<double>(rank) * p[order[rank - 1]].value);
        result[order[rank - 1]].value = smallest;
    }
    return result;
}

} // namespace berakhlak::core
