// Finds the header of a table: how many title rows stand above it and how many rows it has itself.
#pragma once

#include "survey/columns/layout_signatures.hpp"
#include "survey/table/table.hpp"

#include <cstddef>

namespace berakhlak::survey {

struct HeaderRows {
    std::size_t first = 0; ///< title rows above
    std::size_t count = 1;
    Signature const* signature = nullptr; ///< none: a typed sheet
    std::size_t marks = 0;                ///< of the signature that were found
};

/// Throws Refusal when no row can be a header.
[[nodiscard]] HeaderRows find_header_rows(Table const& table);
/// The signature that row `row` bears, without looking further.
[[nodiscard]] HeaderRows header_rows_at(Table const& table, std::size_t row);

} // namespace berakhlak::survey
