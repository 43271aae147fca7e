#include "host/cell_grid.hpp"

namespace berakhlak::host {

core::CellGrid cell_grid(Sequence<Sequence<Any>> const& rows) {
    auto const height = static_cast<std::size_t>(rows.getLength());
    core::CellGrid grid(height, height == 0 ? 0 : static_cast<std::size_t>(rows[0].getLength()));
    for (std::size_t row = 0; row < height; ++row) {
        Any const* cell = rows[static_cast<sal_Int32>(row)].getConstArray();
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            switch (cell[column].getValueTypeClass()) {
            case uno::TypeClass_DOUBLE:
                grid.set_number(row, column, *static_cast<double const*>(cell[column].getValue()));
                break;
            case uno::TypeClass_STRING:
                if (auto const& text = *static_cast<OUString const*>(cell[column].getValue());
                    !text.isEmpty())
                    grid.set_text(row, column, to_utf8(text));
                break;
            default:
                grid.set_error(row, column);
            }
        }
    }
    return grid;
}

Sequence<Sequence<Any>> rows_of(core::CellGrid const& grid) {
    using core::Cell;
    Sequence<Sequence<Any>> rows(static_cast<sal_Int32>(grid.rows()));
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        Sequence<Any> line(static_cast<sal_Int32>(grid.columns()));
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            auto const cell = grid.at(row, column);
            auto& out = line.getArray()[column];
            if (cell.kind == Cell::Kind::number)
                out <<= cell.number;
            else
                out <<= cell.kind == Cell::Kind::text ? to_office(grid.word(cell.word)) : OUString();
        }
        rows.getArray()[row] = line;
    }
    return rows;
}

} // namespace berakhlak::host
