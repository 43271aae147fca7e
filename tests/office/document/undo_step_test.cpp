// A command is one step of undo, and never takes back what the user did before it.
#include "harness/document.hpp"
#include "places/places.hpp"
#include "sharing.hpp"
#include "workbook/document/document_cells.hpp"
#include "workbook/document/undo_step.hpp"
#include "workbook/formulas/computed_tables.hpp"
#include "workbook/import/import.hpp"
#include "workbook/import/workbook_writer.hpp"

#include <catch2/catch.hpp>

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <org/berakhlak/calc/SurveyMerge.hpp>

using namespace berakhlak::tests;
namespace css = com::sun::star;
namespace host = berakhlak::host;
namespace workbook = berakhlak::workbook;
using uno::Reference;
using uno::UNO_QUERY_THROW;

namespace {

// Nobody but an office with windows undoes the insertion of a sheet.
Document open_window() {
    return Document(Reference<css::sheet::XSpreadsheetDocument>(
        office_with_extension().desktop()->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}),
        UNO_QUERY_THROW));
}

Reference<css::document::XUndoManager> undo_of(Document const& document) {
    return Reference<css::document::XUndoManagerSupplier>(document.model(), UNO_QUERY_THROW)
        ->getUndoManager();
}

std::vector<std::string> titles_of(Document const& document) {
    std::vector<std::string> titles;
    for (auto const& title : undo_of(document)->getAllUndoActionTitles())
        titles.push_back(to_utf8(title));
    return titles;
}

berakhlak::survey::ImportedSurvey likert_survey() {
    auto const context = office_with_extension().context();
    host::Instruments instruments(context);
    workbook::ImportRequest request;
    request.url = file_url(berakhlak::tests::places::examples() + "/likert-kata/likert-kata.csv");
    request.instrument = "likert-5";
    return workbook::import_survey(context, instruments, request);
}

workbook::WriteChoices with_origin() {
    workbook::WriteChoices choices;
    choices.origin = "{}";
    return choices;
}

void import_into(Document const& document) {
    workbook::write_into(office_with_extension().context(), document.model(), likert_survey(), with_origin());
}

auto merging() {
    return org::berakhlak::calc::SurveyMerge::create(office_with_extension().context());
}

// No sheet can be added or taken out then.
void lock_sheets(Document const& document) {
    Reference<css::util::XProtectable>(document.model(), UNO_QUERY_THROW)->protect({});
}

// The user types, the command fails, and what was typed stays and is what Undo takes back.
template <class Command>
void check_typing_survives(Document const& document, Command const& command) {
    auto const before = titles_of(document);
    document.set_text("H40", "baru diketik");
    auto const typed = titles_of(document);
    REQUIRE(typed.size() == before.size() + 1);
    CHECK_THROWS(command());
    CHECK(document.content("H40") == "baru diketik");
    CHECK(titles_of(document) == typed);
    CHECK_FALSE(undo_of(document)->isRedoPossible());
    undo_of(document)->undo();
    CHECK(document.content("H40") == "");
    CHECK(titles_of(document) == before);
}

} // namespace

TEST_CASE("A step in which nothing was done is none, whether it succeeds or not", "[undo]") {
    Document const document = open_window();
    bool const succeeds = GENERATE(false, true);
    document.set_text("A1", "baru diketik");
    int redone = 0;
    {
        workbook::UndoStep step(document.model(), "uji", [&](auto const&) { ++redone; });
        if (succeeds)
            step.done();
    }
    CHECK(document.content("A1") == "baru diketik");
    undo_of(document)->undo();
    CHECK(document.content("A1") == "");
    undo_of(document)->redo();
    CHECK(redone == 0);
}

TEST_CASE("A step that fails is taken back alone, and can't be done again", "[undo]") {
    Document const document = open_window();
    // The last thing that was done has the name of the command that fails: it isn't taken for it.
    {
        workbook::UndoStep step(document.model(), "uji", workbook::enter_arrays_again);
        document.set_text("A1", "baru diketik");
        step.done();
    }
    {
        workbook::UndoStep const step(document.model(), "uji", workbook::enter_arrays_again);
        document.set_text("A2", "setengah");
        workbook::append_sheet(document.model(), "Baru", true);
    }
    CHECK(document.content("A1") == "baru diketik");
    CHECK(document.content("A2") == "");
    CHECK_FALSE(workbook::has_sheet(document.model(), "Baru"));
    CHECK_FALSE(undo_of(document)->isRedoPossible());
    undo_of(document)->undo();
    CHECK(document.content("A1") == "");
}

