#include "workbook/counts/figure_cells.hpp"

#include "core/instrument/bands.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>

namespace berakhlak::workbook {

using core::Absent;
using host::Any;
using host::Sequence;

Any value_cell(std::string const& text) {
    return Any(host::to_office(text));
}
Any value_cell(std::uint64_t number) {
    return Any(static_cast<double>(number));
}

void put_values(Sheet const& sheet, sal_Int32 column, sal_Int32 row, std::vector<ValueRow> const& rows) {
    Sequence<Sequence<Any>> cells(static_cast<sal_Int32>(rows.size()));
    std::transform(rows.begin(), rows.end(), cells.getArray(), [](ValueRow const& line) {
        return Sequence<Any>(line.data(), static_cast<sal_Int32>(line.size()));
    });
    auto const width = static_cast<sal_Int32>(rows.front().size());
    host::Reference<com::sun::star::sheet::XCellRangeData>(
        sheet->getCellRangeByPosition(column, row, column + width - 1,
                                      row + static_cast<sal_Int32>(rows.size()) - 1),
        host::UNO_QUERY_THROW)
        ->setDataArray(cells);
}

std::string FigureCells::too_few() const {
    return "n < " + std::to_string(instrument_.minimum_group);
}

Any FigureCells::count(std::uint64_t n) const {
    return n > 0 && n < instrument_.minimum_group ? value_cell(too_few()) : value_cell(n);
}

Any FigureCells::figure(core::Figure const& figure) const {
    switch (figure.why) {
    case Absent::no:
        return Any(figure.value);
    case Absent::too_few:
        return value_cell(too_few());
    case Absent::hides_another:
        return text({"disembunyikan", "hidden"});
    case Absent::no_answers:
        return text({"tidak ada jawaban", "no answers"});
    case Absent::undefined:
        break;
    }
    return value_cell("–");
}

Any FigureCells::of_group(core::Figure const& figure) const {
    bool const few = figure.present() && figure.n < instrument_.minimum_group;
    return few ? value_cell(too_few()) : this->figure(figure);
}

Any FigureCells::category(core::Figure const& figure) const {
    auto const* band = figure.present() ? core::classify(instrument_.bands, figure.value) : nullptr;
    return value_cell(band ? book_.text(band->label) : std::string());
}

Any FigureCells::letter(core::Figure const& figure) const {
    auto const* band = figure.present() ? core::classify(instrument_.bands, figure.value) : nullptr;
    return value_cell(band ? band->letter : std::string());
}

} // namespace berakhlak::workbook
