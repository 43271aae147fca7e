#include "workbook/native/native_criteria.hpp"

#include "core/reading/criterion.hpp"
#include "core/text/number_text.hpp"

namespace berakhlak::workbook {

namespace {

using host::Any;
using host::OUString;

bool is_quoted(std::string const& argument) {
    return argument.size() >= 2 && argument.front() == '"' && argument.back() == '"';
}

std::string unquoted(std::string const& argument) {
    std::string text;
    for (std::size_t i = 1; i + 1 < argument.size(); ++i) {
        text.push_back(argument[i]);
        if (argument[i] == '"')
            ++i; // a quote stands twice
    }
    return text;
}

std::string single(CellBlock const& cell) {
    auto const reference = cell.reference();
    return reference.substr(0, reference.rfind(':'));
}

core::Criterion criterion_of(Any const& content) {
    double number = 0.0;
    if (content >>= number)
        return core::Criterion(number);
    OUString text;
    content >>= text;
    return core::Criterion(host::to_utf8(text));
}

bool meets(core::Criterion const& criterion, Any const& cell) {
    double number = 0.0;
    if (cell >>= number)
        return criterion.matches(number);
    OUString text;
    cell >>= text;
    return criterion.matches(host::to_utf8(text));
}

} // namespace

std::optional<std::vector<Condition>> conditions_of(References const& references, Call const& call,
                                                    std::size_t first, CellBlock const& where,
                                                    CellBlock const& answers, CellBlock const& respondents) {
    std::vector<Condition> conditions;
    auto const& arguments = call.arguments;
    for (auto i = first; i < arguments.size(); i += 2) {
        if (i + 1 >= arguments.size())
            return std::nullopt;
        auto const cells = references.of(arguments[i], where);
        if (cells.size() != 1 || cells.front().sheet != answers.sheet ||
            cells.front().first_row != answers.first_row || cells.front().last_row < respondents.last_row ||
            cells.front().first_column != cells.front().last_column)
            return std::nullopt;
        auto column = cells.front();
        column.first_row = respondents.first_row;
        column.last_row = respondents.last_row;
        auto criterion = arguments[i + 1];
        if (!is_quoted(criterion) && !core::number_from_text(criterion)) {
            auto const cell = references.of(criterion, where);
            if (cell.size() != 1 || cell.front().first_row != cell.front().last_row ||
                cell.front().first_column != cell.front().last_column)
                return std::nullopt;
            criterion = single(cell.front());
        }
        conditions.push_back({std::move(column), std::move(criterion)});
    }
    return conditions;
}

std::vector<bool> who_meets(Spreadsheet const& document, std::vector<Condition> const& conditions) {
    References const references(document);
    std::vector<bool> meet;
    for (auto const& condition : conditions) {
        auto const& text = condition.criterion;
        Any content;
        if (is_quoted(text))
            content <<= host::to_office(unquoted(text));
        else if (auto const number = core::number_from_text(text))
            content <<= *number;
        else
            content = values_of(document, references.of(text, condition.cells).front())[0][0];
        auto const criterion = criterion_of(content);
        auto const cells = values_of(document, condition.cells);
        meet.resize(static_cast<std::size_t>(cells.getLength()), true);
        for (std::size_t row = 0; row < meet.size(); ++row)
            meet[row] = meet[row] && meets(criterion, cells[static_cast<sal_Int32>(row)][0]);
    }
    return meet;
}

std::string first_cell(CellBlock const& cells) {
    auto const text = single(cells);
    return text.substr(0, text.rfind('$')) + text.substr(text.rfind('$') + 1);
}

} // namespace berakhlak::workbook
