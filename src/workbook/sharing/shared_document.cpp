#include "workbook/sharing/shared_document.hpp"

#include "core/instrument/instrument_sheet.hpp"
#include "host/cell_grid.hpp"
#include "survey/disclosure/shared_labels.hpp"
#include "survey/sources/unit_counts.hpp"
#include "survey/table/identifiers.hpp"
#include "workbook/counts/exchange_sheet.hpp"
#include "workbook/document/digest.hpp"
#include "workbook/formulas/as_values.hpp"
#include "workbook/formulas/respondent_tables.hpp"
#include "workbook/guarding/protect.hpp"
#include "workbook/guarding/status_line.hpp"
#include "workbook/import/import.hpp"
#include "workbook/import/import_traces.hpp"
#include "workbook/import/workbook_writer.hpp"
#include "workbook/native/native_formulas.hpp"
#include "workbook/sharing/figures_survey.hpp"
#include "workbook/sharing/own_figures.hpp"
#include "workbook/sharing/own_sheets.hpp"
#include "workbook/sheets/instrument_sheet.hpp"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using core::Text;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;
using Kind = survey::SharedColumn::Kind;

constexpr char rows_sheet[] = "Data";

Text joined(std::vector<Text> const& lines) {
    Text all;
    for (auto const& line : lines) {
        all.id += " " + line.id;
        all.en += " " + line.in(core::Language::english);
    }
    return all;
}

// As a table that an import reads: one row of headers, the units and other groups first.
survey::Table table_of(FiguresSurvey const& survey, std::vector<survey::Decision>& decisions) {
    survey::Table table;
    for (bool const answers : {false, true})
        for (auto const& column : survey.columns) {
            if ((column.kind == Kind::answer) != answers)
                continue;
            auto& cells = table.columns.emplace_back();
            cells.push_back(column.header);
            for (auto const& text : column.texts)
                cells.push_back(text);
            decisions.push_back({column.header, column.meaning});
        }
    return table;
}

survey::ImportPlan plan_of(FiguresSurvey const& survey) {
    survey::ImportPlan request;
    request.instrument = survey.instrument->name;
    request.header_row = 1;
    request.minimum_group = survey.minimum_group;
    request.cleaning.not_submitted = survey::Treatment::keep;
    return request;
}

// Nor who has written it: the name of whoever is at work would be stored with it.
void clear_properties(Spreadsheet const& document) {
    auto const properties = Reference<css::document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
                                ->getDocumentProperties();
    properties->resetUserData(OUString());
    Reference<css::lang::XMultiServiceFactory> const services(document, UNO_QUERY_THROW);
    set_property(services->createInstance("com.sun.star.document.Settings"), "ApplyUserData", Any(false));
}

class Sharing {
public:
    Sharing(host::Context const& context, Spreadsheet const& document, ShareOptions const& options)
        : context_(context), options_(options), instruments_(context), source_(document),
          survey_(survey_of_figures(instruments_, document)) {}

    SharedDocument run() {
        find_secrets();
        choose_labels();
        build();
        write_exchange();
        write_own_sheets();
        say_warnings();
        bool const has_formulas = options_.format != ShareFormat::pdf && options_.mode != ShareMode::values;
        if (has_formulas && options_.mode == ShareMode::native)
            write_native();
        else if (has_formulas && options_.respondent_rows)
            static_cast<void>(protect(context_, document_, options_.language));
        else
            write_values();
        remove_rows();
        clear_properties(document_);
        return {std::move(copy_), report(), std::move(secrets_)};
    }

private:
    void find_secrets() {
        for (auto const& column : survey_.columns)
            for (auto const& text : column.texts)
                if (survey::identifier_of(text) != survey::Identifier::none)
                    secrets_.insert(text);
    }

    void choose_labels() {
        survey::Pseudonym pseudonym;
        if (options_.identities == Identities::pseudonymised)
            pseudonym = [this](std::string const& text) { return this->pseudonym(text); };
        labels_ = options_.respondent_rows ? survey::withhold_labels(survey_, pseudonym)
                                           : survey::pool_labels(survey_);
        if (!options_.respondent_rows)
            survey_.sheets.erase(survey::ResultSheet::quality);
    }
    [[nodiscard]] std::string pseudonym(std::string const& text) const {
        auto const digest = sha256(context_, options_.key + "\n" + core::match_key(text));
        if (digest.empty())
            throw core::Refusal{{"Nama samaran tidak dapat dibuat: LibreOffice ini tidak punya SHA-256.",
                                 "Pseudonyms can't be made: this LibreOffice has no SHA-256."},
                                {"Hapus identitas saja.", "Remove identities instead."}};
        return "R-" + digest.substr(0, 12);
    }

