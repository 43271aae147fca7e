#include "calc/groups/scale_statistics.hpp"

#include "calc/arguments/call_memo.hpp"
#include "calc/arguments/survey_range.hpp"

namespace berakhlak::calc {

namespace {

using host::Any;
using host::CellError;
using host::CellFailure;
using host::CellRange;
using host::OUString;
using host::Sequence;

bool is_blank(Any const& cell) {
    OUString text;
    return (cell >>= text) && text.isEmpty();
}

bool is_header(Sequence<Any> const& row) {
    bool text_seen = false;
    for (Any const& cell : row) {
        if (!cell.hasValue() || host::number_in(cell))
            return false;
        text_seen = text_seen || !is_blank(cell);
    }
    return text_seen;
}

Scored plain_scores(host::RangeCells const& cells) {
    Scored scored;
    bool const header = cells.used_rows > 0 && is_header(cells.rows[0]);
    sal_Int32 const skipped = header ? 1 : 0;
    scored.scores = core::ScoreMatrix(static_cast<std::size_t>(cells.used_rows - skipped),
                                      static_cast<std::size_t>(cells.columns));
    for (std::size_t row = 0; row < scored.scores.respondents(); ++row) {
        auto const& from = cells.rows[static_cast<sal_Int32>(row) + skipped];
        auto const to = scored.scores.row(row);
        for (std::size_t column = 0; column < to.size(); ++column) {
            Any const& cell = from[static_cast<sal_Int32>(column)];
            auto const number = host::number_in(cell);
            if (!number && !is_blank(cell))
                throw CellFailure{CellError::value};
            if (number)
                to[column] = *number;
        }
    }
    for (std::size_t column = 0; column < scored.scores.items(); ++column)
        scored.items.push_back({std::to_string(column + 1), {}});
    return scored;
}

Scored instrument_scores(Caller const& caller, InstrumentPointer instrument, CellRange const& range,
                         std::optional<std::size_t> value) {
    if (instrument->kind != core::Kind::likert)
        throw CellFailure{CellError::value};
    auto const shared = read_scale(caller, *instrument, range, value);
    auto const& reading = *shared;
    if (!reading.faults.empty())
        throw CellFailure{CellError::value};
    Scored scored{core::scores(*instrument, reading.answers, value), {}, instrument};
    for (core::Item const& item : instrument->items)
        if (!value || item.value == value)
            scored.items.push_back({item.code, item.text});
    return scored;
}

Scored read_scores(Caller const& caller, CellRange const& answers, Any const& value, Any const& instrument) {
    if (is_omitted(instrument)) {
        if (!is_omitted(value))
            throw CellFailure{CellError::value};
        return plain_scores(host::read_range(answers));
    }
    auto rules = instrument_argument(caller, instrument);
    auto const only = value_argument(*rules, value);
    return instrument_scores(caller, std::move(rules), answers, only);
}

core::ItemCovariances covariances_of(Scored const& scored, Any const& missing) {
    switch (choice_argument(missing, {"", "pairwise", "berpasangan", "listwise", "lengkap"})) {
    case 0:
        return {scored.scores, scored.missing_rule()};
    case 1:
    case 2:
        return {scored.scores, core::MissingPairs::pairwise};
    default:
        return {scored.scores, core::MissingPairs::listwise};
    }
}

} // namespace

SharedStatistics statistics_of(Caller const& caller, CellRange const& answers, Any const& value,
                               Any const& instrument, Any const& missing) {
    auto const compute = [&]() -> SharedStatistics {
        auto scored = read_scores(caller, answers, value, instrument);
        auto covariances = covariances_of(scored, missing);
        scored.scores = {};
        return std::make_shared<ScaleStatistics const>(
            ScaleStatistics{std::move(scored), std::move(covariances)});
    };
    CallKey const call("scale", caller.document, answers, value, instrument, missing);
    return call.text() ? CallMemo::current()->value<SharedStatistics>(*call.text(), compute) : compute();
}

} // namespace berakhlak::calc
