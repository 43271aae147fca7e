#include "workbook/native/native_criteria.hpp"

#include "core/text/number_text.hpp"
#include "host/function_signature.hpp"

namespace berakhlak::workbook {

namespace {

bool is_quoted(std::string const& argument) {
    return argument.size() >= 2 && argument.front() == '"' && argument.back() == '"';
}

std::string single(CellBlock const& cell) {
    auto const reference = cell.reference();
    return reference.substr(0, reference.rfind(':'));
}

} // namespace

std::optional<std::vector<Condition>> conditions_of(References const& references, Call const& call,
                                                    CellBlock const& where, CellBlock const& answers,
                                                    CellBlock const& respondents) {
    std::vector<Condition> conditions;
    auto const* function = host::signature_of(call.method);
    if (!function || !function->criteria)
        return conditions;
    auto const& arguments = call.arguments;
    auto const first = *function->groups + 1; // of the criteria
    if (arguments.size() <= first)
        return std::nullopt;
    auto const cells = references.of(arguments[*function->groups], where);
    if (cells.size() != 1 || cells.front().sheet != answers.sheet ||
        cells.front().first_row != answers.first_row || cells.front().last_row != answers.last_row ||
        static_cast<std::size_t>(cells.front().last_column - cells.front().first_column + 1) !=
            arguments.size() - first)
        return std::nullopt;
    for (auto i = first; i < arguments.size(); ++i) {
        if (arguments[i].empty())
            continue;
        auto criterion = arguments[i];
        if (!is_quoted(criterion) && !core::number_from_text(criterion)) {
            auto const cell = references.of(criterion, where);
            if (cell.size() != 1 || cell.front().first_row != cell.front().last_row ||
                cell.front().first_column != cell.front().last_column)
                return std::nullopt;
            criterion = single(cell.front());
        }
        auto const column = cells.front().first_column + static_cast<sal_Int32>(i - first);
        conditions.push_back(
            {{answers.sheet, column, respondents.first_row, column, respondents.last_row}, criterion});
    }
    return conditions;
}

std::string first_cell(CellBlock const& cells) {
    auto const text = single(cells);
    return text.substr(0, text.rfind('$')) + text.substr(text.rfind('$') + 1);
}

} // namespace berakhlak::workbook
