#include "workbook/protect.hpp"

#include "core/number_text.hpp"
#include "workbook/frozen.hpp"
#include "workbook/guard.hpp"
#include "workbook/last_values.hpp"
#include "workbook/our_formulas.hpp"
#include "workbook/status_line.hpp"
#include "workbook/styles.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Any;
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

bool is_protected(Spreadsheet const& document, std::string const& sheet) {
    return Reference<css::util::XProtectable>(sheet_named(document, sheet), UNO_QUERY_THROW)->isProtected();
}

void refuse_protected(Spreadsheet const& document, std::vector<OurFormula> const& formulas) {
    for (auto const& formula : formulas)
        if (!formula.guard && is_protected(document, formula.where.sheet))
            throw SharingRefused{
                {"Lembar “" + formula.where.sheet +
                     "” dilindungi, sehingga rumusnya tidak "
                     "dapat diubah.",
                 "The sheet “" + formula.where.sheet + "” is protected, so its formulas can't be changed."},
                {"Buka perlindungan lembar itu, lalu ulangi.", "Unprotect the sheet, then try again."}};
}

// In ODS a formula without any style or format shows #NAME? as soon as the file is opened elsewhere.
void style_where_none(Styles const& styles, CellRange const& cells) {
    OUString style;
    property_of(cells, "CellStyle") >>= style;
    Reference<css::beans::XPropertyState> const states(cells, UNO_QUERY_THROW);
    auto const has_look = [&](char const* name) {
        return states->getPropertyState(host::to_office(name)) != css::beans::PropertyState_DEFAULT_VALUE;
    };
    if (style == "Default" && !has_look("NumberFormat") && !has_look("CellBackColor") &&
        !has_look("CharWeight"))
        styles.apply(cells, Style::formula);
}

} // namespace

ProtectReport protect(host::Context const&, Spreadsheet const& document, core::Language language) {
    ProtectReport report;
    auto ours = our_formulas(document);
    if (ours.formulas.empty())
        return report;
    refuse_protected(document, ours.formulas);
    calculate(document);
    UndoStep step(document, core::Text{"Lindungi rumus", "Protect formulas"}.in(language));
    Styles const styles(document);
    LastValues last_values(document);
    for (auto& formula : ours.formulas) {
        if (!is_protected(document, formula.where.sheet))
            style_where_none(styles, cells_of(document, formula.where));
        if (formula.guard) {
            ++report.already;
            continue;
        }
        auto const last = last_values.keep(formula);
        auto const text = guarded(formula.text, last);
        if (text.size() > longest_formula) {
            ++report.skipped;
            continue;
        }
        set_formula(document, formula.where, formula.array, text);
        formula.guard = Guard{last, formula.text};
        ++report.guarded;
    }
    write_status(document, ours, language_of(ours, language), true);
    step.done();
    return report;
}

void refresh(host::Context const&, Spreadsheet const& document) {
    if (!may_hold_guards(document))
        return;
    auto ours = our_formulas(document);
    if (ours.empty())
        return;
    calculate(document);
    Unnoticed const quietly(document);
    LastValues last_values(document);
    for (auto& formula : ours.formulas) {
        if (!formula.guard)
            continue;
        auto const last = last_values.renew(formula);
        if (last == formula.guard->last || is_protected(document, formula.where.sheet))
            continue;
        set_formula(document, formula.where, formula.array, guarded(formula.guard->live, last));
        formula.guard->last = last;
    }
    write_status(document, ours, language_of(ours, core::Language::indonesian), false);
}

} // namespace berakhlak::workbook
