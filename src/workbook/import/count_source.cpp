#include "workbook/import/count_source.hpp"

#include "workbook/import/workbook_writer.hpp"
#include "workbook/source/large_text.hpp"

#include <algorithm>

namespace berakhlak::workbook {

namespace {

survey::CountedFile counted(survey::ImportedSurvey survey, survey::ImportPlan const& plan,
                            CountingWatcher const& watcher) {
    auto const opened = survey.source.opened;
    auto const& large = dynamic_cast<LargeText const&>(*opened);
    auto const head = survey.layout.first_data_row;
    survey::SurveyCount count(std::move(survey), plan);
    LargeTextReader reader(large);
    std::size_t done = 0;
    while (auto piece = reader.next()) {
        if (done == 0)
            reader.repeat_head(head);
        auto const above = done == 0 ? std::min(head, piece->records) : 0;
        done += piece->records;
        count.add(std::move(piece->table), piece->records - above);
        if (watcher && !watcher(static_cast<double>(done) / static_cast<double>(large.records)))
            throw GivenUp();
    }
    return count.result();
}

} // namespace

survey::CountedFile count_source(survey::ImportedSurvey survey, survey::ImportPlan const& plan,
                                 CountingWatcher const& watcher) {
    auto const name = survey.source.name;
    try {
        return counted(std::move(survey), plan, watcher);
    } catch (survey::Refusal& refusal) {
        if (refusal.where.file.empty())
            refusal.where.file = name;
        throw;
    }
}

} // namespace berakhlak::workbook
