// What whoever reads a source wants of the reading.
#pragma once

#include "workbook/source/watched_file.hpp"

#include <cstddef>

namespace berakhlak::workbook {

/// What becomes of the document in which LibreOffice has opened a file.
enum class AfterReading { close, keep_open };

struct TextReading {
    AfterReading then = AfterReading::close;
    ReadingWatcher watcher = {};
    std::size_t rows_of_a_sheet = 1'048'576;
    std::size_t records_of_a_piece = 100'000; ///< of a text that is longer than a sheet
};

} // namespace berakhlak::workbook
