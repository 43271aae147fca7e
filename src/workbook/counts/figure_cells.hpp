// Cells of tables that are values: figures come as numbers, or say in words why there is none.
#pragma once

#include "core/index/figure.hpp"
#include "workbook/sheets/workbook.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace berakhlak::workbook {

using ValueRow = std::vector<host::Any>;

[[nodiscard]] host::Any value_cell(std::string const& text);
[[nodiscard]] host::Any value_cell(std::uint64_t number);

/// Rows of one length.
void put_values(Sheet const& sheet, sal_Int32 column, sal_Int32 row, std::vector<ValueRow> const& rows);

class FigureCells {
public:
    FigureCells(Workbook const& book, core::Instrument const& instrument)
        : book_(book), instrument_(instrument) {}

    /// "n < 5", "disembunyikan", "tidak ada jawaban" instead of a figure that isn't there.
    [[nodiscard]] host::Any figure(core::Figure const& figure) const;
    /// The same, hidden too where fewer than the minimum group stand behind it.
    [[nodiscard]] host::Any of_group(core::Figure const& figure) const;
    [[nodiscard]] host::Any count(std::uint64_t n) const;
    /// The label of the band that a figure lies in; empty without one.
    [[nodiscard]] host::Any category(core::Figure const& figure) const;
    [[nodiscard]] host::Any letter(core::Figure const& figure) const;
    [[nodiscard]] host::Any text(core::Text const& text) const { return value_cell(book_.text(text)); }

private:
    [[nodiscard]] std::string too_few() const;

    Workbook const& book_;
    core::Instrument const& instrument_;
};

} // namespace berakhlak::workbook
