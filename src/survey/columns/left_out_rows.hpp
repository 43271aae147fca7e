// Rows below the header that are no respondents.
#pragma once

#include "survey/columns/survey_tool.hpp"
#include "survey/table/table.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace berakhlak::survey {

enum class NotAnAnswer {
    blank,           ///< no cell holds anything
    repeated_header, ///< the header stands once more among the answers
    technical,       ///< Qualtrics' ImportId row, HXL tags and the like
    summary,         ///< averages, sums and the like of the rows above
    not_submitted    ///< LimeSurvey: no submit date, the respondent broke off
};
struct LeftOutRow {
    std::size_t row; ///< row of the Table, 0-based
    NotAnAnswer why;
};

/// Where the header and the respondents of a table stand.
struct HeaderPlace {
    Source source = Source::typed;
    std::size_t title_rows = 0;
    std::size_t first_data_row = 1;
    std::optional<std::size_t> submitted_column; ///< empty there: not submitted
};

/// Blank rows, a header that stands once more, what tools write for machines (Qualtrics' import ids, HXL
/// tags), responses that weren't submitted, and sums and averages that somebody put below or between: their
/// first cell, or any cell of the last rows, says so ("Rata-rata", "NRR per unsur"). In the order of the
/// rows.
[[nodiscard]] std::vector<LeftOutRow> find_left_out_rows(Table const& table, HeaderPlace const& place);

/// "Rata-rata", "Jumlah nilai per unsur", "IKM unit pelayanan": nothing but words of a summary.
[[nodiscard]] bool names_a_summary(std::string_view text);

} // namespace berakhlak::survey
