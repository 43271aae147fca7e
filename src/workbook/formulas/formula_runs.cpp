#include "workbook/formulas/formula_runs.hpp"

#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>

#include <algorithm>
#include <set>
#include <tuple>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::OUString;

std::tuple<std::string const&, sal_Int32, sal_Int32> place(OurFormula const* formula) {
    return {formula->where.sheet, formula->where.first_column, formula->where.first_row};
}

using Cell = std::tuple<std::string, sal_Int32, sal_Int32>;

std::set<Cell> cells_with_comments(Spreadsheet const& document) {
    std::set<Cell> cells;
    for (auto const& name : sheet_names(document)) {
        auto const comments = host::Reference<css::sheet::XSheetAnnotationsSupplier>(
                                  sheet_named(document, name), host::UNO_QUERY_THROW)
                                  ->getAnnotations();
        for (sal_Int32 i = 0; i < comments->getCount(); ++i) {
            auto const at =
                host::Reference<css::sheet::XSheetAnnotation>(comments->getByIndex(i), host::UNO_QUERY_THROW)
                    ->getPosition();
            cells.emplace(name, at.Column, at.Row);
        }
    }
    return cells;
}

bool goes_on(FormulaRun const& run, CellBlock const& cell, std::set<Cell> const& commented) {
    return run.where.sheet == cell.sheet && run.where.first_column == cell.first_column &&
           run.where.last_row + 1 == cell.first_row &&
           !commented.contains({cell.sheet, cell.first_column, cell.first_row}) &&
           !commented.contains({cell.sheet, cell.first_column, run.where.last_row});
}

} // namespace

std::vector<FormulaRun> runs_of(Spreadsheet const& document, std::vector<OurFormula>& formulas,
                                std::function<bool(OurFormula const&)> const& chosen) {
    std::vector<OurFormula*> single;
    for (auto& formula : formulas)
        if (!formula.array && chosen(formula))
            single.push_back(&formula);
    std::sort(single.begin(), single.end(),
              [](OurFormula const* a, OurFormula const* b) { return place(a) < place(b); });
    auto const commented = single.empty() ? std::set<Cell>() : cells_with_comments(document);
    std::vector<FormulaRun> runs;
    for (auto* formula : single) {
        if (runs.empty() || !goes_on(runs.back(), formula->where, commented))
            runs.push_back({formula->where, {}});
        runs.back().where.last_row = formula->where.last_row;
        runs.back().formulas.push_back(formula);
    }
    return runs;
}

void set_formulas(Spreadsheet const& document, CellBlock const& where, std::vector<std::string> const& bare) {
    if (bare.size() == 1)
        return set_formula(document, where, false, bare.front());
    host::Sequence<host::Sequence<OUString>> rows(static_cast<sal_Int32>(bare.size()));
    for (std::size_t row = 0; row < bare.size(); ++row)
        rows.getArray()[static_cast<sal_Int32>(row)] = host::sequence({host::to_office("=" + bare[row])});
    host::Reference<css::sheet::XCellRangeFormula>(cells_of(document, where), host::UNO_QUERY_THROW)
        ->setFormulaArray(rows);
}

} // namespace berakhlak::workbook
