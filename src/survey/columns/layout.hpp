// Which survey tool a table came from, where its header and its data are, and which rows aren't answers.
#pragma once

#include "core/text/text.hpp"
#include "survey/columns/left_out_rows.hpp"
#include "survey/columns/survey_tool.hpp"
#include "survey/table/refusal.hpp"
#include "survey/table/table.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace berakhlak::survey {

enum class LayoutNote {
    identical_header, ///< the same header twice: suffixed " (2)"
    no_header,        ///< a column with answers but without a header
    beyond_header,    ///< cells to the right of the last header: a row that fell apart
    merged_header     ///< a header that spans columns and was carried to the right
};
struct LayoutRemark {
    LayoutNote kind;
    std::size_t column; ///< 0-based
    core::Text text;
};

/// Rows and columns are 0-based positions in the Table.
struct Layout {
    Source source = Source::typed;
    double confidence = 0.0;
    std::size_t title_rows = 0;  ///< rows above the header
    std::size_t header_rows = 1; ///< rows that are merged into one header
    std::size_t first_data_row = 1;
    std::vector<std::string> headers; ///< one per column of the Table; unique; "" for an empty column
    std::vector<std::string> codes;   ///< one per column: the tool's own column code ("Q3_1"), or ""
    std::vector<std::size_t> time_columns;
    std::vector<std::size_t> identity_columns;
    std::optional<std::size_t> submitted_column; ///< empty there: not submitted
    std::optional<std::size_t> status_column;    ///< says which responses were only previews
    std::vector<std::size_t> empty_columns;      ///< neither header nor content
    std::string pick_separator;       ///< how the tool joins multi-selects: ", ", ";", " " or "" when unknown
    std::vector<LeftOutRow> left_out; ///< by default not used, in the order of the rows
    std::vector<LayoutRemark> remarks;

    [[nodiscard]] core::Text name() const { return name_of(source); }
};

/// Throws Refusal for a table without header or data, and for long format (one row per answer).
[[nodiscard]] Layout recognise(Table const& table);

/// Recognition with the header fixed by a person: `title_rows` rows above, `header_rows` merged.
[[nodiscard]] Layout recognise(Table const& table, std::size_t title_rows, std::size_t header_rows);

/// Equal for two exports of the same form, whatever their rows: what a remembered mapping is found by.
[[nodiscard]] std::string fingerprint(Layout const& layout);

} // namespace berakhlak::survey
