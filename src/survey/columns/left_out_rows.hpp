// Rows below the header that are no respondents.
#pragma once

#include "survey/columns/layout.hpp"
#include "survey/table/table.hpp"

#include <string_view>
#include <vector>

namespace berakhlak::survey {

/// Blank rows, a header that stands once more, what tools write for machines (Qualtrics' import ids, HXL
/// tags), responses that weren't submitted, and sums and averages that somebody put below or between: their
/// first cell, or any cell of the last rows, says so ("Rata-rata", "NRR per unsur"). In the order of the
/// rows.
[[nodiscard]] std::vector<LeftOutRow> find_left_out_rows(Table const& table, Layout const& layout);

/// "Rata-rata", "Jumlah nilai per unsur", "IKM unit pelayanan": nothing but words of a summary.
[[nodiscard]] bool names_a_summary(std::string_view text);

} // namespace berakhlak::survey
