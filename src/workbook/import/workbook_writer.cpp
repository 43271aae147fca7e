#include "workbook/import/workbook_writer.hpp"

#include "workbook/document/document_cells.hpp"
#include "workbook/document/open_document.hpp"
#include "workbook/document/undo_step.hpp"
#include "workbook/formulas/computed_tables.hpp"
#include "workbook/import/import_traces.hpp"
#include "workbook/results/results.hpp"
#include "workbook/sheets/data_names.hpp"
#include "workbook/sheets/instrument_sheet.hpp"
#include "workbook/sheets/note_sheet.hpp"
#include "workbook/sheets/result_sheets.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using core::Text;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

Text const& recap_name = name_of(survey::ResultSheet::recap);
constexpr char first_sheet_name[] = "_BerAKHLAK_awal";
constexpr char undo_switch[] = "IsUndoEnabled";

using Names = std::vector<std::string>;

bool contains(Names const& names, std::string const& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// The names of all sheets that a person sees, as they stand.
Names names_of(Workbook const& book, survey::SheetChoice const& results, WriteChoices const& choices) {
    Names names;
    for (auto const sheet : results)
        names.push_back(book.text(name_of(sheet)));
    names.emplace_back("Data");
    if (!choices.population.empty())
        names.push_back(book.text(population_sheet_name()));
    if (choices.instrument.rows() > 0)
        names.push_back(book.text(instrument_sheet_name()));
    names.push_back(book.text(note_sheet_name()));
    return names;
}

// What is ours, as the last import has noted it below the origin: sheets, and names of ranges.
enum OriginColumn : sal_Int32 { sheets_column, names_column };

Names names_written(Spreadsheet const& document, OriginColumn column = sheets_column) {
    Names names;
    if (!has_sheet(document, origin_sheet))
        return names;
    auto const used = used_block(document, origin_sheet);
    auto const cells = values_of(document, {origin_sheet, column, 0, column, used.last_row});
    for (sal_Int32 row = 1; row < cells.getLength(); ++row) {
        OUString name;
        if ((cells[row][0] >>= name) && !name.isEmpty())
            names.push_back(host::to_utf8(name));
    }
    return names;
}

void write_origin(Workbook& book, std::string const& origin, Names const& names,
                  std::vector<DataName> const& data_names) {
    auto const sheet = book.add_sheet(origin_sheet);
    put_text(sheet, 0, 0, origin);
    sal_Int32 row = 1;
    for (auto const& name : names)
        put_text(sheet, sheets_column, row++, name);
    row = 1;
    for (auto const& name : data_names)
        put_text(sheet, names_column, row++, name.name);
    set_property(sheet, "IsVisible", Any(false));
}

// A unit can't have had more answers than people.
std::vector<Text> headcounts_too_low(survey::ImportedSurvey const& survey, WriteChoices const& choices) {
    std::vector<Text> told;
    auto const& prepared = survey.prepared;
    for (auto const& unit : choices.population) {
        auto const found = std::ranges::find(prepared.units, unit.unit);
        if (found == prepared.units.end() || !unit.population)
            continue;
        auto const n =
            std::ranges::count(prepared.unit_of, static_cast<std::size_t>(found - prepared.units.begin()));
        if (static_cast<std::ptrdiff_t>(*unit.population) >= n)
            continue;
        auto const people = std::to_string(*unit.population), answered = std::to_string(n);
        told.push_back({"Jumlah pegawai “" + unit.unit + "” (" + people + ") kurang dari respondennya (" +
                            answered + ").",
                        "The headcount of “" + unit.unit + "” (" + people +
                            ") is lower than its number of respondents (" + answered + ")."});
    }
    return told;
}

void write_sheets(Workbook& book, survey::ImportedSurvey const& survey, WriteChoices const& choices) {
    book.told = survey.told;
    for (auto& line : headcounts_too_low(survey, choices))
        book.told.push_back(std::move(line));
    auto const results = sheets_for(survey, choices.sheets);
    auto const names = names_of(book, results, choices);
    auto const names_before = names_written(book.document, names_column);
    book.add_sheets(names);
    if (book.renews)
        drop_unused_tables(book.document); // those of the sheets that were emptied
    if (!results.empty())
        book.guarded.add_sheet();
    book.add_sheets({origin_sheet});

    auto data = write_data_sheet(book, survey, choices.keep_identities);
    data.population = write_population_sheet(book, choices.population);
    if (choices.instrument.rows() > 0)
        write_instrument_sheet(book, choices.instrument);
    if (data.population && !results.empty())
        write_response_rates(book, survey, data);
    write_result_sheets(book, survey, data, results);
    data.names = define_names(book, data, names_before);
    write_note_sheet(book, survey, data, choices.keep_identities, book.text(note_sheet_name()));
    write_origin(book, choices.origin, names, data.names);
    // What the data sums up to (see checksum.hpp) belongs to a file: it is written when there is one.
    book.report(share_of_results);
}

void listen(Workbook& book, WritingWatcher const& watcher) {
    if (watcher)
        book.progress = [&watcher](double share) {
            if (!watcher(share))
                throw GivenUp();
        };
}

// Controllers stay locked for as long as this lives.
class Locked {
public:
    explicit Locked(Reference<css::frame::XModel> const& model) : model_(model) { model_->lockControllers(); }
    ~Locked() {
        try {
            model_->unlockControllers();
        } catch (host::uno::Exception const&) {
            // The document is gone.
        }
    }
    Locked(Locked const&) = delete;
    Locked& operator=(Locked const&) = delete;

private:
    Reference<css::frame::XModel> model_;
};

// What a new document begins with, out of the way of the names that its sheets will have.
Sheet first_sheet(Spreadsheet const& document) {
    Reference<css::container::XIndexAccess> const sheets(document->getSheets(), UNO_QUERY_THROW);
    Sheet const first(sheets->getByIndex(0), UNO_QUERY_THROW);
    Reference<css::container::XNamed>(first, UNO_QUERY_THROW)->setName(first_sheet_name);
    return first;
}

// A document that was loaded from a text file would be saved as one.
void forget_source(Reference<css::frame::XModel> const& model) {
    model->attachResource({}, host::sequence({argument("FilterName", Any(OUString("calc8"))),
                                              argument("DocumentBaseURL", Any(OUString()))}));
}

std::optional<unsigned> agency_population_of(Spreadsheet const& document, Names const& ours) {
    auto const& quality = name_of(survey::ResultSheet::quality);
    for (auto const& name : {quality.id, quality.en})
        if (contains(ours, name) && has_sheet(document, name))
            return agency_population_on(sheet_named(document, name));
    return std::nullopt;
}

// Only its first piece is here.
void refuse_more_than_a_sheet(survey::ImportedSurvey const& survey) {
    if (survey.source.records_in_all > 0)
        throw survey::Refusal(
            {survey.source.name, {}, {}, {}},
            {"Berkas ini berisi " + std::to_string(survey.source.records_in_all) +
                 " baris, lebih panjang dari satu lembar: jawabannya tidak dapat ditulis ke "
                 "dokumen ini.",
             "This file holds " + std::to_string(survey.source.records_in_all) +
                 " rows, more than a sheet has: its answers can't be written into this "
                 "document."},
            {"Pilih buku kerja baru: hasilnya ditulis, jawabannya tetap di berkas.",
             "Choose a new workbook: the results are written, the answers stay in the file."});
}

void refuse_names_of_the_user(Workbook const& book, Names const& names, Names const& ours) {
    for (auto const& name : names)
        if (!contains(ours, name) && has_sheet(book.document, name))
            throw survey::Refusal({},
                                  {"Dokumen ini sudah punya lembar “" + name + "”.",
                                   "This document already has a sheet “" + name + "”."},
                                  {"Ganti nama lembarnya, atau pilih buku kerja baru.",
                                   "Rename the sheet, or choose a new workbook."});
}

// A sheet of the last import that this survey hasn't got would show figures of answers that are gone.
void take_out(Workbook const& book, Names const& ours, Names const& names) {
    for (auto const& name : ours)
        if (!contains(names, name) && has_sheet(book.document, name))
            book.document->getSheets()->removeByName(host::to_office(name));
}

// The report, or whatever was chosen instead.
void show_first(Workbook const& book, Reference<css::sheet::XSpreadsheetView> const& view) {
    for (auto const sheet : survey::all_sheets())
        if (has_sheet(book.document, book.text(name_of(sheet))))
            return view->setActiveSheet(sheet_named(book.document, book.text(name_of(sheet))));
}

// Headers stay in sight, and the report is what one sees first.
void arrange_view(Workbook const& book) {
    Reference<css::frame::XModel> const model(book.document, UNO_QUERY_THROW);
    Reference<css::sheet::XSpreadsheetView> const view(model->getCurrentController(), UNO_QUERY_THROW);
    Reference<css::sheet::XViewFreezable> const frozen(view, UNO_QUERY_THROW);
    auto const freeze_below = [&](std::string const& sheet, sal_Int32 header) {
        if (!has_sheet(book.document, sheet))
            return;
        view->setActiveSheet(sheet_named(book.document, sheet));
        frozen->freezeAtPosition(1, header + 1);
    };
    freeze_below("Data", 0);
    freeze_below(book.text(recap_name), rows_of_heading);
    show_first(book, view);
}

} // namespace

