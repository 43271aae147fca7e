// Bytes of the fuzzer as the things that readers take.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/instrument/instrument_json.hpp"
#include "places/places.hpp"

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace berakhlak::fuzz {

inline std::string_view text_of(std::uint8_t const* data, std::size_t size) {
    return {reinterpret_cast<char const*>(data), size};
}

inline core::Instrument shipped_instrument(std::string const& name) {
    std::ifstream file(tests::places::instruments() + "/" + name + ".json", std::ios::binary);
    return core::instrument_from_json(std::string(std::istreambuf_iterator<char>(file), {}));
}

/// What must hold whatever comes in; the fuzzer reports where it doesn't.
inline void require(bool holds) {
    if (!holds)
        __builtin_trap();
}

} // namespace berakhlak::fuzz
