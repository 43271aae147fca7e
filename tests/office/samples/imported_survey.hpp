// Files read as an import reads them, up to the survey; no workbook is written.
#pragma once

#include "core/index/profile.hpp"
#include "harness/offices.hpp"
#include "workbook/import/import.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace berakhlak::tests {

inline survey::ImportedSurvey imported(std::filesystem::path const& file,
                                       survey::ImportPlan const& plan = {}) {
    auto const context = office_with_extension().context();
    host::Instruments instruments(context);
    workbook::ImportRequest request;
    static_cast<survey::ImportPlan&>(request) = plan;
    request.url = file_url(file);
    return workbook::import_survey(context, instruments, request);
}

/// Of all respondents.
inline double index_of(survey::ImportedSurvey const& survey) {
    core::AnswerCounts counts(*survey.instrument);
    for (std::size_t respondent = 0; respondent < survey.prepared.respondents(); ++respondent)
        counts.add(survey.prepared.answers.row(respondent));
    return core::profile(*survey.instrument, counts).total.value;
}

inline std::string all_of(std::vector<core::Text> const& told) {
    std::string text;
    for (auto const& line : told)
        text += line.id + "\n";
    return text;
}

inline bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace berakhlak::tests
