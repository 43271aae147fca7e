// Bytes of the fuzzer as the things that readers take.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/instrument/instrument_json.hpp"
#include "core/text/cells.hpp"
#include "core/text/number_text.hpp"
#include "places/places.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace berakhlak::fuzz {

inline std::string_view text_of(std::uint8_t const* data, std::size_t size) {
    return {reinterpret_cast<char const*>(data), size};
}

inline core::Instrument shipped_instrument(std::string const& name) {
    std::ifstream file(tests::places::instruments() + "/" + name + ".json", std::ios::binary);
    return core::instrument_from_json(std::string(std::istreambuf_iterator<char>(file), {}));
}

/// Lines and tabs part cells.
inline std::vector<std::vector<std::string>> rows_of(std::string_view text) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    for (char const c : text)
        if (c == '\n')
            rows.emplace_back(1);
        else if (c == '\t')
            rows.back().emplace_back();
        else
            rows.back().back() += c;
    return rows;
}

/// As a sheet holds them: what reads as a number is one, "#N/A" an error.
inline core::CellGrid grid_of(std::vector<std::vector<std::string>> const& rows) {
    std::size_t columns = 0;
    for (auto const& row : rows)
        columns = std::max(columns, row.size());
    core::CellGrid grid(rows.size(), columns);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            auto const& text = rows[row][column];
            if (text == "#N/A")
                grid.set_error(row, column);
            else if (auto const number = core::number_from_text(text))
                grid.set_number(row, column, *number);
            else if (!text.empty())
                grid.set_text(row, column, text);
        }
    return grid;
}

/// What must hold whatever comes in; the fuzzer reports where it doesn't.
inline void require(bool holds) {
    if (!holds)
        __builtin_trap();
}

} // namespace berakhlak::fuzz
