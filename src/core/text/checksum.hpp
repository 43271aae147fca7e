// Checksums over texts, as words that no spreadsheet takes for a number.
#pragma once

#include <boost/crc.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace berakhlak::core {

/// A CRC over a list of texts, where each one begins and ends. CRC-64/XZ (ECMA-182; "123456789" gives
/// 995dc9bbdf1939fa): a change of up to 64 neighbouring bits is always found, any other one but for a chance
/// of 1 in 2^64. It protects from accidents and from careless edits, not from somebody who computes it again:
/// it is no signature.
class Checksum {
public:
    void add(std::string_view text);
    /// "x" and 16 hexadecimal digits: with a letter first, and never an exponent like 1e5.
    [[nodiscard]] std::string word() const;

private:
    boost::crc_optimal<64, 0x42F0E1EBA9EA3693, 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF, true, true> crc_;
};

} // namespace berakhlak::core
