#include "calc/arguments/unit_column.hpp"

#include "calc/arguments/arguments.hpp"
#include "core/statistics/sampling.hpp"
#include "core/text/number_text.hpp"
#include "host/text_memo.hpp"

namespace berakhlak::calc {

namespace {

using host::Any;
using host::CellError;
using host::CellFailure;
using host::CellRange;
using host::OUString;
using host::Sequence;

std::string text_of(Any const& cell) {
    OUString text;
    if (cell >>= text)
        return host::to_utf8(text);
    double number = 0.0;
    return (cell >>= number) ? core::text_from_number(number) : std::string();
}

std::uint64_t whole_number(Any const& cell) {
    double const number = number_argument(cell, -1.0);
    if (number < 0.0 || number > 1e9)
        throw CellFailure{CellError::value};
    return static_cast<std::uint64_t>(number);
}

} // namespace

UnitColumn units_of(CellRange const& answers, CellRange const& units, bool header, std::size_t respondents) {
    auto const shape = host::shape_of(units);
    if (shape.columns != 1 || shape.height != host::shape_of(answers).height)
        throw CellFailure{CellError::value};
    UnitColumn column;
    column.text_of_respondent.resize(respondents);
    auto const add = [&](std::string text) {
        column.texts.push_back(std::move(text));
        return static_cast<std::uint32_t>(column.texts.size() - 1);
    };
    host::TextMemo<std::uint32_t> known;
    auto respondent = column.text_of_respondent.begin();
    bool counts = !header; // the first row
    host::read_blocks(units, shape, [&](host::Rows const& rows) {
        for (auto const& row : rows) {
            Any const& cell = row[0];
            if (counts && respondent != column.text_of_respondent.end())
                *respondent++ =
                    cell.getValueTypeClass() == host::uno::TypeClass_STRING
                        ? known.get(*static_cast<OUString const*>(cell.getValue()),
                                    [&](OUString const& text) { return add(host::to_utf8(text)); })
                        : add(text_of(cell));
            counts = true;
        }
    });
    return column;
}

std::vector<std::string> texts_of(Any const& column, CellRange const& answers, bool header,
                                  std::size_t respondents) {
    std::vector<std::string> texts;
    if (is_omitted(column))
        return texts;
    Sequence<Sequence<Any>> rows;
    std::size_t const skipped = header ? 1 : 0;
    if (!(column >>= rows) || rows.getLength() != host::shape_of(answers).height ||
        rows[0].getLength() != 1 || static_cast<std::size_t>(rows.getLength()) < respondents + skipped)
        throw CellFailure{CellError::value};
    texts.reserve(respondents);
    for (std::size_t row = 0; row < respondents; ++row)
        texts.push_back(text_of(rows[static_cast<sal_Int32>(row + skipped)][0]));
    return texts;
}

std::vector<core::RequiredRespondents> headcounts_of(Any const& population) {
    std::vector<core::RequiredRespondents> required;
    if (is_omitted(population))
        return required;
    Sequence<Sequence<Any>> rows;
    if (!(population >>= rows) || rows.getLength() == 0 || rows[0].getLength() < 2)
        throw CellFailure{CellError::value};
    for (sal_Int32 i = 0; i < rows.getLength(); ++i) {
        auto const& row = rows[i];
        std::string const unit = text_of(row[0]);
        double number = 0.0;
        bool const number_there = (row[1] >>= number) || core::number_from_text(text_of(row[1]));
        bool const own_minimum = row.getLength() > 2 && !is_omitted(row[2]);
        bool const nothing_said = !own_minimum && is_omitted(row[1]);
        if (unit.empty() || nothing_said || (i == 0 && !number_there))
            continue;
        std::optional<std::uint64_t> headcount;
        if (!is_omitted(row[1]))
            headcount = whole_number(row[1]);
        required.push_back(
            {unit, own_minimum ? whole_number(row[2]) : core::required_minimum(*headcount), headcount});
    }
    return required;
}

} // namespace berakhlak::calc
