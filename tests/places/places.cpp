#include "places/places.hpp"

namespace berakhlak::tests::places {

std::string project() {
    return BERAKHLAK_PROJECT;
}

std::string source() {
    return project() + "/src";
}

std::string tests() {
    return project() + "/tests";
}

std::string data() {
    return tests() + "/data";
}

std::string instruments() {
    return project() + "/extension/instruments";
}

std::string examples() {
    return project() + "/examples";
}

std::string docs() {
    return project() + "/docs";
}

std::string oxt() {
    return BERAKHLAK_OXT;
}

std::string office_program() {
    return BERAKHLAK_OFFICE_PROGRAM;
}

} // namespace berakhlak::tests::places
