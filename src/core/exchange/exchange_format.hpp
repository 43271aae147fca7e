// How an exchange sheet is laid out: what its writer and its reader have to agree on.
#pragma once

#include "core/exchange/exchange_table.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace berakhlak::core::exchange_format {

inline constexpr std::string_view title = "Lembar pertukaran BerAKHLAK";
inline constexpr unsigned version = 1;

// Rows of the head: a keyword, its value, the row's checksum.
enum HeadRow : std::size_t {
    title_row,
    instrument_row,
    instrument_version_row,
    agency_row,
    period_row,
    minimum_row,
    rows_row, ///< the number of rows of counts
    head_rows
};
inline constexpr std::array<std::string_view, head_rows> keywords = {
    title, "instrumen", "versi instrumen", "instansi", "periode", "kelompok terkecil", "baris hitungan"};
inline constexpr std::size_t head_columns = 3;
inline constexpr std::size_t header_row = head_rows;
inline constexpr std::size_t first_count_row = header_row + 1;

inline constexpr std::string_view sum_keyword = "(jumlah)";
inline constexpr std::string_view end_keyword = "akhir";

using Row = std::vector<std::string>;

/// A unit's name as it is written: runs of white space are one space, because not every format keeps them.
[[nodiscard]] std::string plain(std::string_view text);

/// The column headers, with unit and question first and the checksum's last.
[[nodiscard]] Row headers(Instrument const& instrument);
inline constexpr std::size_t columns_before_counts = 2;

/// The checksum of a row that stands at `place` (0-based): over its texts and its place.
[[nodiscard]] std::string row_checksum(std::size_t place, std::span<std::string const> texts);

/// The checksum over all rows above the end.
[[nodiscard]] std::string whole_checksum(std::span<Row const> rows);

/// The questions of the instrument's kind that all units were asked.
[[nodiscard]] std::vector<Question> questions_of(ExchangeTable const& table);

} // namespace berakhlak::core::exchange_format
