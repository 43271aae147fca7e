// How long the tests wait for something that should have happened.
#pragma once

#include <chrono>
#include <cstdlib>

namespace berakhlak::tests {

/// So many seconds, times BERAKHLAK_SLOWNESS where it is set: a sanitized office takes several times as long.
[[nodiscard]] inline std::chrono::seconds patience(int seconds) {
    char const* const slowness = std::getenv("BERAKHLAK_SLOWNESS");
    return std::chrono::seconds(seconds * (slowness ? std::atoi(slowness) : 1));
}

} // namespace berakhlak::tests