TEST_CASE("Also where LibreOffice keeps no more steps, only the command's own is taken back", "[undo]") {
    Document const document = open_window();
    for (int step = 0; step < 120; ++step)
        document.set_number("A1", step);
    auto const kept = titles_of(document).size();
    REQUIRE(kept < 120);
    { workbook::UndoStep const step(document.model(), "uji", workbook::enter_arrays_again); }
    CHECK(document.content("A1") == 119.0);
    CHECK(titles_of(document).size() >= kept - 1); // LibreOffice makes room for a step when it begins
    {
        workbook::UndoStep const step(document.model(), "uji", workbook::enter_arrays_again);
        document.set_text("A2", "setengah");
    }
    CHECK(document.content("A1") == 119.0);
    CHECK(document.content("A2") == "");
    undo_of(document)->undo();
    CHECK(document.content("A1") == 118.0);
}

TEST_CASE("An undo step of any length may lock the controllers of its document", "[undo]") {
    Document const document = open_window();
    Reference<css::frame::XModel> const model(document.model(), UNO_QUERY_THROW);
    // A part of it ends after 40 actions, of which locking and unlocking are two.
    for (int actions = 36; actions <= 42; ++actions) {
        workbook::UndoStep step(document.model(), "uji", workbook::enter_arrays_again);
        for (int i = 0; i < actions; ++i)
            document.set_number("A1", i);
        model->lockControllers();
        model->unlockControllers();
        step.done();
    }
    CHECK(titles_of(document).size() == 7);
    for (int step = 0; step < 7; ++step)
        undo_of(document)->undo();
    CHECK(document.formula("A1").empty());
}

TEST_CASE("A redo enters once again what its own step had entered, however many steps there were", "[undo]") {
    Document const document = open_window();
    std::vector<int> redone;
    for (int step = 1; step <= 3; ++step) {
        workbook::UndoStep undo(document.model(), "uji", [&, step](auto const&) { redone.push_back(step); });
        document.set_number("A1", step);
        undo.done();
    }
    undo_of(document)->undo();
    undo_of(document)->undo();
    undo_of(document)->redo();
    CHECK(redone == std::vector<int>{2});
    undo_of(document)->redo();
    CHECK(redone == std::vector<int>{2, 3});
    CHECK(document.content("A1") == 3.0);
    CHECK(titles_of(document) == std::vector<std::string>{"uji", "uji", "uji"});
}

TEST_CASE("An import that finds a sheet of the user's takes back nothing of the user's", "[undo]") {
    Document const document = open_window();
    document.add_sheet("Data");
    document.set_text("Data.A1", "milik pemakai");
    check_typing_survives(document, [&] { import_into(document); });
    CHECK(document.content("Data.A1") == "milik pemakai");
    CHECK_FALSE(workbook::has_sheet(document.model(), "Rekap"));
}

TEST_CASE("An import into a workbook whose sheets are locked takes back nothing of the user's", "[undo]") {
    Document const document = open_window();
    lock_sheets(document);
    check_typing_survives(document, [&] { import_into(document); });
}

TEST_CASE("An exchange sheet that has no room takes back nothing of the user's", "[undo]") {
    Document const document = open_window();
    import_into(document);
    bool const is_locked = GENERATE(false, true);
    if (is_locked) {
        lock_sheets(document);
    } else {
        document.add_sheet("Pertukaran");
        document.set_text("Pertukaran.A1", "milik pemakai");
    }
    check_typing_survives(document, [&] { merging()->writeExchangeSheet(document.model(), {}); });
    CHECK(workbook::has_sheet(document.model(), "Pertukaran") == !is_locked);
}

TEST_CASE("Protecting, freezing and thawing take back nothing of the user's when they fail", "[undo]") {
    Document const document = open_window();
    write_typed_report(document);
    SECTION("no room for the last values") {
        lock_sheets(document);
        check_typing_survives(document, [&] { sharing()->protect(document.model(), "id"); });
    }
    SECTION("no room for the note of what is frozen") {
        lock_sheets(document);
        check_typing_survives(document, [&] { sharing()->freeze(document.model(), "id"); });
        check_typed_figures(document);
    }
    SECTION("a sheet of that name is the user's") {
        document.add_sheet("Rumus beku");
        document.set_text("Rumus beku.A1", "milik pemakai");
        check_typing_survives(document, [&] { sharing()->freeze(document.model(), "id"); });
    }
    SECTION("the note can't be taken out again") {
        REQUIRE(sharing()->freeze(document.model(), "id") == 6);
        auto const frozen = document.formula("A1");
        lock_sheets(document);
        check_typing_survives(document, [&] { sharing()->thaw(document.model()); });
        CHECK(document.formula("A1") == frozen);
    }
    SECTION("nothing is frozen") {
        check_typing_survives(document, [&] { sharing()->thaw(document.model()); });
    }
}
