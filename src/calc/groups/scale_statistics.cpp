#include "calc/groups/scale_statistics.hpp"

#include "calc/arguments/call_memo.hpp"
#include "calc/arguments/survey_range.hpp"
#include "core/reading/table_top.hpp"
#include "core/text/number_text.hpp"
#include "host/cell_grid.hpp"
#include "host/truth_values.hpp"

#include <algorithm>

namespace berakhlak::calc {

namespace {

using host::Any;
using host::CellError;
using host::CellFailure;
using host::CellRange;
using host::OUString;

bool is_blank(Any const& cell) {
    OUString text;
    return (cell >>= text) && text.isEmpty();
}

// A row of numbers above the answers that none of them reaches: it numbers the columns.
bool numbers_the_columns(host::RangeCells const& cells, sal_Int32 row) {
    auto const number = [&](sal_Int32 at, sal_Int32 column) {
        return host::number_in(cells.rows[at][column]);
    };
    constexpr sal_Int32 least = 3;
    if (cells.columns < least || number(row, 0) != 1.0)
        return false;
    for (sal_Int32 column = 1; column < cells.columns; ++column)
        if (number(row, column) != 1.0 + column)
            return false;
    for (sal_Int32 below = row + 1; below < cells.used_rows; ++below)
        for (sal_Int32 column = 0; column < cells.columns; ++column)
            if (number(below, column).value_or(0.0) >= cells.columns)
                return false;
    return true;
}

// Rows above the first respondent (see core/reading/table_top.hpp).
sal_Int32 rows_above(host::RangeCells const& cells) {
    if (cells.used_rows == 0)
        return 0;
    auto const height = std::min(cells.used_rows, static_cast<sal_Int32>(core::most_top_rows));
    auto const grid = host::cell_grid(host::Rows(cells.rows.getConstArray(), height));
    core::TopRules rules;
    rules.is_answer = [&](core::Cell cell) {
        return cell.kind == core::Cell::Kind::number ||
               (cell.kind == core::Cell::Kind::text && core::number_from_text(grid.word(cell.word)));
    };
    rules.names = [](std::string_view) { return false; };
    rules.words = {"Sangat Tidak Setuju", "Tidak Setuju", "Netral", "Setuju", "Sangat Setuju"};
    auto const first = static_cast<sal_Int32>(core::read_top(grid, rules).first);
    return first + (first < cells.used_rows && numbers_the_columns(cells, first) ? 1 : 0);
}

Scored plain_scores(host::RangeCells const& cells) {
    Scored scored;
    auto const skipped = rows_above(cells);
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

Scored instrument_scores(Caller const& caller, InstrumentPointer const& instrument, CellRange const& range,
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
        auto const cells = host::read_range(answers);
        if (!host::truth_values(answers, cells, {0, cells.columns}).empty())
            throw CellFailure{CellError::value};
        return plain_scores(cells);
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

struct KeptStatistics {
    Any value, instrument, missing;
    SharedStatistics statistics;
};

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
    if (call.text())
        return CallMemo::current()->value<SharedStatistics>(*call.text(), compute);
    auto const kept = caller.readings.share<KeptStatistics>(
        answers,
        [&](KeptStatistics const& known) {
            return known.value == value && known.instrument == instrument && known.missing == missing;
        },
        [&] {
            return KeptStatistics{value, instrument, missing, compute()};
        });
    return kept->statistics;
}

} // namespace berakhlak::calc
