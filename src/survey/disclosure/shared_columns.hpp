// The columns of respondents that a copy of a survey may hold.
#pragma once

#include "core/instrument/instrument.hpp"

#include <memory>
#include <string>
#include <vector>

namespace berakhlak::survey {

struct SharedColumn {
    enum class Kind { answer, unit, group, identity };
    Kind kind = Kind::answer;
    std::string header;      ///< no two are the same
    std::string meaning;     ///< as a decision of an import says it: "B1", "unit", "kelompok"
    bool in_figures = false; ///< a formula of the workbook groups by it
    std::vector<std::string> texts;
    std::size_t place = 0;    ///< its column on the sheet, from 0
    std::size_t question = 0; ///< of answers: columns of one question are one thing that was asked
};

struct SharedColumns {
    std::vector<SharedColumn> columns;                    ///< of the same length
    std::shared_ptr<core::Instrument const> instrument;   ///< with the minimum of the workbook
    core::Language language = core::Language::indonesian; ///< of labels that stand for what is withheld

    [[nodiscard]] std::size_t respondents() const { return columns.front().texts.size(); }
};

} // namespace berakhlak::survey
