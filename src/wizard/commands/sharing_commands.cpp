// Amankan rumus, Ubah rumus menjadi nilai, Hidupkan kembali rumus, Periksa: commands on the open workbook.
#include "survey/answers/stages.hpp"

#include "wizard/commands/command_table.hpp"
#include "wizard/views/real_office.hpp"
#include "workbook/document/document_cells.hpp"
#include "workbook/document/undo_step.hpp"
#include "workbook/formulas/computed_tables.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/guarding/guarded_cells.hpp"
#include "workbook/guarding/protect.hpp"
#include "workbook/freezing/freeze.hpp"
#include "workbook/sheets/workbook.hpp"
#include "workbook/source/sheet_table.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

namespace berakhlak::wizard {

namespace {

namespace css = com::sun::star;
using core::Text;
using host::Reference;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;
using workbook::CellBlock;

constexpr sal_Int32 most_findings = 2000;
constexpr sal_Int32 columns_of_check = 4; // row, column, content, what is wrong
Text const check_sheet{"Periksa", "Check"};

CellBlock selected_block(Scene const& scene) {
    Reference<css::frame::XModel> const model(scene.document, UNO_QUERY_THROW);
    Reference<css::sheet::XCellRangeAddressable> const selection(model->getCurrentSelection(), UNO_QUERY);
    if (!selection.is() || selection->getRangeAddress().EndRow == selection->getRangeAddress().StartRow)
        throw survey::Refusal({},
                              {"Pilih dahulu sel jawaban yang akan diperiksa, beserta judul kolomnya.",
                               "Select the cells with the answers first, headers included."},
                              {});
    return workbook::block_of(scene.document, selection->getRangeAddress());
}

// The instrument by what is selected; empty when it can't be told.
std::string instrument_of(Scene const& scene, CellBlock const& block) {
    RealOffice office(scene.context, scene.document);
    css::table::CellRangeAddress area;
    area.StartColumn = block.first_column;
    area.StartRow = block.first_row;
    area.EndColumn = block.last_column;
    area.EndRow = block.last_row;
    auto const table =
        workbook::table_of_range(scene.document, workbook::sheet_named(scene.document, block.sheet), area);
    std::vector<core::Instrument> candidates;
    for (auto const& instrument : office.instruments().list)
        candidates.push_back(*instrument);
    try {
        auto const layout = survey::layout_of(table, {});
        return candidates[survey::recognised_instrument(candidates, layout, table)].name;
    } catch (survey::Refusal const&) {
        return {};
    }
}

std::string free_name(Scene const& scene, std::string const& wanted) {
    auto name = wanted;
    for (int number = 2; workbook::has_sheet(scene.document, name); ++number)
        name = wanted + " " + std::to_string(number);
    return name;
}

void write_check(Scene const& scene, CellBlock const& block, std::string const& instrument) {
    workbook::UndoStep undo(scene.document, check_sheet.in(scene.language), workbook::enter_arrays_again);
    workbook::Workbook book(scene.document, scene.language);
    auto const name = free_name(scene, check_sheet.in(scene.language));
    auto const sheet = book.add_sheet(name);
    auto const arguments =
        block.reference() + (instrument.empty() ? std::string() : ";" + workbook::quoted_text(instrument));
    auto const filled = book.guarded.write_array({name, 0, 0, columns_of_check - 1, most_findings - 1},
                                                 workbook::function_call("check", arguments));
    workbook::style_cells(book, sheet, filled, workbook::Style::note);
    workbook::style_cells(book, sheet, {name, 0, 0, filled.last_column, 0}, workbook::Style::header);
    if (filled.last_row == most_findings - 1) {
        workbook::put_text(
            sheet, 0, most_findings,
            book.text({"Hanya temuan sampai di sini yang ditampilkan. Perbaiki, lalu periksa lagi.",
                       "Only findings up to here are shown. Correct them, then check again."}));
        workbook::style_cells(book, sheet, {name, 0, most_findings, 0, most_findings},
                              workbook::Style::phrase);
    }
    for (sal_Int32 column = 0; column <= filled.last_column; ++column)
        workbook::fit_column(sheet, column, 2000, 12000);
    Reference<css::frame::XModel> const model(scene.document, UNO_QUERY_THROW);
    Reference<css::sheet::XSpreadsheetView>(model->getCurrentController(), UNO_QUERY_THROW)
        ->setActiveSheet(sheet);
    undo.done();
}

} // namespace

void check_selection(Scene const& scene) {
    auto const block = selected_block(scene);
    write_check(scene, block, instrument_of(scene, block));
}

void protect_formulas(Scene const& scene) {
    auto const report = workbook::protect(scene.context, scene.document, scene.language);
    auto const now = std::to_string(report.guarded), before = std::to_string(report.already),
               skipped = std::to_string(report.skipped);
    scene.tell({now + " rumus dilindungi, " + before + " sudah terlindung, " + skipped +
                    " terlalu panjang dan dibiarkan.",
                "Formulas guarded: " + now + "; guarded already: " + before +
                    "; too long and left alone: " + skipped + "."});
}

void freeze_formulas(Scene const& scene) {
    auto const count = std::to_string(workbook::freeze(scene.context, scene.document, scene.language));
    scene.tell({count + " rumus dibekukan menjadi nilai.", "Formulas frozen to values: " + count + "."});
}

void thaw_formulas(Scene const& scene) {
    auto const count = std::to_string(workbook::thaw(scene.context, scene.document));
    scene.tell({count + " rumus dihidupkan kembali.", "Formulas live again: " + count + "."});
}

} // namespace berakhlak::wizard
