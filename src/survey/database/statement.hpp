// SQL text with the values that its "?" stand for. Identifiers are quoted, values never become text.
#pragma once

#include "survey/database/database_table.hpp"
#include "survey/table/dates.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace berakhlak::survey {

using SqlValue = std::variant<double, std::string, bool, Moment>;

struct Statement {
    std::string text;
    std::vector<SqlValue> values; ///< one for each "?", in their order

    Statement& operator+=(std::string_view more) {
        text += more;
        return *this;
    }
    Statement& operator+=(Statement const& more) {
        text += more.text;
        values.insert(values.end(), more.values.begin(), more.values.end());
        return *this;
    }
    bool operator==(Statement const&) const = default;
};

/// "?" that stands for the value.
[[nodiscard]] Statement parameter(SqlValue value);

/// The identifier between the table's quotes; a quote within it is doubled. LibreOffice's driver for
/// PostgreSQL takes doubled quotes apart (7.4): there the standard's other spelling stands, U&"a\0022b".
[[nodiscard]] std::string quoted(DatabaseTable const& table, std::string_view identifier);
[[nodiscard]] std::string column_text(DatabaseTable const& table, std::size_t column);
/// "schema"."table".
[[nodiscard]] std::string table_text(DatabaseTable const& table);

/// Whether the cell is one of the values: numbers and truth values stand in the text, texts are parameters.
/// Without values it is "1 = 0".
[[nodiscard]] Statement is_one_of(DatabaseTable const& table, std::size_t column,
                                  std::span<SqlValue const> values);
/// The opposite, of a cell that is not NULL.
[[nodiscard]] Statement is_none_of(DatabaseTable const& table, std::size_t column,
                                   std::span<SqlValue const> values);

[[nodiscard]] Statement joined(std::span<Statement const> parts, std::string_view between);

/// The statement, but no more than its first rows.
[[nodiscard]] Statement first_rows(DatabaseTable const& table, Statement statement, std::size_t rows);

} // namespace berakhlak::survey
