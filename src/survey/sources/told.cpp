#include "survey/sources/told.hpp"

#include "core/text/column_letters.hpp"

#include <algorithm>

namespace berakhlak::survey {

namespace {

using core::Text;

bool is_of_answers(Role role) {
    return role == Role::item || role == Role::performance_item || role == Role::expectation_item ||
           role == Role::picks_personal || role == Role::picks_current || role == Role::picks_expected;
}

// "C3:C6"
std::string reference(Table const& table, MergedCells const& cells) {
    return core::column_letters(cells.first_column) + std::to_string(source_row(table, cells.first_row)) +
           ":" + core::column_letters(cells.last_column) + std::to_string(source_row(table, cells.last_row));
}

// A merged cell holds one answer, whoever seems to have given it.
void tell_merged(ImportedSurvey const& survey, std::vector<Text>& told) {
    std::string list;
    std::size_t blank = 0;
    for (auto const& cells : survey.source.merged) {
        auto const last = std::min(cells.last_column + 1, survey.mapping.columns.size());
        bool const answers = [&] {
            for (auto column = cells.first_column; column < last; ++column)
                if (is_of_answers(survey.mapping.columns[column].role))
                    return true;
            return false;
        }();
        if (!answers || cells.first_row < survey.layout.first_data_row)
            continue;
        list += (list.empty() ? "" : ", ") + reference(survey.source.table, cells);
        blank += (cells.last_row - cells.first_row + 1) * (last - cells.first_column) - 1;
    }
    if (list.empty())
        return;
    auto const count = std::to_string(blank);
    told.push_back({"Sel jawaban yang digabung: " + list + "; hanya sel pertamanya berisi jawaban, " + count +
                        " sel dihitung tidak dijawab.",
                    "Merged cells of answers: " + list + "; only the first cell of each holds an answer, " +
                        count + " cells count as not answered."});
}

void tell_sheets(ImportedSurvey const& survey, std::optional<SheetQuestion> const& sheets,
                 std::vector<Text>& told) {
    if (!sheets)
        return;
    std::string list;
    for (auto const& sheet : sheets->sheets)
        if (sheet != survey.source.sheet)
            list += (list.empty() ? "“" : ", “") + sheet + "”";
    if (!list.empty())
        told.push_back({"Lembar yang juga berisi jawaban dan tidak dibaca: " + list + ".",
                        "Sheets that hold answers as well and were not read: " + list + "."});
}

} // namespace

std::vector<Text> told_beside_figures(ImportedSurvey const& survey,
                                      std::optional<SheetQuestion> const& sheets) {
    auto told = survey.account.told;
    for (auto& line : rows_told(survey.source.table, survey.prepared))
        told.push_back(std::move(line));
    tell_merged(survey, told);
    tell_sheets(survey, sheets, told);
    return told;
}

} // namespace berakhlak::survey
