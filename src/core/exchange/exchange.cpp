#include "core/exchange/exchange.hpp"

#include "core/exchange/exchange_format.hpp"
#include "core/text/checksum.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace berakhlak::core {

namespace {

namespace format = exchange_format;
using format::Row;

ExchangeError too_few(std::uint64_t minimum) {
    auto const least = std::to_string(minimum);
    return {ExchangeFault::too_few,
            std::nullopt,
            std::nullopt,
            {"Semua unit bersama-sama pun memuat hitungan dari kurang dari " + least +
                 " orang: hitungannya tidak boleh keluar dari sini.",
             "Even all units together hold a count of fewer than " + least +
                 " people: the counts must not leave."}};
}

// Unit, question and counts of one row, without its checksum.
Row count_row(std::string_view unit, Question question, std::vector<std::uint64_t> const& numbers) {
    Row row{std::string(unit), name_of(question).id};
    for (auto const number : numbers)
        row.push_back(std::to_string(number));
    return row;
}

std::vector<Row> count_rows(ExchangeTable const& table) {
    std::vector<Row> rows;
    auto const questions = format::questions_of(table);
    for (auto const& unit : table.units)
        for (auto const question : questions)
            rows.push_back(count_row(format::plain(unit.unit), question, unit.counts.numbers(question)));
    for (auto const question : questions) {
        std::vector<std::uint64_t> sums(table.units.front().counts.numbers(question).size());
        for (auto const& unit : table.units) {
            auto const numbers = unit.counts.numbers(question);
            std::transform(sums.begin(), sums.end(), numbers.begin(), sums.begin(), std::plus<>());
        }
        rows.push_back(count_row(format::sum_keyword, question, sums));
    }
    return rows;
}

std::vector<Row> head_rows(ExchangeHead const& head, std::size_t count_rows) {
    std::array<std::string, format::head_rows> const values{
        std::to_string(format::version), format::plain(head.instrument), std::to_string(head.version),
        format::plain(head.agency),      format::plain(head.period),     std::to_string(head.minimum_group),
        std::to_string(count_rows)};
    std::vector<Row> rows;
    for (std::size_t row = 0; row < format::head_rows; ++row)
        rows.push_back({std::string(format::keywords[row]), values[row]});
    return rows;
}

bool is_whole_number(std::string const& text) {
    return !text.empty() && text.size() <= 15 && (text == "0" || text.front() != '0') &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

CellGrid grid_of(std::vector<Row> const& rows) {
    std::size_t columns = 0;
    for (auto const& row : rows)
        columns = std::max(columns, row.size());
    CellGrid grid(rows.size(), columns);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            auto const& text = rows[row][column];
            bool const count = row >= format::first_count_row && column >= format::columns_before_counts;
            if ((count || row < format::header_row) && is_whole_number(text))
                grid.set_number(row, column, static_cast<double>(std::stoull(text)));
            else if (!text.empty())
                grid.set_text(row, column, text);
        }
    return grid;
}

} // namespace

std::string ExchangeTable::content_checksum() const {
    Checksum sum;
    sum.add(head.instrument);
    for (auto const& row : count_rows(*this))
        for (auto const& text : row)
            sum.add(text);
    return sum.word();
}

ExchangeTable exchange_table(Instrument const& instrument, ExchangeHead head, std::vector<UnitSurvey> units,
                             std::vector<std::string>& pooled) {
    head.instrument = instrument.name;
    head.version = instrument.version;
    head.minimum_group = std::max<std::uint64_t>(head.minimum_group, instrument.minimum_group);
    auto result = pool_small_units(std::move(units), head.minimum_group);
    if (result.too_few)
        throw too_few(head.minimum_group);
    pooled = std::move(result.pooled);
    return {std::move(head), std::move(result.units)};
}

CellGrid grid_of(Instrument const& instrument, ExchangeTable const& table) {
    for (auto const& unit : table.units)
        if (auto const group = unit.counts.smallest_group(); group > 0 && group < table.head.minimum_group)
            throw too_few(table.head.minimum_group);
    if (table.units.empty())
        throw too_few(table.head.minimum_group);

    auto const counts = count_rows(table);
    auto const sums = format::questions_of(table).size();
    auto rows = head_rows(table.head, counts.size() - sums);
    rows.push_back(format::headers(instrument));
    rows.insert(rows.end(), counts.begin(), counts.end());
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (row != format::header_row)
            rows[row].push_back(format::row_checksum(row, rows[row]));
    rows.push_back({std::string(format::end_keyword), format::whole_checksum(rows)});
    return grid_of(rows);
}

} // namespace berakhlak::core
