#include "workbook/formulas/our_formulas.hpp"

#include "workbook/document/hidden_sheets.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;
using host::UNO_SET_THROW;

void add_names(Reference<host::uno::XInterface> const& owner, std::vector<std::string>& found) {
    Reference<css::sheet::XNamedRanges> const names(property_of(owner, "NamedRanges"), UNO_QUERY_THROW);
    // A name may use another one that comes later.
    for (auto before = found.size() + 1; before != found.size();) {
        before = found.size();
        for (OUString const& name : names->getElementNames()) {
            Reference<css::sheet::XNamedRange> const range(names->getByName(name), UNO_QUERY_THROW);
            auto const text = host::to_utf8(name);
            if (std::find(found.begin(), found.end(), text) == found.end() &&
                calls_ours(host::to_utf8(range->getContent()), found))
                found.push_back(text);
        }
    }
}

bool holds(CellBlock const& block, sal_Int32 column, sal_Int32 row) {
    return column >= block.first_column && column <= block.last_column && row >= block.first_row &&
           row <= block.last_row;
}

class Finder {
public:
    Finder(Spreadsheet const& document, bool ours) : document_(document), ours_(ours) {
        add_names(document, names_);
    }

    OurFormulas run() {
        for (auto const& name : sheet_names(document_))
            if (name != last_values_sheet_name && name != checksum_sheet_name)
                look_through(name);
        return std::move(found_);
    }
    OurFormulas run_on(std::string const& sheet) {
        look_through(sheet);
        return std::move(found_);
    }

private:
    void look_through(std::string const& name) {
        sheet_ = sheet_named(document_, name);
        first_of_sheet_ = found_.formulas.size();
        auto const before = names_.size();
        add_names(sheet_, names_);
        auto const cells = Reference<css::sheet::XCellRangesQuery>(sheet_, UNO_QUERY_THROW)
                               ->queryContentCells(css::sheet::CellFlags::FORMULA);
        for (auto const& address : cells->getRangeAddresses())
            look_through(block_of(document_, address));
        names_.resize(before);
    }

    void look_through(CellBlock const& block) {
        auto const formulas =
            Reference<css::sheet::XCellRangeFormula>(cells_of(document_, block), UNO_QUERY_THROW)
                ->getFormulaArray();
        for (sal_Int32 row = 0; row < formulas.getLength(); ++row)
            for (sal_Int32 column = 0; column < formulas[row].getLength(); ++column)
                look_at(block.sheet, block.first_column + column, block.first_row + row,
                        host::to_utf8(formulas[row][column]));
    }

    void look_at(std::string const& sheet, sal_Int32 column, sal_Int32 row, std::string const& stored) {
        auto const formula = with_names_restored(stored);
        if (calls_ours(formula, names_) != ours_)
            return;
        OurFormula ours{{sheet, column, row, column, row},
                        formula.starts_with("{="),
                        bare_formula(formula),
                        {},
                        formula != stored};
        if (ours.array) {
            if (is_known(column, row))
                return;
            ours.where = array_at(column, row);
        }
        if (is_status_line(ours.text)) {
            found_.status_lines.push_back(std::move(ours));
            return;
        }
        ours.guard = guard_of(ours.text);
        found_.formulas.push_back(std::move(ours));
    }

    [[nodiscard]] bool is_known(sal_Int32 column, sal_Int32 row) const {
        return std::any_of(
            found_.formulas.begin() + static_cast<std::ptrdiff_t>(first_of_sheet_), found_.formulas.end(),
            [&](OurFormula const& formula) { return formula.array && holds(formula.where, column, row); });
    }

    [[nodiscard]] CellBlock array_at(sal_Int32 column, sal_Int32 row) const {
        Reference<css::sheet::XSheetCellRange> const cell(
            sheet_->getCellRangeByPosition(column, row, column, row), UNO_QUERY_THROW);
        Reference<css::sheet::XSheetCellCursor> const cursor(sheet_->createCursorByRange(cell),
                                                             UNO_SET_THROW);
        cursor->collapseToCurrentArray();
        return block_of(
            document_,
            Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress());
    }

    Spreadsheet document_;
    bool ours_;
    std::vector<std::string> names_;
    Reference<css::sheet::XSpreadsheet> sheet_;
    std::size_t first_of_sheet_ = 0;
    OurFormulas found_;
};

} // namespace

OurFormulas our_formulas(Spreadsheet const& document) {
    return Finder(document, true).run();
}

std::vector<OurFormula> other_formulas(Spreadsheet const& document) {
    return Finder(document, false).run().formulas;
}

std::vector<OurFormula> hidden_tables(Spreadsheet const& document) {
    if (!has_sheet(document, last_values_sheet_name))
        return {};
    return Finder(document, true).run_on(last_values_sheet_name).formulas;
}

bool may_hold_guards(Spreadsheet const& document) {
    return has_sheet(document, last_values_sheet_name) || has_sheet(document, checksum_sheet_name);
}

} // namespace berakhlak::workbook
