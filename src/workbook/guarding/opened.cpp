#include "workbook/guarding/opened.hpp"

#include "workbook/document/undo_lock.hpp"
#include "workbook/formulas/computed_tables.hpp"
#include "workbook/guarding/checksum.hpp"

#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace berakhlak::workbook {

namespace css = com::sun::star;

bool is_protected(Spreadsheet const& document, std::string const& sheet) {
    return host::Reference<css::util::XProtectable>(sheet_named(document, sheet), host::UNO_QUERY_THROW)
        ->isProtected();
}

bool restore_names(Spreadsheet const& document) {
    auto const ours = our_formulas(document);
    auto list = hidden_tables(document);
    for (auto const* more : {&ours.formulas, &ours.status_lines})
        list.insert(list.end(), more->begin(), more->end());
    bool all = true;
    UndoLock const quietly(document);
    for (auto const& formula : list) {
        if (!formula.renamed)
            continue;
        if (is_protected(document, formula.where.sheet))
            all = false;
        else
            enter_formula(document, formula.where, formula.array, formula.text);
    }
    return all;
}

void bring_up_to_date(Spreadsheet const& document) {
    if (!may_hold_guards(document))
        return;
    restore_names(document);
    if (!agrees_with_checksum(document))
        host::Reference<css::sheet::XCalculatable>(document, host::UNO_QUERY_THROW)->calculateAll();
}

} // namespace berakhlak::workbook
