#include "calc/arguments/criteria.hpp"

#include "host/result.hpp"

namespace berakhlak::calc {

namespace {

using host::Any;
using host::CellError;
using host::CellFailure;
using host::OUString;
using host::Sequence;

Sequence<Sequence<Any>> range_of(Any const& argument) {
    Sequence<Sequence<Any>> range;
    if (argument >>= range)
        return range;
    // A range of one cell arrives as its content.
    Sequence<Any> const row(&argument, 1);
    return Sequence<Sequence<Any>>(&row, 1);
}

core::Criterion criterion_of(Any const& argument) {
    double number = 0.0;
    if (argument >>= number)
        return core::Criterion(number);
    OUString text;
    if (argument >>= text)
        return core::Criterion(host::to_utf8(text));
    throw CellFailure{CellError::value};
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

Criteria::Criteria(std::vector<Any> const& pairs) {
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
        if (pairs[i].hasValue() != pairs[i + 1].hasValue())
            throw CellFailure{CellError::value};
        if (pairs[i].hasValue())
            pairs_.push_back({range_of(pairs[i]), criterion_of(pairs[i + 1])});
    }
    if (pairs.size() % 2 != 0)
        throw CellFailure{CellError::value};
}

std::vector<bool> Criteria::rows_that_meet(std::size_t rows) const {
    std::vector<bool> meet(rows, true);
    for (Pair const& pair : pairs_) {
        if (static_cast<std::size_t>(pair.range.getLength()) < rows)
            throw CellFailure{CellError::value};
        for (std::size_t row = 0; row < rows; ++row) {
            auto const& cells = pair.range[static_cast<sal_Int32>(row)];
            if (cells.getLength() != 1)
                throw CellFailure{CellError::value};
            meet[row] = meet[row] && meets(pair.criterion, cells[0]);
        }
    }
    return meet;
}

std::vector<Any> criteria_pairs(std::initializer_list<Any> named, Sequence<Any> const& more) {
    std::vector<Any> pairs(named);
    pairs.insert(pairs.end(), more.begin(), more.end());
    return pairs;
}

} // namespace berakhlak::calc
