// A table of text as it came from a file: rows x columns, nothing interpreted yet.
#pragma once

#include "core/text/text_pool.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace berakhlak::survey {

/// One column, dictionary-coded: survey answers repeat, so each distinct text is stored, and later matched,
/// once.
class Column {
public:
    void reserve(std::size_t rows) { codes_.reserve(rows); }
    void push_back(std::string_view text) { codes_.push_back(intern(text)); }
    /// For whoever meets the same texts again and again: a code that is pushed back without being looked up.
    [[nodiscard]] std::uint32_t intern(std::string_view text) { return words_.intern(text); }
    void push_back_code(std::uint32_t code) { codes_.push_back(code); }

    [[nodiscard]] std::size_t size() const noexcept { return codes_.size(); }
    [[nodiscard]] std::string const& at(std::size_t row) const { return words_.at(codes_[row]); }
    [[nodiscard]] std::uint32_t code(std::size_t row) const { return codes_[row]; }
    [[nodiscard]] std::size_t distinct() const noexcept { return words_.size(); }
    [[nodiscard]] std::string const& word(std::uint32_t code) const { return words_.at(code); }

private:
    core::TextPool words_;
    std::vector<std::uint32_t> codes_;
};

/// All columns have the same number of rows; short rows were padded with "".
struct Table {
    std::vector<Column> columns;
    std::size_t first_row = 1; ///< the 1-based row of the source file or sheet in which row 0 stands
    /// What a person has had read otherwise than it stands (see answers/amendments.hpp): the columns as they
    /// came from the file, by position.
    std::map<std::size_t, Column> as_read;

    void amend(std::size_t column, Column amended) {
        as_read.try_emplace(column, std::move(columns[column]));
        columns[column] = std::move(amended);
    }
    void restore() {
        for (auto& [column, original] : as_read)
            columns[column] = std::move(original);
        as_read.clear();
    }
    [[nodiscard]] bool is_amended(std::size_t column) const { return as_read.contains(column); }

    [[nodiscard]] std::size_t rows() const noexcept { return columns.empty() ? 0 : columns.front().size(); }
    [[nodiscard]] std::string const& at(std::size_t row, std::size_t column) const {
        return columns[column].at(row);
    }
};

} // namespace berakhlak::survey
