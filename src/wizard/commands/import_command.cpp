// Impor survei: the wizard, and what its Finish does.
#include "wizard/commands/command_table.hpp"
#include "wizard/presenters/origin.hpp"
#include "wizard/views/import_dialog.hpp"
#include "wizard/views/real_office.hpp"
#include "workbook/import/workbook_writer.hpp"

#include <rtl/ref.hxx>

namespace berakhlak::wizard {

namespace {

using host::Reference;

bool write(Scene const& scene, Draft const& draft, Progress const& progress) {
    workbook::WriteChoices choices = draft.output;
    choices.language = scene.language;
    choices.hidden = false;
    choices.population = population_of(draft);
    choices.origin = origin_of(draft);
    try {
        auto const survey = draft.finished();
        if (draft.output.into_current)
            workbook::write_into(scene.context, scene.document, survey, choices, progress);
        else
            static_cast<void>(workbook::write_workbook(scene.context, survey, choices, progress));
    } catch (workbook::GivenUp const&) {
        return false;
    }
    return true;
}

} // namespace

void import_survey_file(Scene const& scene) {
    RealOffice office(scene.context, scene.document);
    ImportWizard wizard(office, scene.document.is());
    rtl::Reference<ImportDialog> const dialog(new ImportDialog(
        scene.context, scene.language, wizard,
        [&](Draft const& draft, Progress const& progress) { return write(scene, draft, progress); },
        [&] { return scene.selected_cells(); }));
    office.watch([&](double share) { return dialog->show_progress(share); });
    dialog->run(scene.window());
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
    Draft draft(office, true);
    open_again(draft, origin);
    if (draft.refusal())
        throw *draft.refusal();
    // The sheet of the headcounts is there to be edited.
    for (auto const& unit : workbook::population_of(scene.document))
        draft.required[unit.unit] = {unit.population, unit.minimum};
    draft.output.into_current = true;
    write(scene, draft, {});
}

} // namespace berakhlak::wizard
