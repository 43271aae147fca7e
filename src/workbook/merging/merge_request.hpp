// What is asked of a merge.
#pragma once

#include "core/exchange/merge.hpp"
#include "core/text/text.hpp"

#include <string>
#include <vector>

namespace berakhlak::workbook {

enum class FilesAre { units, agencies };
enum class Twice { refuse, list };

struct MergeRequest {
    std::string instrument; ///< empty: that of most files
    std::string agency;
    std::string period;
    FilesAre files_are = FilesAre::units;
    std::vector<core::ExpectedPart> expected;
    Twice twice = Twice::refuse;
    core::Language language = core::Language::indonesian;
    bool hidden = true;
};

} // namespace berakhlak::workbook
