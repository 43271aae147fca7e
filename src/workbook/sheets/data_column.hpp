// A column of the sheet Data: what it is headed, and what its cells hold.
#pragma once

#include "host/uno.hpp"
#include "survey/sources/imported_survey.hpp"

#include <set>
#include <string>
#include <vector>

namespace berakhlak::workbook {

struct DataColumn {
    std::string header;
    std::optional<std::size_t> source; ///< none: the file has no such column
    bool answers = false;
    survey::GenerationColumn const* generation = nullptr; ///< written instead of the source's text
};

/// The texts of a column. Surveys repeat their answers: each distinct text is made once, and its cells share
/// it. Refers to the survey and the column.
class ColumnTexts {
public:
    ColumnTexts(survey::ImportedSurvey const& survey, DataColumn const& column, core::Language language);

    /// What stands in a respondent's cell, ready for setDataArray.
    [[nodiscard]] host::Any const& of(std::size_t respondent) const { return texts_[code_of(respondent)]; }

    /// Whether each cell holds what the source's cell holds, in one line.
    [[nodiscard]] bool is_as_read() const { return as_read_; }

    /// The different groups of respondents that it makes: texts that `match_key` tells apart, blanks left
    /// out.
    [[nodiscard]] std::size_t groups() const;
    /// Letters of the longest text or of the header.
    [[nodiscard]] sal_Int32 longest() const;

private:
    static constexpr std::size_t empty = 0;

    [[nodiscard]] std::size_t code_of(std::size_t respondent) const;
    [[nodiscard]] std::string answer(std::string const& text) const;
    /// The codes of texts that respondents have: others are only those of rows that were left out.
    [[nodiscard]] std::vector<bool> used() const;

    survey::ImportedSurvey const& survey_;
    DataColumn const& column_;
    std::vector<host::Any> texts_; ///< by code; the first one is the empty text
    bool as_read_ = false;
};

} // namespace berakhlak::workbook
