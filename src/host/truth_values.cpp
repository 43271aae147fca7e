#include "host/truth_values.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>

namespace berakhlak::host {

namespace {

namespace css = com::sun::star;
using Places = std::vector<std::pair<std::size_t, std::size_t>>;
using css::table::CellRangeAddress;

// The number formats of each language stand together, and this is the place of its truth value.
constexpr sal_Int32 formats_of_a_language = 10000;
constexpr sal_Int32 truth_value_format = 99;

bool is_truth_format(std::optional<sal_Int32> key) {
    return key && *key % formats_of_a_language == truth_value_format;
}

class Finder {
public:
    Finder(CellRange const& cells, RangeShape const& shape, sal_Int32 first_column)
        : cells_(cells), shape_(shape), first_column_(first_column) {}

    Places find() {
        auto const format = number_format(cells_);
        if (is_truth_format(format))
            add_numbers(cells_);
        else if (!format)
            look_at_formats();
        look_at_formulas();
        return std::move(places_);
    }

private:
    void look_at_formats() {
        auto const formats = Reference<css::sheet::XUniqueCellFormatRangesSupplier>(cells_, UNO_QUERY_THROW)
                                 ->getUniqueCellFormatRanges();
        for (sal_Int32 i = 0; i < formats->getCount(); ++i) {
            Reference<uno::XInterface> const ranges(formats->getByIndex(i), UNO_QUERY_THROW);
            if (is_truth_format(number_format(ranges)))
                add_numbers(ranges);
        }
    }

    void add_numbers(Reference<uno::XInterface> const& ranges) {
        auto const numbers = Reference<css::sheet::XCellRangesQuery>(ranges, UNO_QUERY_THROW)
                                 ->queryContentCells(css::sheet::CellFlags::VALUE);
        for (auto const& block : numbers->getRangeAddresses())
            for_each_cell(block,
                          [&](std::size_t row, std::size_t column) { places_.emplace_back(row, column); });
    }

    // A formula's own format is that of its result. What it shows can't be asked: while formulas are computed
    // Calc shows "...".
    void look_at_formulas() {
        auto const formulas = Reference<css::sheet::XCellRangesQuery>(cells_, UNO_QUERY_THROW)
                                  ->queryFormulaCells(css::sheet::FormulaResult::VALUE);
        for (auto const& block : formulas->getRangeAddresses())
            for_each_cell(block, [&](std::size_t row, std::size_t column) {
                auto const cell = cells_->getCellByPosition(static_cast<sal_Int32>(column) - first_column_,
                                                            static_cast<sal_Int32>(row));
                auto const number = cell->getValue();
                if (number != 0.0 && number != 1.0)
                    return;
                if (is_truth_format(number_format(cell)))
                    places_.emplace_back(row, column);
            });
    }

    template <class Use>
    void for_each_cell(CellRangeAddress const& block, Use const& use) const {
        for (auto row = block.StartRow; row <= block.EndRow; ++row)
            for (auto column = block.StartColumn; column <= block.EndColumn; ++column)
                use(static_cast<std::size_t>(row - shape_.first_row),
                    static_cast<std::size_t>(column - shape_.first_column));
    }

    CellRange const& cells_;
    RangeShape const& shape_;
    sal_Int32 first_column_; ///< of the cells, in the range
    Places places_;
};

} // namespace

Places truth_values(CellRange const& range, RangeShape const& shape, ColumnRun columns) {
    if (shape.used_rows == 0 || columns.count == 0)
        return {};
    CellRange const used(range->getCellRangeByPosition(columns.first, 0, columns.first + columns.count - 1,
                                                       shape.used_rows - 1));
    return Finder(used, shape, columns.first).find();
}

} // namespace berakhlak::host
