// The pages of the import wizard: from presenters to controls and back.
#include "wizard/views/help.hpp"
#include "wizard/views/import_dialog.hpp"
#include "wizard/views/pick_files.hpp"

#include <utility>

namespace berakhlak::wizard {

void ImportDialog::add_handlers() {
    auto const on_list = [this](char const* method, char const* list, std::function<void(std::size_t)> use) {
        on(method, [this, list, use = std::move(use)] {
            if (auto const position = controls_->selected(list))
                use(*position);
        });
    };
    on("onPlaces", [this] { open_places(); });
    on("onPick", [this] { pick_files(); });
    on("onSheet", [this] { wizard_.files.choose_sheet(); });
    on("onDatabase", [this] {
        if (auto source = pick_table_())
            wizard_.files.choose_table(std::move(*source));
    });
    on_list("onEncoding", "encoding", [this](auto i) { wizard_.files.set_encoding(i); });
    on_list("onDelimiter", "delimiter", [this](auto i) { wizard_.files.set_delimiter(i); });
    on_list("onBookSheet", "bookSheet", [this](auto i) { wizard_.files.set_sheet(i); });
    on("onHeaderRow", [this] { wizard_.files.set_header_row(controls_->text("headerRow")); });

    on("onQuestion", [] {});
    on("onTakeAnswer", [this] {
        auto const question = controls_->selected("questions");
        auto const choice = controls_->selected("answer");
        if (question && choice)
            wizard_.questions.answer(*question, *choice);
    });

    on_list("onInstrument", "instrument", [this](auto i) { wizard_.columns.set_instrument(i); });
    on("onColumn", [] {});
    on_list("onRole", "role", [this](auto i) {
        if (auto const column = chosen_column())
            wizard_.columns.set_role(*column, i);
    });
    on_list("onItem", "item", [this](auto i) {
        if (auto const column = chosen_column())
            wizard_.columns.set_item(*column, i);
    });
    on("onAccept", [this] {
        if (auto const column = chosen_column())
            wizard_.columns.accept(*column);
    });
    on("onAcceptAll", [this] { wizard_.columns.accept_all(); });
    on("onWord", [] {});
    on_list("onLevel", "level", [this](auto i) {
        if (auto const word = controls_->selected("word"); word && i > 0)
            wizard_.columns.set_level(*word, i - 1);
    });

    on("onFinding", [] {});
    on_list("onChoice", "choice",
            [this](auto i) { wizard_.cleaning.set_choice(controls_->selected("findings").value_or(0), i); });
    on("onStart", [this] { wizard_.cleaning.set_start(controls_->text("start")); });
    on_list("onDateOrder", "dateOrder", [this](auto i) { wizard_.cleaning.set_date_order(i); });

    on_list("onUnit", "unit", [this](auto i) { wizard_.groups.set_unit_column(i); });
    on("onGroups", [this] {
        auto const chosen = controls_->selection("groups");
        for (std::size_t i = 0; i < wizard_.groups.groups().size(); ++i)
            wizard_.groups.set_group(i, std::find(chosen.begin(), chosen.end(), i) != chosen.end());
    });
    on("onUnits", [this] { show_unit_numbers(); });
    on("onPopulation", [this] {
        if (auto const unit = controls_->selected("units"))
            wizard_.groups.set_population(*unit, controls_->text("population"));
    });
    on("onMinimum", [this] {
        if (auto const unit = controls_->selected("units"))
            wizard_.groups.set_minimum(*unit, controls_->text("minimum"));
    });
    on("onMinimumGroup", [this] { wizard_.groups.set_minimum_group(controls_->text("minimumGroup")); });
    on("onFromSheet", [this] {
        wizard_.groups.take_required(selection_());
        show_unit_numbers();
    });

    on("onTarget", [this] { wizard_.result.set_into_current(controls_->checked("thisBook")); });
    on("onIdentities", [this] { wizard_.result.set_keep_identities(controls_->checked("identities")); });

    on("onSheets", [this] { wizard_.result.set_sheets(controls_->selection("sheets")); });

    on("onHelp", [this] { open_help(context_, language_); });
    on("onBack", [this] { wizard_.go_back(); });
    on("onNext", [this] { wizard_.go_on(); });
    on("onFinish", [this] { finish(); });
    on("onCancel", [this] { cancel(); });
}

std::optional<std::size_t> ImportDialog::chosen_column() const {
    auto const line = controls_->selected("columns");
    auto const lines = wizard_.columns.lines();
    return line && *line < lines.size() ? std::optional(lines[*line].column) : std::nullopt;
}

// What is typed is opened as soon as it names files that are there. One change may come as several events.
void ImportDialog::open_places() {
    auto const typed = controls_->text("places");
    if (typed == std::exchange(typed_, typed))
        return;
    auto const places = existing_files(typed);
    if (places.empty() && (wizard_.draft.opened() || !typed.empty()))
        wizard_.files.miss_files(missing_files(typed));
    if (!places.empty() && (places != wizard_.draft.places() || wizard_.draft.refusal()))
        wizard_.files.choose_files(places);
}

void ImportDialog::pick_files() {
    auto const places = wizard::pick_files(context_, language_);
    if (places.empty())
        return;
    filling_ = true;
    typed_ = typed_files(places);
    controls_->set_text("places", typed_);
    filling_ = false;
    wizard_.files.choose_files(places);
}

void ImportDialog::fill() {
    dialog_->setTitle(dialog_->getTitle());
    switch (wizard_.step()) {
    case Step::files:
        show_files();
        break;
    case Step::questions:
        show_questions();
        break;
    case Step::columns:
        show_columns();
        break;
    case Step::cleaning:
        show_cleaning();
        break;
    case Step::groups:
        show_groups();
        break;
    case Step::result:
        show_result();
        break;
    }
    show_navigation();
}

void ImportDialog::show_navigation() {
    auto const step = static_cast<std::size_t>(wizard_.step());
    Controls const& c = *controls_;
    host::Reference<com::sun::star::beans::XPropertySet> const model(
        host::Reference<com::sun::star::awt::XControl>(dialog_, host::UNO_QUERY_THROW)->getModel(),
        host::UNO_QUERY_THROW);
    host::Any const page(static_cast<sal_Int32>(step + 1));
    if (model->getPropertyValue("Step") != page)
        model->setPropertyValue("Step", page);
    auto const number = std::to_string(step + 1), name = text(name_of(wizard_.step()));
    c.set_label("heading", text({"Langkah " + number + " dari " + std::to_string(steps) + ": ",
                                 "Step " + number + " of " + std::to_string(steps) + ": "}) +
                               name);
    for (std::size_t other = 0; other < steps; ++other)
        roadmap_->enable(other, !writing_ && (other == step || wizard_.may_go_to(static_cast<Step>(other))));
    roadmap_->set_current(step);
    c.enable("back", !writing_ && wizard_.may_go_back());
    c.enable("next", !writing_ && wizard_.may_go_on());
    c.enable("finish", !writing_ && wizard_.may_finish());
    // Enter goes on, and on the last page finishes.
    bool const last = step + 1 == steps;
    c.model("next")->setPropertyValue("DefaultButton", host::Any(!last));
    c.model("finish")->setPropertyValue("DefaultButton", host::Any(last));
    show_progress_bar(writing_);
    auto const problem = wizard_.problem();
    c.set_label("problem", !failure_.empty() ? failure_ : problem ? text(*problem) : std::string());
}

void ImportDialog::show_progress_bar(bool visible) {
    for (auto const* name : {"progressLabel", "progress"})
        controls_->show(name, visible);
}

void ImportDialog::show_files() {
    auto const& files = wizard_.files;
    Controls const& c = *controls_;
    c.set_progress("progress", 0);
    c.enable("sheet", wizard_.draft.sheet_there());
    bool const sheet = wizard_.draft.opened() && wizard_.draft.places().empty();
    auto const source = text(files.recognised());
    c.set_label("source", sheet ? text(files.files()) + ": " + source : source);
    c.set_list("encoding", texts(FilePage::encodings()), files.encoding());
    c.set_list("delimiter", texts(FilePage::delimiters()), files.delimiter());
    c.enable("encoding", files.is_text());
    c.enable("delimiter", files.is_text());
    // A file is a text or a workbook: what is to be said of either stands in the same place.
    auto const sheets = texts(files.sheet_choices());
    bool const workbook = !sheets.empty();
    c.set_list("bookSheet", sheets, files.sheet());
    for (auto const* name : {"bookSheetLabel", "bookSheet"})
        c.show(name, workbook);
    for (auto const* name : {"encodingLabel", "encoding", "delimiterLabel", "delimiter"})
        c.show(name, !workbook);
    c.enable("headerRow", wizard_.draft.loaded() && !wizard_.draft.database());
    c.set_text("preview", files.preview().text());
}

void ImportDialog::show_questions() {
    auto const& page = wizard_.questions;
    Controls const& c = *controls_;
    auto const lines = texts(page.lines());
    auto const chosen = std::min(c.selected("questions").value_or(0), lines.empty() ? 0 : lines.size() - 1);
    c.set_list("questions", lines, chosen);
    c.set_text("question", text(page.sentence(chosen)));
    auto const choices = texts(page.choices(chosen));
    if (lines != asked_ || chosen != asked_at_)
        c.set_list("answer", choices, 0);
    asked_ = lines;
    asked_at_ = chosen;
    c.enable("answer", !choices.empty());
    c.enable("takeAnswer", !choices.empty());
    c.set_label("account", text(page.account()));
}

void ImportDialog::show_columns() {
    auto const& page = wizard_.columns;
    Controls const& c = *controls_;
    c.set_list("instrument", texts(page.instruments()),
               page.instrument().value_or(page.instruments().size()));
    auto const lines = page.lines();
    std::vector<std::string> entries;
    std::size_t first_open = lines.size();
    for (auto const& line : lines) {
        if (!line.settled)
            first_open = std::min(first_open, entries.size());
        entries.push_back(text(line.text()));
    }
    auto const before = c.selected("columns").value_or(first_open == lines.size() ? 0 : first_open);
    c.set_list("columns", entries, before);
    auto const column = chosen_column();
    c.set_list("role", texts(page.role_names()), column ? page.role_of(*column) : page.role_names().size());
    c.enable("role", column.has_value());
    bool const item = column && page.takes_item(*column);
    c.set_list("item", texts(page.item_names()),
               item ? page.item_of(*column).value_or(page.item_names().size()) : page.item_names().size());
    c.enable("item", item);
    c.set_label("about", column ? text(page.about(*column)) : std::string());
    c.enable("accept", column && before < lines.size() && !lines[before].settled);
    c.enable("acceptAll", page.undecided() > 0);

    auto const words = page.words();
    std::vector<std::string> word_entries;
    word_entries.reserve(words.size());
    for (auto const& word : words)
        word_entries.push_back(word.word + " (" + std::to_string(word.times) + "×)");
    auto const chosen = words.empty() ? 0 : std::min(c.selected("word").value_or(0), words.size() - 1);
    c.set_list("word", word_entries, chosen);
    auto levels = texts(page.levels());
    levels.insert(levels.begin(), text({"(pilih dahulu)", "(choose first)"}));
    auto const level = words.empty() ? std::nullopt : words[chosen].level;
    c.set_list("level", levels, level ? static_cast<std::size_t>(*level) + 1 : 0);
    for (auto const* name : {"wordLabel", "word", "levelLabel", "level"})
        c.show(name, !words.empty());
}

void ImportDialog::show_cleaning() {
    auto const& page = wizard_.cleaning;
    Controls const& c = *controls_;
    std::vector<std::string> entries;
    for (auto const& line : page.lines())
        entries.push_back(text(line.text()));
    auto const chosen = c.selected("findings").value_or(0);
    c.set_list("findings", entries, chosen);
    c.set_list("choice", texts(page.choices(chosen)), page.choice(chosen));
    c.set_text("examples", text(page.examples(chosen)));
    for (auto const* name : {"dateOrderLabel", "dateOrder"})
        c.show(name, page.asks_date_order());
    c.set_list("dateOrder", texts(CleaningPage::date_orders()), page.date_order());
    c.set_label("effect", text(page.effect()));
}

void ImportDialog::show_groups() {
    auto const& page = wizard_.groups;
    Controls const& c = *controls_;
    c.set_list("unit", texts(page.unit_columns()), page.unit_column());
    std::vector<std::string> groups, units;
    std::vector<std::size_t> kept;
    for (auto const& group : page.groups()) {
        if (group.kept)
            kept.push_back(groups.size());
        groups.push_back(text(group.text()));
    }
    c.set_list("groups", groups, kept);
    for (auto const& unit : page.units())
        units.push_back(text(unit.text()));
    auto const chosen = c.selected("units").value_or(0);
    bool const first_time = !c.selected("units");
    c.set_list("units", units, chosen);
    for (auto const* name : {"population", "minimum"})
        c.enable(name, !units.empty());
    if (first_time)
        show_unit_numbers();
    c.enable("fromSheet", wizard_.draft.sheet_there() && !units.empty());
    if (!page.problem())
        c.set_text("minimumGroup", std::to_string(page.minimum_group()));
    c.set_label("cutEffect", text(page.effect()) + "\n" + text(page.about_minimum_group()));
}

void ImportDialog::show_unit_numbers() {
    auto const units = wizard_.groups.units();
    auto const chosen = controls_->selected("units");
    if (!chosen || *chosen >= units.size())
        return;
    auto const number = [](std::optional<unsigned> const& value) {
        return value ? std::to_string(*value) : std::string();
    };
    bool const was_filling = filling_;
    filling_ = true;
    controls_->set_text("population", number(units[*chosen].required.population));
    controls_->set_text("minimum", number(units[*chosen].required.minimum));
    filling_ = was_filling;
}

void ImportDialog::show_result() {
    auto const& page = wizard_.result;
    Controls const& c = *controls_;
    c.enable("thisBook", page.may_write_into_current());
    c.set_checked("newBook", !page.into_current());
    c.set_checked("thisBook", page.into_current());
    c.set_checked("identities", page.keep_identities());
    c.enable("identities", !page.identities().empty());
    std::vector<std::string> sheets;
    std::vector<std::size_t> chosen;
    for (auto const& line : page.sheets()) {
        if (line.chosen)
            chosen.push_back(sheets.size());
        sheets.push_back(text(line.name));
    }
    c.set_list("sheets", sheets, chosen);
    c.set_text("summary", text(page.summary()));
}

} // namespace berakhlak::wizard
