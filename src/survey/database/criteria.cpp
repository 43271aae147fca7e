#include "survey/database/criteria.hpp"

#include "core/text/number_text.hpp"
#include "core/text/text.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/refusal.hpp"

#include <array>
#include <optional>
#include <utility>

namespace berakhlak::survey {

namespace {

constexpr char escape = '!';

struct Comparison {
    std::string sign; ///< "=" where none is written
    std::string operand;
};

Comparison comparison_of(std::string const& criterion) {
    for (auto const* sign : {"<>", "<=", ">=", "<", ">", "="})
        if (criterion.starts_with(sign))
            return {sign, std::string(trimmed(std::string_view(criterion).substr(std::string(sign).size())))};
    return {"=", std::string(trimmed(criterion))};
}

struct Pattern {
    std::string text; ///< for LIKE with `escape`
    std::string plain;
    bool wild = false;
};

Pattern pattern_of(std::string_view operand) {
    Pattern pattern;
    auto const add = [&](char c) {
        if (c == '%' || c == '_' || c == escape)
            pattern.text += escape;
        pattern.text += c;
        pattern.plain += c;
    };
    for (std::size_t i = 0; i < operand.size(); ++i) {
        char const c = operand[i];
        bool const escaped = c == '~' && i + 1 < operand.size() &&
                             (operand[i + 1] == '*' || operand[i + 1] == '?' || operand[i + 1] == '~');
        if (escaped) {
            add(operand[++i]);
        } else if (c == '*' || c == '?') {
            pattern.wild = true;
            pattern.text += c == '*' ? '%' : '_';
        } else {
            add(c);
        }
    }
    return pattern;
}

std::optional<bool> truth_of(std::string const& word) {
    auto const key = core::match_key(word);
    for (auto const* yes : {"1", "true", "ya", "benar", "yes"})
        if (key == yes)
            return true;
    for (auto const* no : {"0", "false", "tidak", "salah", "no"})
        if (key == no)
            return false;
    return std::nullopt;
}

class Condition {
public:
    Condition(DatabaseTable const& table, DatabaseCriterion const& criterion)
        : criterion_(criterion), column_(column_named(table, criterion.column)),
          name_(column_text(table, column_)), type_(table.columns[column_].type),
          comparison_(comparison_of(criterion.criterion)) {}

    [[nodiscard]] Statement statement() const {
        if (comparison_.operand.empty())
            return emptiness();
        switch (type_) {
        case ColumnType::number:
            if (auto const number = core::number_from_text(comparison_.operand))
                return of_number(*number);
            refuse({"Kolom ini berisi angka.", "This column holds numbers."});
        case ColumnType::text:
            return of_text();
        case ColumnType::truth:
            if (auto const truth = truth_of(comparison_.operand))
                return of_truth(*truth);
            refuse({"Kolom ini berisi ya atau tidak.", "This column holds yes or no."});
        case ColumnType::date:
        case ColumnType::moment:
            if (auto const moment = read_moment(comparison_.operand, DateOrder::day_first))
                return of_moment(*moment);
            refuse({"Kolom ini berisi tanggal, misalnya 2026-08-31.",
                    "This column holds dates, as 2026-08-31."});
        case ColumnType::other:
            break;
        }
        refuse({"Kolom sejenis ini tidak dapat dibandingkan.", "A column of this kind can't be compared."});
    }

private:
    [[nodiscard]] Statement emptiness() const {
        bool const not_empty = comparison_.sign == "<>";
        if (!not_empty && comparison_.sign != "=")
            refuse({"Tidak ada nilai di belakang “" + comparison_.sign + "”.",
                    "There is no value behind “" + comparison_.sign + "”."});
        if (type_ == ColumnType::text)
            return {not_empty ? "(" + name_ + " IS NOT NULL AND " + name_ + " <> '')"
                              : "(" + name_ + " IS NULL OR " + name_ + " = '')",
                    {}};
        return {name_ + (not_empty ? " IS NOT NULL" : " IS NULL"), {}};
    }

    // In Calc an empty cell is unlike every value, too.
    [[nodiscard]] Statement or_empty(Statement const& unlike) const {
        Statement statement{"(" + name_ + " IS NULL OR ", {}};
        statement += unlike;
        statement += ")";
        return statement;
    }

