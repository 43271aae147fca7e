// The sheets of a merge. Their figures are values: formulas can't reach into other offices' files.
#pragma once

#include "core/exchange/merge.hpp"
#include "workbook/merging/survey_parts.hpp"
#include "workbook/sheets/workbook.hpp"

#include <string>
#include <vector>

namespace berakhlak::workbook {

/// One file of a merge and what became of it.
struct MergeSource {
    std::string name;
    std::string sha256;
    std::optional<PartKind> kind; ///< none: it couldn't be read
    std::string agency;
    std::string period;
    std::size_t units = 0;
    std::uint64_t n = 0;
    bool used = false;
    std::vector<core::Text> remarks;
};

/// The recap of all files that are used (see recap_of_counts.hpp).
void write_merged_recap(Workbook& book, core::Instrument const& instrument, core::MergedSurvey const& merged,
                        std::vector<MergeSource> const& sources);

/// Every file with its hash, what it brought, and what was used or why not; what is missing below.
void write_sources(Workbook& book, core::Instrument const& instrument, core::MergedSurvey const& merged,
                   std::vector<MergeSource> const& sources);

} // namespace berakhlak::workbook