Reference<css::sheet::XSpreadsheetDocument> write_workbook(host::Context const& context,
                                                           survey::ImportedSurvey const& survey,
                                                           WriteChoices const& choices,
                                                           WritingWatcher const& watcher) {
    refuse_more_than_a_sheet(survey);
    auto const loaded = std::dynamic_pointer_cast<OpenDocument>(survey.source.opened);
    auto const document = loaded ? loaded
                                 : std::make_shared<OpenDocument>(context, "private:factory/scalc",
                                                                  Arguments{argument("Hidden", Any(true))});
    Reference<css::frame::XModel> const model(document->get(), UNO_QUERY_THROW);
    set_property(model, undo_switch, Any(false)); // what made a new document isn't to be undone step by step
    Workbook book(document->get(), choices.language, call_memo(context));
    book.minimum_group = survey.minimum_group;
    listen(book, watcher);
    auto const first = first_sheet(document->get());
    if (loaded)
        book.loaded = first;
    {
        Locked const locked(model);
        write_sheets(book, survey, choices);
        if (has_sheet(document->get(), first_sheet_name))
            document->get()->getSheets()->removeByName(first_sheet_name);
    }
    arrange_view(book);
    set_property(model, undo_switch, Any(true));
    if (loaded)
        forget_source(model);
    if (!choices.hidden)
        model->getCurrentController()->getFrame()->getContainerWindow()->setVisible(true);
    return document->release();
}