    [[nodiscard]] Statement of_value(SqlValue const& value) const {
        Statement statement{name_ + " " + comparison_.sign + " ", {}};
        statement += parameter(value);
        return comparison_.sign == "<>" ? or_empty(std::move(statement)) : statement;
    }

    // A number can end nothing, and as a parameter it would have to be of the column's very type.
    [[nodiscard]] Statement of_number(double number) const {
        Statement const statement{name_ + " " + comparison_.sign + " " + core::text_from_number(number), {}};
        return comparison_.sign == "<>" ? or_empty(statement) : statement;
    }

    [[nodiscard]] Statement of_text() const {
        auto const pattern = pattern_of(comparison_.operand);
        bool const unlike = comparison_.sign == "<>";
        if (!unlike && comparison_.sign != "=")
            return of_value(comparison_.operand);
        Statement statement{"LOWER(" + name_ + ")", {}};
        statement += !pattern.wild ? (unlike ? " <> " : " = ") : unlike ? " NOT LIKE " : " LIKE ";
        statement += "LOWER(";
        statement += parameter(pattern.wild ? pattern.text : pattern.plain);
        statement += pattern.wild ? ") ESCAPE '!'" : ")";
        return unlike ? or_empty(std::move(statement)) : statement;
    }

    [[nodiscard]] Statement of_truth(bool truth) const {
        if (comparison_.sign != "=" && comparison_.sign != "<>")
            refuse({"Pakai = atau <>.", "Use = or <>."});
        Statement const statement{name_ + " " + comparison_.sign + (truth ? " TRUE" : " FALSE"), {}};
        return comparison_.sign == "<>" ? or_empty(statement) : statement;
    }

    // A day is a whole day, also where the column knows the time of day.
    [[nodiscard]] Statement of_moment(Moment const& moment) const {
        bool const whole_day = moment.hour == 0 && moment.minute == 0 && moment.second == 0;
        if (type_ == ColumnType::date || !whole_day)
            return of_value(moment);
        auto end = moment;
        end.hour = 23, end.minute = 59, end.second = 59;
        auto const& sign = comparison_.sign;
        if (sign == ">" || sign == "<=")
            return of_value(end);
        if (sign == ">=" || sign == "<")
            return of_value(moment);
        Statement statement{"(" + name_ + (sign == "=" ? " BETWEEN " : " NOT BETWEEN "), {}};
        statement += parameter(moment);
        statement += " AND ";
        statement += parameter(end);
        statement += ")";
        return sign == "=" ? statement : or_empty(std::move(statement));
    }

    [[noreturn]] void refuse(core::Text const& why) const {
        auto const text = "“" + criterion_.column + "”: “" + criterion_.criterion + "”";
        throw Refusal({"Syarat " + text + " tidak dapat dipakai. " + why.id,
                       "The criterion " + text + " can't be used. " + why.en},
                      {"Perbaiki syaratnya.", "Correct the criterion."});
    }

    DatabaseCriterion const& criterion_;
    std::size_t column_;
    std::string name_;
    ColumnType type_;
    Comparison comparison_;
};

} // namespace

Statement condition_of(DatabaseTable const& table, DatabaseCriterion const& criterion) {
    return Condition(table, criterion).statement();
}

Statement where(std::span<Statement const> conditions) {
    Statement statement;
    for (auto const& condition : conditions) {
        statement += statement.text.empty() ? " WHERE " : " AND ";
        statement += condition;
    }
    return statement;
}

std::size_t column_named(DatabaseTable const& table, std::string const& name) {
    std::optional<std::size_t> like;
    std::size_t alike = 0;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        auto const& known = table.columns[column].name;
        if (known == name)
            return column;
        if (core::match_key(known) == core::match_key(name)) {
            like = column;
            ++alike;
        }
    }
    if (alike == 1)
        return *like;
    std::string list;
    for (auto const& column : table.columns)
        list += (list.empty() ? "" : ", ") + column.name;
    throw Refusal({"Kolom “" + name + "” tidak ada di tabel “" + table.name() + "”.",
                   "The table “" + table.name() + "” has no column “" + name + "”."},
                  {"Kolomnya: " + list + ".", "Its columns: " + list + "."});
}

} // namespace berakhlak::survey