    void build() {
        auto plan = plan_of(survey_);
        survey::SourceFile source;
        source.table = table_of(survey_, plan.decisions);
        auto known = known_instruments(instruments_);
        if (survey_.instrument_at)
            known = {{survey_.instrument}, {}};
        imported_ = survey::import_source(std::move(source), known, plan);
        WriteChoices choices;
        choices.language = survey_.language;
        choices.keep_identities = options_.identities == Identities::pseudonymised;
        choices.sheets = survey_.sheets;
        choices.population = population();
        if (survey_.instrument_at)
            choices.instrument =
                core::instrument_cells(host::cell_grid(values_of(source_, *survey_.instrument_at)));
        copy_ = std::make_unique<Copy>(write_workbook(context_, imported_, choices));
        document_ = copy_->get();
        forget_import(document_);
        say_what_was_done();
    }
    // Where an import names its source.
    void say_what_was_done() const {
        auto const n = std::to_string(imported_.prepared.respondents());
        auto const done = joined(labels_);
        Text const line{"Salinan untuk dibagikan, " + n + " responden." + done.id,
                        "A copy to share, " + n + " respondents." + done.in(core::Language::english)};
        Workbook const book(document_, survey_.language);
        for (auto const which : survey_.sheets)
            if (auto const& name = book.text(survey::name_of(which)); has_sheet(document_, name))
                put_paragraph(book, sheet_named(document_, name), 1, used_block(document_, name).last_column,
                              book.text(line));
    }
    // Headcounts of units that the copy doesn't name would name them.
    [[nodiscard]] std::vector<UnitPopulation> population() const {
        std::set<std::string> units;
        for (auto const& column : survey_.columns)
            if (column.kind == Kind::unit)
                for (auto const& text : column.texts)
                    units.insert(core::match_key(text));
        auto list = survey_.population;
        std::erase_if(list,
                      [&](UnitPopulation const& one) { return !units.contains(core::match_key(one.unit)); });
        return list;
    }

    // The same units as in the recap, so that the two tell no more together than each alone.
    void write_exchange() {
        auto const old = find_exchange_sheet(source_);
        if (!old || options_.format == ShareFormat::pdf)
            return;
        try {
            auto head = core::exchange_head(*old);
            std::vector<std::string> pooled;
            auto const table = core::exchange_table(*imported_.instrument, std::move(head),
                                                    survey::unit_surveys(imported_), pooled);
            Workbook book(document_, survey_.language);
            write_exchange_sheet(book, *imported_.instrument, table);
        } catch (core::ExchangeError const& error) {
            file_remarks_.push_back(
                {"Lembar pertukaran tidak ikut: " + error.what.id,
                 "The exchange sheet stays here: " + error.what.in(core::Language::english)});
        }
    }

    void write_own_sheets() {
        std::set<std::string> chosen;
        std::vector<CellBlock> missing;
        for (auto const& name : sheet_names(source_)) {
            if (!is_own_sheet(source_, survey_.sheet, name))
                continue;
            auto& sheet = own_[name];
            sheet.name = name;
            sheet.fate = SheetFate::stays;
            if (holds_respondents(source_, name))
                sheet.remarks.push_back({"lembar ini memuat baris orang: tidak pernah ikut",
                                         "this sheet holds rows of people: it never leaves"});
            else if (!options_.own_sheets.contains(name))
                sheet.remarks.push_back(
                    {"lembar Anda sendiri, tidak dipilih", "a sheet of your own that wasn't chosen"});
            else if (has_sheet(document_, name))
                sheet.remarks.push_back({"salinannya sudah punya lembar dengan nama itu: beri nama lain",
                                         "the copy has a sheet of that name: rename this one"});
            else {
                sheet.fate = SheetFate::leaves_changed;
                auto copied = copy_own_sheet(source_, name, document_);
                sheet.remarks = std::move(copied.remarks);
                missing.insert(missing.end(), copied.missing.begin(), copied.missing.end());
                chosen.insert(name);
            }
        }
        auto const figures = write_own_figures(source_, survey_, document_, rows_sheet, chosen, missing,
                                               options_.respondent_rows);
        for (auto const& [name, cells] : figures.sheets)
            tell(own_[name], cells);
    }
    void tell(SharedSheet& sheet, OwnFigures::OnSheet const& cells) const {
        auto const add = [&](std::vector<std::string> const& list, Text const& what) {
            if (!list.empty())
                sheet.remarks.push_back({what.id + listed(list), what.en + listed(list)});
        };
        auto const least = std::to_string(survey_.instrument->minimum_group);
        sheet.formulas_as_values = cells.written.size();
        add(cells.written, {"rumus ikut sebagai nilai, dihitung dari isi salinan ini: ",
                            "formulas leave as values, computed from what is in this copy: "});
        add(cells.unclear, {"rumus tidak ikut, karena yang dibacanya tidak ada di salinan atau tidak jelas: ",
                            "formulas stay here, for what they read isn't in the copy or isn't clear: "});
        add(cells.telling,
            {"rumus tidak ikut, karena bersama angka lain membuka kurang dari " + least + " responden: ",
             "formulas stay here, for with other figures they tell about fewer than " + least +
                 " respondents: "});
    }

