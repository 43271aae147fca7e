// What only the office can say about its survey, and how it wants the report. Knows no UNO.
#pragma once

#include "core/text/text.hpp"

#include <string>

namespace berakhlak::workbook::report {

enum class Shape {
    brief, ///< a summary of some eight pages
    full   ///< as offices file it: foreword, chapters, annexes
};

struct Particulars {
    std::string agency;
    std::string year;
    std::string dates; ///< of the survey: "3-14 Oktober 2022"
    std::string title; ///< empty: by the instrument
    std::string head;  ///< who signs: "Kepala Bagian Organisasi"
    Shape shape = Shape::brief;
    core::Language language = core::Language::indonesian;

    bool operator==(Particulars const&) const = default;
};

} // namespace berakhlak::workbook::report
