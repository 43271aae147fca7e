#include "core/text/checksum.hpp"

namespace berakhlak::core {

namespace {

constexpr char end_of_text = '\0'; // stands in no cell

} // namespace

void Checksum::add(std::string_view text) {
    crc_.process_bytes(text.data(), text.size());
    crc_.process_byte(static_cast<unsigned char>(end_of_text));
}

std::string Checksum::word() const {
    constexpr char digits[] = "0123456789abcdef";
    std::string word = "x";
    for (int shift = 60; shift >= 0; shift -= 4)
        word.push_back(digits[(crc_.checksum() >> shift) & 15]);
    return word;
}

} // namespace berakhlak::core
