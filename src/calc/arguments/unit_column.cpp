#include "calc/arguments/unit_column.hpp"

#include "calc/arguments/arguments.hpp"
#include "core/statistics/sampling.hpp"
#include "core/text/number_text.hpp"
#include "host/document/headcount.hpp"
#include "host/text_memo.hpp"

#include <cmath>

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

std::uint64_t whole_number(Caller const& caller, Any const& cell) {
    double const number = headcount_argument(caller, cell);
    if (number < 0.0 || number > 1e9 || number != std::floor(number))
        throw CellFailure{CellError::value};
    return static_cast<std::uint64_t>(number);
}

class UnitReader {
public:
    explicit UnitReader(CellRange const& units) : units_(units) {}

    std::uint32_t read(Any const& cell, std::size_t row) {
        if (cell.getValueTypeClass() == host::uno::TypeClass_STRING)
            return known_.get(*static_cast<OUString const*>(cell.getValue()),
                              [&](OUString const& text) { return add(host::to_utf8(text)); });
        double number = 0.0;
        if (!(cell >>= number))
            return 0;
        auto const [entry, is_new] = column_.shown.try_emplace(number, 0);
        if (is_new)
            entry->second = add(host::shown_number(units_, static_cast<sal_Int32>(row), number));
        return entry->second;
    }

    UnitColumn column_;

private:
    std::uint32_t add(std::string text) {
        column_.texts.push_back(std::move(text));
        return static_cast<std::uint32_t>(column_.texts.size() - 1);
    }

    CellRange const& units_;
    host::TextMemo<std::uint32_t> known_;
};

UnitColumn read_units(CellRange const& units, host::RangeShape const& shape, std::size_t above,
                      std::size_t respondents) {
    UnitReader reader(units);
    reader.column_.text_of_respondent.resize(respondents);
    std::size_t row = 0;
    host::read_blocks(units, shape, [&](host::Rows const& rows) {
        for (auto const& cells : rows) {
            if (row >= above && row - above < respondents)
                reader.column_.text_of_respondent[row - above] = reader.read(cells[0], row);
            ++row;
        }
    });
    return std::move(reader.column_);
}

struct KeptUnits {
    std::size_t above;
    UnitColumn column;
};

} // namespace

std::shared_ptr<UnitColumn const> units_of(Caller const& caller, CellRange const& answers,
                                           CellRange const& units, std::size_t above,
                                           std::size_t respondents) {
    auto const shape = host::shape_of(units);
    if (shape.columns != 1 || shape.height != host::shape_of(answers).height)
        throw CellFailure{CellError::value};
    auto const kept = caller.readings.share<KeptUnits>(
        units,
        [&](KeptUnits const& known) {
            return known.above == above && known.column.text_of_respondent.size() == respondents;
        },
        [&] {
            return KeptUnits{above, read_units(units, shape, above, respondents)};
        });
    return {kept, &kept->column};
}

std::vector<std::string> texts_of(Any const& column, CellRange const& answers, std::size_t above,
                                  std::size_t respondents) {
    std::vector<std::string> texts;
    if (is_omitted(column))
        return texts;
    Sequence<Sequence<Any>> rows;
    if (!(column >>= rows) || rows.getLength() != host::shape_of(answers).height ||
        rows[0].getLength() != 1 || static_cast<std::size_t>(rows.getLength()) < respondents + above)
        throw CellFailure{CellError::value};
    texts.reserve(respondents);
    for (std::size_t row = 0; row < respondents; ++row)
        texts.push_back(text_of(rows[static_cast<sal_Int32>(row + above)][0]));
    return texts;
}

std::vector<core::RequiredRespondents> headcounts_of(Caller const& caller, Any const& population) {
    std::vector<core::RequiredRespondents> required;
    if (is_omitted(population))
        return required;
    Sequence<Sequence<Any>> rows;
    if (!(population >>= rows) || rows.getLength() == 0 || rows[0].getLength() < 2)
        throw CellFailure{CellError::value};
    for (sal_Int32 i = 0; i < rows.getLength(); ++i) {
        auto const& row = rows[i];
        std::string const unit = text_of(row[0]);
        bool const number_there = host::headcount(caller.session.context(), caller.document, row[1]) ||
                                  core::number_from_text(text_of(row[1]));
        bool const own_minimum = row.getLength() > 2 && !is_omitted(row[2]);
        bool const nothing_said = !own_minimum && is_omitted(row[1]);
        if (unit.empty() || nothing_said || (i == 0 && !number_there))
            continue;
        std::optional<std::uint64_t> headcount;
        if (!is_omitted(row[1]))
            headcount = whole_number(caller, row[1]);
        required.push_back({unit,
                            own_minimum ? whole_number(caller, row[2]) : core::required_minimum(*headcount),
                            headcount});
    }
    return required;
}

} // namespace berakhlak::calc
