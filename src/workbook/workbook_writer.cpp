#include "workbook/workbook_writer.hpp"

#include "workbook/data_sheet.hpp"
#include "workbook/note_sheet.hpp"
#include "workbook/open_document.hpp"
#include "workbook/result_sheets.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using core::Text;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

Text const recap_name{"Rekap", "Recap"};
Text const profile_name{"Profil", "Profile"};
Text const health_name{"Kesehatan Budaya", "Culture Health"};
Text const note_name{"Catatan", "Notes"};

void write_sheets(Workbook& book, ImportedSurvey const& survey, WriteChoices const& choices) {
    auto const sheets = book.document->getSheets();
    auto const first = sheets->getElementNames()[0];
    // The sheets of results stand first, but need the data to be there.
    auto const recap = book.add_sheet(book.text(recap_name));
    auto const profile = book.add_sheet(book.text(profile_name));
    sheets->removeByName(first);
    bool const all_questions = survey.instrument->kind == core::Kind::picks && survey.prepared.ballots[0] &&
                               survey.prepared.ballots[2];
    Sheet const health = all_questions ? book.add_sheet(book.text(health_name)) : Sheet();

    auto const data = write_data_sheet(book, survey, choices.keep_identities);
    write_recap_sheet(book, survey, data, recap, book.text(recap_name));
    write_profile_sheet(book, survey, data, profile, book.text(profile_name));
    if (health.is())
        write_health_sheet(book, survey, data, health, book.text(health_name));
    write_note_sheet(book, survey, data, choices.keep_identities, book.text(note_name));
}

// The header of the data stays in sight, and the recap is what one sees first.
void arrange_view(Workbook const& book) {
    Reference<css::frame::XModel> const model(book.document, UNO_QUERY_THROW);
    Reference<css::sheet::XSpreadsheetView> const view(model->getCurrentController(), UNO_QUERY_THROW);
    auto const show = [&](std::string const& name) {
        view->setActiveSheet(
            Sheet(book.document->getSheets()->getByName(host::to_office(name)), UNO_QUERY_THROW));
    };
    show("Data");
    Reference<css::sheet::XViewFreezable>(view, UNO_QUERY_THROW)->freezeAtPosition(1, 1);
    show(book.text(recap_name));
}

} // namespace

Reference<css::sheet::XSpreadsheetDocument>
write_workbook(host::Context const& context, ImportedSurvey const& survey, WriteChoices const& choices) {
    OpenDocument document(context, "private:factory/scalc", {argument("Hidden", Any(true))});
    Reference<css::frame::XModel> const model(document.get(), UNO_QUERY_THROW);
    auto const undo =
        Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
    undo->lock(); // what made a new document isn't to be undone step by step
    model->lockControllers();
    Workbook book(document.get(), choices.language);
    write_sheets(book, survey, choices);
    model->unlockControllers();
    arrange_view(book);
    undo->unlock();
    undo->clear();
    if (!choices.hidden)
        model->getCurrentController()->getFrame()->getContainerWindow()->setVisible(true);
    return document.release();
}

} // namespace berakhlak::workbook
