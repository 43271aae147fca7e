// Invented civil servants and the moments at which they answer.
#pragma once

#include "random.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace berakhlak::examples {

struct Person {
    std::string name; ///< with titles: "Rina Lestari, S.Sos."
    std::string nip;  ///< 18 digits, as long as a real one and different from every other
    bool woman = false;
    int birth_year = 0;
};

/// The `serial` makes the NIP unique.
[[nodiscard]] Person invent_person(Random& random, std::size_t serial);

/// `n` different moments in office hours of the working days from the 3rd to the 21st of October 2022, in
/// order: "3/10/2022 08:05:12".
[[nodiscard]] std::vector<std::string> invent_moments(Random& random, std::size_t n);

/// At least `width` digits.
[[nodiscard]] std::string digits(std::size_t number, std::size_t width);

} // namespace berakhlak::examples
