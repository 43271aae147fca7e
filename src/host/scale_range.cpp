#include "host/scale_range.hpp"

#include "host/cell_grid.hpp"
#include "host/text_memo.hpp"
#include "host/truth_values.hpp"

#include <algorithm>
#include <utility>

namespace berakhlak::host {

namespace {

using core::Reading;
using core::Unreadable;

class CellReader {
public:
    explicit CellReader(core::Instrument const& instrument) : reader_(instrument) {}

    Reading read(Any const& cell) {
        switch (cell.getValueTypeClass()) {
        case uno::TypeClass_DOUBLE:
            return reader_.number(*static_cast<double const*>(cell.getValue()));
        case uno::TypeClass_STRING:
            return known_.get(*static_cast<OUString const*>(cell.getValue()), [&](OUString const& text) {
                return text.isEmpty() ? Reading{} : reader_.text(to_utf8(text));
            });
        default:
            return {core::invalid, Unreadable::error_value};
        }
    }

    bool is_answer(core::Cell cell, core::CellGrid const& grid) {
        if (cell.kind == core::Cell::Kind::number)
            return reader_.number(cell.number).why == Unreadable::no;
        return cell.kind == core::Cell::Kind::text &&
               reader_.text(grid.word(cell.word)).why != Unreadable::not_an_answer;
    }

private:
    core::AnswerReader reader_;
    TextMemo<Reading> known_;
};

// Most ranges begin with answers: worth no closer look.
bool begins_with_answers(CellReader& reader, Sequence<Any> const& row) {
    double before = 0.0;
    double number = 0.0;
    if (!(row[0] >>= before) || reader.read(row[0]).why != Unreadable::no)
        return false;
    return row.getLength() < 2 || ((row[1] >>= number) && number != before + 1.0);
}

core::TableTop read_top(core::Instrument const& instrument, CellReader& reader, Rows const& rows,
                        ScaleReading& result) {
    if (begins_with_answers(reader, rows[0]))
        return {};
    auto const height = std::min(rows.getLength(), static_cast<sal_Int32>(core::most_top_rows));
    auto const grid = cell_grid(Rows(rows.getConstArray(), height));
    core::HeaderNames const names(instrument);
    core::TopRules rules;
    rules.is_answer = [&](core::Cell cell) { return reader.is_answer(cell, grid); };
    rules.names = [&](std::string_view text) { return names.item(text).has_value(); };
    for (auto const& level : instrument.scale.levels)
        rules.words.insert(rules.words.end(), level.words.begin(), level.words.end());
    rules.words.insert(rules.words.end(), instrument.missing.words.begin(), instrument.missing.words.end());
    auto top = core::read_top(grid, rules);
    if (top.header) {
        auto named = core::name_columns(names, grid, *top.header, std::move(result.items));
        result.items = std::move(named.items);
        for (std::size_t const column : named.contradicting)
            result.faults.push_back({*top.header, column, Unreadable::other_item});
    }
    return top;
}

// The wanted columns, where they stand side by side.
std::vector<ColumnRun> runs_of(std::vector<std::size_t> const& items,
                               std::vector<std::size_t> const& wanted) {
    std::vector<ColumnRun> runs;
    for (std::size_t column = 0; column < items.size(); ++column) {
        if (!wanted.empty() && std::ranges::find(wanted, items[column]) == wanted.end())
            continue;
        auto const place = static_cast<sal_Int32>(column);
        if (runs.empty() || runs.back().first + runs.back().count != place)
            runs.push_back({place, 0});
        ++runs.back().count;
    }
    return runs;
}

void read_row(CellReader& reader, Any const* cells, std::size_t row, ColumnRun columns,
              ScaleReading& result) {
    auto const answers = result.answers.row(row - result.top.first);
    for (sal_Int32 i = 0; i < columns.count; ++i) {
        auto const column = static_cast<std::size_t>(columns.first) + static_cast<std::size_t>(i);
        Reading const reading = reader.read(cells[i]);
        answers[result.items[column]] = reading.answer;
        if (reading.why != Unreadable::no)
            result.faults.push_back({row, column, reading.why});
    }
}

// A truth value is no answer, and no blank either.
void take_out(ScaleReading& result, std::size_t row, std::size_t column) {
    if (row < result.top.first)
        return;
    auto& answer = result.answers.row(row - result.top.first)[result.items[column]];
    if (answer == core::invalid || answer == core::missing)
        return; // told already, or FALSE where 0 stands for no answer
    answer = core::invalid;
    result.faults.push_back({row, column, Unreadable::truth_value});
}

} // namespace

bool ScaleReading::has_contradicting_header() const {
    return !faults.empty() && faults.front().why == Unreadable::other_item;
}

ScaleReading read_scale(core::Instrument const& instrument, CellRange const& range,
                        ScaleColumns const& columns) {
    auto const shape = shape_of(range);
    CellReader reader(instrument);
    ScaleReading result;
    result.items = columns.items;
    if (shape.used_rows == 0)
        return result;
    constexpr auto most_top_rows = static_cast<sal_Int32>(core::most_top_rows);
    result.top = read_top(instrument, reader, first_rows(range, shape, most_top_rows), result);
    result.answers =
        core::Answers(static_cast<std::size_t>(shape.used_rows) - result.top.first, instrument.items.size());
    auto const runs = runs_of(result.items, columns.wanted);
    for (auto const& run : runs) {
        std::size_t row = 0; // of the range
        read_blocks(range, shape, run, [&](Rows const& rows) {
            for (auto const& cells : rows) {
                if (row >= result.top.first)
                    read_row(reader, cells.getConstArray(), row, run, result);
                ++row;
            }
        });
        for (auto const& [place, column] : truth_values(range, shape, run))
            take_out(result, place, column);
    }
    if (runs.size() > 1)
        std::ranges::stable_sort(result.faults, {}, &AnswerFault::row);
    return result;
}

} // namespace berakhlak::host
