// Impor survei: the wizard, and what its Finish does.
#include "wizard/commands/command_table.hpp"
#include "wizard/presenters/memory.hpp"
#include "wizard/presenters/origin.hpp"
#include "wizard/views/database_dialog.hpp"
#include "wizard/views/import_dialog.hpp"
#include "wizard/views/question_box.hpp"
#include "wizard/views/real_office.hpp"
#include "workbook/database/database_workbook.hpp"
#include "workbook/import/counted_writer.hpp"
#include "workbook/sheets/data_rows.hpp"

#include <rtl/ref.hxx>

namespace berakhlak::wizard {

namespace {

bool write(Scene const& scene, RealOffice const& office, Draft const& draft, Progress const& progress) {
    workbook::WriteChoices choices = draft.output;
    choices.language = scene.language;
    choices.hidden = false;
    choices.population = population_of(draft);
    choices.origin = origin_of(draft);
    if (draft.database()) {
        if (progress && !progress(0.1))
            return false;
        auto const counted = office.count(draft);
        if (draft.output.into_current)
            workbook::renew_database_workbook(scene.document, counted, choices);
        else
            static_cast<void>(workbook::write_database_workbook(scene.context, counted, choices));
        return true;
    }
    try {
        auto survey = draft.finished();
        if (draft.output.into_current)
            workbook::write_into(scene.context, scene.document, survey, choices, progress);
        else
            static_cast<void>(workbook::write_any_workbook(scene.context, std::move(survey), draft.plan,
                                                           choices, progress));
    } catch (workbook::GivenUp const&) {
        return false;
    }
    return true;
}

std::optional<survey::DatabaseSource> pick_table(Scene const& scene, RealOffice& office) {
    DatabasePage page(office);
    rtl::Reference<DatabaseDialog> const dialog(new DatabaseDialog(scene.context, scene.language, page));
    return dialog->run(scene.window()) ? std::optional(page.source()) : std::nullopt;
}

// A workbook never holds it, so it is asked each time.
void ask_for_password(Scene const& scene, RealOffice& office, survey::DatabaseSource const& source) {
    auto const question =
        core::Text{"Kata sandi" + (source.user.empty() ? std::string() : " “" + source.user + "”") +
                       " untuk tabel " + source.table + " di " + source.place,
                   "The password" + (source.user.empty() ? std::string() : " of “" + source.user + "”") +
                       " for the table " + source.table + " at " + source.place};
    rtl::Reference<PasswordDialog> const dialog(
        new PasswordDialog(scene.context, scene.language, question.in(scene.language)));
    auto const password = dialog->run(scene.window());
    if (!password)
        throw survey::Refusal({}, {"Basis datanya tidak ditanya.", "The database was not asked."},
                              {"Pakai Baca ulang survei lagi bila sudah ada kata sandinya.",
                               "Use Read the survey again when the password is at hand."});
    office.know_password(*password);
}

} // namespace

void import_survey_file(Scene const& scene) {
    RealOffice office(scene.context, scene.document);
    ImportWizard wizard(office, scene.document.is());
    rtl::Reference<ImportDialog> const dialog(new ImportDialog(
        scene.context, scene.language, wizard,
        [&](Draft const& draft, Progress const& progress) { return write(scene, office, draft, progress); },
        [&] { return scene.selected_cells(); }, [&] { return pick_table(scene, office); }));
    office.watch([&](double share) { return dialog->show_progress(share); });
    office.announce([&](core::Text const& notice) { dialog->say(notice); });
    dialog->run(scene.window());
}

// A workbook that somebody sent may name any place: one on this machine is read, another only when it was
// opened here before or the person agrees.
void ask_for_places(Scene const& scene, OfficePort& office, std::string const& origin) {
    for (auto const& place : places_of(origin)) {
        if (!is_elsewhere(place) || !office.remembered(memory_of_place(place)).empty())
            continue;
        auto const question =
            core::Text{"Sumber buku kerja ini ada di komputer atau jaringan lain: " + place +
                           "\n\nTempat itu belum pernah dibuka dari sini. Dibuka sekarang?",
                       "The source of this workbook stands on another machine or network: " + place +
                           "\n\nThat place was never opened from here. Open it now?"};
        if (!ask(scene.context, scene.window(), question.in(scene.language)))
            throw survey::Refusal({}, {"Sumbernya tidak dibuka.", "The source was not opened."},
                                  {"Pakai Impor survei untuk memilih berkas lain.",
                                   "Use Import a survey to choose another file."});
        office.remember(memory_of_place(place), "true");
    }
}

core::Text what_changed(workbook::RowChanges const& changes, std::size_t now) {
    auto const came = std::to_string(changes.came), went = std::to_string(changes.went),
               all = std::to_string(now);
    return {"Sumber dibaca ulang: " + came + " responden baru atau berubah, " + went +
                " tidak ada lagi atau berubah; sekarang " + all + " responden.",
            "The source was read again: " + came + " respondents are new or changed, " + went +
                " are gone or changed; there are " + all + " respondents now."};
}

// What was said when the survey was imported is said again; what can't be decided any more is told.
void reload_survey(Scene const& scene) {
    auto const origin = workbook::origin_of(scene.document);
    if (origin.empty())
        throw survey::Refusal({},
                              {"Buku kerja ini tidak dibuat dengan Impor survei.",
                               "This workbook wasn't made by Import a survey."},
                              {"Pakai Impor survei.", "Use Import a survey."});
    RealOffice office(scene.context, scene.document);
    ask_for_places(scene, office, origin);
    auto const database = database_of(origin);
    if (database)
        ask_for_password(scene, office, *database);
    Draft draft(office, true);
    open_again(draft, origin);
    if (draft.refusal())
        throw *draft.refusal();
    // The sheet of the headcounts is there to be edited.
    for (auto const& unit : workbook::population_of(scene.document))
        draft.required[unit.unit] = {unit.population, unit.minimum};
    draft.output.into_current = true;
    if (database) {
        write(scene, office, draft, {});
        scene.tell({"Basis data menghitung lagi; semua lembar hasil sudah diperbarui.",
                    "The database has counted again; all sheets of results are renewed."});
        return;
    }
    auto const before = workbook::rows_of_data(scene.document);
    write(scene, office, draft, {});
    auto const after = workbook::rows_of_data(scene.document);
    scene.tell(what_changed(workbook::changes(before, after), after.size()));
}

} // namespace berakhlak::wizard
