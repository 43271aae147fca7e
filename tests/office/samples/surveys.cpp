#include "surveys.hpp"

namespace berakhlak::tests {

namespace {

constexpr int behaviours_of_a_value = 3;
constexpr int answers_of_respondents[][7] = {{5, 4, 3, 4, 5, 2, 3}, {4, 4, 3, 5, 5, 3, 3},
                                             {4, 5, 4, 4, 4, 2, 4}, {3, 4, 4, 4, 5, 1, 3},
                                             {5, 4, 3, 3, 5, 2, 4}, {4, 3, 3, 4, 4, 3, 3}};

} // namespace

Rows likert_answers() {
    Rows rows;
    for (auto const& respondent : answers_of_respondents) {
        auto& row = rows.emplace_back();
        for (int const answer : respondent)
            row.insert(row.end(), behaviours_of_a_value, std::to_string(answer));
    }
    return rows;
}

Rows likert_units() {
    return {{"Dinas Satu"}, {"Dinas Satu"}, {"Dinas Satu"}, {"Badan Dua"}, {"Dinas Satu"}, {"Dinas Satu"}};
}

Rows likert_header() {
    std::vector<std::string> row{"Unit kerja"};
    for (int question = 1; question <= 21; ++question)
        row.push_back("Perilaku " + std::to_string(question));
    return {row};
}

void fill_likert(Document const& document, std::string const& sheet) {
    std::string const on = sheet.empty() ? "" : sheet + ".";
    document.fill(on + "A1", likert_header());
    document.fill(on + "A2", likert_units());
    document.fill(on + "B2", likert_answers());
}

} // namespace berakhlak::tests
