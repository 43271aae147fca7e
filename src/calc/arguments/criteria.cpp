#include "calc/arguments/criteria.hpp"

#include "host/cells.hpp"
#include "host/result.hpp"

#include <bit>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace berakhlak::calc {

namespace {

using host::Any;
using host::CellError;
using host::CellFailure;

bool is_criterion(Any const& argument) {
    auto const type = argument.getValueTypeClass();
    return type == host::uno::TypeClass_STRING || type == host::uno::TypeClass_DOUBLE;
}

// Which rows meet a criterion, once for all formulas that say so of the same contents.
class Verdicts {
public:
    using Rows = std::shared_ptr<std::vector<bool> const>;

    [[nodiscard]] Rows get(std::string const& criterion, std::function<std::vector<bool>()> const& ask) {
        {
            std::scoped_lock const lock(mutex_);
            if (auto const known = known_.find(criterion); known != known_.end())
                return known->second;
        }
        auto rows = std::make_shared<std::vector<bool> const>(ask());
        std::scoped_lock const lock(mutex_);
        if (known_.size() < most)
            known_.emplace(criterion, rows);
        return rows;
    }

private:
    static constexpr std::size_t most = 500;
    std::mutex mutex_;
    std::map<std::string, Rows> known_;
};

// A column of the ranges of criteria, 0-based.
struct KeptColumn {
    sal_Int32 place;
    host::CriteriaColumn contents;
    std::shared_ptr<Verdicts> verdicts = std::make_shared<Verdicts>();
};

std::string key_of(host::Document const& document, Any const& criterion, std::size_t rows) {
    double number = 0.0;
    bool const is_number = criterion >>= number;
    return host::Criteria::settings_of(document) + ' ' + std::to_string(rows) +
           (is_number ? " =" + std::to_string(std::bit_cast<std::uint64_t>(number))
                      : " \"" + host::text_in(criterion));
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
        auto const by_looks = host::Criteria::is_by_looks(caller_->document, criteria_[column]);
        auto const contents = caller_->readings.share<KeptColumn>(
            columns_,
            [&](KeptColumn const& known) {
                return known.place == place && known.contents.by_looks() == by_looks;
            },
            [&] {
                return KeptColumn{place, host::CriteriaColumn(cells, by_looks)};
            });
        auto const ask = [&] {
            return caller_->session.criteria.rows_that_meet(caller_->document, cells, contents->contents,
                                                            rows, criteria_[column]);
        };
        auto const these =
            contents->contents.tells_all()
                ? contents->verdicts->get(key_of(caller_->document, criteria_[column], rows), ask)
                : std::make_shared<std::vector<bool> const>(ask());
        for (std::size_t row = 0; row < rows; ++row)
            meet[row] = meet[row] && (*these)[row];
    }
    return meet;
}

} // namespace berakhlak::calc