void write_into(host::Context const& context, Reference<css::sheet::XSpreadsheetDocument> const& document,
                survey::ImportedSurvey const& survey, WriteChoices const& choices,
                WritingWatcher const& watcher) {
    refuse_more_than_a_sheet(survey);
    bool const renews = has_sheet(document, origin_sheet);
    auto language = choices.language;
    if (renews && has_sheet(document, recap_name.id) != has_sheet(document, recap_name.en))
        language = has_sheet(document, recap_name.id) ? core::Language::indonesian : core::Language::english;
    UndoStep undo(document, language == core::Language::english ? "Import a survey" : "Impor survei",
                  enter_arrays_again);
    Workbook book(document, language, call_memo(context));
    book.minimum_group = survey.minimum_group;
    book.page_styles = false;
    book.renews = renews;
    listen(book, watcher);
    auto const ours = names_written(document);
    book.agency_population = agency_population_of(document, ours);
    auto const names = names_of(book, sheets_for(survey, choices.sheets), choices);
    refuse_names_of_the_user(book, names, ours);
    {
        Locked const locked(Reference<css::frame::XModel>(document, UNO_QUERY_THROW));
        write_sheets(book, survey, choices);
        take_out(book, ours, names);
        if (renews)
            drop_unused_tables(document);
    }
    Reference<css::frame::XModel> const model(document, UNO_QUERY_THROW);
    if (Reference<css::sheet::XSpreadsheetView> const view{model->getCurrentController(), host::UNO_QUERY};
        view.is())
        show_first(book, view);
    undo.done();
}

void note_origin(Workbook& book, std::string const& origin, Names const& sheets) {
    write_origin(book, origin, sheets, {});
}

Names sheets_written(Reference<css::sheet::XSpreadsheetDocument> const& document) {
    return names_written(document);
}

std::string origin_of(Reference<css::sheet::XSpreadsheetDocument> const& document) {
    if (!has_sheet(document, origin_sheet))
        return {};
    Reference<css::text::XText> const cell(sheet_named(document, origin_sheet)->getCellByPosition(0, 0),
                                           UNO_QUERY_THROW);
    return host::to_utf8(cell->getString());
}

std::vector<UnitPopulation> population_of(Reference<css::sheet::XSpreadsheetDocument> const& document) {
    auto const ours = names_written(document);
    for (auto const& name : {population_sheet_name().id, population_sheet_name().en})
        if (contains(ours, name) && has_sheet(document, name))
            return population_on(sheet_named(document, name));
    return {};
}

} // namespace berakhlak::workbook
