#include "survey/database/statement.hpp"

#include "core/text/number_text.hpp"

#include <utility>

namespace berakhlak::survey {

namespace {

Statement literal(SqlValue const& value) {
    if (auto const* number = std::get_if<double>(&value))
        return {core::text_from_number(*number), {}};
    if (auto const* truth = std::get_if<bool>(&value))
        return {*truth ? "TRUE" : "FALSE", {}};
    return parameter(value);
}

Statement compared(DatabaseTable const& table, std::size_t column, std::span<SqlValue const> values,
                   char const* with_one, char const* with_many) {
    Statement statement{column_text(table, column), {}};
    if (values.size() == 1) {
        statement += with_one;
        statement += literal(values.front());
        return statement;
    }
    statement += with_many;
    for (std::size_t i = 0; i < values.size(); ++i) {
        statement += i == 0 ? "(" : ", ";
        statement += literal(values[i]);
    }
    statement += ")";
    return statement;
}

} // namespace

Statement parameter(SqlValue value) {
    Statement statement{"?", {}};
    statement.values.push_back(std::move(value));
    return statement;
}

// An identifier can't hold what ends its quotes unless it is doubled; a database that knows no quotes (its
// driver says " ") takes plain names only.
std::string quoted(DatabaseTable const& table, std::string_view identifier) {
    if (table.quote.empty() || table.quote == " ")
        return std::string(identifier);
    char const quote = table.quote.front();
    bool const escaped = table.escapes_quotes && identifier.find(quote) != std::string_view::npos;
    std::string text = (escaped ? "U&" : "") + table.quote;
    for (char const c : identifier) {
        if (escaped && (c == quote || c == '\\')) {
            text += c == quote ? "\\0022" : "\\005C";
            continue;
        }
        text += c;
        if (c == quote)
            text += c;
    }
    return text + table.quote;
}

std::string column_text(DatabaseTable const& table, std::size_t column) {
    return quoted(table, table.columns.at(column).name);
}

std::string table_text(DatabaseTable const& table) {
    std::string text;
    for (auto const& part : table.path)
        text += (text.empty() ? "" : ".") + quoted(table, part);
    return text;
}

Statement is_one_of(DatabaseTable const& table, std::size_t column, std::span<SqlValue const> values) {
    return values.empty() ? Statement{"1 = 0", {}} : compared(table, column, values, " = ", " IN ");
}

Statement is_none_of(DatabaseTable const& table, std::size_t column, std::span<SqlValue const> values) {
    Statement statement{column_text(table, column) + " IS NOT NULL", {}};
    if (values.empty())
        return statement;
    statement += " AND ";
    statement += compared(table, column, values, " <> ", " NOT IN ");
    return statement;
}

Statement joined(std::span<Statement const> parts, std::string_view between) {
    Statement all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            all += between;
        all += parts[i];
    }
    return all;
}

Statement first_rows(DatabaseTable const& table, Statement statement, std::size_t rows) {
    auto const number = std::to_string(rows);
    statement += table.limits_by_keyword ? " LIMIT " + number : " FETCH FIRST " + number + " ROWS ONLY";
    return statement;
}

} // namespace berakhlak::survey
