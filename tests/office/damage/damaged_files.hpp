// Files as mail, sticks, other programs and tired people leave them: made from whole ones, the same in each
// run.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace berakhlak::tests {

struct DamagedFile {
    std::string name; ///< "potong-3.xlsx"; its ending may lie
    std::string content;
};

/// Of one whole file: cut off, bits turned, blocks gone, doubled, zero or another file's, NULs, other
/// endings.
[[nodiscard]] std::vector<DamagedFile> damaged(std::filesystem::path const& whole, std::uint32_t seed);

/// What was never whole: empty, one byte, a mark without text, a picture, a page, a folder of a zip.
[[nodiscard]] std::vector<DamagedFile> never_whole();

} // namespace berakhlak::tests