    void say_warnings() {
        auto const warnings = survey::groups_of_one_answer(survey_);
        file_remarks_.insert(file_remarks_.end(), warnings.begin(), warnings.end());
    }

    void write_values() {
        auto const ours = our_formulas(document_);
        for (auto const& formula : ours.formulas)
            ++as_values_[formula.where.sheet];
        write_all_as_values(ours, frozen_line(options_.language));
    }
    void write_all_as_values(OurFormulas const& ours, std::string const& line) {
        std::vector<std::pair<OurFormula, Shown>> shown;
        for (auto const& formula : ours.formulas)
            shown.emplace_back(formula, shown_by(document_, formula.where));
        for (auto const& formula : other_formulas(document_))
            shown.emplace_back(formula, shown_by(document_, formula.where));
        for (auto const& [formula, cells] : shown)
            write_as_values(document_, formula, cells);
        for (auto const& status : ours.status_lines)
            put_text(sheet_named(document_, status.where.sheet), status.where.first_column,
                     status.where.first_row, line);
    }

    void write_native() {
        auto const formulas = our_formulas(document_).formulas;
        auto const tables = respondent_tables(document_, formulas);
        std::map<std::string, Shown> shown;
        for (auto const& formula : formulas)
            shown.emplace(formula.where.reference(), shown_by(document_, formula.where));
        std::set<std::string> staying;
        if (!options_.respondent_rows)
            staying.insert(rows_sheet);
        auto const written = write_native_formulas(
            context_, document_, instruments_,
            {formulas, tables, shown, options_.respondent_rows, staying, survey_.language});
        for (auto const& formula : written.formulas)
            ++native_[formula.where.sheet];
        if (!written.sheet.empty())
            added_.emplace_back(written.sheet, written.remark);
        auto const left = our_formulas(document_);
        for (auto const& formula : left.formulas) {
            write_as_values(document_, formula);
            ++as_values_[formula.where.sheet];
        }
        for (auto const& status : left.status_lines)
            put_text(
                sheet_named(document_, status.where.sheet), status.where.first_column, status.where.first_row,
                written.formulas.empty() ? frozen_line(options_.language) : native_line(options_.language));
    }

    void remove_rows() {
        auto const sheets = document_->getSheets();
        auto const remove = [&](std::string const& name) {
            if (has_sheet(document_, name))
                sheets->removeByName(host::to_office(name));
        };
        if (!options_.respondent_rows) {
            Reference<css::sheet::XNamedRanges> const names(property_of(document_, "NamedRanges"),
                                                            UNO_QUERY_THROW);
            for (OUString const& name : names->getElementNames())
                names->removeByName(name); // of columns of the rows
            remove(rows_sheet);
        }
        if (our_formulas(document_).formulas.empty()) {
            if (survey_.instrument_at)
                remove(name_of_instrument_sheet());
            remove(last_values_sheet_name);
            remove(checksum_sheet_name);
        }
    }

    [[nodiscard]] std::string const& name_of_instrument_sheet() const {
        return instrument_sheet_name().in(survey_.language);
    }

