#include "workbook/formulas/computed_tables.hpp"

#include "workbook/document/hidden_sheets.hpp"
#include "workbook/document/undo_lock.hpp"
#include "workbook/formulas/guard.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include <set>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Reference;
using host::UNO_QUERY_THROW;

sal_Int32 columns_beside(CellBlock const& block) {
    return block.last_column - block.first_column + 2; // one stays empty between them
}

CellBlock kept_beside(CellBlock const& computed) {
    auto kept = computed;
    kept.first_column -= columns_beside(computed);
    kept.last_column -= columns_beside(computed);
    return kept;
}

void clear(Spreadsheet const& document, CellBlock const& block) {
    using namespace css::sheet::CellFlags;
    UndoLock::keep();
    Reference<css::sheet::XSheetOperation>(cells_of(document, block), UNO_QUERY_THROW)
        ->clearContents(VALUE | STRING | DATETIME | FORMULA);
}

} // namespace

CellBlock computed_beside(CellBlock const& kept) {
    auto computed = kept;
    computed.first_column += columns_beside(kept);
    computed.last_column += columns_beside(kept);
    return computed;
}

std::optional<CellBlock> hidden_cells(Spreadsheet const& document, std::string const& reference) {
    auto const dot = reference.rfind('.');
    if (reference.find(last_values_sheet_name) == reference.npos || dot == reference.npos ||
        !has_sheet(document, last_values_sheet_name))
        return std::nullopt;
    try {
        auto const cells = sheet_named(document, last_values_sheet_name)
                               ->getCellRangeByName(host::to_office(reference.substr(dot + 1)));
        return block_of(
            document,
            Reference<css::sheet::XCellRangeAddressable>(cells, UNO_QUERY_THROW)->getRangeAddress());
    } catch (host::uno::Exception const&) {
        return std::nullopt;
    }
}

void enter_formula(Spreadsheet const& document, CellBlock const& where, bool array, std::string const& bare) {
    auto const guard = array ? guard_of(bare) : std::nullopt;
    if (auto const computed = guard ? hidden_cells(document, guard->computed) : std::nullopt)
        set_formula(document, *computed, true, guarded(guard->live, guard->last));
    set_formula(document, where, array, bare);
}

void enter_arrays_again(Spreadsheet const& document) {
    for (auto const& formula : our_formulas(document).formulas)
        if (formula.array)
            enter_formula(document, formula.where, true, formula.text);
}

void clear_computed(Spreadsheet const& document, OurFormula const& formula) {
    if (!formula.guard)
        return;
    if (auto const computed = hidden_cells(document, formula.guard->computed))
        clear(document, *computed);
}

void drop_unused_tables(Spreadsheet const& document) {
    auto const tables = hidden_tables(document);
    if (tables.empty())
        return;
    std::set<std::string> shown;
    for (auto const& formula : our_formulas(document).formulas)
        if (auto const computed =
                formula.guard ? hidden_cells(document, formula.guard->computed) : std::nullopt)
            shown.insert(computed->reference());
    for (auto const& table : tables)
        if (table.array && !shown.contains(table.where.reference())) {
            clear(document, table.where);
            if (table.where.first_column >= columns_beside(table.where))
                clear(document, kept_beside(table.where));
        }
}

} // namespace berakhlak::workbook
