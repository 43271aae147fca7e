#include "workbook/guarding/protect.hpp"

#include "core/text/refusal.hpp"
#include "workbook/document/styles.hpp"
#include "workbook/document/undo_lock.hpp"
#include "workbook/document/undo_step.hpp"
#include "workbook/formulas/computed_tables.hpp"
#include "workbook/formulas/formula_runs.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/formulas/our_formulas.hpp"
#include "workbook/guarding/guarded_cells.hpp"
#include "workbook/guarding/last_values.hpp"
#include "workbook/guarding/opened.hpp"
#include "workbook/guarding/status_line.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

// What an XLSX formula may be long, less what its writer adds.
constexpr std::size_t longest_formula = 8000;

// With automatic calculation switched off a cell would keep an old value.
void calculate(Spreadsheet const& document) {
    Reference<css::sheet::XCalculatable> const calculation(document, UNO_QUERY_THROW);
    if (!calculation->isAutomaticCalculationEnabled())
        calculation->calculate();
}

void refuse_protected(Spreadsheet const& document, std::vector<OurFormula> const& formulas) {
    for (auto const& formula : formulas)
        if (!formula.guard && is_protected(document, formula.where.sheet))
            throw core::Refusal{
                {"Lembar “" + formula.where.sheet +
                     "” dilindungi, sehingga rumusnya tidak "
                     "dapat diubah.",
                 "The sheet “" + formula.where.sheet + "” is protected, so its formulas can't be changed."},
                {"Buka perlindungan lembar itu, lalu ulangi.", "Unprotect the sheet, then try again."}};
}

constexpr char const* looks[] = {"NumberFormat", "CellBackColor", "CharWeight"};

std::string style_of(CellRange const& cells) {
    OUString style;
    property_of(cells, "CellStyle") >>= style;
    return host::to_utf8(style);
}
bool any_look(CellRange const& cells, css::beans::PropertyState state) {
    Reference<css::beans::XPropertyState> const states(cells, UNO_QUERY_THROW);
    return std::any_of(std::begin(looks), std::end(looks), [&](char const* name) {
        return states->getPropertyState(host::to_office(name)) == state;
    });
}

// In ODS a formula without any style or format shows #NAME? as soon as the file is opened elsewhere.
void style_where_none(Styles const& styles, CellRange const& cells) {
    if (style_of(cells) == "Default" && !any_look(cells, css::beans::PropertyState_DIRECT_VALUE) &&
        !any_look(cells, css::beans::PropertyState_AMBIGUOUS_VALUE))
        styles.apply(cells, Style::formula);
}
// At once when all cells look alike.
void style_run(Spreadsheet const& document, Styles const& styles, CellBlock const& run) {
    auto const cells = cells_of(document, run);
    if (!style_of(cells).empty() && !any_look(cells, css::beans::PropertyState_AMBIGUOUS_VALUE))
        return style_where_none(styles, cells);
    for (auto row = run.first_row; row <= run.last_row; ++row)
        style_where_none(styles,
                         cells_of(document, {run.sheet, run.first_column, row, run.last_column, row}));
}

// Puts the guard around formulas that have none.
class Guarding {
public:
    Guarding(Spreadsheet const& document, LastValues& last_values, ProtectReport& report)
        : document_(document), last_values_(last_values), report_(report) {}

    void guard(OurFormula& array) {
        auto const text = with_guard(array, last_values_.keep(array));
        if (array.guard)
            enter_formula(document_, array.where, true, text);
    }
    void guard(FormulaRun& run) {
        auto const values = values_of(document_, run.where);
        std::vector<std::string> texts;
        for (std::size_t row = 0; row < run.formulas.size(); ++row) {
            auto& formula = *run.formulas[row];
            auto const last = literal(values[static_cast<sal_Int32>(row)][0]);
            texts.push_back(
                with_guard(formula, last ? Guard{*last, formula.text} : last_values_.keep(formula)));
        }
        set_formulas(document_, run.where, texts);
    }

private:
    // Its own text when that would be too long.
    std::string with_guard(OurFormula& formula, Guard guard) {
        auto text = guarded(guard);
        if (text.size() > longest_formula) {
            ++report_.skipped;
            return formula.text;
        }
        formula.guard = std::move(guard);
        ++report_.guarded;
        return text;
    }

    Spreadsheet document_;
    LastValues& last_values_;
    ProtectReport& report_;
};

} // namespace

ProtectReport protect(host::Context const&, Spreadsheet const& document, core::Language language) {
    ProtectReport report;
    auto ours = our_formulas(document);
    if (ours.formulas.empty())
        return report;
    refuse_protected(document, ours.formulas);
    calculate(document);
    UndoStep step(
        document,
        core::Text{"Amankan rumus untuk kantor lain", "Make formulas safe for other offices"}.in(language),
        enter_arrays_again);
    Styles const styles(document);
    LastValues last_values(document);
    Guarding guarding(document, last_values, report);
    for (auto& formula : ours.formulas) {
        if (formula.guard)
            ++report.already;
        else if (formula.array)
            guarding.guard(formula);
        if ((formula.guard || formula.array) && !is_protected(document, formula.where.sheet))
            style_where_none(styles, cells_of(document, formula.where));
    }
    for (auto& run :
         runs_of(document, ours.formulas, [](OurFormula const& formula) { return !formula.guard; })) {
        style_run(document, styles, run.where);
        guarding.guard(run);
    }
    write_status(document, ours, language_of(ours, language), true);
    step.done();
    return report;
}

void refresh(host::Context const&, Spreadsheet const& document) {
    if (!may_hold_guards(document))
        return;
    // What can't be brought up to date must not be said to be: then the checksum stays as it is.
    bool all_renewed = restore_names(document);
    auto ours = our_formulas(document);
    if (ours.empty())
        return;
    calculate(document);
    UndoLock const quietly(document);
    LastValues last_values(document);
    auto const renew = [&](OurFormula& formula, Guard guard) {
        if (guard.last == formula.guard->last)
            return;
        if (is_protected(document, formula.where.sheet)) {
            all_renewed = false;
            return;
        }
        enter_formula(document, formula.where, formula.array, guarded(guard));
        formula.guard = std::move(guard);
    };
    for (auto& formula : ours.formulas)
        if (formula.guard && formula.array)
            renew(formula, last_values.renew(formula));
    for (auto& run : runs_of(document, ours.formulas,
                             [](OurFormula const& formula) { return formula.guard.has_value(); })) {
        auto const values = values_of(document, run.where);
        for (std::size_t row = 0; row < run.formulas.size(); ++row) {
            auto const last = literal(values[static_cast<sal_Int32>(row)][0]);
            auto& formula = *run.formulas[row];
            renew(formula, last ? Guard{*last, formula.guard->live} : last_values.renew(formula));
        }
    }
    drop_unused_tables(document);
    if (all_renewed)
        write_status(document, ours, language_of(ours, core::Language::indonesian), false);
}

} // namespace berakhlak::workbook