    [[nodiscard]] SharedSheet written(std::string const& name) {
        SharedSheet sheet;
        sheet.name = name;
        sheet.hidden = !is_visible(document_, name);
        sheet.fate = has_sheet(source_, name) ? SheetFate::leaves_changed : SheetFate::added;
        if (name == rows_sheet) {
            sheet.respondents = imported_.prepared.respondents();
            sheet.remarks = labels_;
            for (auto const& header : survey_.left_out)
                sheet.remarks.push_back(
                    {"kolom “" + header + "” tidak ikut", "the column “" + header + "” stays here"});
        }
        sheet.live_formulas = live_[name];
        sheet.native_formulas = native_[name];
        sheet.formulas_as_values = as_values_[name];
        if (auto const remark = std::find_if(added_.begin(), added_.end(),
                                             [&](auto const& one) { return one.first == name; });
            remark != added_.end())
            sheet.remarks.push_back(remark->second);
        if (survey_.instrument_at && name == name_of_instrument_sheet())
            sheet.remarks = {{"ditulis lagi dari instrumen di lembar “" + survey_.instrument_at->sheet +
                                  "”: hanya yang menjadi bagian instrumennya",
                              "written anew from the instrument on the sheet “" +
                                  survey_.instrument_at->sheet +
                                  "”: nothing but what belongs to the instrument"}};
        else if (name == last_values_sheet_name || name == checksum_sheet_name)
            sheet.remarks = {{"angka terakhir dan pengenal perubahan data, untuk kantor tanpa ekstensi",
                              "last values and the checksum of the data, for offices without the extension"}};
        else if (has_sheet(source_, name) && name != survey_.sheet && !own_.contains(name))
            if (auto const changed = changed_cells(source_, name, document_); !changed.id.empty())
                sheet.remarks.push_back(changed);
        return sheet;
    }

    // A sheet of ours in the copy may have the name of one of the user's that stays.
    [[nodiscard]] bool is_own(std::string const& name) const {
        auto const own = own_.find(name);
        return own != own_.end() && own->second.fate != SheetFate::stays;
    }

    ShareReport report() {
        for (auto const& formula : our_formulas(document_).formulas)
            ++live_[formula.where.sheet];
        ShareReport report;
        for (auto const& name : sheet_names(document_))
            report.sheets.push_back(is_own(name) ? own_[name] : written(name));
        for (auto const& name : sheet_names(source_)) {
            if (has_sheet(document_, name) || name == last_values_sheet_name || name == checksum_sheet_name)
                continue;
            SharedSheet stays;
            stays.name = name;
            stays.fate = SheetFate::stays;
            stays.hidden = !is_visible(source_, name);
            if (own_.contains(name))
                stays = own_[name];
            else if (name == survey_.sheet)
                stays.remarks.push_back({"baris responden tidak ikut", "rows of respondents stay"});
            else
                stays.remarks.push_back(stays.hidden ? Text{"lembar tersembunyi", "a hidden sheet"}
                                                     : Text{"hanya berguna di sini", "of use here only"});
            report.sheets.push_back(std::move(stays));
        }
        report.remarks = std::move(file_remarks_);
        report.remarks.insert(report.remarks.end(), survey_.remarks.begin(), survey_.remarks.end());
        if (!options_.respondent_rows)
            report.remarks.insert(report.remarks.end(), labels_.begin(), labels_.end());
        report.remarks.push_back(
            {"Bila survei ini pernah dibagikan dengan responden lain: dua salinan yang berbeda satu "
             "responden "
             "membuka jawabannya.",
             "If this survey was shared before with other respondents: two copies that differ by one "
             "respondent tell what that one answered."});
        report.remarks.push_back(
            {"Salinannya buku kerja baru: komentar, nama rentang, tautan, makro, gambar, riwayat dan "
             "keterangan "
             "dokumen ini tidak ada di dalamnya.",
             "The copy is a new workbook: comments, range names, links, macros, pictures, history and "
             "properties of this document aren't in it."});
        return report;
    }

    host::Context context_;
    ShareOptions const& options_;
    host::Instruments instruments_;
    Spreadsheet source_;
    FiguresSurvey survey_;
    std::vector<Text> labels_; ///< what was done to labels
    std::set<std::string> secrets_;
    survey::ImportedSurvey imported_;
    std::unique_ptr<Copy> copy_;
    Spreadsheet document_;
    std::map<std::string, SharedSheet> own_;
    std::map<std::string, std::size_t> live_, native_, as_values_; ///< formulas by sheet
    std::vector<std::pair<std::string, Text>> added_;
    std::vector<Text> file_remarks_;
};

} // namespace

Copy::~Copy() {
    try {
        Reference<css::util::XCloseable>(document_, UNO_QUERY_THROW)->close(true);
    } catch (host::uno::Exception const&) {
        // It is gone already.
    }
}

SharedDocument make_shared_document(host::Context const& context, Spreadsheet const& document,
                                    ShareOptions const& options) {
    return Sharing(context, document, options).run();
}

} // namespace berakhlak::workbook
