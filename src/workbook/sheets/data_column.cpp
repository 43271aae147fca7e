#include "workbook/sheets/data_column.hpp"

#include "survey/table/clean_text.hpp"

#include <algorithm>

namespace berakhlak::workbook {

namespace {

using host::Any;
using host::OUString;

OUString const& text_in(Any const& cell) {
    return *static_cast<OUString const*>(cell.getValue());
}

} // namespace

ColumnTexts::ColumnTexts(survey::ImportedSurvey const& survey, DataColumn const& column,
                         core::Language language)
    : survey_(survey), column_(column), texts_{Any(OUString())} {
    if (!column.source)
        return;
    if (column.generation) {
        for (auto const generation : survey::all_generations())
            texts_.emplace_back(host::to_office(survey::name_of(generation).in(language)));
        return;
    }
    auto const& cells = survey.source.table.columns[*column.source];
    texts_.reserve(cells.distinct() + 1);
    as_read_ = (!column.answers || survey.prepared.blanked.empty()) &&
               !survey.source.table.is_amended(*column.source);
    for (std::uint32_t code = 0; code < cells.distinct(); ++code) {
        auto const& word = cells.word(code);
        auto const written = column.answers ? answer(word) : word;
        as_read_ = as_read_ && written == word && word.find('\n') == word.npos;
        texts_.emplace_back(host::to_office(written));
    }
}

std::string ColumnTexts::answer(std::string const& text) const {
    auto answer = survey::with_line_breaks(text);
    for (auto const& choice : survey_.mapping.words)
        if (core::match_key(choice.word) == core::match_key(answer))
            return survey_.instrument->scale.levels[choice.level].words.front();
    return answer;
}

std::size_t ColumnTexts::code_of(std::size_t respondent) const {
    if (!column_.source)
        return empty;
    if (column_.generation) {
        auto const& generation = column_.generation->of[respondent];
        return generation ? static_cast<std::size_t>(*generation) + 1 : empty;
    }
    auto const row = survey_.prepared.rows[respondent];
    if (auto const& blanked = survey_.prepared.blanked;
        column_.answers && !blanked.empty() && blanked.contains({row, *column_.source}))
        return empty;
    return survey_.source.table.columns[*column_.source].code(row) + std::size_t{1};
}

std::vector<bool> ColumnTexts::used() const {
    std::vector<bool> used(texts_.size());
    for (std::size_t respondent = 0; respondent < survey_.prepared.rows.size(); ++respondent)
        used[code_of(respondent)] = true;
    return used;
}

std::size_t ColumnTexts::groups() const {
    auto const seen = used();
    std::set<std::string> groups;
    for (std::size_t code = 0; code < texts_.size(); ++code)
        if (auto const text = host::to_utf8(text_in(texts_[code])); seen[code] && !survey::is_blank(text))
            groups.insert(core::match_key(text));
    return groups.size();
}

sal_Int32 ColumnTexts::longest() const {
    auto const seen = used();
    auto longest = host::to_office(column_.header).getLength();
    for (std::size_t code = 0; code < texts_.size(); ++code)
        if (seen[code])
            longest = std::max(longest, text_in(texts_[code]).getLength());
    return longest;
}

} // namespace berakhlak::workbook
