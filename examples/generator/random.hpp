// Random numbers that are the same on every platform: the engine's output is fixed by the standard, the
// standard distributions are not, so the mapping is done here, in whole numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <span>
#include <utility>
#include <vector>

namespace berakhlak::examples {

class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    /// 0 ... bound - 1, every number equally likely.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) {
        std::uint64_t const rest = (UINT64_MAX % bound + 1) % bound;
        std::uint64_t drawn = engine_();
        while (drawn > UINT64_MAX - rest)
            drawn = engine_();
        return drawn % bound;
    }
    /// lowest ... highest, both included.
    [[nodiscard]] int between(int lowest, int highest) {
        return lowest + static_cast<int>(below(static_cast<std::uint64_t>(highest - lowest + 1)));
    }
    [[nodiscard]] bool permille(int chance) { return static_cast<int>(below(1000)) < chance; }

    /// A position of `weights`, as likely as its weight; one weight at least is above 0.
    [[nodiscard]] std::size_t weighted(std::span<int const> weights) {
        std::uint64_t sum = 0;
        for (int const weight : weights)
            sum += static_cast<std::uint64_t>(weight);
        std::uint64_t drawn = below(sum);
        std::size_t at = 0;
        while (drawn >= static_cast<std::uint64_t>(weights[at]))
            drawn -= static_cast<std::uint64_t>(weights[at++]);
        return at;
    }

    template <class List>
    [[nodiscard]] auto const& one_of(List const& list) {
        return list[below(std::size(list))];
    }

    template <class T>
    void shuffle(std::vector<T>& list) {
        for (std::size_t left = list.size(); left > 1; --left)
            std::swap(list[left - 1], list[below(left)]);
    }

private:
    std::mt19937_64 engine_;
};

} // namespace berakhlak::examples
