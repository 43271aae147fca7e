// A grid of cells as a person selected it: numbers, texts, blanks and errors, nothing interpreted yet.
#pragma once

#include "core/text/text_pool.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace berakhlak::core {

struct Cell {
    enum class Kind : std::uint8_t { empty, number, text, error };
    double number = 0.0;    ///< of Kind::number; TRUE is 1
    std::uint32_t word = 0; ///< of Kind::text: see CellGrid::word
    Kind kind = Kind::empty;
};

/// Rows x columns, all blank at first. Survey texts repeat, so each distinct text is stored, and later read,
/// once. Texts are UTF-8.
class CellGrid {
public:
    CellGrid() = default;
    CellGrid(std::size_t rows, std::size_t columns) : columns_(columns), cells_(rows * columns) {}

    [[nodiscard]] std::size_t rows() const noexcept { return columns_ == 0 ? 0 : cells_.size() / columns_; }
    [[nodiscard]] std::size_t columns() const noexcept { return columns_; }
    [[nodiscard]] Cell at(std::size_t row, std::size_t column) const noexcept {
        return cells_[row * columns_ + column];
    }
    [[nodiscard]] std::size_t words() const noexcept { return words_.size(); }
    [[nodiscard]] std::string const& word(std::uint32_t code) const noexcept { return words_.at(code); }

    void set_number(std::size_t row, std::size_t column, double number) {
        cells_[row * columns_ + column] = {number, 0, Cell::Kind::number};
    }
    void set_text(std::size_t row, std::size_t column, std::string_view text) {
        set_word(row, column, intern(text));
    }
    void set_error(std::size_t row, std::size_t column) {
        cells_[row * columns_ + column] = {0.0, 0, Cell::Kind::error};
    }

    /// For sources that know equal texts already: the code of a text, and a cell by such a code.
    std::uint32_t intern(std::string_view text) { return words_.intern(text); }
    void set_word(std::size_t row, std::size_t column, std::uint32_t code) {
        cells_[row * columns_ + column] = {0.0, code, Cell::Kind::text};
    }

private:
    std::size_t columns_ = 0;
    std::vector<Cell> cells_;
    TextPool words_;
};

} // namespace berakhlak::core
