#include "calc/arguments/criteria.hpp"

#include "host/result.hpp"

namespace berakhlak::calc {

namespace {

using host::Any;
using host::CellError;
using host::CellFailure;

bool is_criterion(Any const& argument) {
    auto const type = argument.getValueTypeClass();
    return type == host::uno::TypeClass_STRING || type == host::uno::TypeClass_DOUBLE;
}

} // namespace

Criteria::Criteria(Caller const& caller, host::CellRange const& answers, host::CellRange const& columns,
                   Any const& first, host::Sequence<Any> const& more)
    : caller_(&caller), columns_(columns), criteria_{first} {
    criteria_.insert(criteria_.end(), more.begin(), more.end());
    auto const beside = host::shape_of(columns);
    auto const shape = host::shape_of(answers);
    if (beside.first_row != shape.first_row || beside.height != shape.height ||
        static_cast<std::size_t>(beside.columns) != criteria_.size())
        throw CellFailure{CellError::value};
    bool any = false;
    for (Any const& criterion : criteria_) {
        any = any || criterion.hasValue();
        if (criterion.hasValue() && !is_criterion(criterion))
            throw CellFailure{CellError::value};
    }
    if (!any)
        throw CellFailure{CellError::value};
}

std::vector<bool> Criteria::rows_that_meet(std::size_t rows) const {
    std::vector<bool> meet(rows, true);
    for (std::size_t column = 0; column < criteria_.size(); ++column) {
        if (!criteria_[column].hasValue())
            continue;
        auto const place = static_cast<sal_Int32>(column);
        auto const cells =
            columns_->getCellRangeByPosition(place, 0, place, host::shape_of(columns_).height - 1);
        auto const these =
            caller_->session.criteria.rows_that_meet(caller_->document, cells, rows, criteria_[column]);
        for (std::size_t row = 0; row < rows; ++row)
            meet[row] = meet[row] && these[row];
    }
    return meet;
}

} // namespace berakhlak::calc
